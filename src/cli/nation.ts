import type { Config } from '../config.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { countOtherReports } from '../data/other-reports.ts'
import type { IngestServices } from '../ingest/ingest-report.ts'
import { ingestReports, type LoadTally } from '../ingest/ingest-reports.ts'
import { SYNTHETIC_ADDRESS } from '../synthetic/synthetic-mark.ts'
import { syntheticNation } from '../synthetic/synthetic-nation.ts'
import { openForWriting } from './open-for-writing.ts'

/** The options of the command line, as they are given. */
export type NationCommand = {
  readonly reports: string
  readonly seed: string
  readonly headline?: boolean
  readonly yes?: boolean
  /** Off by --no-reindex. */
  readonly reindex?: boolean
}

const PROGRESS_MS = 5_000

/**
 * Loads invented reports of the whole country, for tests of speed and size.
 * @returns the exit code: 0, 1 when the database holds reports that somebody ingested, or 2 for
 *   wrong usage
 */
export async function nation(config: Config, options: NationCommand): Promise<number> {
  const [reports, seed] = [Number(options.reports), Number(options.seed)]
  if (![reports, seed].every((count) => Number.isInteger(count) && count > 0)) {
    console.error('--reports and --seed take a whole number above 0.')
    return 2
  }
  const services = await openForWriting(config, 'npm run nation')
  try {
    const others = await countOtherReports(services.database.prisma, SYNTHETIC_ADDRESS)
    if (others > 0 && options.yes !== true) {
      console.error(
        `${services.database.location} holds ${others} reports that were read from documents. Invented figures do not belong among them: give another DATABASE_URL or DATA_DIR, or --yes.`,
      )
      return 1
    }
    await load(services, reports, seed, options)
    return 0
  } finally {
    await services.database.close()
  }
}

async function load(
  services: IngestServices,
  reports: number,
  seed: number,
  { headline = false, reindex = true }: NationCommand,
): Promise<void> {
  const { database, catalogue } = services
  const { rows: places } = readJurisdictionSeeds()
  const started = performance.now()
  let told = started
  const tally = await ingestReports(
    services,
    syntheticNation(places, catalogue, { reports, seed, headline }),
    {
      isSound: true,
      onBatch(tally) {
        if (performance.now() - told < PROGRESS_MS) return
        told = performance.now()
        console.error(lineOf(tally, told - started))
      },
    },
  )
  console.error(lineOf(tally, performance.now() - started))
  const loaded = performance.now()
  const rebuildIndexes = reindex && tally.created + tally.updated > 0
  try {
    await database.maintain({ afterBulkLoad: true, rebuildIndexes })
  } catch (error) {
    console.error('The reports are stored; what comes after a load (indexes, statistics) failed:')
    throw error
  }
  const seconds = ((performance.now() - loaded) / 1000).toFixed(1)
  const { created, updated, unchanged, refused } = tally
  console.log(
    [
      `${created} reports created, ${updated} updated, ${unchanged} unchanged, ${refused} refused (verified by hand).`,
      `${lineOf(tally, loaded - started)}; then ${seconds} s of ${rebuildIndexes ? 'indexes, ' : ''}vacuum and statistics.`,
      'All of them are invented: their titles and documents say so.',
    ].join('\n'),
  )
}

function lineOf({ created, rows }: LoadTally, ms: number): string {
  const seconds = ms / 1000
  // In kilobytes, on every system.
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return `${created} reports, ${rows} rows in ${seconds.toFixed(1)} s: ${Math.round(rows / seconds)} rows/s, peak RSS ${peak} MB`
}
