import type { ApplicantType } from '../domain/applications.ts'
import { APPLICATION_OUTCOMES, type ApplicationOutcome } from '../domain/outcomes.ts'
import { isMember } from '../domain/vocabulary.ts'
import { type AnswerKey, numbersOf } from './answer-key.ts'
import { applicantOf, conceptOf, fieldConcept, reviewConcept, tableConcept } from './concepts.ts'

/** Every value that a key gives, by what it counts. */
export type KeyValues = {
  /** The year's values of an indicator: several where text and table differ. */
  of(indicator: string, applicant: ApplicantType | null): readonly number[]
  /** The outcomes with their counts. */
  outcomes(applicant: ApplicantType | null): readonly (readonly [ApplicationOutcome, number])[]
  /** Whether the key calls it a number that its table contradicts. */
  isConflicting(value: number): boolean
  /** Whether it is one of the values that the key gives without saying which indicator counts it. */
  isUnnamed(value: number): boolean
}

/** The values of a key: of its quotes and of its fields. */
export function keyValues(key: AnswerKey): KeyValues {
  const byName = new Map<string, number[]>()
  const unnamed = new Set<number>()
  const add = (
    indicators: readonly string[],
    applicant: ApplicantType | null,
    value: number | null | undefined,
  ) => {
    if (value == null) return
    if (indicators.length === 0) unnamed.add(value)
    for (const indicator of indicators) {
      const name = nameOf(indicator, applicant)
      const known = byName.get(name)
      if (known === undefined) byName.set(name, [value])
      else if (!known.includes(value)) known.push(value)
    }
  }
  for (const entry of [...key.evidence, ...key.conflicts]) {
    const concept = conceptOf(entry)
    add(concept?.indicators ?? [], concept?.applicant ?? null, entry.value)
  }
  for (const [path, value] of fields(key)) add(fieldConcept(path)?.indicators ?? [], null, value)
  for (const [field, value] of numbersOf(key.reviewAndLitigation)) {
    add(reviewConcept(field, '')?.indicators ?? [], null, value)
  }
  for (const cell of key.proactive?.standardTable ?? []) {
    add(tableConcept(cell.row, cell.column)?.indicators ?? [], null, cell.value)
  }
  for (const { kind, value } of key.applications?.byApplicant ?? []) {
    add(['app.received'], applicantOf(kind ?? ''), value)
  }
  addSums(byName, add)
  const of: KeyValues['of'] = (indicator, applicant) =>
    byName.get(nameOf(indicator, applicant)) ?? []
  return {
    of,
    outcomes: (applicant) =>
      Object.keys(APPLICATION_OUTCOMES).flatMap((outcome) => {
        const [count] = of(outcome, applicant)
        return isMember(APPLICATION_OUTCOMES, outcome) && count !== undefined
          ? [[outcome, count] as const]
          : []
      }),
    isConflicting: (value) => key.conflicts.some((conflict) => conflict.value === value),
    isUnnamed: (value) => unnamed.has(value),
  }
}

function nameOf(indicator: string, applicant: ApplicantType | null): string {
  return applicant === null ? indicator : `${indicator} ${applicant}`
}

function fields(key: AnswerKey): (readonly [path: string, value: number])[] {
  return [
    ...[...numbersOf(key.applications)].map(([name, value]) => [`a.${name}`, value] as const),
    ...[...numbersOf(key.feesAndExpenditure)].map(([name, value]) => [`f.${name}`, value] as const),
    ...[...numbersOf(key.consultation)].map(([name, value]) => [`c.${name}`, value] as const),
    ...(key.proactive?.total == null ? [] : [['p.total', key.proactive.total] as const]),
  ]
}

/** Totals that a text may print and the key gives by their parts. */
function addSums(
  byName: ReadonlyMap<string, readonly number[]>,
  add: (indicators: readonly string[], applicant: ApplicantType | null, value: number) => void,
): void {
  const first = (name: string) => byName.get(name)?.[0]
  const direct = first('litigation.direct.total')
  const after = first('litigation.after_review.total')
  if (direct !== undefined && after !== undefined) add(['litigation.total'], null, direct + after)
  // 全部按时办结 says it in words.
  const handled = first('app.replied') ?? first('app.closed') ?? first('app.processed')
  if (handled !== undefined && first('app.closed.on_time') === undefined) {
    add(['app.closed.on_time'], null, handled)
  }
  const all = first('app.received')
  const persons = first('app.received NATURAL_PERSON')
  if (all !== undefined && persons !== undefined) {
    add(['app.received'], 'ORGANISATION', all - persons)
  }
}
