import { FINDING_SEVERITIES, FINDING_STATUSES, type FindingStatus } from '../../domain/findings.ts'
import { figureLinks, number } from './format.ts'
import { type Content, type Html, html } from './html.ts'
import { both } from './layout.ts'
import type { FindingData, ReportData } from './report-data.ts'

/** The most telling first. */
const OPEN: readonly FindingStatus[] = ['FAIL', 'WARN']

/** What the checks found: contradictions and hints first, the rest folded away. */
export function findingsPart({ findings }: ReportData): Html {
  const open = OPEN.flatMap((status) => findings.filter((finding) => finding.status === status))
  const rest = findings.filter(({ status }) => !OPEN.includes(status))
  return html`<section id="findings">
<h2>${both('核对结果', 'Findings')}</h2>
<p>${both(
    '按报表勾稽关系自动核对;原文矛盾之处照录,不作更改。',
    'Checks of the figures against each other. A contradiction of the source is told, never corrected.',
  )}</p>
${open.length === 0 && html`<p>${both('没有矛盾或提示。', 'No contradiction, nothing to look at.')}</p>`}
${open.length > 0 && findingTable(open, '矛盾与提示', 'Contradictions and hints')}
${
  rest.length > 0 &&
  html`<details><summary>${both(`其余 ${rest.length} 项核对`, `${rest.length} other checks: passed, or not assessable`)}</summary>
${findingTable(rest, '相符或无法核对', 'Passed, or not assessable')}</details>
`
}</section>
`
}

function findingTable(findings: readonly FindingData[], zh: string, en: string): Html {
  return html`<table class="stacked">
<caption>${both(zh, en)}</caption>
<thead><tr><th scope="col">${both('结果', 'Status')}</th><th scope="col">${both('规则', 'Rule')}</th><th scope="col">${both('说明', 'What was found')}</th><th scope="col" class="number">${both('左', 'Left')}</th><th scope="col" class="number">${both('右', 'Right')}</th><th scope="col" class="number">${both('差', 'Difference')}</th><th scope="col">${both('数据', 'Figures')}</th></tr></thead>
<tbody>
${findings.map(
  (finding) => html`<tr>
<td data-label="结果"><span class="status ${finding.status}">${both(FINDING_STATUSES[finding.status].zh, finding.status)}</span></td>
<td data-label="规则">${finding.rule} <span class="badge" title="${FINDING_SEVERITIES[finding.severity].en}">${FINDING_SEVERITIES[finding.severity].zh}</span></td>
<th scope="row">${finding.message && html`<div>${finding.message}</div>`}${finding.english && html`<div lang="en" class="small">${finding.english}</div>`}<code class="faint">${finding.expression}</code></th>
<td class="number" data-label="左">${side(finding.left)}</td>
<td class="number" data-label="右">${side(finding.right)}</td>
<td class="number" data-label="差">${side(finding.difference)}</td>
<td data-label="数据">${figureLinks(finding.figures)}</td>
</tr>
`,
)}</tbody>
</table>
`
}

function side(value: number | null): Content {
  return value === null ? null : number(value)
}
