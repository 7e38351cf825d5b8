import { expect, test } from 'vitest'
import { nextStamp, writing } from '../../src/ingest/stamp.ts'
import { withdrawReport } from '../../src/ingest/withdraw-report.ts'
import { fakeDocument, fakeExtract } from '../support/fake-extraction.ts'
import {
  code,
  graph,
  ingest,
  inShort,
  revision,
  sample,
  useIngestRuns,
  write,
} from '../support/ingest-runs.ts'

useIngestRuns()

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

test('every rejection says what to do', async () => {
  write('1.txt', 'a budget')
  write('2.txt', '')
  write('3.txt', 'crash')
  for (const { help } of await ingest(['', 'none.txt'])) expect(help).toMatch(/\w{3}.*\.$/)
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
