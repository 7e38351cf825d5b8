import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { parseReportPath } from '../../src/domain/report-path.ts'
import { extractReport } from '../../src/extraction/extract-report.ts'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

/*
 * Documents of our own, from bytes through the reader and the database to GraphQL answers.
 */

const CORPUS = new URL('../corpus/', import.meta.url)
const catalogue = loadCatalogue()
const { gazetteer } = readJurisdictionSeeds()

function read(id: string) {
  const name = readdirSync(new URL('docs/', CORPUS)).find((file) => file.startsWith(`${id}.`))
  if (name === undefined) throw new Error(`tests/corpus/docs has no ${id}`)
  const bytes = readFileSync(new URL(`docs/${name}`, CORPUS))
  const result = extractReport({ bytes, name, catalogue, gazetteer })
  if (result.outcome === 'rejected') throw new Error(`${name}: ${result.reason}`)
  return result
}

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
  for (const id of ['g12', 'g14', 'g16', 'g18', 'g22']) {
    const { draft, text } = read(id)
    await ingestReport({ database: graph.database, catalogue }, draft, { text })
  }
})
afterAll(() => graph.close())

test('a page of a province is a report with quotes from its text', async () => {
  const { report } = await graph.data(`{
    report(jurisdiction: "630000", year: 2018) {
      form script applications { received channels { channel count } }
      sections { heading kinds text }
      figures(first: 100, filterBy: { indicators: ["app.received"] }) {
        nodes { value origin raw evidence { line quote } }
      }
      findings(statuses: [FAIL]) { rule left right }
      document { mediaType charset }
    }
  }`)
  expect(report).toMatchObject({ form: 'NATIONAL_2014', document: { mediaType: 'text/html' } })
  expect(report.applications.received).toBe(1178)
  for (const { raw, evidence } of report.figures.nodes) expect(evidence.quote).toContain(raw)
  // The text says 1187, the table 1178: kept, and told.
  expect(report.findings).toContainEqual({ rule: 'X1', left: 1187, right: 1178 })
  for (const { text } of report.sections) expect(text).not.toMatch(/<\w|&\w+;/)
})

test('a department’s report is another issuer’s than its province’s', async () => {
  const { jurisdiction } = await graph.data(`{
    jurisdiction(code: "510000") { agencies(first: 5) { nodes { name kind } } }
  }`)
  expect(jurisdiction.agencies.nodes).toEqual([{ name: '四川省农业农村厅', kind: 'DEPARTMENT' }])
})

test('every report is told by its path, its place’s own or not', async () => {
  const { reports, report } = await graph.data(`{
    reports(first: 100) { nodes { id resourcePath } }
    report(jurisdiction: "510000", year: 2020, agency: "四川省农业农村厅") { resourcePath }
  }`)
  const paths = reports.nodes.map((node: { resourcePath: string }) => node.resourcePath)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).toContain(report.resourcePath)
  for (const { id, resourcePath } of reports.nodes) {
    const key = parseReportPath(resourcePath)
    const again = await graph.data(
      `query ($jurisdiction: String!, $year: Int!, $agency: String) {
        report(jurisdiction: $jurisdiction, year: $year, agency: $agency) { id }
      }`,
      key,
    )
    expect(again.report).toEqual({ id })
  }
})

test('a town that no list has becomes a place under the city that the report names', async () => {
  const { jurisdiction } = await graph.data(`{
    jurisdiction(code: "330483:乌镇镇") {
      level codeScheme parent { code name }
      reports(first: 1) { nodes { year agency { name kind } } }
    }
  }`)
  expect(jurisdiction).toMatchObject({
    level: 'TOWNSHIP',
    codeScheme: 'LOCAL',
    parent: { code: '330483', name: '桐乡市' },
    reports: { nodes: [{ year: 2023, agency: { kind: 'TOWNSHIP_GOVERNMENT' } }] },
  })
})

test('traditional text is found by simplified words', async () => {
  const { search } = await graph.data(`{
    search(query: "连城县", filterBy: { kinds: [REPORT] }) { nodes { node { ... on Report { script year } } } }
  }`)
  expect(search.nodes).toContainEqual({ node: { script: 'HANT', year: 2023 } })
})

test('what was received does not balance with what was handled: a contradiction of the table', async () => {
  const { findings } = await graph.data(`{
    findings(first: 50, filterBy: { years: [2024], statuses: [FAIL] }) {
      nodes { rule left right report { jurisdiction { name } } }
    }
  }`)
  expect(findings.nodes).toContainEqual(
    expect.objectContaining({ rule: 'K1', left: 45, right: 44 }),
  )
})
