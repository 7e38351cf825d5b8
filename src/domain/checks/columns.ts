import { APPLICANT_TYPES, type ApplicantType } from '../applications.ts'
import { ORG_SCOPES } from '../figures.ts'
import { groupBy } from '../group-by.ts'
import { GENERAL_RULES } from '../identities/general.ts'
import type { Identity, RuleText } from '../identities/identity.ts'
import type { FigureDraft } from '../report-draft.ts'
import { membersOf } from '../vocabulary.ts'
import type { FigureIndex } from './figure-index.ts'
import type { FindingDraft } from './finding.ts'
import { atMostFinding, sumFinding } from './sums.ts'

/** The columns of a table that divide the reporting body. */
const DIVIDED = membersOf(ORG_SCOPES).filter((scope) => scope !== 'WHOLE')

/** The figures of one table row in the columns for own level and subordinate bodies. */
export function dividedColumns(index: FigureIndex, indicator: string): FigureDraft[] {
  return DIVIDED.flatMap((scope) => {
    const context = index.contexts.find(
      (it) => it.origin === 'TABLE' && it.scope === scope && it.applicant === null,
    )
    return (context && index.single(context, indicator)) ?? []
  })
}

/** Compares the summed columns of a part with those of its whole. */
export function columnFindings(
  rule: Extract<Identity, { kind: 'COLUMNS_AT_MOST' }>,
  index: FigureIndex,
): FindingDraft[] {
  const [parts, wholes] = [rule.part, rule.whole].map((code) => dividedColumns(index, code))
  if (parts?.length !== DIVIDED.length || wholes?.length !== DIVIDED.length) return []
  // A table that reports none of it has said so column by column.
  if ([...parts, ...wholes].every(({ value }) => value === null)) return []
  return [atMostFinding(rule, parts, wholes)]
}

/** In every row: the total column against the columns of natural persons and organisations. */
export function applicantFindings(rule: RuleText, index: FigureIndex): FindingDraft[] {
  const rows = groupBy(
    index.figures.filter((it) => it.origin === 'TABLE' && it.indicator !== null),
    (figure) => `${figure.scope} ${figure.indicator} ${figure.label}`,
  )
  return [...rows.values()].flatMap((row) => {
    const of = (applicant: ApplicantType | null) => row.find((it) => it.applicant === applicant)
    const total = of(null)
    const undivided = [of('NATURAL_PERSON'), of('ORGANISATION')]
    const divided = membersOf(APPLICANT_TYPES)
      .filter((applicant) => applicant !== 'ORGANISATION')
      .map(of)
    const parts = undivided.every((it) => it !== undefined) ? undivided : divided
    const printed = parts.filter((it) => it !== undefined)
    if (total === undefined || printed.length === 0) return []
    return [sumFinding({ rule, total, parts: printed, isClosed: printed.length === parts.length })]
  })
}

/** The whole against own level + subordinate bodies, where one table or the text gives all three. */
export function scopeFindings(index: FigureIndex): FindingDraft[] {
  return index.contexts
    .filter((context) => context.scope === 'WHOLE')
    .flatMap((context) => {
      const parts = DIVIDED.map((scope) =>
        index.contexts.find(
          (it) =>
            it.scope === scope &&
            it.origin === context.origin &&
            it.applicant === context.applicant,
        ),
      )
      const codes = new Set(context.figures.map(({ indicator }) => indicator))
      return [...codes].flatMap((code) => {
        if (code === null) return []
        const total = index.single(context, code)
        const columns = parts.flatMap((part) => (part && index.single(part, code)) ?? [])
        if (total === undefined || columns.length !== DIVIDED.length) return []
        return [
          sumFinding({
            ...{ rule: GENERAL_RULES.X5, total, parts: columns, isClosed: true },
            // Sentences may divide the body otherwise than the whole is meant.
            breach: context.origin === 'TABLE' ? 'FAIL' : 'WARN',
          }),
        ]
      })
    })
}
