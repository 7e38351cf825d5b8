import { outcomeOf } from '../../domain/nesting.ts'
import type { FigureReading } from '../model.ts'
import { type Mention, withoutBrackets } from './clauses.ts'
import { namedInLead } from './repeated-totals.ts'

/** A figure that a paragraph has given, with its place. */
export type Spoken = {
  readonly figure: FigureReading
  readonly mention: Mention
  /** Whether it only says how much more or less there was than another year. */
  readonly isDifference: boolean
}

/** The total that a number is part of; `isNamed` where the text says so (其中, brackets, a list). */
export type Parent = { readonly figure: FigureReading; readonly isNamed: boolean }

const AMONG = /其中|包括|包含|涵盖|(?<!包)含(?![有义量金])|分别(?:为|是)/
const EACH_AMONG = new RegExp(AMONG, 'g')
/** Words that open a list of parts of what was said before. */
const LIST =
  /按[^,:。]{1,14}(?:分|划分|看|统计)|从[^,:。]{1,14}(?:看|分)|[^,:。]{2,14}中$|(?:主要|具体)(?:有|包括|是|为)|(?:理由|原因|情形|结果|情况|类型|类别|方式|渠道)(?:为|是|如下)?$/
const RESULTS =
  /结果|答复情况|办理情况|处理情况|已答复的|答复中|已?(?:办结|答复|办复)的?(?:[^,]{0,6}申请)?(?:当|之)?中$/

/** Finds the total of a number among what was said before it. */
export function parentOf(
  folded: string,
  mention: Mention,
  spoken: readonly Spoken[],
  earlier: readonly FigureReading[],
): Parent | null {
  const parent = nearestParent(folded, mention, spoken, earlier)
  if (parent === null) return null
  // 当面3件;其中市局机关26件: what is more than an item of a list is part of the list's total.
  let figure: FigureReading | null = parent.figure
  const { value } = mention.numeral
  while (
    figure !== null &&
    value !== null &&
    figure.value !== null &&
    value > figure.value &&
    figure.partOf !== null
  ) {
    figure = figure.partOf
  }
  return figure === null ? null : { ...parent, figure }
}

function nearestParent(
  folded: string,
  mention: Mention,
  spoken: readonly Spoken[],
  earlier: readonly FigureReading[],
): Parent | null {
  const { clause, numeral } = mention
  const counts = spoken.filter(
    ({ figure, isDifference }) => figure.unit !== 'PERCENT' && !isDifference,
  )
  if (clause.depth > 0) return inBrackets(folded, mention, counts)
  const ofYear = counts.filter(
    ({ figure }) => figure.basis === 'YEAR' && !/^app\.carried_/.test(figure.indicator ?? ''),
  )
  const sentence = withoutBrackets(folded.slice(clause.sentenceFrom, numeral.from))
  const here = ofYear.filter(
    (it) => it.mention.clause.sentence === clause.sentence && it.mention.clause.depth === 0,
  )
  const lead = namedInLead(folded, mention, ofYear, earlier)
  if (lead !== null) return { figure: lead, isNamed: true }
  const among = AMONG.test(sentence) ? [...sentence.matchAll(EACH_AMONG)].at(-1) : undefined
  if (among !== undefined) {
    const at = clause.sentenceFrom + among.index
    const before = here.filter((it) => it.mention.numeral.end <= at)
    const words = withoutBrackets(folded.slice(at, numeral.from))
    const isOwn = !endsList(words) && !(before.length > 0 && isPastList(words, counts, at))
    const nearest = before.at(-1)
    // Where other words stand between, the total and not its last part is meant.
    const isAdjacent =
      nearest === undefined ||
      !/[,;]/.test(
        withoutBrackets(folded.slice(nearest.mention.numeral.end, at)).replace(/[,;\s]+$/, ''),
      )
    const last =
      (isAdjacent
        ? nearest
        : (before.findLast(({ figure }) => figure.partOf === null) ?? nearest)) ??
      ofYear
        .filter(
          (it) => it.mention.clause.sentence < clause.sentence && it.mention.clause.depth === 0,
        )
        .at(-1)
    if (last !== undefined && isOwn) return { figure: last.figure, isNamed: true }
    const outer = earlier.findLast(({ unit, basis }) => unit !== 'PERCENT' && basis === 'YEAR')
    if (last === undefined && outer !== undefined && isOwn) return { figure: outer, isNamed: true }
  }
  const list = listBefore(folded, mention)
  if (list !== null) {
    const isResults = RESULTS.test(list.words)
    const totals = ofYear.filter(
      (it) =>
        it.mention.clause.depth === 0 &&
        it.mention.numeral.end <= list.at &&
        it.figure.basis === 'YEAR' &&
        it.mention.clause.sentence <= clause.sentence,
    )
    const candidates = [
      ...earlier.filter((it) => it.unit !== 'PERCENT' && it.basis === 'YEAR'),
      ...totals.map(({ figure }) => figure),
    ]
    const isReasons = /(?:否决|不予公开|不同意公开|拒绝)[^,]{0,8}(?:理由|原因|情形)/.test(
      list.words,
    )
    const wanted = isReasons
      ? candidates.findLast(({ indicator }) => indicator === 'REFUSED')
      : isResults
        ? candidates.findLast(({ indicator }) =>
            /^app\.(?:replied|closed|processed)$/.test(indicator ?? ''),
          )
        : /渠道|方式|途径|申请人|提出|主体/.test(list.words)
          ? candidates.findLast(
              ({ indicator, applicant, partOf }) =>
                indicator === 'app.received' && applicant === null && partOf === null,
            )
          : candidates.findLast(({ partOf, indicator }) => partOf === null && indicator !== null)
    const fallback = isResults
      ? candidates.findLast(({ indicator }) => indicator === 'app.received')
      : undefined
    const figure = wanted ?? fallback
    if (figure !== undefined && !isRepeat(figure, numeral.value)) return { figure, isNamed: true }
  }
  return continued(folded, mention, spoken)
}

