import { APPLICANT_TYPES, APPLICATION_CHANNELS, RATE_BASES } from '../../domain/applications.ts'
import { COMPARABILITY, ORG_SCOPES } from '../../domain/figures.ts'
import { APPLICATION_OUTCOMES, OUTCOME_GROUPS } from '../../domain/outcomes.ts'
import { cellCount, count, figureLink, share, term } from './format.ts'
import { type Content, type Html, html } from './html.ts'
import { both } from './layout.ts'
import type { BreakdownData, ReportData } from './report-data.ts'

const TOTALS = [
  ['received', '收到', 'Received'],
  ['carriedIn', '上年结转', 'Carried in'],
  ['replied', '答复', 'Replied'],
  ['processed', '办理', 'Processed'],
  ['closed', '办结', 'Closed'],
  ['closedOnTime', '按时办结', 'Closed on time'],
  ['closedExtended', '延期办结', 'Closed after an extension'],
  ['carriedOut', '结转下年度', 'Carried over'],
] as const

/** What became of the applications, for each scope that the report gives. */
export function applicationsPart({ applicationBreakdowns, script }: ReportData): Html {
  const lang = script === 'HANT' ? 'zh-Hant' : 'zh-Hans'
  return html`<section id="applications">
<h2>${both('依申请公开', 'Applications for disclosure')}</h2>
${applicationBreakdowns.length === 0 && html`<p>${both('报告没有说明申请情况。', 'The report says nothing about applications.')}</p>`}
${applicationBreakdowns.map((breakdown) => breakdownPart(breakdown, applicationBreakdowns.length > 1, lang))}</section>
`
}

function breakdownPart(breakdown: BreakdownData, isOneOfMany: boolean, lang: string): Html {
  const told = TOTALS.filter(([field]) => breakdown[field] !== null)
  return html`${isOneOfMany && html`<h3>${term(ORG_SCOPES, breakdown.scope)}</h3>`}
<dl class="facts">
${told.map(
  ([field, zh, en]) => html`<dt>${both(zh, en)}</dt><dd>${count(breakdown[field])}</dd>
`,
)}<dt>${both('公开率', 'Disclosure rate')}</dt><dd>${share(breakdown.disclosureRate)}</dd>
<dt>${both('不予公开率', 'Refusal rate')}</dt><dd>${share(breakdown.refusalRate)}</dd>
<dt>${both('比率的分母', 'The rates’ denominator')}</dt><dd>${basisOf(breakdown)}</dd>
</dl>
${channelTable(breakdown, lang)}
${applicantTable(breakdown)}
${outcomeTable(breakdown, lang)}`
}

function basisOf({ rateBasis }: BreakdownData): Content {
  if (rateBasis) return term(RATE_BASES, rateBasis)
  return both('无:报告缺少所需的数', 'none: the report lacks a number that it takes')
}

function channelTable({ channels }: BreakdownData, lang: string): Content {
  if (channels.length === 0) return null
  return html`<table class="stacked">
<caption>${both('申请渠道', 'How they came in')}</caption>
<thead><tr><th scope="col">${both('原文', 'As printed')}</th><th scope="col">${both('渠道', 'Channel')}</th><th scope="col" class="number">${both('件数', 'Count')}</th><th scope="col">${both('数据', 'Figure')}</th></tr></thead>
<tbody>
${channels.map(
  ({ channel, label, count: given, figure }) =>
    html`<tr><th scope="row" lang="${lang}">${label}</th><td>${term(APPLICATION_CHANNELS, channel)}</td><td class="number">${cellCount(given)}</td><td>${figureLink(figure)}</td></tr>
`,
)}</tbody>
</table>
`
}

function applicantTable({ applicants }: BreakdownData): Content {
  if (applicants.length === 0) return null
  return html`<div class="scroll"><table>
<caption>${both('申请人', 'Who applied')}</caption>
<thead><tr><th scope="col">${both('申请人', 'Applicant')}</th><th scope="col" class="number">${both('新收', 'Received')}</th><th scope="col" class="number">${both('上年结转', 'Carried in')}</th><th scope="col" class="number">${both('办理', 'Processed')}</th><th scope="col" class="number">${both('结转下年度', 'Carried over')}</th></tr></thead>
<tbody>
${applicants.map(
  ({ applicant, received, carriedIn, processed, carriedOut }) =>
    html`<tr><th scope="row">${term(APPLICANT_TYPES, applicant)}</th>${[received, carriedIn, processed, carriedOut].map((given) => html`<td class="number">${cellCount(given)}</td>`)}</tr>
`,
)}</tbody>
</table></div>
`
}

function outcomeTable({ outcomes }: BreakdownData, lang: string): Content {
  if (outcomes.length === 0) return null
  const total = outcomes.filter(({ applicant }) => applicant === null)
  const divided = outcomes.filter(({ applicant }) => applicant !== null)
  return [
    total.length > 0 && outcomeRows(total, lang),
    divided.length > 0 &&
      html`<details><summary>${both('按申请人类型', 'By type of applicant')}</summary>${outcomeRows(divided, lang)}</details>
`,
  ]
}

function outcomeRows(outcomes: BreakdownData['outcomes'], lang: string): Html {
  return html`<table class="stacked">
<caption>${both('办理结果', 'Outcomes')}</caption>
<thead><tr><th scope="col">${both('原文', 'As printed')}</th><th scope="col">${both('结果', 'Outcome')}</th><th scope="col">${both('类别', 'Group')}</th><th scope="col" class="number">${both('件数', 'Count')}</th><th scope="col" class="number">${both('占比', 'Share')}</th><th scope="col">${both('可比性', 'Comparability')}</th><th scope="col">${both('数据', 'Figure')}</th></tr></thead>
<tbody>
${outcomes.map(
  (row) => html`<tr>
<th scope="row"><span lang="${lang}">${row.label}</span>${row.applicant && html`<br><span class="small">${term(APPLICANT_TYPES, row.applicant)}</span>`}</th>
<td data-label="结果">${term(APPLICATION_OUTCOMES, row.outcome)}</td>
<td data-label="类别">${OUTCOME_GROUPS[row.group].zh}${!row.topLevel && html` <span class="badge">${both('其中', 'a part')}</span>`}</td>
<td class="number" data-label="件数">${cellCount(row.count)}</td>
<td class="number" data-label="占比">${share(row.share)}</td>
<td data-label="可比性"><span title="${COMPARABILITY[row.comparability].en}">${COMPARABILITY[row.comparability].zh}</span></td>
<td data-label="数据">${figureLink(row.figure)}</td>
</tr>
`,
)}</tbody>
</table>
`
}
