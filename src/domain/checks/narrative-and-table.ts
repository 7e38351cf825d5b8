import { GENERAL_RULES } from '../identities/general.ts'
import type { Bilingual, RuleText } from '../identities/identity.ts'
import type { FigureDraft } from '../report-draft.ts'
import { amountsOf, type Comparison, compare } from './amounts.ts'
import { dividedColumns } from './columns.ts'
import type { FigureIndex } from './figure-index.ts'
import { type FindingDraft, nameOf, sumName } from './finding.ts'
import { partListsOf } from './part-lists.ts'
import { scopesDiffer } from './scope-words.ts'
import { equalFinding, sumFinding } from './sums.ts'

/** Counts of which a report has one of the year, so that two sentences must agree. */
const UNIQUE =
  /^(?:app\.(?:received|carried_in|carried_out|processed|closed|replied)|(?:review|litigation)\.total)$/
/** Activities of which a sentence may report but some. */
const MAY_BE_SOME = /^(?:training|interp)\.|^resource\.(?:offices|reading_points)$/

const SCOPES_DIFFER: Bilingual = {
  zh: '两处范围的说法不同',
  en: 'the two name their scope differently',
}
const MAYBE_SOME: Bilingual = {
  zh: '正文可能只说其中一部分',
  en: 'the text may speak of some only',
}
const ALSO_SAID: Bilingual = {
  zh: '正文另有与表格相同的数据,此处范围可能不同',
  en: 'the text has the table’s number as well; the scope of this one may differ',
}

const ROWS: RuleText = {
  ...GENERAL_RULES.X1,
  statement: {
    zh: '正文的合计数等于表中各行之和',
    en: 'A total in the text is the sum of the table’s rows',
  },
}
const REPEATED: RuleText = {
  ...GENERAL_RULES.X1,
  statement: {
    zh: '正文前后的同一数据一致',
    en: 'The text gives the same number throughout',
  },
}

/** Compares every number of the sentences with the table's number for the same thing. */
export function narrativeFindings(index: FigureIndex): FindingDraft[] {
  const spoken = index.figures.filter((it) => it.origin === 'NARRATIVE' && it.unit !== 'PERCENT')
  return [
    ...spoken.flatMap((figure) => {
      const cells = index.cellsOf(figure)
      // Several rows of one indicator (免予公开范围1 to 6): a sentence means none of them for sure.
      if (cells.length > 1) return []
      const [cell] = cells
      if (cell !== undefined) return [cellFinding(figure, cell, index)]
      return columnsFinding(figure, index) ?? rowsFinding(figure, index) ?? []
    }),
    ...repeatedFindings(index),
  ]
}

function cellFinding(figure: FigureDraft, cell: FigureDraft, index: FigureIndex): FindingDraft {
  const [said, printed] = amountsOf([figure, cell])
  const comparison = said && printed ? compare(said, printed) : null
  const doubt = doubtOf(figure, cell, comparison, index)
  const breach = doubt === undefined ? 'FAIL' : 'WARN'
  const expression = `text ${nameOf(figure)} = table ${nameOf(cell)}`
  return equalFinding(GENERAL_RULES.X1, [figure], [cell], { breach, expression, note: doubt })
}

/** Why a difference may be none: the sentence may mean less, or something else, than the table. */
function doubtOf(
  figure: FigureDraft,
  cell: FigureDraft,
  comparison: Comparison | null,
  index: FigureIndex,
): Bilingual | undefined {
  if (figure.scope !== 'WHOLE') {
    const [words, head] = [figure, cell].map((it) => it.scopeLabel ?? it.column)
    if (scopesDiffer(words ?? null, head ?? null)) return SCOPES_DIFFER
  }
  if (comparison === 'LESS' && MAY_BE_SOME.test(figure.indicator ?? '')) return MAYBE_SOME
  return index.isSaidElsewhere(figure, cell.value) ? ALSO_SAID : undefined
}