function isRepeat(figure: FigureReading, value: number | null): boolean {
  return figure.value !== null && value !== null && value > figure.value
}

/** In marks of punctuation: what opens a list stands no further before its items. */
const LONGEST_LIST = 60

/** The words of the sentence that open a list, if any stand before the first number of it. */
function listBefore(
  folded: string,
  { clause, numeral }: Mention,
): { readonly words: string; readonly at: number } | null {
  const sentence = folded.slice(clause.sentenceFrom, numeral.from)
  const marks = [...sentence.matchAll(/[,:;]/g)].slice(-LONGEST_LIST)
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at]
    if (mark === undefined || mark[0] === ';') continue
    const words = sentence.slice((marks[at - 1]?.index ?? -1) + 1, mark.index)
    if (/\d/.test(words.replace(/\d{4}年/g, '')) && !LIST.test(words.slice(-16))) continue
    if (LIST.test(words)) return { words, at: clause.sentenceFrom + mark.index }
  }
  return null
}

/** 不同意公开29件,其中A2件、B5件;告知不存在37件: the list within an item ends with the item. */
function isPastList(words: string, counts: readonly Spoken[], at: number): boolean {
  const stop = words.indexOf(';')
  if (stop === -1) return false
  const items = counts.filter(
    ({ mention }) => mention.numeral.from >= at && mention.numeral.end <= at + stop,
  )
  return items.length > 1
}

/** A new total or another subject ends what 其中 began. */
function endsList(words: string): boolean {
  return /[;,](?:另|此外|同时|全年|共收到|上年结转|结转|年内|截至)/.test(words)
}

function inBrackets(folded: string, mention: Mention, counts: readonly Spoken[]): Parent | null {
  const { clause } = mention
  let host = clause.host
  while (host !== null) {
    const within = host
    const last = counts.findLast((it) => it.mention.clause === within)
    const between =
      last === undefined ? '' : folded.slice(last.mention.numeral.end, within.to).trim()
    // 另有7件因A(4件)或者B(3件)未能提供: both are parts of the 7.
    if (last !== undefined && (between.length <= 6 || /^(?:因|属|系|为)/.test(between))) {
      return { figure: last.figure, isNamed: true }
    }
    // 另有7件(占16.7%)因A(4件)…: another bracket stands between.
    if (
      last === undefined &&
      within.mark === ')' &&
      /^[\s、,]*(?:因|属|系|为|或)/.test(folded.slice(within.from, within.to))
    ) {
      const before = counts.findLast(
        ({ mention }) =>
          mention.clause.depth === within.depth && mention.numeral.end <= within.from,
      )
      if (before !== undefined) return { figure: before.figure, isNamed: true }
    }
    // 房屋征收(61件): the bracket gives the number of what stands before it.
    if (last !== undefined) return null
    host = within.host
  }
  return null
}

/**
 * Without words that say so: the list that the last item belongs to goes on, across a bare
 * separator (、延期53件).
 */
function continued(
  folded: string,
  { before, numeral }: Mention,
  spoken: readonly Spoken[],
): Parent | null {
  const last = spoken.at(-1)?.figure
  if (last?.partOf == null || last.unit === 'PERCENT') return null
  const isItem =
    last.indicator?.startsWith('app.received.') ||
    outcomeOf(last) !== null ||
    last.applicant !== null
  const words = folded.slice(before[0], numeral.from)
  return isItem && /^[\s、,;和及]/.test(words) && !/收到|受理|共|办结|结转/.test(words)
    ? { figure: last.partOf, isNamed: false }
    : null
}
