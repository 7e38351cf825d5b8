import { groupBy } from '../group-by.ts'
import { outcomeOf } from '../nesting.ts'
import type { FigureDraft } from '../report-draft.ts'
import { foldText } from '../text-folding.ts'
import { isMoney } from './amounts.ts'
import type { FigureIndex } from './figure-index.ts'
import { OpenList, RunningSum } from './open-list.ts'

/**
 * Parts of one total that divide it by one criterion, so that they may be added. A total may have
 * several lists (232 applications: by channel, by time taken, by result), which must not be mixed.
 */
export type PartList = {
  readonly parts: readonly FigureDraft[]
  readonly family: PartFamily | null
}

/** What a part's indicator divides its total by. */
export type PartFamily = string

/** Parts of this family may count the same thing twice. */
export const OVERLAPPING = 'overlap'
/** What became of what was received: handled, or carried over. */
export const HANDLED = 'handled'
/** Stretches of the year: they divide by time, whatever else divides the total beside them. */
export const TIME = 'time'

/** Between the items of one list stand a separator and few words (、其中, ,另有). */
export const LIST_GAP = 8
// An item that no indicator places joins the list beside it only across a bare separator.
const ADJACENT = 2

const RESIDUAL = /(?:^|[和及与、,])(?:其[他它余]|剩余)/
const NUMBERING = /^(?:其中:?)?(?:\(?(?:\d+|[一二三四五六七八九十]+)[).、])?/
const NOT_RESIDUAL = /其[他它](?:途径|渠道|部门|机关)/
const STRETCH =
  /^(?:其中:?|在)?(?:\d{4}年|全年|今年|本年度?)?(?:[上下]半年|[前第]?[一二三四1-4](?:[至到-][一二三四1-4])?个?季度|[一二三四五六七八九十\d]{1,3}月?份?[-至到~][一二三四五六七八九十\d]{1,3}月)/
const CHANNEL_WORDS =
  /网站|微博|微信|公众号|公报|报刊|新媒体|客户端|公开栏|平台|电视|广播|app|显示屏/

/** Whether a part is the rest of its list (其他, 其它, 其余), after which nothing is left out. */
export function isResidual(figure: FigureDraft): boolean {
  if (figure.indicator === 'app.received.other') return true
  const label = foldText(figure.label).replace(NUMBERING, '')
  return RESIDUAL.test(label) && !NOT_RESIDUAL.test(label)
}

/** The lists of each figure that were asked for: several checks ask for the same. */
const LISTS = new WeakMap<FigureIndex, Map<FigureDraft, readonly PartList[]>>()

/** The lists of a figure's direct parts, in document order. Percentages are no parts. */
export function partListsOf(total: FigureDraft, index: FigureIndex): readonly PartList[] {
  const known = LISTS.get(index) ?? new Map<FigureDraft, readonly PartList[]>()
  LISTS.set(index, known)
  const lists = known.get(total) ?? divide(total, index)
  known.set(total, lists)
  return lists
}

function divide(total: FigureDraft, index: FigureIndex): PartList[] {
  const children = index
    .childrenOf(total)
    .filter((part) => part.unit !== 'PERCENT' && isMoney(part.unit) === isMoney(total.unit))
    .filter((part) => !countsPersons(part, total))
    .sort((a, b) => a.position - b.position)
  if (total.origin === 'TABLE') return tableLists(total, children, index)
  return joined(total, sentenceLists(total, children, index))
}

/** 3 persons freed from a fee are no part of 1260 yuan, nor 5 officials of 12 meetings. */
function countsPersons(part: FigureDraft, total: FigureDraft): boolean {
  const isPerson = ({ unit }: FigureDraft) => unit === 'PERSON' || unit === 'PERSON_TIME'
  return part.unit !== null && total.unit !== null && isPerson(part) !== isPerson(total)
}

