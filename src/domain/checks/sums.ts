import type { FindingStatus } from '../findings.ts'
import type { Bilingual, RuleText } from '../identities/identity.ts'
import type { FigureDraft } from '../report-draft.ts'
import { type Amount, amountsOf, compare, sumOf } from './amounts.ts'
import { arithmeticFinding, EQUALITY_SIGNS, type FindingDraft, nameOf, sumName } from './finding.ts'

/** A total and its parts. */
export type SumInput = {
  readonly rule: RuleText
  readonly total: FigureDraft
  readonly parts: readonly FigureDraft[]
  /** Whether nothing is left out of the parts, so that they cannot fall short. */
  readonly isClosed: boolean
  /** A shortfall, even of a closed list, is only worth a look. */
  readonly mayFallShort?: boolean
  /** What a contradiction is, where it is less than one. */
  readonly breach?: FindingStatus
  readonly expression?: string
  /** Why a difference is less than a contradiction. */
  readonly note?: Bilingual | undefined
}

const REST_IS_ZERO: Bilingual = {
  zh: '未报告的部分只能为零',
  en: 'what is not reported can only be zero',
}
const PARTS_MISSING: Bilingual = { zh: '有部分未报告', en: 'some parts are not reported' }
const TOTAL_MISSING: Bilingual = { zh: '总数未报告', en: 'the total is not reported' }

/**
 * Compares a total with the sum of its parts. A part without a number is counted as zero only
 * where the others make up the total, for counts cannot be negative. Known parts that exceed the
 * total contradict it whatever is missing; known parts that fall short do so only when nothing is.
 */
export function sumFinding(input: SumInput): FindingDraft {
  const { rule, total, parts, breach = 'FAIL' } = input
  const [whole, ...amounts] = amountsOf([total, ...parts])
  const known = amounts.filter((amount) => amount !== null)
  const sum = known.length === 0 ? null : sumOf(known)
  const isMissing = known.length < amounts.length
  const finding = (status: FindingStatus, sign: string, note?: Bilingual): FindingDraft =>
    arithmeticFinding({
      ...{ rule, status, sign, left: whole ?? null, right: sum, figures: [total, ...parts] },
      expression: input.expression ?? `${nameOf(total)} = ${sumName(parts)}`,
      note: note ?? (status === 'WARN' ? input.note : undefined),
    })
  if (whole == null) return finding('NOT_ASSESSABLE', '=', TOTAL_MISSING)
  if (sum === null) return finding('NOT_ASSESSABLE', '=', PARTS_MISSING)
  const comparison = compare(whole, sum)
  const sign = EQUALITY_SIGNS[comparison]
  switch (comparison) {
    case 'EQUAL':
      return finding('PASS', sign, isMissing ? REST_IS_ZERO : undefined)
    case 'ABOUT':
      return finding('PASS_APPROXIMATE', sign)
    case 'LESS':
      return finding(breach, sign)
    case 'MORE':
      if (isMissing || !input.isClosed) return finding('NOT_ASSESSABLE', '≥', PARTS_MISSING)
      return finding(input.mayFallShort ? 'WARN' : breach, sign)
  }
}

/** Whether a part is no more than its whole. */
export function atMostFinding(
  rule: RuleText,
  parts: readonly FigureDraft[],
  wholes: readonly FigureDraft[],
  breach: FindingStatus = 'FAIL',
): FindingDraft {
  const amounts = amountsOf([...parts, ...wholes])
  const [part, whole] = [amounts.slice(0, parts.length), amounts.slice(parts.length)].map((side) =>
    sumIfKnown(side),
  )
  const finding = (status: FindingStatus, sign: string) =>
    arithmeticFinding({
      ...{ rule, status, sign, left: part ?? null, right: whole ?? null },
      expression: `${sumName(parts)} <= ${sumName(wholes)}`,
      figures: [...parts, ...wholes],
    })
  if (!part || !whole) return finding('NOT_ASSESSABLE', '≤')
  const comparison = compare(part, whole)
  if (comparison === 'MORE') return finding(breach, '>')
  return finding(comparison === 'ABOUT' ? 'PASS_APPROXIMATE' : 'PASS', '≤')
}

/** Whether two sums of figures are equal. Nothing may be missing on either side. */
export function equalFinding(
  rule: RuleText,
  left: readonly FigureDraft[],
  right: readonly FigureDraft[],
  options: { breach: FindingStatus; expression?: string; note?: Bilingual | undefined },
): FindingDraft {
  const amounts = amountsOf([...left, ...right])
  const [a, b] = [amounts.slice(0, left.length), amounts.slice(left.length)].map(sumIfKnown)
  const finding = (status: FindingStatus, sign: string) =>
    arithmeticFinding({
      ...{ rule, status, sign, left: a ?? null, right: b ?? null },
      expression: options.expression ?? `${sumName(left)} = ${sumName(right)}`,
      figures: [...left, ...right],
      note: status === 'WARN' ? options.note : undefined,
    })
  if (!a || !b) return finding('NOT_ASSESSABLE', '=')
  const comparison = compare(a, b)
  const status: FindingStatus =
    comparison === 'EQUAL' ? 'PASS' : comparison === 'ABOUT' ? 'PASS_APPROXIMATE' : options.breach
  return finding(status, EQUALITY_SIGNS[comparison])
}

function sumIfKnown(amounts: readonly (Amount | null)[]): Amount | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === amounts.length && known.length > 0 ? sumOf(known) : null
}
