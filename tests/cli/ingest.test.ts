import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ingest } from '../../src/cli/ingest.ts'
import { type IngestOptions, planIngest } from '../../src/cli/ingest-plan.ts'
import { listAllReports, removeOneReport } from '../../src/cli/reports.ts'
import { loadConfig } from '../../src/config.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { openDatabase } from '../../src/data/open-database.ts'
import { createPlaceFinder } from '../../src/ingest/place-finder.ts'
import { createDataFolder, createEmptyFolder } from '../support/database.ts'
import { type FakeReport, fakeDocument } from '../support/fake-extraction.ts'

vi.mock('../../src/extraction/extract-report.ts', async () => {
  const { fakeExtract } = await import('../support/fake-extraction.ts')
  return { extractReport: fakeExtract }
})

let dataDir: string
let folder: string
let printed = ''
let told = ''
beforeAll(() => {
  dataDir = createDataFolder('seeded')
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
beforeEach(() => {
  folder = createEmptyFolder()
  printed = ''
  told = ''
  const note = (text: unknown) => {
    printed += text
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(note)
  vi.spyOn(console, 'log').mockImplementation((line) => void note(`${line}\n`))
  vi.spyOn(console, 'error').mockImplementation((line) => {
    told += `${line}\n`
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const config = () => loadConfig({ DATA_DIR: dataDir })
const run = (options: IngestOptions = {}, paths = [folder]) =>
  ingest(options.dryRun ? null : config(), paths, options)
const write = (name: string, content: FakeReport | string) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : fakeDocument(content))
const jsonLines = () =>
  printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const KUNSHAN: FakeReport = { code: '320583', year: 2019, figures: { 'app.received': 12 } }

test('a run ends with a table of its files and one line over all', async () => {
  write('a.txt', KUNSHAN)
  write('b.txt', 'a budget')
  write('logo.png', '')
  expect(await run()).toBe(1)
  expect(printed).toMatch(/a\.txt +│ created +│ 320583\/2019 昆山市 +│ +1 │/)
  expect(printed).toMatch(/b\.txt +│ rejected .*│ not a report\. Look at it\. +│\n/)
  expect(printed).toMatch(
    /\n2 files: 1 created, 1 rejected\. 1 other was skipped: hidden, or no document\.\n$/,
  )
  expect(told).toMatch(/^\[1\/2\] \S+a\.txt: created, 320583\/2019, 1 figures, 0 unread\n\[2\/2\] /)
  rmSync(join(folder, 'b.txt'))
  printed = ''
  expect(await run()).toBe(0)
  expect(printed).toContain('1 file: 1 unchanged. 1 other was skipped')
  expect(printed).toContain('Nothing has changed.')
})

test('--json gives a line for each file, and nothing else', async () => {
  write('a.txt', KUNSHAN)
  write('b.txt', 'a budget')
  expect(await run({ json: true })).toBe(1)
  expect(jsonLines()).toEqual([
    {
      ...{ file: join(folder, 'a.txt'), outcome: 'unchanged', unread: 0 },
      ...{ reason: null, note: null, help: null, movedFrom: [] },
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
      report: {
        id: expect.stringMatching(/^[\w-]+$/),
        ...{ jurisdiction: '320583', place: '昆山市', year: 2019, form: 'NARRATIVE' },
        ...{ agency: '昆山市人民政府', agencyKind: 'GOVERNMENT' },
      },
      figures: 1,
      findings: expect.any(Object),
    },
    expect.objectContaining({ outcome: 'rejected', reason: 'not a report', help: 'Look at it.' }),
  ])
  expect(told).toBe('2 files: 1 unchanged, 1 rejected. Nothing has changed.\n')
})

test('--dry-run --json gives the drafts, and opens no database', async () => {
  write('a.txt', { ...KUNSHAN, year: 2020 })
  write('b.txt', 'a budget')
  const held = await openDatabase({ dataDir })
  expect(await run({ json: true, dryRun: true })).toBe(1)
  await held.close()
  expect(jsonLines()).toEqual([
    expect.objectContaining({ version: 1, report: expect.objectContaining({ year: 2020 }) }),
  ])
  expect(told).toMatch(/b\.txt: rejected, not a report\. Look at it\.\n2 files: 1 read, 1 rejected/)
  printed = ''
  expect(await run({ dryRun: true })).toBe(1)
  expect(printed).toMatch(/read +│ 320583\/2020 昆山市/)
  expect(printed).toContain('A dry run: nothing was stored.')
})

test('a list of sources alone names what is to be read', async () => {
  write('a.txt', { ...KUNSHAN, year: 2018 })
  write('sources.csv', 'file,url\na.txt,https://example.org/a\ngone.txt,\n')
  const manifest = join(folder, 'sources.csv')
  expect(await run({ manifest, json: true }, [])).toBe(1)
  expect(jsonLines().map(({ outcome }) => outcome)).toEqual(['created', 'rejected'])
  expect(told).toContain('sources.csv names files that are not there: gone.txt.\n')
})

test('beside a running server it says what to do', async () => {
  write('a.txt', KUNSHAN)
  const server = await openDatabase({ dataDir })
  await expect(run()).rejects.toMatchObject({
    code: 'DATA_FOLDER_LOCKED',
    message: expect.stringMatching(/stop it \(Ctrl-C\), run `npm run ingest` again, then start it/),
  })
  await server.close()
})

test('wrong usage is told, all of it, before anything is opened', async () => {
  const { gazetteer, rows } = readJurisdictionSeeds()
  const places = createPlaceFinder(gazetteer, rows, undefined)
  const plan = (paths: string[], options: IngestOptions = {}) => planIngest(paths, options, places)
  expect(plan([])).toEqual({ problems: [expect.stringContaining('npm run ingest --')] })
  expect(plan(['/none', '/no'])).toEqual({
    problems: ['/none: there is no such file or folder.', '/no: there is no such file or folder.'],
  })
  expect(plan(['/none', folder])).toMatchObject({ collection: { missing: ['/none'] } })
  expect(plan([folder], { jurisdiction: '999999', year: '19', manifest: '/none' })).toEqual({
    problems: [
      '--year: 19 is not a year from 2007 on, such as 2014.',
      expect.stringMatching(/^--jurisdiction: "999999" is the code or name of no jurisdiction/),
      expect.stringMatching(/^\/none: no such file/),
    ],
  })
  expect(await run({}, ['/none'])).toBe(2)
})

test('a local place is known by its code once a report has made it', async () => {
  const local = { name: '周庄镇', level: 'TOWNSHIP' } as const
  const agency = { name: '周庄镇人民政府', kind: 'TOWNSHIP_GOVERNMENT' } as const
  write('a.txt', { code: '320583', year: 2019, local, agency })
  const jurisdiction = '320583:周庄镇'
  expect(await run({ jurisdiction })).toBe(2)
  expect(told).toMatch(/^--jurisdiction: no report has made the local place "320583:周庄镇"\./)
  expect(await run()).toBe(0)
  rmSync(join(folder, 'a.txt'))
  write('b.txt', { code: '320583', year: 2020 })
  write('sources.csv', `file,jurisdiction\nb.txt,${jurisdiction}\n`)
  printed = ''
  expect(await run({ manifest: join(folder, 'sources.csv'), json: true })).toBe(0)
  expect(jsonLines()).toMatchObject([{ report: { jurisdiction, place: '周庄镇', year: 2020 } }])
})

test('reports are listed, and removed by id or by place and year', async () => {
  write('a.txt', { ...KUNSHAN, year: 2022 })
  const agency = { name: '昆山市财政局', kind: 'DEPARTMENT' } as const
  write('b.txt', { ...KUNSHAN, year: 2022, agency, remark: 'of a department' })
  write('c.txt', { ...KUNSHAN, year: 2023, agency })
  expect(await run()).toBe(0)
  printed = ''
  await listAllReports(config(), true)
  const reports = jsonLines()
  expect(reports).toContainEqual(
    expect.objectContaining({
      jurisdiction: '320583',
      year: 2022,
      agency: '昆山市财政局',
      figures: 1,
    }),
  )
  printed = ''
  await listAllReports(config(), false)
  expect(printed).toMatch(/320583\/2009 +│ 昆山市人民政府 +│ NARRATIVE .* by hand/)
  expect(printed).toContain(`${reports.length} reports`)

  const { id } = reports.find((it) => it.year === 2022 && it.agency === agency.name)
  printed = ''
  // The government's own goes first.
  expect(await removeOneReport(config(), '320583/2022')).toBe(0)
  expect(await removeOneReport(config(), id)).toBe(0)
  expect(await removeOneReport(config(), '320583/2023')).toBe(0)
  expect(await removeOneReport(config(), '320583/2009')).toBe(0)
  expect(printed).toMatch(
    /^Removed 320583\/2022, 昆山市人民政府: 1 figures\.\nRemoved its document a\.txt\.\nThe dataset is now at revision \d+\.\nRemoved 320583\/2022, 昆山市财政局/,
  )
  expect(printed).toContain('Removed the agency 昆山市财政局, which has no other report.')
  expect(printed).toContain('only a new database is seeded with it again')
  expect(await removeOneReport(config(), '320583/2022')).toBe(1)
  expect(await removeOneReport(config(), id)).toBe(1)
  expect(told).toContain(`There is no report ${id}. `)
})
