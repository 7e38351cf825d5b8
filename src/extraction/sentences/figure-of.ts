import { baseValueOf } from '../../domain/figures.ts'
import type { SectionKind } from '../../domain/sections.ts'
import { foldText } from '../../domain/text-folding.ts'
import type { FigureReading } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import type { Basis } from './basis.ts'
import { borrowedLabel, indicatorOfAllYears, isComparison, shareBefore } from './borrowed-labels.ts'
import { type Clause, type Mention, restOfSentence, wholeSentence } from './clauses.ts'
import { conceptOf } from './concepts/concept-of.ts'
import { countsForOthers, goesOnForOthers, NAMES_BODY, namesOther } from './foreign-bodies.ts'
import { type LabelRange, labelOf, leads } from './labels.ts'
import type { NumeralScan } from './numerals.ts'
import type { ParagraphContext } from './paragraph-context.ts'
import { parentOf, type Spoken } from './parents.ts'
import { partOfFigure, shareOfFigure } from './parts.ts'
import { isRepeatedTotal } from './repeated-totals.ts'
import { scopeOf, setsLevels } from './scopes.ts'

/** Nothing more than a verb stands between the words for a level and its number. */
const LEVEL_ONLY =
  /^(?:行政)?(?:机关|部门|单位|政府)?(?:主动)?(?:公开|收到|受理|办理|共|为|有|占)*(?:政府信息|申请)?(?:公开申请)?[\s为共]*$/

/** Cases of a service hall or a hotline. */
const OTHER_CASES = /工单|热线|事项|办件|许可|来电|信访|投诉|建议|提案|诉求|业务|审批|来信|留言/

/** Sections in which a paragraph goes on with what the one before it counted. */
const TOPICAL: readonly SectionKind[] = [
  'APPLICATIONS',
  'REVIEW_LITIGATION',
  'FEES_EXPENDITURE',
  'STAFF_BUDGET',
  'PROACTIVE',
]
const TAIL_SUM = /^[\s、,]*(?:共|合计|共计|总计)/