/** A number for the whole against the columns that divide it. */
function columnsFinding(figure: FigureDraft, index: FigureIndex): FindingDraft[] | null {
  const { indicator } = figure
  if (indicator === null || figure.scope !== 'WHOLE' || figure.applicant !== null) return null
  const columns = dividedColumns(index, indicator)
  if (columns.length < 2) return null
  const sum = columns.reduce((total, { value }) => total + (value ?? 0), 0)
  const doubt = MAY_BE_SOME.test(indicator)
    ? MAYBE_SOME
    : index.isSaidElsewhere(figure, sum)
      ? ALSO_SAID
      : undefined
  const rule = index.form === 'LOCAL_2008' ? GENERAL_RULES.L5 : GENERAL_RULES.X1
  return [tableSum(rule, figure, columns, doubt)]
}

/**
 * A total that no row of the table prints, against the rows that make it up, over all columns: by
 * the parts that the text names, where these add up to it, else by those of the form.
 */
function rowsFinding(figure: FigureDraft, index: FigureIndex): FindingDraft[] | null {
  if (figure.scope !== 'WHOLE' || figure.applicant !== null) return null
  const lists = partListsOf(figure, index).filter(({ parts }) => isWhole(figure, parts))
  const named = lists.map(({ parts }) => parts.map(({ indicator }) => indicator))
  const ofForm =
    figure.indicator === null ? [] : index.catalogue.partsOf(index.form, figure.indicator)
  for (const codes of [...named, ofForm]) {
    const rows = codes.map((code) => (code === null ? [] : rowCells(code, index)))
    if (rows.length > 1 && rows.every((cells) => cells.length > 0)) {
      return [tableSum(ROWS, figure, rows.flat())]
    }
  }
  return null
}

/** Whether a list of parts makes up its total, within what 余 and 约 allow. */
function isWhole(total: FigureDraft, parts: readonly FigureDraft[]): boolean {
  if (parts.length < 2 || parts.some(({ scope }) => scope !== total.scope)) return false
  const { status } = sumFinding({ rule: GENERAL_RULES.X2, total, parts, isClosed: true })
  return status === 'PASS' || status === 'PASS_APPROXIMATE'
}

/** The cells of one row for the whole body: its one column, or those that divide it. */
function rowCells(indicator: string, index: FigureIndex): FigureDraft[] {
  const whole = index.contexts.find(
    (it) => it.origin === 'TABLE' && it.scope === 'WHOLE' && it.applicant === null,
  )
  const cell = whole && index.single(whole, indicator)
  const columns = dividedColumns(index, indicator)
  return cell ? [cell] : columns.length > 1 ? columns : []
}

function tableSum(
  rule: RuleText,
  figure: FigureDraft,
  cells: readonly FigureDraft[],
  doubt?: Bilingual,
): FindingDraft {
  const expression = `text ${nameOf(figure)} = table ${sumName(cells)}`
  const breach = doubt === undefined ? 'FAIL' : 'WARN'
  return sumFinding({
    ...{ rule, total: figure, parts: cells, isClosed: true, expression, breach, note: doubt },
  })
}

/** Two sentences with different numbers for the same count, where no table decides. */
function repeatedFindings(index: FigureIndex): FindingDraft[] {
  const spoken = index.contexts.filter(({ origin }) => origin === 'NARRATIVE')
  return spoken.flatMap((context) => {
    const codes = new Set(context.figures.flatMap(({ indicator }) => indicator ?? []))
    return [...codes].flatMap((code) => {
      const [first, ...others] = index.find(context, code).filter((it) => it.value !== null)
      if (first === undefined || !UNIQUE.test(code)) return []
      if (index.cellsOf(first).length > 0 || dividedColumns(index, code).length > 1) return []
      return others
        .filter((it) => it.value !== first.value)
        .filter((it) => !index.isWithin(it, first) && !index.isWithin(first, it))
        .map((it) => equalFinding(REPEATED, [first], [it], { breach: 'WARN' }))
    })
  })
}
