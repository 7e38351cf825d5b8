import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fakeDocument, fakeExtract } from '../support/fake-extraction.ts'
import {
  code,
  graph,
  ingest,
  inShort,
  sample,
  useIngestRuns,
  write,
} from '../support/ingest-runs.ts'

useIngestRuns()

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
