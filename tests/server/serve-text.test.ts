import { readdirSync, readFileSync } from 'node:fs'
import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { extractReport } from '../../src/extraction/extract-report.ts'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { schema } from '../../src/schema/index.ts'
import type { RunningServer } from '../../src/server/listen.ts'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'
import { query } from '../support/probe.ts'
import { send, startRealServer } from '../support/real-server.ts'

/*
 * SERVE_TEXT=off: everything that the schema can tell of three documents of our own is asked for, and
 * must hold no sentence of theirs.
 */

const CORPUS = new URL('../corpus/docs/', import.meta.url)
const LIMITS = {
  ...{ depth: 100, fields: 1e6, tokens: 1e6, bracketDepth: 1e3, directives: 1e6, aliases: 1e6 },
  ...{ cost: 1e9, rootFields: 1e3, requestMs: 60_000 },
}
/** As many characters of a document in one value are its text, not a name or a label in it. */
const SENTENCE = 24

let graph: TestGraph
let open: RunningServer
let closed: RunningServer
const texts: string[] = []
beforeAll(async () => {
  graph = await createSeededGraph()
  const catalogue = loadCatalogue()
  const { gazetteer } = readJurisdictionSeeds()
  for (const name of readdirSync(CORPUS).filter((file) => /^g(12|18|22)\./.test(file))) {
    const bytes = readFileSync(new URL(name, CORPUS))
    const result = extractReport({ bytes, name, catalogue, gazetteer })
    if (result.outcome === 'rejected') throw new Error(result.reason)
    texts.push(result.text)
    await ingestReport({ database: graph.database, catalogue }, result.draft, {
      text: result.text,
    })
  }
  // Headings and the rows of the forms have no full stop, and a title may stand in a sentence too.
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.includes('。'))
  windows = new Set(lines.map(plain).flatMap(stretchesOf))
  const { reports } = await graph.data('{ reports(first: 100) { nodes { displayTitle } } }')
  for (const { displayTitle } of reports.nodes) {
    for (const stretch of stretchesOf(plain(displayTitle))) windows.delete(stretch)
  }
  open = await startRealServer(graph, { limits: LIMITS })
  closed = await startRealServer(graph, { limits: LIMITS, servesText: false })
})
afterAll(async () => {
  await Promise.all([open.stop(), closed.stop()])
  await graph.close()
})

/** The arguments that a field of the root needs to tell of all there is. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  search: '(query: "公开", first: 100)',
  series: '(indicator: "app.received", jurisdictions: ["630000", "320481"])',
  indicator: '(code: "app.received")',
  jurisdiction: '(code: "630000")',
  report: '(jurisdiction: "630000", year: 2018)',
  outcomeTotals: '(groupBy: [YEAR])',
  coverageTotals: '(groupBy: [])',
  reports: '(first: 8)',
  jurisdictions: '(first: 2)',
}
/** Asked of what is found by other fields too; a node is of a type that is asked below. */
const LEFT_OUT = new Set(['node', 'nodes', '_entities', '_service'])

/** Every value within a type, so many objects deep, each type once in a chain of objects. */
function everything(type: GraphQLOutputType, depth: number, above: readonly string[]): string {
  const named = getNamedType(type)
  if (isLeafType(named)) return ''
  if (isUnionType(named) || isInterfaceType(named)) {
    const parts = schema.getPossibleTypes(named).map((part) => {
      return `... on ${part.name} ${everything(part, depth, above)}`
    })
    return `{ __typename ${parts.filter((part) => part.includes('{')).join(' ')} }`
  }
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const below = getNamedType(field.type)
    if (field.args.some(isRequiredArgument)) return []
    if (isLeafType(below)) return [aliased(named.name, field)]
    if (depth === 0 || above.includes(below.name)) return []
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 30)' : ''
    // A page and its rows are no step of their own.
    const step = /Connection$|Edge$/.test(below.name) ? 0 : 1
    const inner = everything(field.type, depth - step, [...above, named.name])
    return [`${aliased(named.name, field)}${page} ${inner}`]
  })
  return `{ __typename ${fields.join(' ')} }`
}

