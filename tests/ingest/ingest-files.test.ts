import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { collectFiles } from '../../src/ingest/collect-files.ts'
import type { FileResult } from '../../src/ingest/file-result.ts'
import { type IngestRun, ingestFiles } from '../../src/ingest/ingest-files.ts'
import { nextStamp, writing } from '../../src/ingest/stamp.ts'
import { withdrawReport } from '../../src/ingest/withdraw-report.ts'
import { createEmptyFolder } from '../support/database.ts'
import { type FakeReport, fakeDocument, fakeExtract } from '../support/fake-extraction.ts'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

const { gazetteer } = readJurisdictionSeeds()
/** A place of its own for each test: they share a database. */
const codes = ['320481', '320482', '320581', '320582', '320585', '320612', '320621', '320623']
  .concat(['320681', '320682', '320684', '320722', '320723', '320724', '320803'])
  .concat(['320804', '320812', '320813', '320826', '320830', '320831'])
let graph: TestGraph
let folder: string
let code = ''
let sample: FakeReport
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())
beforeEach(() => {
  folder = createEmptyFolder()
  code = codes.shift() ?? ''
  sample = { code, year: 2019, figures: { 'app.received': 12 } }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: FakeReport | string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, typeof content === 'string' ? content : fakeDocument(content))
  return path
}

async function ingest(names: string[] = [''], options: Partial<IngestRun> = {}) {
  const { files } = collectFiles(names.map((name) => join(folder, name)))
  const run: IngestRun = {
    extract: fakeExtract,
    gazetteer,
    catalogue: graph.services.catalogue,
    services: graph.services,
    replace: false,
    overrides: {},
    manifest: new Map(),
    ...options,
  }
  const results: FileResult[] = []
  for await (const result of ingestFiles(run, files)) results.push(result)
  return results
}
const inShort = (results: readonly FileResult[]) =>
  results.map(({ file, outcome, reason, note }) => {
    const why = reason ?? note
    return [
      basename(file),
      outcome,
      ...(why === null ? [] : [why.replaceAll(`${folder}/`, '')]),
    ].join(' ')
  })
const revision = async () => (await graph.data('{ dataset { revision } }')).dataset.revision

test('what a file gives is in the graph, with its text; the same files again change nothing', async () => {
  write('a.txt', sample)
  write('b.txt', {
    code,
    year: 2021,
    figures: { 'app.received': 1, 'app.carried_in': 2 },
  })
  expect(inShort(await ingest())).toEqual(['a.txt created', 'b.txt created'])
  const { report } = await graph.data(`{ report(jurisdiction: "${code}", year: 2019) {
    verified applications { received } document { name text }
    figures { nodes { raw evidence { quote } } } } }`)
  expect(report).toMatchObject({
    verified: false,
    applications: { received: 12 },
    document: { name: 'a.txt', text: fakeDocument(sample) },
    figures: { nodes: [{ raw: '12', evidence: { quote: '"app.received":12' } }] },
  })
  const before = await revision()
  const again = await ingest()
  expect(inShort(again)).toEqual(['a.txt unchanged', 'b.txt unchanged'])
  expect(again[1]).toMatchObject({
    report: { jurisdiction: code, year: 2021 },
    size: { figures: 2, findings: expect.any(Object) },
    unread: 0,
  })
  expect(await revision()).toBe(before)
})

test('what is wrong with a file is told, and the others go in', async () => {
  write('1.txt', 'a budget')
  write('2.txt', '')
  write('3.txt', 'crash')
  write('4.txt', sample)
  expect(inShort(await ingest(['', 'none.txt']))).toEqual([
    '1.txt rejected not a report',
    '2.txt rejected the file is empty',
    '3.txt rejected internal fault: TypeError: x is not a function',
    '4.txt created',
    'none.txt rejected no such file, or a link to nothing',
  ])
})

test('a draft that contradicts itself is a fault of ours, and is not stored', async () => {
  write('a.txt', sample)
  const extract: typeof fakeExtract = (input) => {
    const extraction = fakeExtract(input)
    if (extraction.outcome === 'read') extraction.draft.figures[0]!.value = null
    return extraction
  }
  const [result] = await ingest([''], { extract })
  expect(result).toMatchObject({ outcome: 'rejected', report: { year: 2019 } })
  expect(result?.reason).toMatch(/internal fault: .*figures\[0\]/)
})

test('a dry run reads without a database and gives every draft', async () => {
  write('a.txt', sample)
  write('b.txt', 'a budget')
  const years: number[] = []
  const results = await ingest([''], {
    services: null,
    onDraft: ({ report }) => void years.push(report.year),
  })
  expect(inShort(results)).toEqual(['a.txt read', 'b.txt rejected not a report'])
  expect(years).toEqual([2019])
  expect(results[0]).toMatchObject({ size: { figures: 1 } })
  expect(await graph.database.prisma.report.count({ where: { jurisdictionCode: code } })).toBe(0)
})

