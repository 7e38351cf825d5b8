import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCatalogue, readCatalogue } from '../../src/data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { SEEDS } from '../../src/data/seed-records.ts'

const FILES = ['indicators.csv', 'jurisdictions.csv', 'zones.csv', 'external-ids.csv'] as const
type File = (typeof FILES)[number]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-seeds-'))
  for (const file of FILES) cpSync(new URL(file, SEEDS), join(folder, file))
})
afterEach(() => rmSync(folder, { recursive: true }))

const copy = () => pathToFileURL(`${folder}/`)
const readerOf = (file: File) => (file === 'indicators.csv' ? readCatalogue : readJurisdictionSeeds)

function rewrite(file: File, change: (text: string) => string | Buffer): void {
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

function failureOf(file: File) {
  try {
    readerOf(file)(copy())
  } catch (error) {
    return error
  }
  return undefined
}

function refusal(message: string | RegExp) {
  return expect.objectContaining({
    code: 'SEED_FAILED',
    message: expect.stringMatching(message),
  })
}

test('the seeds as they are can be read, also with a byte order mark and CRLF', () => {
  for (const file of FILES) {
    rewrite(file, (text) => `\ufeff${text.replace(/^\ufeff/, '').replaceAll('\n', '\r\n')}`)
  }
  expect([...readCatalogue(copy()).rows]).toEqual([...loadCatalogue().rows])
  const { rows, externalIds } = readJurisdictionSeeds()
  expect(readJurisdictionSeeds(copy())).toMatchObject({ rows, externalIds })
})

test.each(FILES)('%s: missing, it is named', (file) => {
  rmSync(join(folder, file))
  expect(failureOf(file)).toEqual(refusal(`^seeds/${file}: ENOENT`))
})

test.each(FILES)('%s: empty, its columns are missing', (file) => {
  rewrite(file, () => '')
  expect(failureOf(file)).toEqual(refusal(`^seeds/${file}: the column .* is missing`))
})

test.each(FILES)('%s: a record with a field too many is told by its line', (file) => {
  rewrite(file, (text) => text.replace(/\n(.+)\n/, '\n$1,surplus\n'))
  expect(failureOf(file)).toEqual(refusal(`^seeds/${file}: .*on line 2`))
})

test.each(FILES)('%s: bytes that are not UTF-8 are not guessed at', (file) => {
  rewrite(file, (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xb9, 0xab])]))
  expect(failureOf(file)).toEqual(refusal(`^seeds/${file}: .*not valid`))
})

const ZONE = 'ZONE,某开发区,,220100,,,,'

test.each<[string, File, string, RegExp]>([
  [
    'a code of both lists',
    'zones.csv',
    `110000,NBS_STATISTICAL,${ZONE}`,
    /^seeds\/zones\.csv, record 4 \(110000\): .* seeds\/jurisdictions\.csv, record 2 \(110000\)/,
  ],
  [
    'a code that stands twice in one list',
    'zones.csv',
    `320571,NBS_STATISTICAL,${ZONE}`,
    /^seeds\/zones\.csv, record 4 \(320571\): .* seeds\/zones\.csv, record 2 \(320571\)/,
  ],
  [
    'a scheme that is none',
    'zones.csv',
    `220199,OURS,${ZONE}`,
    /^seeds\/zones\.csv, record 4 \(220199\): not a jurisdiction/,
  ],
  [
    'no code',
    'zones.csv',
    `,NBS_STATISTICAL,${ZONE}`,
    /^seeds\/zones\.csv, record 4 \(without code\): not a jurisdiction/,
  ],
  [
    'a parent that is none',
    'zones.csv',
    '999971,NBS_STATISTICAL,ZONE,某开发区,,999900,,,,',
    /^seeds\/zones\.csv, record 4 \(999971\): the parent 999900/,
  ],
  [
    'an identifier of an unknown code',
    'external-ids.csv',
    '999999,WIKIDATA,Q1,true',
    /^seeds\/external-ids\.csv, record 43 \(999999\): no jurisdiction has this code/,
  ],
  [
    'a second identifier in one scheme',
    'external-ids.csv',
    '110000,ISO_3166_2,CN-XX,true',
    /^seeds\/external-ids\.csv, record 43 \(110000\): its ISO_3166_2 .*record 1 \(110000\)/,
  ],
  [
    'an identifier without a value',
    'external-ids.csv',
    '110000,WIKIDATA,,true',
    /^seeds\/external-ids\.csv, record 43 \(110000\): scheme or value is empty/,
  ],
  [
    'neither verified nor not',
    'external-ids.csv',
    '100000,WIKIDATA,Q148,yes',
    /^seeds\/external-ids\.csv, record 43 \(100000\): verified is "yes"/,
  ],
  [
    'a row of no form',
    'indicators.csv',
    `x.row${','.repeat(16)}`,
    /^seeds\/indicators\.csv: .*\nrecord 225 /,
  ],
])('%s', (_what, file, record, message) => {
  rewrite(file, (text) => `${text.trimEnd()}\n${record}\n`)
  expect(failureOf(file)).toEqual(refusal(message))
})
