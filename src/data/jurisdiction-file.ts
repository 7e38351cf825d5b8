import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { GongkaiError } from '../domain/errors.ts'
import {
  createGazetteer,
  type Gazetteer,
  readJurisdictionRecord,
} from '../domain/jurisdiction-names.ts'

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

function records(file: string): Array<Record<string, string>> {
  try {
    const text = readFileSync(new URL(`../../seeds/${file}`, import.meta.url))
    return parse(text, { bom: true, columns: true, skip_empty_lines: true })
  } catch (error) {
    throw new GongkaiError(
      'SEED_FAILED',
      `seeds/${file} cannot be read: ${error instanceof Error ? error.message : error}`,
      { cause: error },
    )
  }
}

/**
 * Reads seeds/jurisdictions.csv, zones.csv and external-ids.csv.
 * @throws GongkaiError SEED_FAILED that names the file and the faulty record
 */
export function readJurisdictionSeeds(): JurisdictionSeeds {
  const read = [...records('jurisdictions.csv'), ...records('zones.csv')].map((record) => {
    try {
      return readJurisdictionRecord(record)
    } catch (error) {
      throw new GongkaiError(
        'SEED_FAILED',
        `seeds/: ${error instanceof Error ? error.message : error}`,
        { cause: error },
      )
    }
  })
  const gazetteer = createGazetteer(read)
  for (const { code, parentCode } of read) {
    if (parentCode !== null && gazetteer.get(parentCode) === undefined) {
      throw new GongkaiError(
        'SEED_FAILED',
        `seeds/: the parent ${parentCode} of ${code} is no jurisdiction`,
      )
    }
  }
  const depth = (code: string) => gazetteer.lineage(code).length
  const rows = read.toSorted((a, b) => depth(a.code) - depth(b.code))
  const externalIds = records('external-ids.csv').map(
    ({ code = '', scheme = '', value = '', verified }) => ({
      code,
      scheme,
      value,
      verified: verified === 'true',
    }),
  )
  return { rows, gazetteer, externalIds }
}
