import { APPLICANT_TYPES } from '../../domain/applications.ts'
import { FIGURE_BASES, FIGURE_QUALIFIERS, ORG_SCOPES } from '../../domain/figures.ts'
import { groupBy } from '../../domain/group-by.ts'
import { figureLink, NOT_REPORTED, number, place, summary, tag } from './format.ts'
import { type Content, type Html, html } from './html.ts'
import { both } from './layout.ts'
import { quote, type Source } from './quote.ts'
import type { FigureData, ReportData, SectionData } from './report-data.ts'

/** The sections of a report in document order, each with what it says and its figures. */
export function figuresPart(report: ReportData, source: Source): Html {
  const bySection = groupBy(report.figures.nodes, ({ section }) => section?.position ?? 0)
  const outside = bySection.get(0)
  return html`<section id="figures">
<h2>${both('章节与数据', 'Sections and figures')}</h2>
<p>${both(
    html`共 ${report.figures.totalCount} 项数据,按原文顺序。“原文”列照录原文;每行有固定链接(#f编号)。`,
    html`${report.figures.totalCount} figures in document order, each with a stable link (#f…). “As printed” is verbatim.`,
  )}</p>
${outside && figureTable('不属于任何章节', 'Outside any section', outside, report.year, source)}
${report.sections.map((section) => {
  const figures = bySection.get(section.position) ?? []
  const isEmpty = figures.length === 0 && section.summary === null && section.english === null
  if (isEmpty && section.kinds.includes('BOILERPLATE')) return null
  return sectionPart(section, figures, report.year, source)
})}</section>`
}

function sectionPart(
  section: SectionData,
  figures: readonly FigureData[],
  year: number,
  source: Source,
): Html {
  const heading = headingOf(section)
  return html`<section id="s${section.position}">
<h3><span lang="${source.lang}">${heading}</span></h3>
${summary(section.summary, section.english)}
${figures.length > 0 && figureTable(heading, 'figures', figures, year, source)}</section>
`
}

function headingOf({ ordinal, heading, position }: SectionData): string {
  return `${ordinal ?? ''}${heading}` || `(第 ${position} 节,无标题)`
}

function figureTable(
  zh: string,
  en: string,
  figures: readonly FigureData[],
  year: number,
  source: Source,
): Html {
  return html`<table class="stacked figures">
<caption class="hidden">${both(zh, en)}</caption>
<colgroup><col class="id"><col><col class="raw"><col class="value"><col class="indicator"><col class="source"></colgroup>
<thead><tr>
<th scope="col">#</th>
<th scope="col">${both('项目', 'Label')}</th>
<th scope="col" class="number">${both('原文', 'As printed')}</th>
<th scope="col" class="number">${both('数值', 'Value')}</th>
<th scope="col">${both('指标', 'Indicator')}</th>
<th scope="col">${both('出处', 'Place in the source')}</th>
</tr></thead>
<tbody>
${figures.map((figure) => figureRow(figure, year, source))}</tbody>
</table>
`
}

function figureRow(figure: FigureData, year: number, source: Source): Html {
  return html`<tr id="f${figure.position}">
<td data-label="#"><a href="#f${figure.position}">f${figure.position}</a></td>
<th scope="row"><span lang="${source.lang}">${figure.label}${figure.column && ` · ${figure.column}`}</span>${notes(figure, year)}</th>
<td class="number" data-label="原文"><span lang="${source.lang}">${figure.raw || html`<span class="faint">(空格 <span lang="en">empty cell</span>)</span>`}</span></td>
<td class="number" data-label="数值">${valueCell(figure)}</td>
<td data-label="指标">${figure.indicator && html`${both(figure.indicator.label, figure.indicator.english)}<br><code class="faint">${figure.indicator.code}</code>`}</td>
<td data-label="出处"><div class="place">${place(figure.evidence)}${quote(source, figure.evidence)}</div></td>
</tr>
`
}

/** The value, with what tells a printed zero, a stated none and an unreported cell apart. */
export function valueCell(figure: FigureData): Content {
  const { value, qualifier } = figure
  const unit =
    figure.unit && html` <span title="${figure.unit.english}">${figure.unit.label}</span>`
  const badge = (zh: string, en: string) => html`<br><span class="badge">${both(zh, en)}</span>`
  if (qualifier === 'NOT_REPORTED') return NOT_REPORTED
  if (value === null) return badge('数量不详', 'an unnamed quantity')
  switch (qualifier) {
    case 'STATED_NONE':
      return [number(value), unit, badge('文字说明为无', 'none, said in words')]
    case 'AT_LEAST':
      return ['≥ ', number(value), unit, badge('至少', 'at least')]
    case 'APPROXIMATE':
      return ['≈ ', number(value), unit, badge('约数', 'about')]
    case 'EXACT':
      return [number(value), unit, value === 0 && badge('印为零', 'a printed zero')]
  }
}

/** What else is to be known of a figure: of which part, of which time, part of which total. */
function notes(figure: FigureData, year: number): Content {
  const { scope, scopeLabel, basis, applicant, baseValue, partOf, shareOf } = figure
  const all: Content[] = [
    (scope !== 'WHOLE' || scopeLabel !== null) &&
      scopeLabel !== figure.column && ['范围 ', scopeLabel ?? tag(ORG_SCOPES, scope)],
    applicant && tag(APPLICANT_TYPES, applicant),
    (basis !== 'YEAR' || figure.year !== year) && [tag(FIGURE_BASES, basis), ` ${figure.year}`],
    figure.unit?.code.endsWith('_YUAN') && baseValue !== null && `= ${number(baseValue)} 元`,
    partOf && ['其中,属 ', html`<span lang="en">part of</span> `, figureLink(partOf)],
    shareOf && ['占比 ', html`<span lang="en">share of</span> `, figureLink(shareOf)],
  ].filter((note) => note !== false && note !== null && note !== undefined)
  return all.map((note) => html`<br><span class="faint small">${note}</span>`)
}

/** What the qualifiers mean, for the foot of the page. */
export function qualifierLegend(): Html {
  return html`<dl class="facts">
${(Object.keys(FIGURE_QUALIFIERS) as (keyof typeof FIGURE_QUALIFIERS)[]).map(
  (qualifier) =>
    html`<dt>${FIGURE_QUALIFIERS[qualifier].zh}</dt><dd lang="en">${FIGURE_QUALIFIERS[qualifier].en}</dd>
`,
)}</dl>`
}