test('a changed file is a new version; the old one is kept, and does not come back by itself', async () => {
  write('a.txt', sample)
  await ingest()
  const ids = `report(jurisdiction: "${code}", year: 2019) { id figures { nodes { id raw } } }`
  const first = await graph.data(`{ ${ids} }`)
  write('a.txt', { ...sample, figures: { 'app.received': 13 } })
  expect(inShort(await ingest())).toEqual(['a.txt updated'])
  const { report, now } = await graph.data(`{ now: ${ids}
    report(jurisdiction: "${code}", year: 2019) {
      document { id } previousDocuments { document { id text } replacedAt } } }`)
  expect(now.id).toBe(first.report.id)
  expect(now.figures.nodes).toEqual([{ id: first.report.figures.nodes[0].id, raw: '13' }])
  expect(report.previousDocuments).toEqual([
    {
      document: { id: expect.any(String), text: fakeDocument(sample) },
      replacedAt: expect.anything(),
    },
  ])

  write('a.txt', sample)
  expect(inShort(await ingest())).toEqual([
    `a.txt rejected an earlier version of this report, which a.txt has replaced (${code}/2019)`,
  ])
  expect(inShort(await ingest([''], { replace: true }))).toEqual(['a.txt updated'])
  const { report: back } = await graph.data(`{ report(jurisdiction: "${code}", year: 2019) {
    document { text } previousDocuments { document { id } } } }`)
  expect(back.document.text).toBe(fakeDocument(sample))
  expect(back.previousDocuments).toEqual([{ document: report.document }])
})

test('two documents that claim one report: the first stands, whatever the order of runs', async () => {
  write('a.txt', sample)
  write('b.txt', { ...sample, remark: 'reposted' })
  write('other/a.txt', { ...sample, remark: 'another copy' })
  const both = [
    `b.txt rejected a.txt, another document of this run, gives the report ${code}/2019 already`,
    `a.txt rejected a.txt, another document of this run, gives the report ${code}/2019 already`,
  ]
  expect(inShort(await ingest())).toEqual(['a.txt created', ...both])
  expect(inShort(await ingest([''], { replace: true }))).toEqual(['a.txt unchanged', ...both])
  const [refused] = await ingest(['b.txt'])
  expect(refused).toMatchObject({
    outcome: 'rejected',
    reason: `a.txt, another document, gives this report already (${code}/2019)`,
    help: expect.stringContaining('--replace'),
  })
  expect(inShort(await ingest(['b.txt'], { replace: true }))).toEqual(['b.txt updated'])
})

test('the address tells versions from sources where it is known', async () => {
  const path = write('a.html', sample)
  const from = (url: string) => ({
    manifest: new Map([
      [path, { file: 'a.html', url, retrievedAt: null, jurisdiction: null, year: null }],
    ]),
  })
  await ingest([''], from('https://example.org/1'))
  write('a.html', { ...sample, remark: 'of another site' })
  expect(inShort(await ingest([''], from('https://example.com/')))).toEqual([
    `a.html rejected a.html, another document, gives this report already (${code}/2019)`,
  ])
  expect(inShort(await ingest([''], from('https://example.org/1')))).toEqual(['a.html updated'])
})

test('the same bytes under two names are one document', async () => {
  write('a.txt', sample)
  write('copy.txt', sample)
  const results = await ingest()
  expect(inShort(results)).toEqual([
    'a.txt created',
    'copy.txt unchanged the same document as a.txt',
  ])
  expect(results[1]?.size).toEqual(results[0]?.size)
  expect(inShort(await ingest(['copy.txt']))).toEqual(['copy.txt unchanged'])
})

test('a list of sources fills what it knows, and what is known stays known', async () => {
  const path = write('a.txt', { ...sample, code: '320583', year: 2015 })
  const entry = {
    ...{ file: 'a.txt', url: 'https://example.org/a', retrievedAt: '2024-03-31T00:00:00.000Z' },
    ...{ jurisdiction: code, year: 2019 },
  }
  const manifest = new Map([[path, entry]])
  expect(inShort(await ingest([''], { manifest }))).toEqual(['a.txt created'])
  const { report } = await graph.data(`{ report(jurisdiction: "${code}", year: 2019) {
    document { url retrievedAt } } }`)
  expect(report.document).toEqual({ url: 'https://example.org/a', retrievedAt: expect.anything() })
  const withoutUrl = new Map([[path, { ...entry, url: null, retrievedAt: null }]])
  expect(inShort(await ingest([''], { manifest: withoutUrl }))).toEqual(['a.txt unchanged'])
})

