import { parse as parseCsv } from 'csv-parse/sync'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPORT_TABLES } from '../../../src/data/exports/export-tables.ts'
import { nextStamp, writing } from '../../../src/ingest/stamp.ts'
import { createContext } from '../../../src/schema/context.ts'
import { schema } from '../../../src/schema/index.ts'
import { createApp } from '../../../src/server/create-app.ts'
import { listen, type RunningServer } from '../../../src/server/listen.ts'
import { createSeededGraph, type TestGraph } from '../../support/graph.ts'

let graph: TestGraph
let server: RunningServer
beforeAll(async () => {
  graph = await createSeededGraph()
  const { prisma } = graph.database
  // A text of the right length is enough to take quotes from; astral characters tell code units
  // from code points.
  const [document] = await prisma.sourceDocument.findMany({
    where: { reports: { some: { jurisdictionCode: '320481' } } },
  })
  const text = '甲𠮷="1,2"\n'.repeat(9_999).slice(0, document!.length)
  await prisma.sourceDocument.update({ where: { id: document!.id }, data: { text } })
  const app = createApp({
    config: { publicUrl: undefined },
    graph: { schema, createContext: () => createContext(graph.services) },
    logger: pino({ level: 'silent' }),
    exports: graph.services,
  })
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(async () => {
  await server.stop()
  await graph.close()
})

type Row = Record<string, unknown>

const get = (path: string, init?: RequestInit) => fetch(`${server.url}/export/${path}`, init)

/** The rows of an export as JSON Lines, and its last line. */
async function rowsOf(path: string): Promise<{ rows: Row[]; end: Row }> {
  const response = await get(path)
  const text = await response.text()
  expect(response.status, text).toBe(200)
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  return { rows: lines.slice(0, -1), end: lines.at(-1)! }
}

/** All rows of a list of the graph. */
async function listed<Node extends Row>(query: (after: string) => string): Promise<Node[]> {
  const rows: Node[] = []
  for (let after = ''; ; ) {
    const { list } = await graph.data(query(after))
    rows.push(...list.nodes)
    if (!list.pageInfo.hasNextPage) return rows
    after = `, after: "${list.pageInfo.endCursor}"`
  }
}
const byId = <Node extends Row>(rows: Node[]) =>
  [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1))

test('every table is whole in both formats, and says so with the revision', async () => {
  const { dataset } = await graph.data('{ dataset { revision } }')
  for (const name of EXPORT_TABLES.keys()) {
    const { rows, end } = await rowsOf(`${name}.jsonl`)
    // The seeds have no form that divides all applications by applicant.
    if (name !== 'applicants') expect(rows.length, name).toBeGreaterThan(0)
    expect(end).toEqual({
      complete: true,
      table: name,
      rows: rows.length,
      revision: dataset.revision,
    })

    const response = await get(`${name}.csv`)
    expect(response.headers.get('gongkai-revision')).toBe(String(dataset.revision))
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const csv = bytes.toString('utf8')
    expect(
      csv.endsWith(`\r\n# complete rows=${rows.length} revision=${dataset.revision}\r\n`),
    ).toBe(true)
    const records = parseCsv(csv, { bom: true, columns: true, comment: '#' }) as Row[]
    expect(records, name).toHaveLength(rows.length)
    expect(Object.keys(records[0] ?? {})).toEqual(Object.keys(rows[0] ?? {}))
  }
})

type FigureNode = Row & {
  readonly report: { id: string; year: number; jurisdiction: { code: string } }
  readonly section: { id: string } | null
  readonly indicator: { code: string } | null
  readonly unit: { code: string } | null
  readonly partOf: { id: string } | null
  readonly evidence: Row & { readonly document: { sha256: string } }
}

test('figures are those of the graph, with their evidence and quotes', async () => {
  const figures = await listed<FigureNode>(
    (
      after,
    ) => `{ list: figures(first: 100, filterBy: { basis: [YEAR, CUMULATIVE, PRIOR_YEAR, PLANNED] }${after}) {
      nodes { id report { id year jurisdiction { code } } section { id } indicator { code } label raw value baseValue unit { code } qualifier year partOf { id } evidence { start end line sha256 quote document { sha256 } } }
      pageInfo { hasNextPage endCursor } } }`,
  )
  const { rows } = await rowsOf('figures.jsonl')
  const expected = byId(figures).map((it) => ({
    report: it.report.id,
    jurisdiction: it.report.jurisdiction.code,
    reportYear: it.report.year,
    id: it.id,
    section: it.section?.id ?? null,
    indicator: it.indicator?.code ?? null,
    label: it.label,
    raw: it.raw,
    value: it.value,
    baseValue: it.baseValue,
    unit: it.unit?.code ?? null,
    qualifier: it.qualifier,
    year: it.year,
    partOf: it.partOf?.id ?? null,
    documentSha256: it.evidence.document.sha256,
    evidenceStart: it.evidence.start,
    evidenceEnd: it.evidence.end,
    evidenceLine: it.evidence.line,
    evidenceSha256: it.evidence.sha256,
    quote: it.evidence.quote,
  }))
  expect(byId(rows)).toMatchObject(expected)
  expect(rows).toHaveLength(expected.length)
  expect(rows.filter(({ quote }) => quote !== null).length).toBeGreaterThan(30)
})

test('sections have the text of the graph when it is asked for, and not otherwise', async () => {
  const { reports } = await graph.data(
    '{ reports { nodes { sections { id heading parent { id } kinds text } } } }',
  )
  const sections = reports.nodes.flatMap((report: { sections: Row[] }) => report.sections)
  const { rows } = await rowsOf('sections.jsonl?text=full')
  expect(byId(rows)).toMatchObject(
    byId(sections).map(({ parent, ...rest }) => ({
      ...rest,
      parent: (parent as Row | null)?.id ?? null,
    })),
  )
  expect(rows.some(({ text }) => typeof text === 'string' && text !== '')).toBe(true)
  const { rows: bare } = await rowsOf('sections.jsonl')
  expect(bare[0]).not.toHaveProperty('text')
  const { rows: silent } = await rowsOf('figures.jsonl?text=none&year=2017')
  expect(silent[0]).not.toHaveProperty('quote')
})

type ReportNode = {
  readonly id: string
  readonly reviewAndLitigation: Record<string, (Row & { readonly figures: Row[] }) | null> | null
  readonly improvementPlan: { readonly measures: { id: string; problems: Row[] }[] } | null
}

test('reviews and measures are those of the graph', async () => {
  const { reports } = await graph.data(`{ reports { nodes { id
    reviewAndLitigation { ${['reviews', 'litigation', 'litigationDirect', 'litigationAfterReview', 'complaints', 'appeals'].map((kind) => `${kind} { total upheld corrected other pending figures { id } }`).join(' ')} }
    improvementPlan { measures { id problems { id } } } } } }`)
  const nodes: ReportNode[] = reports.nodes
  const cases = nodes.flatMap(({ id, reviewAndLitigation }) =>
    Object.entries(reviewAndLitigation ?? {}).flatMap(([kind, count]) =>
      count === null
        ? []
        : [{ ...count, report: id, kind, figures: count.figures.map((it) => it.id) }],
    ),
  )
  const key = (row: Row) => `${row.report} ${row.kind}`
  const sorted = (rows: Row[]) => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const { rows } = await rowsOf('reviews.jsonl')
  expect(sorted(rows)).toMatchObject(sorted(cases))
  expect(rows).toHaveLength(cases.length)

  const measures = nodes.flatMap(({ improvementPlan }) => improvementPlan?.measures ?? [])
  const exported = new Map((await rowsOf('measures.jsonl')).rows.map((row) => [row.id, row]))
  for (const { id, problems } of measures) {
    expect(exported.get(id)!.problems).toEqual(problems.map((problem) => problem.id))
  }
})

test('by place, with what is below it, and by year', async () => {
  const placesOf = async (query: string) =>
    new Set(
      (await rowsOf(`reports.jsonl?${query}`)).rows.map(
        (row) => `${row.jurisdiction}/${row.reportYear}`,
      ),
    )
  expect(await placesOf('jurisdiction=320000')).toEqual(new Set())
  expect(await placesOf('jurisdiction=320000&descendants=yes')).toEqual(
    new Set(['320481/2017', '320583/2009']),
  )
  expect(await placesOf('jurisdiction=320481')).toEqual(new Set(['320481/2017']))
  expect(await placesOf('year=2008')).toEqual(new Set(['431300/2008']))
  expect(await placesOf('yearFrom=2012&yearTo=2014')).toEqual(
    new Set(['220171/2012', '430602/2014']),
  )
  const { rows } = await rowsOf('jurisdictions.jsonl?jurisdiction=320400&descendants=yes')
  expect(rows.map(({ code }) => code)).toContain('320481')
})

test('what a spreadsheet would take for a formula is text; numbers stay numbers', async () => {
  const { prisma } = graph.database
  const figure = await prisma.figure.findFirstOrThrow({ where: { year: 2009 } })
  const before = { label: figure.label, value: figure.value }
  await prisma.figure.update({ where: { id: figure.id }, data: { label: '=1+1 # "x"', value: -5 } })
  const csv = await (await get('figures.csv?year=2009')).text()
  const row = csv.split('\r\n').find((line) => line.includes('=1+1'))!
  expect(row).toContain(`"'=1+1 # ""x"""`)
  expect(row).toContain(',-5,')
  await prisma.figure.update({ where: { id: figure.id }, data: before })
})

test('without the last line, a trailer still says that the file is whole', async () => {
  const { request } = await import('node:http')
  const trailers = await new Promise<NodeJS.Dict<string>>((resolve, reject) => {
    request(`${server.url}/export/reports.csv?end=none`, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => {
        expect(text).not.toContain('#')
        resolve(response.trailers)
      })
    })
      .on('error', reject)
      .end()
  })
  expect(trailers['gongkai-complete']).toMatch(/^rows=5; revision=\d+$/)
})

