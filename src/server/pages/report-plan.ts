import { MEASURE_KINDS } from '../../domain/sections.ts'
import { place, summary, tag } from './format.ts'
import { type Content, type Html, html } from './html.ts'
import { both } from './layout.ts'
import { quote, type Source } from './quote.ts'
import type { MeasureData, ReportData } from './report-data.ts'

/** What the report says went wrong and what it will mend, in our words. */
export function planPart({ improvementPlan }: ReportData, source: Source): Html {
  const { problems = [], measures = [], targetYear = null } = improvementPlan ?? {}
  const goals = measures.filter(({ kind }) => kind === 'GOAL')
  const plain = measures.filter(({ kind }) => kind !== 'GOAL')
  return html`<section id="plan">
<h2>${both('主要问题和改进措施', 'Problems and planned measures')}</h2>
${improvementPlan === null && html`<p>${both('报告没有说明。', 'The report names neither.')}</p>`}
${targetYear !== null && html`<p>${both(`计划年度:${targetYear}`, `planned for ${targetYear}`)}</p>`}
${
  problems.length > 0 &&
  html`<h3>${both('问题', 'Problems')}</h3>
<ol>
${problems.map(
  (
    problem,
  ) => html`<li id="p${problem.ordinal}" value="${problem.ordinal}">${summary(problem.summary, problem.english)}${where(problem, source)}</li>
`,
)}</ol>
`
}
${plain.length > 0 && html`<h3>${both('措施', 'Measures')}</h3>${measureList(plain, source)}`}
${goals.length > 0 && goalTable(goals)}</section>
`
}

function measureList(measures: readonly MeasureData[], source: Source): Html {
  return html`<ol>
${measures.map(
  (
    measure,
  ) => html`<li value="${measure.ordinal}">${summary(measure.summary, measure.english)}${pairedWith(measure)}${where(measure, source)}${measure.children && measure.children.length > 0 && measureList(measure.children, source)}</li>
`,
)}</ol>
`
}

function where({ evidence }: Pick<MeasureData, 'evidence'>, source: Source): Html {
  const marked = quote(source, evidence)
  if (marked === null) return html`<p>${place(evidence)}</p>`
  return html`<details class="place"><summary>${place(evidence)}</summary>${marked}</details>`
}

function pairedWith({ problems }: MeasureData): Content {
  if (problems.length === 0) return null
  return html`<p class="small">${both('针对问题', 'for problem')} ${problems.map(({ ordinal }, index) => html`${index > 0 && ', '}<a href="#p${ordinal}">${ordinal}</a>`)}</p>`
}

type PlanRow = readonly { readonly measure: MeasureData; readonly rows: number }[]

/** A plan table as the report prints it: goals, their tasks, the tasks' actions. */
function goalTable(goals: readonly MeasureData[]): Html {
  return html`<h3>${both('工作要点', 'Plan of work')}</h3>
<table class="stacked plan">
<caption>${both('目标、任务和主要内容', 'Goals, tasks and actions')}</caption>
<thead><tr>${(['GOAL', 'TASK', 'ACTION'] as const).map((kind) => html`<th scope="col">${tag(MEASURE_KINDS, kind)}</th>`)}</tr></thead>
<tbody>
${goals.flatMap(rowsOf).map(
  (
    row,
  ) => html`<tr>${row.map(({ measure, rows }, index) => cell(measure, rows, index === row.length - 1))}</tr>
`,
)}</tbody>
</table>
`
}

function cell(measure: MeasureData, rows: number, isLast: boolean): Html {
  const content = html`${summary(measure.summary, measure.english)}<p>${place(measure.evidence)}</p>`
  return isLast
    ? html`<td>${content}</td>`
    : html`<th scope="rowgroup" rowspan="${rows}">${content}</th>`
}

/** The table rows of a goal or task: each begins with the cells that start in it. */
function rowsOf(measure: MeasureData): PlanRow[] {
  const below = (measure.children ?? []).flatMap(rowsOf)
  const [first = [], ...rest] = below
  return [[{ measure, rows: Math.max(1, below.length) }, ...first], ...rest]
}
