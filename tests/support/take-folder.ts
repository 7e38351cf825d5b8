import { existsSync } from 'node:fs'
import { lockFolder } from '../../src/data/folder-lock.ts'
import { openDatabase } from '../../src/data/open-database.ts'
import { openPGliteFolder } from '../../src/data/pglite-folder.ts'
import { GongkaiError } from '../../src/domain/errors.ts'

/*
 * Takes a data folder and keeps it until it is killed:
 * take-folder.ts <lock|database|slow-database> <folder> [file that is the signal to begin]
 */

const [what, folder = '', signal] = process.argv.slice(2)
process.stdout.write('ready\n')
// Processes that are to collide wait until all are ready, and then do not sleep.
while (signal && !existsSync(signal));
try {
  if (what === 'lock') await lockFolder(folder)
  else if (what === 'database') await openDatabase({ dataDir: folder })
  else await openPGliteFolder(folder, 'no template')
  process.stdout.write('taken\n')
  setInterval(() => undefined, 60_000)
} catch (error) {
  if (!(error instanceof GongkaiError)) throw error
  process.stdout.write(`${error.code}: ${error.message}\n`)
}