test('a file that is still the same is not sent again, and HEAD sends none', async () => {
  const first = await get('reports.csv')
  await first.text()
  const etag = first.headers.get('etag')!
  expect((await get('reports.csv', { headers: { 'if-none-match': etag } })).status).toBe(304)
  const other = await get('reports.csv?end=none', { headers: { 'if-none-match': etag } })
  await other.text()
  expect(other.status).toBe(200)
  const head = await get('reports.csv', { method: 'HEAD' })
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  await writing(graph.database, (tx) => nextStamp(tx))
  const after = await get('reports.csv', { headers: { 'if-none-match': etag } })
  expect(after.status).toBe(200)
  await after.text()
})

test('one clear answer to wrong parameters, and none for what is not there', async () => {
  const refusal = async (path: string) => {
    const response = await get(path)
    const { errors } = (await response.json()) as { errors: { message: string; extensions: Row }[] }
    return [response.status, errors[0]!.extensions.code, errors[0]!.message]
  }
  expect(await refusal('figures.csv?year=17&places=x&text=some')).toEqual([
    400,
    'BAD_USER_INPUT',
    'places: this export takes end, jurisdiction, descendants, year, yearFrom, yearTo, text; year: give a year from 1900 to 2200; text: give one of none, quotes, full.',
  ])
  expect(await refusal('jurisdictions.csv?year=2017')).toEqual([
    400,
    'BAD_USER_INPUT',
    expect.any(String),
  ])
  expect(await refusal('figures.csv?jurisdiction=999999')).toEqual([
    400,
    'UNKNOWN_CODE',
    expect.any(String),
  ])
  expect(await refusal('figures.csv?descendants=yes')).toEqual([
    400,
    'BAD_USER_INPUT',
    expect.any(String),
  ])
  expect((await get('nothing.csv')).status).toBe(404)
  expect((await get('figures.csv', { method: 'POST' })).status).toBe(405)
})

test('the index lists every table with its columns', async () => {
  const response = await fetch(`${server.url}/export`)
  const { tables } = (await response.json()) as { tables: { name: string; columns: string[] }[] }
  expect(tables.map(({ name }) => name)).toEqual([...EXPORT_TABLES.keys()])
  const page = await (
    await fetch(`${server.url}/export`, { headers: { accept: 'text/html' } })
  ).text()
  expect(page).toContain('href="/export/figures.csv"')
})
