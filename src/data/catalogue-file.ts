import { type Catalogue, createCatalogue } from '../domain/catalogue.ts'
import { readSeedRecords, SEEDS, seedFault } from './seed-records.ts'

const FILE = 'indicators.csv'
const COLUMNS = [
  'row_code',
  'form_id',
  'order',
  'parent_row_code',
  'label_zh',
  'label_en',
  'unit',
  'value_kind',
  'role',
  'canonical_code',
  'comparability',
  'verified',
  'source',
  'note',
]

let catalogue: Catalogue | undefined

/**
 * The catalogue of seeds/indicators.csv, read once.
 * @throws GongkaiError SEED_FAILED that names the file and every faulty record
 */
export function loadCatalogue(): Catalogue {
  catalogue ??= readCatalogue()
  return catalogue
}

/**
 * Reads the catalogue of indicators.csv in a folder of seeds.
 * @throws GongkaiError SEED_FAILED that names the file and every faulty record
 */
export function readCatalogue(folder = SEEDS): Catalogue {
  const records = readSeedRecords(folder, FILE, COLUMNS, (record) => record)
  try {
    return createCatalogue(records)
  } catch (error) {
    throw seedFault(`seeds/${FILE}`, error)
  }
}
