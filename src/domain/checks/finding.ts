import type { FindingSeverity, FindingStatus } from '../findings.ts'
import type { Bilingual, RuleText } from '../identities/identity.ts'
import type { FigureDraft } from '../report-draft.ts'
import { type Amount, type Comparison, rounded } from './amounts.ts'

/** What one check found in one report. */
export type FindingDraft = {
  readonly rule: string
  readonly severity: FindingSeverity
  readonly status: FindingStatus
  readonly expression: string
  readonly left: number | null
  readonly right: number | null
  readonly difference: number | null
  readonly message: Bilingual
  /** Positions of the figures that it speaks of. */
  readonly figures: readonly number[]
}

type Arithmetic = {
  readonly rule: RuleText
  readonly status: FindingStatus
  readonly expression: string
  readonly left: Amount | null
  readonly sign: string
  readonly right: Amount | null
  readonly figures: readonly FigureDraft[]
  readonly note?: Bilingual | undefined
}

/** A finding of arithmetic: both sides and what lies between them. */
export function arithmeticFinding(found: Arithmetic): FindingDraft {
  const { rule, status, left, right } = found
  const numbers = [left, right].map((side) => shown(side, found.sign)).join(` ${found.sign} `)
  return {
    rule: rule.id,
    severity: rule.severity,
    status,
    expression: found.expression,
    left: left?.value ?? null,
    right: right?.value ?? null,
    difference: left && right ? rounded(left.value - right.value) : null,
    message: messageOf(rule.statement, status, numbers, found.note),
    figures: [...new Set(found.figures.map(({ position }) => position))],
  }
}

/** A finding about words, years and dates: it has no sides. */
export function textFinding(
  rule: RuleText,
  status: FindingStatus,
  expression: string,
  message: Bilingual,
): FindingDraft {
  return {
    ...{ rule: rule.id, severity: rule.severity, status, expression, message },
    ...{ left: null, right: null, difference: null, figures: [] },
  }
}

/** Tells of figures whether one of the findings speaks of all of them. */
export function checkedSets(
  findings: readonly FindingDraft[],
): (figures: readonly FigureDraft[]) => boolean {
  const sets = new Map<number, ReadonlySet<number>[]>()
  for (const { figures } of findings) {
    const all = new Set(figures)
    for (const position of all) {
      const known = sets.get(position)
      if (known === undefined) sets.set(position, [all])
      else known.push(all)
    }
  }
  return ([first, ...others]) =>
    first !== undefined &&
    (sets.get(first.position) ?? []).some((all) => others.every((it) => all.has(it.position)))
}

/** The sign between two sides that should be equal. */
export const EQUALITY_SIGNS: Readonly<Record<Comparison, string>> = {
  EQUAL: '=',
  ABOUT: '≈',
  LESS: '≠',
  MORE: '≠',
}

/** A figure's name in an expression: its indicator, or its label, with scope and applicant. */
export function nameOf(figure: FigureDraft): string {
  const marks = [figure.scope === 'WHOLE' ? null : figure.scope, figure.applicant].filter(
    (mark) => mark !== null,
  )
  const name = figure.indicator ?? `“${figure.label}”`
  return marks.length === 0 ? name : `${name}[${marks.join(', ')}]`
}

/** The names of figures, added. */
export function sumName(figures: readonly FigureDraft[]): string {
  return figures.map(nameOf).join(' + ')
}

/** One side as printed; a sum with its value, where that is not what the other side says. */
function shown(side: Amount | null, sign: string): string {
  if (side === null) return '?'
  const isSum = side.text.includes(' + ')
  return isSum && sign !== '=' ? `${side.text} (${side.value})` : side.text
}

function messageOf(
  statement: Bilingual,
  status: FindingStatus,
  numbers: string,
  note: Bilingual | undefined,
): Bilingual {
  const verdicts: Readonly<Record<FindingStatus, Bilingual>> = {
    PASS: { zh: '相符', en: 'holds' },
    PASS_APPROXIMATE: {
      zh: '在约数范围内相符',
      en: 'holds within what the approximate numbers allow',
    },
    WARN: { zh: '请留意', en: 'worth a look' },
    FAIL: { zh: '不符', en: 'does not hold' },
    NOT_ASSESSABLE: { zh: '无法核对', en: 'cannot be checked' },
  }
  const verdict = verdicts[status]
  return {
    zh: `${statement.zh}:${verdict.zh},${numbers}${note ? `(${note.zh})` : ''}。`,
    en: `${statement.en}: ${verdict.en}, ${numbers}${note ? ` (${note.en})` : ''}.`,
  }
}