/** The figure that a number of a sentence gives, or why it gives none. */
export function figureOf(
  line: SourceLine,
  scan: NumeralScan,
  mention: Mention,
  distributed: LabelRange | null | undefined,
  basis: Basis,
  spoken: readonly Spoken[],
  context: ParagraphContext,
  bodyAt: number,
): FigureReading | string {
  const { folded } = line
  const { numeral, clause } = mention
  const given = distributed ?? undefined
  const own = given ?? labelOf(folded, scan.mask, mention)
  const says = own !== null && !(basis.basis === 'PRIOR_YEAR' && isComparison(folded.slice(...own)))
  const shared = own === null ? shareBefore(folded, mention, spoken) : null
  const label = says ? own : borrowedLabel(folded, scan.mask, mention, basis, spoken, bodyAt)
  if (label === null) return 'nothing says what it counts'
  if (numeral.unit === null && !isBareCount(folded, mention, label)) return 'no unit'
  const parent = parentOf(folded, mention, spoken, context.spoken)
  const holder = parent?.figure ?? null
  const isNamed = parent?.isNamed === true
  const before = [...context.spoken, ...spoken.map((it) => it.figure)]
  const topics = TOPICAL.some((kind) => context.kinds.has(kind))
    ? before
    : spoken.map((it) => it.figure)
  const words = given ? folded.slice(...given) : nearWords(folded, scan.mask, shared ?? mention)
  // 因不属于本机关掌握(4件): what stands before the bracket says it.
  const said = words.trim() === '' ? folded.slice(...label) : words
  // 全市受理520件,其中我局受理31件: the body's own count, whatever it is part of.
  const isOwnAmongOthers = holder !== null && context.foreign.has(holder) && NAMES_BODY.test(said)
  const near = isOwnAmongOthers ? said.replace(/^[\s、,]*其中[,:]?/, '') : said
  const scopeFrom = given?.[0] ?? mention.before[0]
  const scope = scopeOf(
    folded.slice(scopeFrom, given?.[1] ?? numeral.from),
    scopeFrom,
    isNamed ||
      isDividedHere(folded, clause) ||
      spoken.some(({ figure }) => figure.scope !== 'WHOLE'),
  )
  // 该2件中的申请人: a number said before, taken up again.
  const concept =
    basis.isDifference ||
    (basis.isPartOfYear && !isMoney(numeral.unit)) ||
    distributed === null ||
    folded[numeral.from - 1] === '该'
      ? null
      : conceptOf({
          near,
          sentence: folded.slice(
            clause.sentenceFrom,
            Math.max(clause.sentenceFrom, mention.before[0]),
          ),
          whole: wholeSentence(folded, clause),
          behind: restOfSentence(folded, numeral.end),
          heading: foldText(context.heading),
          unit: numeral.unit,
          kinds: context.kinds,
          parent: holder?.indicator ?? null,
          isSomeOf: isNamed && holder !== null && holder.indicator === null,
          spoken: topics.flatMap(({ indicator }) => indicator ?? []),
          lastApplicant: topics.at(-1)?.applicant ?? null,
          isStandardForm: context.isStandardForm,
          afterOther: isAfterOther(mention, spoken),
        })
  const last = spoken.at(-1)
  const lastHere =
    last !== undefined && last.mention.clause.sentence === clause.sentence ? last.figure : null
  // 其中市本级11460条, 共受理520件,市本级受理31件: it counts what its total counts.
  const whole = isNamed ? holder : lastHere?.scope === 'WHOLE' ? lastHere : null
  const levelOf =
    scope !== null &&
    whole?.applicant === null &&
    concept === null &&
    LEVEL_ONLY.test(folded.slice(scope.to, given?.[1] ?? numeral.from))
      ? whole
      : null
  const meant = levelOf?.indicator ?? concept?.indicator ?? null
  const isForeign =
    (scope === null && countsForOthers(near, meant, context.issuer, context.own)) ||
    goesOnForOthers(near, meant, isNamed ? holder : null, lastHere, context.foreign)
  const code = isForeign
    ? null
    : levelOf !== null
      ? levelOf.indicator
      : (concept?.indicator ?? indicatorOfAllYears(folded, mention, basis, spoken))
  const known =
    code !== null && context.catalogue.indicators.has(code) && numeral.unit !== 'PERCENT'
      ? code
      : null
  const applicant = known === null || levelOf !== null ? null : (concept?.applicant ?? null)
  const inherited =
    holder !== null && scope === null && holder.scope !== 'WHOLE' && isNamed
      ? holder
      : shareScope(mention, spoken)
  // What is part of a total of the same name, and of no named level, is some other part of it.
  const isSomePart =
    holder !== null &&
    isNamed &&
    holder.indicator === known &&
    applicant === null &&
    scope === null &&
    inherited === null
  const indicator =
    isSomePart && basis.basis === holder.basis && !TAIL_SUM.test(near) ? null : known
  const level = scope?.scope ?? 'WHOLE'
  const same = { indicator, value: numeral.value, basis: basis.basis, applicant, scope: level }
  const partOf = isRepeatedTotal(folded, mention, same, before)
    ? null
    : partOfFigure(
        isNamed ? holder : null,
        numeral.unit,
        basis,
        indicator,
        applicant,
        before,
        level,
      )
  const shown = afterScope(folded, label, scope)
  const figure: FigureReading = {
    span: line.span(Math.min(shown[0], numeral.from), Math.max(shown[1], numeral.end)),
    label: line.text.slice(...shown).trim(),
    column: null,
    scopeLabel:
      scope !== null ? line.text.slice(scope.from, scope.to) : (inherited?.scopeLabel ?? null),
    raw: numeral.raw,
    value: numeral.value,
    unit: numeral.unit,
    qualifier: numeral.qualifier,
    origin: 'NARRATIVE',
    basis: basis.basis,
    year: basis.year,
    scope: scope?.scope ?? inherited?.scope ?? 'WHOLE',
    applicant: indicator === null ? null : applicant,
    indicator,
    partOf,
    shareOf: numeral.unit === 'PERCENT' ? shareOfFigure(folded, mention, label, spoken) : null,
  }
  const isOther = scope === null && indicator === null && namesOther(near, context.issuer)
  if (isForeign || isOther) context.foreign.add(figure)
  return figure
}

