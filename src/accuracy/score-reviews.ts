import type { CaseCountDraft, ReviewAndLitigationDraft } from '../domain/report-draft.ts'
import { labelledOf, numbersOf } from './answer-key.ts'
import {
  compareCounts,
  type ExpectedCount,
  expectedCount,
  type ReadCount,
} from './compare-counts.ts'
import { reviewConcept } from './concepts.ts'
import type { Mark } from './marks.ts'
import type { Subject } from './subject.ts'

const BASES: readonly (readonly [keyof ReviewAndLitigationDraft, string])[] = [
  ['reviews', 'review'],
  ['litigation', 'litigation'],
  ['litigationDirect', 'litigation.direct'],
  ['litigationAfterReview', 'litigation.after_review'],
  ['complaints', 'complaint'],
  ['appeals', 'appeal'],
]
const RESULTS = ['total', 'upheld', 'corrected', 'other', 'pending'] as const
const LISTS = ['reviewOutcomes', 'litigationOutcomes', 'litigationDirectOutcomes']

/** Reviews, lawsuits, complaints and appeals. */
export function scoreReviews(subject: Subject): Mark[] {
  const record = subject.key.reviewAndLitigation
  const expected = [...numbersOf(record)].flatMap(([field, value]) => {
    const names = reviewConcept(field, '')?.indicators ?? []
    return names.length === 0 ? [] : expectedCount(subject, names, value, `r.${field}`)
  })
  const listed = LISTS.flatMap((list) =>
    labelledOf(record, list).flatMap(({ label, value }) => {
      const names = reviewConcept(list, label)?.indicators ?? []
      return names.length === 0 ? [] : expectedCount(subject, names, value, `r.${list}`, label)
    }),
  )
  const wanted = [...expected, ...merged(listed)]
  const names = new Set(wanted.flatMap((it) => it.names))
  return compareCounts(
    'reviews',
    wanted,
    readCounts(subject).filter((it) => isCompared(it, names)),
  )
}

/** Results of one kind are one count of ours: 撤销 and 变更 are both corrected. */
function merged(listed: readonly ExpectedCount[]): ExpectedCount[] {
  const byName = new Map<string, ExpectedCount>()
  for (const count of listed) {
    const name = count.names[0] ?? ''
    const known = byName.get(name)
    byName.set(
      name,
      known === undefined
        ? count
        : {
            ...known,
            value: known.value + count.value,
            label: `${known.label} + ${count.label}`,
          },
    )
  }
  return [...byName.values()]
}

function readCounts({ draft }: Subject): ReadCount[] {
  return BASES.flatMap(([field, base]) => {
    const counts: CaseCountDraft | null = draft.reviewAndLitigation?.[field] ?? null
    return RESULTS.map((result) => ({ name: `${base}.${result}`, value: counts?.[result] ?? null }))
  })
}

/** Of what a key is silent about, only totals above zero are false: keys rarely list results. */
function isCompared({ name, value }: ReadCount, names: ReadonlySet<string>): boolean {
  if (names.has(name)) return true
  const isDerived = name === 'litigation.total' && names.has('litigation.direct.total')
  return name.endsWith('.total') && value !== 0 && !isDerived
}