function familyOf(part: FigureDraft, total: FigureDraft, index: FigureIndex): PartFamily | null {
  if (part.applicant !== total.applicant) return 'applicant'
  if (part.scope !== total.scope) return 'scope'
  const code = part.indicator
  if (code === null) return isStretch(part) ? TIME : null
  if (outcomeOf(part) !== null) return 'outcome'
  if (/^app\.(?:replied|processed|closed|carried_out)$/.test(code)) return HANDLED
  if (index.catalogue.rowOf(index.form, code)?.role === 'overlap') return OVERLAPPING
  if (code.startsWith('proactive.channel.')) return OVERLAPPING
  return code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : code
}

/** Whether a part counts a stretch of the year (上半年收到, 第一季度, 1至6月). */
function isStretch({ label }: FigureDraft): boolean {
  return STRETCH.test(foldText(label))
}

/** In a table the parts of a total stand in its rows; a row of the issuer's own joins the list. */
function tableLists(
  total: FigureDraft,
  parts: readonly FigureDraft[],
  index: FigureIndex,
): PartList[] {
  const byFamily = groupBy(parts, (part) => familyOf(part, total, index))
  const families = [...byFamily.keys()].filter((family) => family !== null)
  if (families.length === 1 && families[0] !== undefined) return [{ parts, family: families[0] }]
  return [...byFamily].map(([family, list]) => ({ parts: list, family }))
}

function sentenceLists(
  total: FigureDraft,
  parts: readonly FigureDraft[],
  index: FigureIndex,
): PartList[] {
  const lists: OpenList[] = []
  const ofFamily = new Map<PartFamily, OpenList>()
  for (const part of parts) {
    const family = familyOf(part, total, index)
    const sameFamily = family === null ? undefined : ofFamily.get(family)
    const last = lists.at(-1)
    let list: OpenList
    if (sameFamily !== undefined && !isFinished(sameFamily)) list = sameFamily
    else if (last !== undefined && continues(last, part, family)) list = last
    else {
      list = new OpenList(total, family, index)
      lists.push(list)
    }
    list.family ??= family
    list.add(part)
    if (list.family !== null) ofFamily.set(list.family, list)
  }
  return lists.map((list) => ({ parts: list.parts, family: list.family }))
}

/** Whether a part goes on with the list before it. */
function continues(list: OpenList, part: FigureDraft, family: PartFamily | null): boolean {
  if (isFinished(list)) return false
  if (list.family !== null && family !== null) return false
  const gap = list.gapBefore(part)
  if (isResidual(part)) return gap <= LIST_GAP * 2
  return gap <= (list.family === null && family === null ? LIST_GAP : ADJACENT)
}

/** A list that ends in 其他, or that makes up the total, is complete: what follows is another. */
function isFinished(list: OpenList): boolean {
  const last = list.parts.at(-1)
  return (last !== undefined && isResidual(last)) || list.makesUp()
}

function makesUp(parts: readonly FigureDraft[], total: FigureDraft): boolean {
  const sum = new RunningSum(total)
  for (const part of parts) sum.add(part)
  return sum.isTotal()
}

/** Lists that were taken apart by words between them, but make up the total together. */
function joined(total: FigureDraft, lists: PartList[]): PartList[] {
  const loose = lists.filter(({ family }) => family === null)
  const parts = loose.flatMap((list) => list.parts)
  if (loose.length < 2 || loose.some((list) => makesUp(list.parts, total))) return lists
  if (!makesUp(parts, total)) return lists
  return [...lists.filter(({ family }) => family !== null), { parts, family: null }]
}

/** Whether the parts of a list may overlap: channels of publication carry the same items. */
export function overlaps(list: PartList): boolean {
  if (list.family === OVERLAPPING) return true
  // 上半年38件,1至9月61件: only halves and quarters surely stand side by side.
  if (list.family === TIME) {
    const kinds = [/^[^前至到-]*半年/, /^[^前至到-]*季度/]
    return !kinds.some((kind) => list.parts.every(({ label }) => kind.test(foldText(label))))
  }
  const named = list.parts.filter(({ label }) => CHANNEL_WORDS.test(foldText(label)))
  return list.family === null && named.length * 2 >= list.parts.length && named.length > 0
}
