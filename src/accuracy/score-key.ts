import type { Catalogue } from '../domain/catalogue.ts'
import type { Gazetteer } from '../domain/jurisdiction-names.ts'
import type { AnswerKey } from './answer-key.ts'
import { conceptOf } from './concepts.ts'
import { placeKey } from './key-places.ts'
import { keyValues } from './key-values.ts'
import type { Mark } from './marks.ts'
import { quoteSearch } from './quote-search.ts'
import { scoreApplications } from './score-applications.ts'
import { scoreDisclosure } from './score-disclosure.ts'
import { scoreEvidence } from './score-evidence.ts'
import { scoreFacts } from './score-facts.ts'
import { matchEntries, scoreFigures } from './score-figures.ts'
import { scoreFindings } from './score-findings.ts'
import { scoreIndicators } from './score-indicators.ts'
import { scorePlan } from './score-plan.ts'
import { scoreReviews } from './score-reviews.ts'
import { scoreSections } from './score-sections.ts'
import { scoreTraps } from './score-traps.ts'
import type { Reading } from './subject.ts'

/** A document compared: its marks, and what of its key could not be compared. */
export type Score = { readonly marks: readonly Mark[]; readonly notScored: readonly string[] }

/** Compares what was read from a document with its answer key. */
export function scoreKey(
  key: AnswerKey,
  reading: Reading,
  { catalogue, gazetteer }: { readonly catalogue: Catalogue; readonly gazetteer: Gazetteer },
): Score {
  const search = quoteSearch(reading.text)
  const subject = { ...reading, key, search, places: placeKey(key, search) }
  const matches = matchEntries(subject)
  const { places } = subject
  return {
    marks: [
      ...scoreFacts(subject, gazetteer),
      ...scoreSections(subject),
      ...scoreFigures(subject, matches),
      ...scoreIndicators(subject, matches, keyValues(key)),
      ...scoreApplications(subject),
      ...scoreReviews(subject),
      ...scoreDisclosure(subject, matches),
      ...scorePlan(subject),
      ...scoreFindings(subject, catalogue),
      ...scoreTraps(subject),
      ...scoreEvidence(reading.draft, reading.text),
    ],
    notScored: [
      ...[...places.entries, ...places.conflicts, ...places.traps]
        .filter(({ place }) => place === null)
        .map(({ quote }) => `the quote “${quote}” is not in the document`),
      ...places.entries
        .filter((entry) => hasUnknownMeaning(entry))
        .map(
          ({ path, labelPrinted }) => `${path} ${labelPrinted ?? ''}: no indicator known for it`,
        ),
      ...[...key.problems, ...key.measures]
        .filter(({ phrase }) => search.find(phrase).length === 0)
        .map(({ phrase }) => `the phrase “${phrase}” is not in the document`),
    ],
  }
}

function hasUnknownMeaning(entry: Parameters<typeof conceptOf>[0]): boolean {
  const concept = conceptOf(entry)
  return concept === null || (concept.indicators.length === 0 && !concept.isOptional)
}
