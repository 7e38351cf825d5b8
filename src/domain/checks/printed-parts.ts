import { GENERAL_RULES } from '../identities/general.ts'
import { outcomeOf } from '../nesting.ts'
import type { FigureDraft } from '../report-draft.ts'
import { amountOf } from './amounts.ts'
import type { FigureIndex } from './figure-index.ts'
import { checkedSets, type FindingDraft } from './finding.ts'
import { HANDLED, isResidual, overlaps, type PartList, partListsOf } from './part-lists.ts'
import { bareShareFindings, percentageFindings } from './percentages.ts'
import { atMostFinding, sumFinding } from './sums.ts'

const rule = GENERAL_RULES.X2

/**
 * Checks the parts that the text or a table names of its totals, list by list, and the percentages
 * that it prints for them. What a form identity has checked already is left out.
 */
export function printedPartFindings(
  index: FigureIndex,
  checked: readonly FindingDraft[],
): FindingDraft[] {
  const isChecked = checkedSets(checked)
  return index.figures.flatMap((total) => {
    const lists = partListsOf(total, index)
    return [
      ...lists.flatMap((list) => [
        ...(isChecked([total, ...list.parts]) ? [] : listFindings(total, list, index)),
        ...percentageFindings(total, list, index),
      ]),
      ...bareShareFindings(total, index),
    ]
  })
}

function listFindings(total: FigureDraft, list: PartList, index: FigureIndex): FindingDraft[] {
  const { parts } = list
  if (parts.every((part) => part.value === null) && total.value === null) return []
  if (overlaps(list)) return overlapFindings(total, parts)
  if (list.family === HANDLED && !addsUp(parts, total, index)) {
    return parts.map((part) => atMostFinding(rule, [part], [total], 'WARN'))
  }
  // Results are counted on the replies; where these are printed, their own rule compares them.
  if (list.family === 'outcome' && total.indicator === 'app.received' && repliesOf(total, index)) {
    return []
  }
  const [only] = parts
  if (parts.length === 1 && only) return [atMostFinding(rule, [only], [total])]
  return [sumFinding({ rule, total, parts, isClosed: isClosed(total, list, index) })]
}

/** Parts that overlap may add up to more; none of them is more than the total. */
function overlapFindings(total: FigureDraft, parts: readonly FigureDraft[]): FindingDraft[] {
  const together = sumFinding({ rule, total, parts, isClosed: false })
  if (parts.length > 1 && together.status.startsWith('PASS')) return [together]
  const [largest] = [...parts].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  return largest ? [atMostFinding(rule, [largest], [total])] : []
}

/** Replied and carried over make up what was received; replied and closed say the same twice. */
function addsUp(parts: readonly FigureDraft[], total: FigureDraft, index: FigureIndex): boolean {
  const handled = parts.filter((part) => part.indicator !== 'app.carried_out')
  const carriedIn = index.single(index.contextOf(total), 'app.carried_in')
  const startsAtZero = carriedIn === undefined || amountOf(carriedIn)?.value === 0
  return handled.length === 1 && parts.length === 2 && startsAtZero
}

function repliesOf(total: FigureDraft, index: FigureIndex): boolean {
  return ['app.replied', 'app.processed', 'app.closed'].some(
    (code) => index.find(index.contextOf(total), code).length > 0,
  )
}

/** The rows that make a list complete; results are those of the replies, whatever they are counted on. */
function rowsOf(total: FigureDraft, list: PartList, index: FigureIndex): readonly string[] {
  const { indicator } = total
  if (indicator === null) return []
  const own = index.catalogue.partsOf(index.form, indicator)
  const isHandled = list.family === 'outcome' && /^app\.(?:closed|processed)$/.test(indicator)
  return isHandled && !own.some((code) => outcomeOf({ indicator: code }) !== null)
    ? index.catalogue.partsOf(index.form, 'app.replied')
    : own
}

/** A sentence that names three ways or more by which requests came has named them all. */
function namesChannels({ parts }: PartList): boolean {
  return parts.length >= 3 && parts.every(({ indicator }) => indicator?.startsWith('app.received.'))
}

function isClosed(total: FigureDraft, list: PartList, index: FigureIndex): boolean {
  const { parts } = list
  const ofForm = rowsOf(total, list, index)
  const all = ofForm.length > 0 && ofForm.every((code) => parts.some((it) => it.indicator === code))
  const last = parts.at(-1)
  return (
    all ||
    namesChannels(list) ||
    (total.origin === 'TABLE' ? parts.some(isResidual) : last !== undefined && isResidual(last))
  )
}
