import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { GongkaiError } from '../domain/errors.ts'

/** Where the seeds lie; a parameter elsewhere, so that tests can spoil a copy. */
export const SEEDS = new URL('../../seeds/', import.meta.url)

/** One record of a file of seeds/: its fields by column. */
export type SeedRecord = Readonly<Record<string, string>>

/**
 * Reads the records of a csv file of seeds/.
 * @param columns those that the file must have; it may have more
 * @param read makes something of a record; what it throws is told with the record’s place, which it
 *   also gets, for what can only be judged later
 * @throws GongkaiError SEED_FAILED that names the file and the faulty record
 */
export function readSeedRecords<T>(
  folder: URL,
  file: string,
  columns: readonly string[],
  read: (record: SeedRecord, place: string) => T,
): T[] {
  return parseFile(folder, file, columns).map((record, at) => {
    const place = `seeds/${file}, record ${at + 1} (${record[columns[0] ?? ''] || 'without code'})`
    try {
      return read(record, place)
    } catch (error) {
      throw seedFault(place, error)
    }
  })
}

/** The error that a fault of a seed file is told with. */
export function seedFault(place: string, fault: unknown): GongkaiError {
  return new GongkaiError(
    'SEED_FAILED',
    `${place}: ${fault instanceof Error ? fault.message : fault}\nMend the file and start again.`,
    { cause: fault },
  )
}

function parseFile(folder: URL, file: string, columns: readonly string[]): SeedRecord[] {
  let header: readonly string[] = []
  try {
    const bytes = readFileSync(new URL(file, folder))
    const records: SeedRecord[] = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
      columns: (names: string[]) => {
        header = names
        return names
      },
      skip_empty_lines: true,
    })
    // Also of an empty file, which the parser takes for one without records.
    const missing = columns.filter((column) => !header.includes(column))
    if (missing.length > 0) throw new Error(`the column ${missing.join(', ')} is missing`)
    return records
  } catch (error) {
    throw seedFault(`seeds/${file}`, error)
  }
}
