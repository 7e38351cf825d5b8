import type { Config } from '../config.ts'
import { loadCatalogue } from '../data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { extractReport } from '../extraction/extract-report.ts'
import type { FileResult } from '../ingest/file-result.ts'
import { type IngestRun, ingestFiles } from '../ingest/ingest-files.ts'
import { localPlaces, withPlaces } from '../ingest/local-places.ts'
import { createPlaceFinder } from '../ingest/place-finder.ts'
import { databaseFault } from '../server/database-fault.ts'
import { type IngestOptions, localProblems, namesLocalPlace, planIngest } from './ingest-plan.ts'
import { createProgress, rejectionLines } from './ingest-progress.ts'
import { ingestReportTable } from './ingest-report-table.ts'
import { ingestSummary, resultLine } from './ingest-summary.ts'
import { createLineWriter } from './line-writer.ts'
import { openForWriting } from './open-for-writing.ts'
import { onFirstSignal } from './stop-signals.ts'

const ALL_IN = 0
const SOME_REJECTED = 1
const WRONG_USAGE = 2
const INTERRUPTED = 130

/**
 * Reads files and folders and stores what they give.
 * @param config null in a dry run, which needs none
 * @returns the exit code: 0 when all went in, 1 when some were rejected, 2 for wrong usage, 130 when
 *   a signal ended it
 * @throws a fault of the database, after a table of what went in before
 */
export async function ingest(
  config: Config | null,
  paths: readonly string[],
  options: IngestOptions,
): Promise<number> {
  const { gazetteer: listed, rows } = readJurisdictionSeeds()
  const year = Number(options.year) || undefined
  const plan = planIngest(paths, options, createPlaceFinder(listed, rows, undefined, year))
  if ('problems' in plan) {
    for (const problem of plan.problems) console.error(problem)
    return WRONG_USAGE
  }
  const { collection, manifest, overrides } = plan
  for (const note of plan.notes) console.error(note)

  const isDry = options.dryRun === true
  const isJson = options.json === true
  const out = createLineWriter(process.stdout)
  const services = config && (await openForWriting(config, 'npm run ingest'))
  let gazetteer = listed
  if (services !== null && namesLocalPlace(plan)) {
    const locals = await localPlaces(services.database.prisma)
    gazetteer = withPlaces(listed, locals)
    const problems = localProblems(plan, createPlaceFinder(listed, rows, locals))
    if (problems.length > 0) {
      await services.database.close()
      for (const problem of problems) console.error(problem)
      return WRONG_USAGE
    }
  }
  const run: IngestRun = {
    ...{ extract: extractReport, catalogue: loadCatalogue(), gazetteer, services, overrides },
    ...{ replace: options.replace === true, manifest: manifest.entries },
    ...(isDry && isJson ? { onDraft: (draft) => out.write(JSON.stringify(draft)) } : {}),
  }
  const { files, skipped } = collection
  const results: FileResult[] = []
  const stop = onFirstSignal()
  const progress = createProgress(files.length, isJson)
  try {
    for await (const result of ingestFiles(run, files)) {
      results.push(result)
      progress.tell(result)
      if (isJson && !isDry) await out.write(resultLine(result))
      // Drafts that nobody reads any more need not be made; what is to be stored still is.
      if (stop.isAsked || (isDry && isJson && out.isClosed)) break
    }
  } catch (error) {
    progress.end()
    // What went in before the fault stays in, and is told before it.
    if (results.length > 0) await tell()
    console.error('The database failed, which ended the run. What is told above went in.')
    throw databaseFault(error) ?? error
  } finally {
    progress.end()
    stop.release()
    if (results.some(({ outcome }) => outcome === 'created' || outcome === 'updated')) {
      await services?.database.maintain().catch(() => undefined)
    }
    await services?.database.close()
  }
  await tell()
  if (stop.isAsked) return INTERRUPTED
  return results.some(({ outcome }) => outcome === 'rejected') ? SOME_REJECTED : ALL_IN

  async function tell(): Promise<void> {
    const summary = ingestSummary(results, { planned: files.length, skipped, isDry })
    if (isJson) {
      // The lines of a dry run are drafts, which rejected files have none of.
      if (isDry) for (const line of rejectionLines(results)) console.error(line)
      console.error(summary)
      return
    }
    const width = process.stdout.isTTY ? process.stdout.columns : undefined
    await out.write(ingestReportTable(results, width))
    await out.write(summary)
  }
}