test('a document that is now read as another report is in the graph once', async () => {
  write('a.txt', sample)
  await ingest()
  expect(inShort(await ingest([''], { overrides: { year: 2018 } }))).toEqual([
    `a.txt created moved from ${code}/2019 to ${code}/2018`,
  ])
  const { then, now } = await graph.data(`{
    then: report(jurisdiction: "${code}", year: 2019) { id }
    now: report(jurisdiction: "${code}", year: 2018) { document { text } } }`)
  expect(then).toBeNull()
  expect(now.document.text).toBe(fakeDocument(sample))
})

test('a page whose end is missing takes the place of no fuller one, but with --replace', async () => {
  const figures = { 'app.received': 12, 'app.carried_in': 2, 'app.carried_out': 1 }
  write('a.txt', { ...sample, figures, remark: 'whole' })
  await ingest()
  write('a.txt', { ...sample, cutOff: 'ends in the middle of a tag', remark: 'cut' })
  const [refused] = await ingest()
  expect(refused).toMatchObject({
    outcome: 'rejected',
    reason: expect.stringContaining(
      'cut off: it ends in the middle of a tag and gives 1 figures; the document that this report was read from gives 3',
    ),
    help: expect.stringContaining('--replace'),
  })
  const { report } = await graph.data(`{ report(jurisdiction: "${code}", year: 2019) {
    figures { totalCount } } }`)
  expect(report.figures.totalCount).toBe(3)
  expect(inShort(await ingest([''], { replace: true }))).toEqual([
    'a.txt updated it ends in the middle of a tag: fetch it again if its end is missing',
  ])
  write('a.txt', { ...sample, figures, remark: 'whole again' })
  expect(inShort(await ingest())).toEqual(['a.txt updated'])
})

