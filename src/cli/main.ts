import { Command, CommanderError } from 'commander'
import { loadConfig } from '../config.ts'
import { GongkaiError } from '../domain/errors.ts'
import { VERSION } from '../server/version.ts'
import type { BenchOptions } from './bench.ts'
import type { FaultOptions } from './faults.ts'
import type { IngestOptions } from './ingest-plan.ts'
import type { NationCommand } from './nation.ts'

/*
 * The table of commands. Each loads its own module when it is run, so that none pays for the others.
 */

// Prisma and graphql-js are a quarter faster so; whoever develops them says otherwise.
process.env.NODE_ENV ??= 'production'

const WRONG_USAGE = 2

const program = new Command('gongkai')
  .description('China’s yearly reports on government information disclosure as one graph.')
  .version(VERSION)
  .showHelpAfterError('(--help behind a command shows what it takes)')
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
  .description('read documents and put their reports into the graph')
  .argument('[paths...]', 'files, and folders with everything below them')
  .option('--dry-run', 'read and tell, but store nothing; opens no database')
  .option('--json', 'a line of JSON for each file; in a dry run the report drafts')
  .option('--replace', 'take the place of a report that another document gave, or a verified one')
  .option('--jurisdiction <place>', 'its code or name, where the documents do not say it')
  .option('--year <year>', 'the year covered, where the documents do not say it')
  .option('--manifest <csv>', 'list of sources: file, url, retrieved_at, jurisdiction, year')
  .addHelpText('after', '\nExit status: 0 all went in, 1 some were rejected, 2 wrong usage.')
  .action(async (paths: string[], options: IngestOptions) => {
    const config = options.dryRun ? null : loadConfig()
    const { ingest } = await import('./ingest.ts')
    process.exitCode = await ingest(config, paths, options)
  })

const reports = program.command('reports').description('look after the reports of the graph')

reports
  .command('list')
  .description('every report: its place and year, its issuer, its document')
  .option('--json', 'a line of JSON for each report')
  .action(async (options: { readonly json?: boolean }) => {
    const config = loadConfig()
    const { listAllReports } = await import('./reports.ts')
    await listAllReports(config, options.json === true)
  })

reports
  .command('remove')
  .description('remove a report and its documents')
  .argument('<report>', 'its id in the graph, or <jurisdiction code>/<year>')
  .action(async (name: string) => {
    const config = loadConfig()
    const { removeOneReport } = await import('./reports.ts')
    process.exitCode = await removeOneReport(config, name)
  })

program
  .command('backup')
  .description('write the embedded database to a file, and read it back')
  .argument('[file]', 'a new file; gongkai-<time>.tar.gz unless given')
  .action(async (file: string | undefined) => {
    const config = loadConfig()
    const { backUp } = await import('./backup.ts')
    await backUp(config, file)
  })

program
  .command('restore')
  .description('put the database of a backup into the data folder')
  .argument('<file>', 'what `backup` wrote')
  .option('--replace', 'also where a database is, which is moved aside')
  .action(async (file: string, options: { readonly replace?: boolean }) => {
    const config = loadConfig()
    const { restore } = await import('./backup.ts')
    await restore(config, file, options)
  })

program
  .command('explain')
  .description('print a document with what was read from each line, and every number that was left')
  .argument('<file>', 'the document')
  .option('--jurisdiction <place>', 'its code or name, where the document does not say it')
  .option('--year <year>', 'the year covered, where the document does not say it')
  .action(async (file: string, options: { jurisdiction?: string; year?: string }) => {
    const { explain } = await import('./explain.ts')
    process.exitCode = explain(file, options)
  })

program
  .command('accuracy')
  .description('compare what the reader reads with answer keys and verified reports')
  .option('--misses', 'print everything that is missed, wrong or false')
  .option('--only <document>', 'this one alone: h05, 320583-2009')
  .option('--update', 'write docs/accuracy.json, the accuracy that must be kept')
  .action(async (options: { misses?: boolean; only?: string; update?: boolean }) => {
    const { accuracy } = await import('./accuracy.ts')
    process.exitCode = accuracy(options)
  })

program
  .command('bench')
  .description(
    'measure how fast documents are read and the graph is served, and in how much memory',
  )
  .argument(
    '[parts...]',
    'reading, memory, service, shipped, processes, growth; all of them when none is named',
  )
  .option('--rounds <count>', 'rounds whose median counts: 9, for servers 5')
  .option('--documents <count>', 'documents that are read while memory is watched', '10000')
  .option(
    '--seconds <count>',
    'how long each server is asked in a round: 4, for processes 2, for shipped 60',
  )
  .option('--queries <names>', 'of the queries to servers only these, joined by commas')
  .option('--larger <url>', 'for growth: a second database, with more reports')
  .option('--json', 'the figures as JSON')
  .action(async (parts: string[], options: BenchOptions) => {
    const { bench } = await import('./bench.ts')
    process.exitCode = await bench(parts, options)
  })

program
  .command('nation')
  .description('fill the database with invented reports of the whole country, to measure with')
  .option('--reports <count>', 'how many, at most', '1000')
  .option('--headline', 'about 20 figures a report, of departments too')
  .option('--seed <number>', 'another number invents other reports', '1')
  .option('--no-reindex', 'leave the indexes as the load leaves them')
  .option('--yes', 'also beside reports that were read from documents')
  .action(async (options: NationCommand) => {
    const config = loadConfig()
    const { nation } = await import('./nation.ts')
    process.exitCode = await nation(config, options)
  })

program
  .command('faults')
  .description('bring faults about on purpose (kills, a full disk, a database away, hostile input)')
  .argument('[faults...]', 'these alone; all of them when none is named')
  .option('--short', 'a few rounds of each, as in CI')
  .option('--rounds <count>', 'how often each fault happens')
  .option('--seconds <count>', 'how long the soak lasts', '60')
  .option('--seed <text>', 'another text draws other moments and inputs', '1')
  .option('--json', 'the outcomes as JSON')
  .action(async (names: string[], options: FaultOptions) => {
    const { faults } = await import('./faults.ts')
    process.exitCode = await faults(names, options)
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
