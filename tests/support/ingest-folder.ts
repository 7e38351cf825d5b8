import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { openDatabase } from '../../src/data/open-database.ts'
import { collectFiles } from '../../src/ingest/collect-files.ts'
import { ingestFiles } from '../../src/ingest/ingest-files.ts'
import { fakeExtract } from './fake-extraction.ts'

/*
 * Ingests the fake documents of a folder into the embedded database of another, and says so file by
 * file: ingest-folder.ts <data folder> <folder>
 */

const [dataDir = '', folder = ''] = process.argv.slice(2)
const catalogue = loadCatalogue()
const run = {
  extract: fakeExtract,
  gazetteer: readJurisdictionSeeds().gazetteer,
  catalogue,
  services: { catalogue, database: await openDatabase({ dataDir }) },
  replace: false,
  overrides: {},
  manifest: new Map(),
}
for await (const { outcome } of ingestFiles(run, collectFiles([folder]).files)) {
  process.stdout.write(`${outcome}\n`)
}
await run.services.database.close()