/** 公开政府信息数24: a count may stand without a unit where its label says that it is one. */
function isBareCount(folded: string, mention: Mention, label: LabelRange): boolean {
  const { numeral } = mention
  if (numeral.isChinese) return false
  const words = folded.slice(label[0], label[1])
  const joint = folded.slice(label[1], numeral.from)
  return (
    /[万亿][余多]?$/.test(numeral.raw) ||
    /(?:数|量|总数|数量|次数|人数|件数)$/.test(words) ||
    /(?:共计|总计|合计|[数量]为|达到?|为)[:\s]?$/.test(joint)
  )
}

/** The words that say what a number is: before it, or behind it where only a verb stands before. */
function nearWords(folded: string, mask: Uint16Array, mention: Mention): string {
  const { before, after, numeral } = mention
  const own = folded.slice(before[0], numeral.from)
  const piece = own.slice(own.lastIndexOf('、') + 1)
  if (leads(folded, mask, mention))
    return (piece.trim() === '' || own.includes('、') ? own : piece).replace(
      /(?:共计|共|为|是|有|达到|达|的|:|\s)+$/,
      '',
    )
  // 收到的31件申请均已答复: what all of them were is another count.
  const behind = folded.slice(after[0], after[1])
  const all = behind.search(/(?<=申请)(?:均|全部|都)/)
  return `${piece}${all === -1 ? behind : behind.slice(0, all)}`
}

/** 全文电子化率为92% speaks of the level that its sentence has named. */
function shareScope({ clause, numeral }: Mention, spoken: readonly Spoken[]): FigureReading | null {
  const last = spoken.findLast(({ figure }) => figure.unit !== 'PERCENT')
  const isHere = numeral.unit === 'PERCENT' && last?.mention.clause.sentence === clause.sentence
  return isHere && last.figure.scope !== 'WHOLE' && clause.depth === last.mention.clause.depth
    ? last.figure
    : null
}

/** The label without the words for the level, which are kept beside it. */
function afterScope(
  folded: string,
  label: LabelRange,
  scope: { readonly to: number } | null,
): LabelRange {
  if (scope === null || scope.to <= label[0] || scope.to >= label[1]) return label
  const rest = folded.slice(scope.to, label[1]).replace(/^(?:机关|部门|单位)/, '')
  return rest.trim().length < 4 ? label : [label[1] - rest.length, label[1]]
}

/** 受理工单36,208件,办结…: the cases just before in the sentence are no requests. */
function isAfterOther({ clause }: Mention, spoken: readonly Spoken[]): boolean {
  const last = spoken.findLast(({ figure }) => figure.unit !== 'PERCENT')
  if (last === undefined || last.isDifference || last.mention.clause.sentence !== clause.sentence) {
    return false
  }
  const { indicator, label } = last.figure
  return indicator === null && OTHER_CASES.test(foldText(label))
}

function isMoney(unit: FigureReading['unit']): boolean {
  return baseValueOf(1, unit) !== null
}

/** Whether a sentence sets levels beside each other: 市级机关收到86件、区县收到416件. */
function isDividedHere(folded: string, clause: Clause): boolean {
  if (clause.depth > 0) return false
  const sentence = folded.slice(clause.sentenceFrom, clause.to)
  return /其中/.test(sentence) || setsLevels(wholeSentence(folded, clause))
}
