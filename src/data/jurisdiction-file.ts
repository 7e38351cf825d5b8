import {
  createGazetteer,
  type Gazetteer,
  readJurisdictionRecord,
} from '../domain/jurisdiction-names.ts'
import { readSeedRecords, SEEDS, seedFault } from './seed-records.ts'

type SeedRow = ReturnType<typeof readJurisdictionRecord>

/** A jurisdiction’s identifier in another scheme. */
export type ExternalIdSeed = {
  readonly code: string
  readonly scheme: string
  readonly value: string
  readonly verified: boolean
}

/** The jurisdictions of seeds/, parents before children. */
export type JurisdictionSeeds = {
  readonly rows: readonly SeedRow[]
  readonly gazetteer: Gazetteer
  readonly externalIds: readonly ExternalIdSeed[]
}

const PLACE_COLUMNS = [
  'code',
  'scheme',
  'level',
  'name',
  'full_name',
  'parent_code',
  'historical_names',
  'valid_from',
  'valid_to',
  'aliases',
]
const ID_COLUMNS = ['code', 'scheme', 'value', 'verified']

/**
 * Reads jurisdictions.csv, zones.csv and external-ids.csv in a folder of seeds.
 * @throws GongkaiError SEED_FAILED that names the file and the faulty record
 */
export function readJurisdictionSeeds(folder = SEEDS): JurisdictionSeeds {
  const places = new Map<string, string>()
  const read = ['jurisdictions.csv', 'zones.csv'].flatMap((file) =>
    readSeedRecords(folder, file, PLACE_COLUMNS, (record, place) => {
      const row = readJurisdictionRecord(record)
      const other = places.get(row.code)
      if (other !== undefined) throw new Error(`the code stands already in ${other}`)
      places.set(row.code, place)
      return row
    }),
  )
  const gazetteer = createGazetteer(read)
  for (const { code, parentCode } of read) {
    if (parentCode !== null && !places.has(parentCode)) {
      throw seedFault(
        places.get(code) ?? code,
        `the parent ${parentCode} is the code of no jurisdiction`,
      )
    }
  }
  const depth = (code: string) => gazetteer.lineage(code).length
  const rows = read.toSorted((a, b) => depth(a.code) - depth(b.code))
  return { rows, gazetteer, externalIds: readExternalIds(folder, gazetteer) }
}

function readExternalIds(folder: URL, gazetteer: Gazetteer): ExternalIdSeed[] {
  const places = new Map<string, string>()
  return readSeedRecords(folder, 'external-ids.csv', ID_COLUMNS, (record, place) => {
    const { code = '', scheme, value, verified = '' } = record
    if (gazetteer.get(code) === undefined) throw new Error('no jurisdiction has this code')
    if (!scheme || !value) throw new Error('scheme or value is empty')
    if (!['true', 'false'].includes(verified)) {
      throw new Error(`verified is ${JSON.stringify(verified)}, should be true or false`)
    }
    const other = places.get(`${code} ${scheme}`)
    if (other !== undefined) throw new Error(`its ${scheme} stands already in ${other}`)
    places.set(`${code} ${scheme}`, place)
    return { code, scheme, value, verified: verified === 'true' }
  })
}
