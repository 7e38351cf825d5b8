import { byAuthority } from '../counts.ts'
import { GENERAL_RULES } from '../identities/general.ts'
import type { RuleText } from '../identities/identity.ts'
import type { FigureDraft, ReportDraft } from '../report-draft.ts'
import { type Amount, amountOf, compare, sumOf } from './amounts.ts'
import type { FigureIndex } from './figure-index.ts'
import { arithmeticFinding, EQUALITY_SIGNS, type FindingDraft, nameOf } from './finding.ts'

/** What a stock of this year is made of: figures of the year before, and of this year. */
type Carried = {
  readonly rule: RuleText
  readonly now: string
  readonly before: readonly string[]
  readonly added?: string
  readonly removed?: string
}

const CARRIED: readonly Carried[] = [
  { rule: GENERAL_RULES.K5, now: 'app.carried_in', before: ['app.carried_out'] },
  ...['regulation', 'normdoc'].map((kind) => ({
    rule: GENERAL_RULES.K6,
    now: `art20.${kind}.in_force`,
    before: [`art20.${kind}.in_force`],
    added: `art20.${kind}.issued`,
    removed: `art20.${kind}.repealed`,
  })),
  ...['licence', 'other_service', 'penalty', 'coercion', 'fee'].map((kind) => ({
    rule: GENERAL_RULES.K7,
    now: `art20.${kind}.items_prev`,
    before: [`art20.${kind}.items_prev`, `art20.${kind}.items_delta`],
  })),
]

type Term = { readonly figure: FigureDraft; readonly amount: Amount; readonly name: string }

/**
 * Compares what a report takes over from the year before with that year's report. Two documents
 * that differ do not contradict themselves, so a difference is only worth a look. Nothing is
 * compared when the neighbour is another publisher's, or not of the year before.
 */
export function neighbourFindings(
  report: ReportDraft['report'],
  index: FigureIndex,
  previous: ReportDraft['report'],
  previousIndex: FigureIndex,
): FindingDraft[] {
  const isNeighbour =
    previous.year === report.year - 1 &&
    previous.jurisdiction.code === report.jurisdiction.code &&
    previous.agency.name === report.agency.name
  if (!isNeighbour) return []
  return CARRIED.flatMap((carried) => carriedFinding(carried, index, previousIndex))
}

function carriedFinding(
  { rule, now, before, added, removed }: Carried,
  index: FigureIndex,
  previousIndex: FigureIndex,
): FindingDraft[] {
  const figure = ofWhole(index, now)
  const left = figure && amountOf(figure)
  const terms = [
    ...before.map((code) => term(ofWhole(previousIndex, code), 'y-1')),
    ...(added === undefined ? [] : [term(ofWhole(index, added), 'y')]),
    ...(removed === undefined ? [] : [term(ofWhole(index, removed), 'y', -1)]),
  ]
  const known = terms.filter((it) => it !== null)
  if (!figure || !left || known.length < terms.length) return []
  const right = sumOf(known.map(({ amount }) => amount))
  const comparison = compare(left, right)
  const status = { EQUAL: 'PASS', ABOUT: 'PASS_APPROXIMATE', LESS: 'WARN', MORE: 'WARN' } as const
  return [
    arithmeticFinding({
      ...{ rule, left, right, sign: EQUALITY_SIGNS[comparison], status: status[comparison] },
      expression: `${nameOf(figure)}(y) = ${known.map(({ name }) => name).join(' + ')}`,
      // The other report's figures are not this report's.
      figures: [figure, ...known.map((it) => it.figure)].filter((it) => index.figures.includes(it)),
    }),
  ]
}

/** The figure for the whole body that speaks best for an indicator. */
function ofWhole(index: FigureIndex, indicator: string): FigureDraft | undefined {
  return index.figures
    .filter((it) => it.indicator === indicator && it.scope === 'WHOLE' && it.applicant === null)
    .sort(byAuthority)[0]
}

function term(figure: FigureDraft | undefined, year: string, sign: 1 | -1 = 1): Term | null {
  const amount = figure && amountOf(figure)
  if (!figure || !amount) return null
  const name = `${nameOf(figure)}(${year})`
  if (sign === 1) return { figure, amount, name }
  const { value, low, high, text } = amount
  const negative = { ...amount, value: -value, low: -high, high: -low, text: `(-${text})` }
  return { figure, amount: negative, name: `(-${name})` }
}
