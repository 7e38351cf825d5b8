import { createHash } from 'node:crypto'
import { type Evidence, quoteOf } from '../domain/evidence.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { type Mark, mark } from './marks.ts'
import { readableSlice } from './quote-search.ts'
import { allMeasures } from './score-plan.ts'

type Cited = { readonly what: string; readonly evidence: Evidence; readonly raw: string | null }

/**
 * Whether evidence is what it says: within the text, on its line, with the hash of its slice, and
 * (for figures and dates) with the printed words in it. Needs no key.
 */
export function scoreEvidence(draft: ReportDraft, text: string): Mark[] {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return cited(draft).map(({ what, evidence, raw }) => {
    const fault = faultOf(evidence, raw, text, lineStarts)
    return mark('evidence', fault === null ? 'HIT' : 'WRONG', what, {
      expected: 'exact evidence',
      read: fault,
      at: evidence.start,
    })
  })
}

function faultOf(
  evidence: Evidence,
  raw: string | null,
  text: string,
  lineStarts: readonly number[],
): string | null {
  const slice = quoteOf(text, evidence)
  if (slice === null) return `the span ${evidence.start}-${evidence.end} is not in the text`
  if (createHash('sha256').update(slice).digest('hex') !== evidence.sha256) {
    return 'the sha256 is of another text'
  }
  const { line } = evidence
  const isOnLine =
    (lineStarts[line - 1] ?? Number.POSITIVE_INFINITY) <= evidence.start &&
    (lineStarts[line] ?? Number.POSITIVE_INFINITY) > evidence.start
  if (!isOnLine) return `it does not begin on line ${line}`
  if (raw !== null && !slice.includes(raw) && !readableSlice(slice).includes(readableSlice(raw))) {
    return `“${raw}” is not in “${slice.slice(0, 40)}”`
  }
  return null
}

function cited(draft: ReportDraft): Cited[] {
  const { report, improvementPlan } = draft
  const bare = (what: string, { evidence }: { readonly evidence: Evidence }) => ({
    ...{ what, evidence, raw: null },
  })
  return [
    ...(report.titleEvidence === null
      ? []
      : [{ what: 'title', evidence: report.titleEvidence, raw: report.title }]),
    ...report.dates.map(({ kind, raw, evidence }) => ({ what: `date ${kind}`, evidence, raw })),
    ...draft.sections.map((section) => bare(`section ${section.heading}`, section)),
    ...draft.figures.map(({ label, raw, evidence }) => ({
      ...{ what: `figure ${label}`, evidence, raw },
    })),
    ...(improvementPlan?.problems ?? []).map((it) => bare(`problem ${it.ordinal}`, it)),
    ...allMeasures(improvementPlan).map((it) => bare(`measure ${it.ordinal}`, it)),
  ]
}
