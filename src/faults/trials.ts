import { databaseAway } from './database-away.ts'
import { diskFull } from './disk-full.ts'
import { fuzzDocuments } from './fuzz-documents.ts'
import { fuzzGraphql } from './fuzz-graphql.ts'
import { killIngest } from './kill-ingest.ts'
import { killServer } from './kill-server.ts'
import { secondProcess } from './second-process.ts'
import { slowClients } from './slow-clients.ts'
import { soak } from './soak.ts'
import type { Trial } from './trial.ts'

/** The faults that are tried, by their names on the command line. */
export const TRIALS: Readonly<Record<string, Trial>> = {
  'kill-server': killServer,
  'kill-ingest': killIngest,
  'second-process': secondProcess,
  'disk-full': diskFull,
  'database-away': databaseAway,
  'slow-clients': slowClients,
  'fuzz-graphql': fuzzGraphql,
  'fuzz-documents': fuzzDocuments,
  soak,
}
