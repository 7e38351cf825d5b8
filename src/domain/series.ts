import type { Catalogue } from './catalogue.ts'
import { byAuthority } from './counts.ts'
import {
  type Comparability,
  type FigureOrigin,
  ORG_SCOPES,
  type OrgScope,
  weakest,
} from './figures.ts'
import { groupBy } from './group-by.ts'
import { REPORT_FORMS, type ReportForm, rowForm, type TabularForm } from './report-forms.ts'
import { membersOf } from './vocabulary.ts'

/** A figure that may become a point of a series, with the form of its report. */
export type SeriesCandidate = {
  readonly year: number
  readonly value: number | null
  readonly scope: OrgScope
  readonly origin: FigureOrigin
  readonly position: number
  readonly label: string
  readonly column: string | null
  readonly form: ReportForm
}

export type SeriesPoint<Candidate> = {
  readonly year: number
  readonly value: number | null
  readonly form: ReportForm
  readonly comparability: Comparability
  readonly figure: Candidate
}

/** Where a series must not, or only with care, be read on from one form to the next. */
export type SeriesBreak = {
  readonly afterYear: number
  readonly from: TabularForm
  readonly to: TabularForm
  readonly comparability: Exclude<Comparability, 'EXACT'>
  readonly reasonZh: string
  readonly reasonEn: string
}

const SCOPES_BY_WIDTH = membersOf(ORG_SCOPES)

function preferred(a: SeriesCandidate, b: SeriesCandidate): number {
  const byWidth = SCOPES_BY_WIDTH.indexOf(a.scope) - SCOPES_BY_WIDTH.indexOf(b.scope)
  return byWidth === 0 ? byAuthority(a, b) : byWidth
}

/** Whether a table divides the count over several rows, so that no single one is its value. */
function isDivided(figure: SeriesCandidate, ofYear: readonly SeriesCandidate[]): boolean {
  const { scope, origin, column, label } = figure
  if (origin !== 'TABLE') return false
  return ofYear.some(
    (other) =>
      other.scope === scope &&
      other.origin === origin &&
      other.column === column &&
      other.label !== label,
  )
}

/**
 * One point a year: the widest scope reported, chosen within it as breakdowns choose. A change of
 * form whose rows are not exactly comparable is a break. Source of the comparabilities:
 * seeds/indicators.csv.
 */
export function seriesOf<Candidate extends SeriesCandidate>(
  catalogue: Catalogue,
  indicator: string,
  candidates: Iterable<Candidate>,
): { points: SeriesPoint<Candidate>[]; breaks: SeriesBreak[] } {
  const comparabilityIn = (form: TabularForm): Comparability =>
    catalogue.rowOf(form, indicator)?.comparability ?? 'NONE'
  const years = [...groupBy(candidates, ({ year }) => year)].sort(([a], [b]) => a - b)
  const points = years.flatMap(([year, ofYear]) => {
    const figure = [...ofYear].sort(preferred)[0]
    if (figure === undefined) return []
    const { form } = figure
    const value = isDivided(figure, ofYear) ? null : figure.value
    return [{ year, value, form, comparability: comparabilityIn(rowForm(form, year)), figure }]
  })
  const breaks = points.slice(1).flatMap((point, index) => {
    const before = points[index]
    if (before === undefined) return []
    const from = rowForm(before.form, before.year)
    const to = rowForm(point.form, point.year)
    const comparability = weakest([comparabilityIn(from), comparabilityIn(to)])
    if (from === to || comparability === 'EXACT') return []
    return [
      {
        afterYear: before.year,
        from,
        to,
        comparability,
        ...reasonOf(catalogue, indicator, from, to, comparability),
      },
    ]
  })
  return { points, breaks }
}

function reasonOf(
  catalogue: Catalogue,
  indicator: string,
  from: TabularForm,
  to: TabularForm,
  comparability: 'BROAD' | 'NONE',
) {
  const name = (form: TabularForm, language: 'Zh' | 'En') => {
    const row = catalogue.rowOf(form, indicator)
    return language === 'Zh'
      ? `${REPORT_FORMS[form].zh}“${row?.labelZh ?? '无此项'}”`
      : `${form} (“${row?.labelEn ?? 'no such row'}”)`
  }
  return comparability === 'NONE'
    ? {
        reasonZh: `${name(from, 'Zh')}与${name(to, 'Zh')}口径不同,不可比较。`,
        reasonEn: `${name(from, 'En')} and ${name(to, 'En')} count different things and must not be joined.`,
      }
    : {
        reasonZh: `${name(from, 'Zh')}与${name(to, 'Zh')}口径有别,比较时须谨慎。`,
        reasonEn: `${name(from, 'En')} and ${name(to, 'En')} draw the line differently; compare with care.`,
      }
}