test('the beginning of a document is told from a shorter version of it', async () => {
  const extract: typeof fakeExtract = (input) => {
    const text = new TextDecoder().decode(input.bytes)
    const [json = ''] = text.split('\n')
    const extraction = fakeExtract({ ...input, bytes: Buffer.from(json) })
    if (extraction.outcome === 'rejected') return extraction
    const sha256 = createHash('sha256').update(input.bytes).digest('hex')
    const document = { ...extraction.draft.document, sha256, length: text.length }
    return { ...extraction, text, draft: { ...extraction.draft, document } }
  }
  const whole = `${fakeDocument(sample)}\n第一段。\n第二段。\n`
  write('a.txt', whole)
  await ingest([''], { extract })
  write('a.txt', whole.slice(0, -4))
  expect(inShort(await ingest([''], { extract }))).toEqual([
    expect.stringMatching(/^a\.txt rejected cut off: it holds only the beginning \(\d+ of \d+/),
  ])
  write('a.txt', whole.replace('第一段。\n', ''))
  expect(inShort(await ingest([''], { extract }))).toEqual(['a.txt updated'])
})

test('a changed page that is now read as another report leaves nothing double', async () => {
  const figures = { 'app.received': 12, 'app.carried_in': 2, 'app.carried_out': 1 }
  write('a.txt', { ...sample, figures })
  write('b.txt', { ...sample, year: 2021, figures: { ...figures, 'app.received': 13 } })
  await ingest()
  write('a.txt', { ...sample, year: 2018, figures })
  // The same name, another year's figures: another report.
  write('b.txt', {
    ...sample,
    year: 2020,
    figures: { 'app.received': 7, 'app.carried_in': 9, 'app.carried_out': 3 },
  })
  const results = await ingest()
  expect(inShort(results)).toEqual([
    `a.txt created moved from ${code}/2019 to ${code}/2018`,
    'b.txt created',
  ])
  expect(results[0]?.movedFrom).toEqual([`${code}/2019`])
  const { reports } = await graph.data(
    `{ reports(filterBy: { within: "${code}" }) { nodes { year } } }`,
  )
  expect(reports.nodes.map(({ year }: { year: number }) => year).sort()).toEqual([2018, 2020, 2021])
})

test('every rejection says what to do', async () => {
  write('1.txt', 'a budget')
  write('2.txt', '')
  write('3.txt', 'crash')
  for (const { help } of await ingest(['', 'none.txt'])) expect(help).toMatch(/\w{3}.*\.$/)
})

test('a verified report gives way to nothing but --replace', async () => {
  write('a.txt', { ...sample, code: '320481', year: 2017 })
  const [refused] = await ingest()
  expect(refused?.reason).toMatch(/gives this report already, verified by hand \(320481\/2017\)$/)
  expect(inShort(await ingest([''], { replace: true }))).toEqual(['a.txt updated'])
  const { report } = await graph.data(`{ report(jurisdiction: "320481", year: 2017) {
    verified previousDocuments { document { name } } } }`)
  expect(report).toEqual({
    verified: false,
    previousDocuments: [{ document: { name: '004_47fcd930357a0b97.txt' } }],
  })
})

test('a report that was read by hand stands against what is given for its document', async () => {
  write('a.txt', sample)
  await ingest()
  const { prisma } = graph.database
  await prisma.report.updateMany({ where: { jurisdictionCode: code }, data: { verified: true } })
  expect(inShort(await ingest())).toEqual(['a.txt unchanged verified by hand: not read anew'])
  expect(
    inShort(await ingest([''], { overrides: { year: 2018, jurisdiction: '320583' } })),
  ).toEqual([
    `a.txt unchanged verified by hand: not read anew; the year 2018 and the place 320583 given for it are left aside: it is ${code}/2019`,
  ])
})

test('a township that no list has is made with its first report, and goes with its last', async () => {
  const local = { name: '玉山镇', level: 'TOWNSHIP' } as const
  const agency = { name: '玉山镇人民政府', kind: 'TOWNSHIP_GOVERNMENT' } as const
  write('a.txt', { code: '320583', year: 2019, local, agency })
  write('b.txt', { code: '320583', year: 2020, local, agency })
  expect(inShort(await ingest())).toEqual(['a.txt created', 'b.txt created'])
  const query = `{
    jurisdiction(code: "320583:玉山镇") { fullName level codeScheme parent { code } ancestors { code } }
    reports(filterBy: { within: "320583" }) { totalCount }
    search(query: "玉山鎮", filterBy: { kinds: [JURISDICTION] }) { totalCount } }`
  expect(await graph.data(query)).toEqual({
    jurisdiction: {
      ...{ fullName: '江苏省苏州市昆山市玉山镇', level: 'TOWNSHIP', codeScheme: 'LOCAL' },
      parent: { code: '320583' },
      ancestors: expect.arrayContaining([{ code: '320583' }, { code: '320000' }]),
    },
    reports: { totalCount: 3 },
    search: { totalCount: 1 },
  })
  const removals = []
  for (const { id } of await graph.database.prisma.report.findMany({ where: { agency } })) {
    removals.push(
      await writing(graph.database, async (tx) =>
        withdrawReport(tx, graph.services.catalogue, id, await nextStamp(tx)),
      ),
    )
  }
  expect(removals.map(({ agency: gone, jurisdiction }) => [gone, jurisdiction])).toEqual([
    [null, null],
    ['玉山镇人民政府', '320583:玉山镇'],
  ])
  expect(await graph.data(query)).toMatchObject({
    jurisdiction: null,
    reports: { totalCount: 1 },
    search: { totalCount: 0 },
  })
})

test('a year is checked against the year before, whichever comes first, changes or goes', async () => {
  const carried = async () => {
    const { report } = await graph.data(`{ report(jurisdiction: "${code}", year: 2021) {
      updatedAt findings { rule left right status } } }`)
    return report.findings.filter(({ rule }: { rule: string }) => rule === 'K5')
  }
  write('later.txt', { code, year: 2021, figures: { 'app.carried_in': 2 } })
  await ingest()
  expect(await carried()).toEqual([])
  write('earlier.txt', { code, year: 2020, figures: { 'app.carried_out': 2 } })
  await ingest()
  expect(await carried()).toEqual([{ rule: 'K5', left: 2, right: 2, status: 'PASS' }])
  write('earlier.txt', { code, year: 2020, figures: { 'app.carried_out': 3 } })
  await ingest()
  expect(await carried()).toEqual([{ rule: 'K5', left: 2, right: 3, status: 'WARN' }])
  write('later.txt', { code, year: 2021, figures: { 'app.carried_in': 3 } })
  await ingest()
  expect(await carried()).toEqual([{ rule: 'K5', left: 3, right: 3, status: 'PASS' }])
  await ingest(['earlier.txt'], { overrides: { year: 2015 } })
  expect(await carried()).toEqual([])
})

test('a fault in storing one report is its own; one of the database ends the run', async () => {
  write('a.txt', sample)
  write('b.txt', { ...sample, year: 2020 })
  const { prisma } = graph.database
  await prisma.$executeRawUnsafe(
    `ALTER TABLE "Report" ADD CONSTRAINT "no_2019" CHECK ("year" <> 2019) NOT VALID`,
  )
  const before = await revision()
  expect(inShort(await ingest())).toEqual([
    expect.stringMatching(/^a\.txt rejected internal fault: .*no_2019/),
    'b.txt created',
  ])
  expect(await revision()).toBe(before + 1)
  await prisma.$executeRawUnsafe('DROP TABLE "StoredDraft"')
  write('c.txt', { ...sample, year: 2021 })
  await expect(ingest(['c.txt', 'b.txt'])).rejects.toThrow(/StoredDraft/)
  expect(await revision()).toBe(before + 1)
})
