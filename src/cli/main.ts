import { Command, CommanderError } from 'commander'
import { loadConfig } from '../config.ts'
import { GongkaiError } from '../domain/errors.ts'
import { VERSION } from '../server/version.ts'

/*
 * The table of commands. Each loads its own module when it is run, so that none pays for the others.
 */

// Prisma and graphql-js are a quarter faster so; whoever develops them says otherwise.
process.env.NODE_ENV ??= 'production'

const WRONG_USAGE = 2

const program = new Command('gongkai')
  .description('China’s yearly reports on government information disclosure as one graph.')
  .version(VERSION)
  .exitOverride()

program
  .command('serve')
  .description('open the database, seed it when it is empty, and serve the graph')
  .action(async () => {
    const config = loadConfig()
    const { serve } = await import('./serve.ts')
    await serve(config)
  })

program
  .command('ingest')
  .description('attach the text of source documents to the reports that were read from them')
  .argument('<file...>', 'the documents, told by their sha256')
  .action(async (files: string[]) => {
    const config = loadConfig()
    const { ingest } = await import('./ingest.ts')
    process.exitCode = await ingest(config, files)
  })

program
  .command('print-schema')
  .description('write schema.graphql and seeds/report-draft.schema.json')
  .action(async () => {
    const { printSchema } = await import('./print-schema.ts')
    printSchema()
  })

program
  .command('prepare', { hidden: true })
  .description('what the installation does beforehand, so that a first start is quick')
  .action(async () => {
    const { prepare } = await import('./prepare.ts')
    await prepare()
  })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = report(error)
}

/** Tells a failure in a way that its reader can act on; the exit status says of which kind it is. */
function report(error: unknown): number {
  // Commander has printed its help or what was wrong with the command.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE
  if (error instanceof GongkaiError) console.error(`${error.code}: ${error.message}`)
  else console.error('Unexpected error. Please report it:', error)
  return 1
}
