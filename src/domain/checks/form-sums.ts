import type { Identity } from '../identities/identity.ts'
import { outcomeOf } from '../nesting.ts'
import type { FigureDraft } from '../report-draft.ts'
import type { Context, FigureIndex } from './figure-index.ts'
import type { FindingDraft } from './finding.ts'
import { isResidual, partListsOf } from './part-lists.ts'
import { sumFinding } from './sums.ts'

type SumRule = Extract<Identity, { kind: 'SUM' }>

/** Checks a sum of a form wherever its total and at least one of its parts are printed. */
export function formSumFindings(rule: SumRule, index: FigureIndex): FindingDraft[] {
  return index.contexts.flatMap((context) => {
    const totals = index.find(context, rule.total)
    const used = new Set<number>()
    return totals.flatMap((total) => {
      const parts = partsOf(rule, total, totals, context, index)
      // The same number said twice: its parts are compared with the one they stand with.
      if (parts.length === 0 || parts.every(({ position }) => used.has(position))) return []
      // One part that a sentence names is an example, not a division.
      if (parts.length === 1 && context.origin === 'NARRATIVE') return []
      for (const { position } of parts) used.add(position)
      return [
        sumFinding({
          ...{ rule, total, parts, mayFallShort: rule.mayFallShort ?? false },
          isClosed: isClosed(rule, parts, context, index),
        }),
      ]
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
  totals: readonly FigureDraft[],
  context: Context,
  index: FigureIndex,
): FigureDraft[] {
  const belonging = ownParts(candidates(rule, total, context, index), total, totals, index)
  const listed = partListsOf(total, index)
    .filter((list) => list.parts.some((part) => belonging.includes(part)))
    .flatMap((list) => list.parts)
    // 另有7件因A(4件)或者B(3件): the 4 and the 3 are counted, the 7 would count them again.
    .filter(
      (part) => belonging.includes(part) || !belonging.some((other) => index.isWithin(other, part)),
    )
  return [...new Set([...belonging, ...listed])].sort((a, b) => a.position - b.position)
}

function candidates(
  rule: SumRule,
  total: FigureDraft,
  context: Context,
  index: FigureIndex,
): FigureDraft[] {
  if (rule.outcomes === undefined) {
    return context.figures.filter(
      (it) => it.indicator !== null && rule.parts.includes(it.indicator),
    )
  }
  return context.figures.filter((figure) => {
    if (outcomeOf(figure) === null) return false
    const holder = index.holderOf(figure)
    return rule.outcomes === 'TOP' ? holder === null : holder?.position === total.position
  })
}

/** The candidates that the text ties to this total; where it ties none, those that stand with it. */
function ownParts(
  found: readonly FigureDraft[],
  total: FigureDraft,
  totals: readonly FigureDraft[],
  index: FigureIndex,
): FigureDraft[] {
  const tied = found.filter((figure) => index.isWithin(figure, total))
  const free = found.filter((figure) => !totals.some((other) => index.isWithin(figure, other)))
  if (total.origin === 'TABLE') return distinctRows([...tied, ...free])
  if (tied.length > 0) return tied
  const isNear = (figure: FigureDraft) => totals.length === 1 || figure.section === total.section
  const near = free.filter(isNear)
  // One number of each: a sentence elsewhere may repeat them.
  return near.filter(
    (figure, at) => near.findIndex((it) => it.indicator === figure.indicator) === at,
  )
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
  const isPrinted = (code: string) => parts.some((part) => part.indicator === code)
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
