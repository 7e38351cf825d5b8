import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type Catalogue, createCatalogue } from '../domain/catalogue.ts'

let catalogue: Catalogue | undefined

/**
 * The catalogue of seeds/indicators.csv, read once.
 * @throws GongkaiError SEED_FAILED when the file contradicts itself.
 */
export function loadCatalogue(): Catalogue {
  catalogue ??= createCatalogue(
    parse(readFileSync(new URL('../../seeds/indicators.csv', import.meta.url)), {
      bom: true,
      columns: true,
      skip_empty_lines: true,
    }),
  )
  return catalogue
}
