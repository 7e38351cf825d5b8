import { loadCatalogue } from '../data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { extractReport } from '../extraction/extract-report.ts'
import { coveredYear } from '../ingest/manifest.ts'
import { createPlaceFinder } from '../ingest/place-finder.ts'
import { readSource } from '../ingest/read-source.ts'
import { explainReading } from './explain-reading.ts'

/**
 * Prints a document line by line with what the extractor read from each line and every number that
 * it left, and why. Needs no database.
 * @returns the exit code: 0 when the document was read, 1 when it was rejected, 2 for a file that
 *   cannot be read and for a year or a place that is none
 */
export function explain(
  file: string,
  { jurisdiction, year }: { readonly jurisdiction?: string; readonly year?: string },
): number {
  const covered = year === undefined ? undefined : coveredYear(year)
  if (covered === null) {
    console.error(`--year ${year} is no year of a report, such as 2017.`)
    return 2
  }
  const { gazetteer, rows } = readJurisdictionSeeds()
  const places = createPlaceFinder(gazetteer, rows, undefined, covered)
  const place = jurisdiction === undefined ? undefined : places.find(jurisdiction)
  if (place !== undefined && 'problem' in place) {
    console.error(`--jurisdiction: ${place.problem}`)
    return 2
  }
  const source = readSource(file)
  if ('reason' in source) {
    console.error(`${file}: ${source.reason}. ${source.help}`)
    return 2
  }
  const result = extractReport({
    bytes: source.bytes,
    name: source.name,
    catalogue: loadCatalogue(),
    gazetteer,
    overrides: {
      ...(place !== undefined && { jurisdiction: place.code }),
      ...(covered !== undefined && { year: covered }),
    },
  })
  if (result.outcome === 'rejected') {
    console.error(`rejected: ${result.reason}`)
    console.error(result.help)
    return 1
  }
  for (const note of result.notes) console.error(note)
  process.stdout.write(explainReading(result.draft, result.text))
  return 0
}
