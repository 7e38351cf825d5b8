import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { create } from 'tar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BackupFacts,
  backUpEmbedded,
  restoreEmbedded,
} from '../../src/data/embedded-backup.ts'
import { openDatabase } from '../../src/data/open-database.ts'
import { createDataFolder, createEmptyFolder } from '../support/database.ts'

const folders: string[] = []
const folderOf = (path: string) => {
  folders.push(path)
  return path
}
let data: string
let place: string
let file: string
let written: BackupFacts
beforeAll(async () => {
  data = folderOf(createDataFolder('seeded'))
  place = folderOf(createEmptyFolder())
  file = join(place, 'backups/one.tar.gz')
  written = await backUpEmbedded(data, file)
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const refusal = (message: RegExp) => ({
  code: 'BACKUP_FAILED',
  message: expect.stringMatching(message),
})

test('a backup is one file, and nothing is left beside it', () => {
  expect(written.rows.Report).toBe(5)
  expect(readdirSync(join(place, 'backups'))).toEqual(['one.tar.gz'])
})

test('what is restored has the same rows, and serves', async () => {
  const target = folderOf(createEmptyFolder())
  expect(await restoreEmbedded(file, target, false)).toEqual({ ...written, former: null })
  const database = await openDatabase({ dataDir: target })
  expect(await database.prisma.report.count()).toBe(5)
  await database.close()
})

test('a database in use is neither backed up nor replaced', async () => {
  const database = await openDatabase({ dataDir: data })
  const locked = { code: 'DATA_FOLDER_LOCKED' }
  await expect(backUpEmbedded(data, join(place, 'two.tar.gz'))).rejects.toMatchObject(locked)
  await expect(restoreEmbedded(file, data, true)).rejects.toMatchObject(locked)
  await database.close()
  expect(existsSync(join(place, 'two.tar.gz'))).toBe(false)
})

test('a file or a database that is there is not overwritten', async () => {
  await expect(backUpEmbedded(data, file)).rejects.toMatchObject(refusal(/there already/))
  await expect(restoreEmbedded(file, data, false)).rejects.toMatchObject(refusal(/--replace/))
})

test('with --replace the former database is moved aside, whole', async () => {
  const target = folderOf(createDataFolder())
  const { former } = await restoreEmbedded(file, target, true)
  expect(existsSync(join(former!, 'PG_VERSION'))).toBe(true)
  const database = await openDatabase({ dataDir: target })
  expect(await database.prisma.report.count()).toBe(5)
  await database.close()
})

test('there is nothing to back up in an empty folder', async () => {
  await expect(backUpEmbedded(place, join(place, 'x'))).rejects.toMatchObject(
    refusal(/no embedded/),
  )
})

test.each([
  ['missing', null],
  ['no archive', () => Buffer.from('x'.repeat(5_000))],
  ['cut off', () => readFileSync(file).subarray(0, 200_000)],
  [
    'damaged within',
    () => {
      const bytes = readFileSync(file)
      const middle = bytes.length >> 1
      bytes.fill(7, middle, middle + 1_000)
      return bytes
    },
  ],
])('a backup that is %s changes nothing', async (_name, bytes) => {
  const target = folderOf(createEmptyFolder())
  const bad = join(target, 'bad.tar.gz')
  if (bytes) writeFileSync(bad, bytes())
  await expect(restoreEmbedded(bad, target, false)).rejects.toMatchObject({ code: 'BACKUP_FAILED' })
  expect(readdirSync(target).filter((name) => name.startsWith('pglite'))).toEqual([])
})

test('an archive with a link in it leads nowhere', async () => {
  const source = folderOf(createEmptyFolder())
  mkdirSync(join(source, 'pglite'))
  symlinkSync('/etc', join(source, 'pglite/base'))
  writeFileSync(join(source, 'pglite/x'), '')
  const bad = join(source, 'bad.tar.gz')
  await create({ gzip: true, cwd: source, file: bad }, ['pglite'])
  await expect(restoreEmbedded(bad, source, true)).rejects.toMatchObject(refusal(/no database/))
})