// Types that an interface joins have fields of one name and different types.
const aliased = (type: string, { name }: GraphQLField<unknown, unknown>) =>
  `${type}_${name}: ${name}`

const ROOTS = Object.values(schema.getQueryType()!.getFields()).filter(
  ({ name }) => !LEFT_OUT.has(name),
)

/** The fields of an answer whose value holds a stretch of a document. */
function telling(value: unknown, field: string, found: Set<string>): Set<string> {
  if (typeof value === 'string') {
    if (isOfDocument(value)) found.add(field)
  } else if (Array.isArray(value)) {
    for (const entry of value) telling(entry, field, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, entry] of Object.entries(value)) telling(entry, name.replace('_', '.'), found)
  }
  return found
}

const plain = (text: string) => text.replace(/<[^>]*>|\s/g, '')
function stretchesOf(text: string): string[] {
  const last = Math.max(0, text.length - SENTENCE + 1)
  return Array.from({ length: last }, (_none, at) => text.slice(at, at + SENTENCE))
}

let windows: Set<string>
function isOfDocument(value: string): boolean {
  return stretchesOf(plain(value)).some((stretch) => windows.has(stretch))
}

async function tellingOf({ url }: RunningServer): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { name, type } of ROOTS) {
    const text = `{ ${name}${ARGUMENTS[name] ?? ''} ${everything(type, 3, [])} }`
    const { body } = await send(url, query(text))
    const { data, errors } = JSON.parse(body)
    expect(errors, `${name}: ${JSON.stringify(errors)?.slice(0, 300)}`).toBeUndefined()
    telling(data, name, found)
  }
  return found
}

test('with texts, the schema tells sentences of a document by exactly these fields', async () => {
  const found = await tellingOf(open)
  expect([...found].sort()).toEqual([
    'Evidence.quote',
    'Measure.text',
    'Problem.text',
    'SearchHit.snippet',
    'Section.text',
    'SourceDocument.text',
  ])
})

test('without, by none, and the figures and spans are there', async () => {
  const found = await tellingOf(closed)
  expect([...found]).toEqual([])
  const { body } = await send(
    closed.url,
    query(`{ report(jurisdiction: "630000", year: 2018) {
      document { sha256 length text }
      figures(first: 1) { nodes { raw evidence { start end sha256 quote } } } } }`),
  )
  const { report } = JSON.parse(body).data
  expect(report.document).toMatchObject({ sha256: expect.stringMatching(/^\w{64}$/), text: null })
  expect(report.figures.nodes[0].evidence).toMatchObject({ end: expect.any(Number), quote: null })
})

test('nor by the page of a report', async () => {
  const page = async ({ url }: RunningServer) =>
    (await send(url, { method: 'GET', path: '/r/630000/2018', headers: { accept: 'text/html' } }))
      .body
  expect(await page(open)).toContain('<blockquote')
  const without = await page(closed)
  expect(without).toContain('<table')
  expect(without).not.toContain('<blockquote')
  const values = [...without.matchAll(/>([^<>]+)</g)].map(([, value = '']) => value)
  expect(values.filter(isOfDocument)).toEqual([])
})

test('nor by any export, whatever is asked for', async () => {
  const tables = ['reports', 'figures', 'sections', 'problems', 'measures', 'findings', 'documents']
  const exported = async ({ url }: RunningServer, table: string, text: string) =>
    send(url, { method: 'GET', path: `/export/${table}.jsonl${text}` })
  let withText = 0
  for (const table of tables) {
    const plainly = await exported(open, table, '?text=full')
    if (plainly.status === 200 && plainly.body.split('"').some(isOfDocument)) withText++
    for (const text of ['', '?text=quotes', '?text=full']) {
      const { status, body } = await exported(closed, table, text)
      expect([200, 400, 404]).toContain(status)
      expect(body.split('"').filter(isOfDocument), `${table}${text}`).toEqual([])
    }
  }
  expect(withText).toBeGreaterThan(1)
})
