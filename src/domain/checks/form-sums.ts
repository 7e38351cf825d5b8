import { groupBy } from '../group-by.ts'
import type { Identity } from '../identities/identity.ts'
import type { FigureDraft } from '../report-draft.ts'
import type { Context, FigureIndex } from './figure-index.ts'
import type { FindingDraft } from './finding.ts'
import { isResidual, partListsOf } from './part-lists.ts'
import { sumFinding } from './sums.ts'
import { tableFirst } from './table-first.ts'

type SumRule = Extract<Identity, { kind: 'SUM' }>

/** Checks a sum of a form wherever its total and at least one of its parts are printed. */
export function formSumFindings(rule: SumRule, index: FigureIndex): FindingDraft[] {
  return index.contexts.flatMap((context) => {
    const totals = new Set(index.find(context, rule.total))
    const used = new Set<number>()
    return [...totals].flatMap((total) => {
      const parts = partsOf(rule, total, totals, context, index)
      // The same number said twice: its parts are compared with the one they stand with.
      if (parts.length === 0 || parts.every(({ position }) => used.has(position))) return []
      // One part that a sentence names is an example, not a division.
      if (parts.length === 1 && context.origin === 'NARRATIVE') return []
      for (const { position } of parts) used.add(position)
      const isWhole = isClosed(rule, parts, context, index)
      const mayFallShort = rule.mayFallShort ?? false
      return tableFirst([total, ...parts], index, ([whole = total, ...others]) =>
        sumFinding({ rule, total: whole, parts: others, isClosed: isWhole, mayFallShort }),
      )
    })
  })
}

/**
 * The parts of one total: what the form or the text puts there. A row or item of the issuer's own
 * in the same list (其他68件 among the reasons of refusal) counts as well.
 */
function partsOf(
  rule: SumRule,
  total: FigureDraft,
  totals: ReadonlySet<FigureDraft>,
  context: Context,
  index: FigureIndex,
): FigureDraft[] {
  const belonging = new Set(ownParts(candidates(rule, total, context, index), total, totals, index))
  const wholes = new Set([...belonging].flatMap((part) => index.wholesOf(part)))
  const listed = partListsOf(total, index)
    .filter((list) => list.parts.some((part) => belonging.has(part)))
    .flatMap((list) => list.parts)
    // 另有7件因A(4件)或者B(3件): the 4 and the 3 are counted, the 7 would count them again.
    .filter((part) => belonging.has(part) || !wholes.has(part))
  return [...new Set([...belonging, ...listed])].sort(byPosition)
}

function candidates(
  rule: SumRule,
  total: FigureDraft,
  context: Context,
  index: FigureIndex,
): readonly FigureDraft[] {
  if (rule.outcomes === undefined) {
    return rule.parts.flatMap((code) => index.find(context, code)).sort(byPosition)
  }
  return index.outcomesOf(context, rule.outcomes === 'TOP' ? null : total)
}

/** The candidates that the text ties to this total; where it ties none, those that stand with it. */
function ownParts(
  found: readonly FigureDraft[],
  total: FigureDraft,
  totals: ReadonlySet<FigureDraft>,
  index: FigureIndex,
): FigureDraft[] {
  const tied = found.filter((figure) => index.isWithin(figure, total))
  const free = found.filter((figure) => !index.wholesOf(figure).some((other) => totals.has(other)))
  if (total.origin === 'TABLE') return distinctRows([...tied, ...free])
  if (tied.length > 0) return tied
  const isNear = (figure: FigureDraft) => totals.size === 1 || figure.section === total.section
  const near = free.filter(isNear)
  // One number of each: a sentence elsewhere may repeat them.
  return [...groupBy(near, ({ indicator }) => indicator).values()].flatMap(([first]) => first ?? [])
}

function byPosition(a: FigureDraft, b: FigureDraft): number {
  return a.position - b.position
}

function distinctRows(figures: readonly FigureDraft[]): FigureDraft[] {
  const seen = new Set<string>()
  return figures.filter((figure) => {
    const key = `${figure.indicator} ${figure.label} ${figure.column}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Whether nothing is left out: every part of the form is there, or the list has a residual. */
function isClosed(
  rule: SumRule,
  parts: readonly FigureDraft[],
  context: Context,
  index: FigureIndex,
): boolean {
  const printed = new Set(parts.map(({ indicator }) => indicator))
  const isPrinted = (code: string) => printed.has(code)
  const isThere = (code: string): boolean => {
    if (isPrinted(code)) return true
    const inner = rule.outcomes === undefined ? [] : index.catalogue.partsOf(index.form, code)
    return inner.length > 0 && inner.every(isThere)
  }
  if (rule.parts.every(isThere)) return true
  const last = parts.at(-1)
  // A sentence that names three ways or more by which requests came has named them all.
  const isChannels = parts.every(({ indicator }) => indicator?.startsWith('app.received.'))
  if (context.origin === 'NARRATIVE') {
    return (isChannels && parts.length >= 3) || (last !== undefined && isResidual(last))
  }
  // Local tables leave rows out; the national ones never do, so there a row was lost in reading.
  return index.form === 'LOCAL_2008' && parts.some(isResidual)
}
