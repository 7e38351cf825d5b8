import { REPORT_FORMS } from '../../domain/report-forms.ts'
import type { ReportKey } from '../../domain/report-path.ts'
import { SCRIPTS } from '../../domain/sections.ts'
import { number, term } from './format.ts'
import { type Content, type Html, html } from './html.ts'
import { both, layout } from './layout.ts'
import type { Source } from './quote.ts'
import { applicationsPart } from './report-applications.ts'
import { citationPart } from './report-citation.ts'
import type { DatasetData, ReportData } from './report-data.ts'
import { figuresPart, qualifierLegend } from './report-figures.ts'
import { findingsPart } from './report-findings.ts'
import { planPart } from './report-plan.ts'
import { reviewsPart } from './report-reviews.ts'

const CONTENTS = [
  ['applications', '依申请公开', 'Applications'],
  ['reviews', '复议诉讼', 'Reviews'],
  ['plan', '问题与改进', 'Problems and plan'],
  ['findings', '核对结果', 'Findings'],
  ['figures', '章节与数据', 'Figures'],
  ['cite', '引用', 'How to cite'],
] as const

/** One report as a page that can be read, cited, printed and saved. */
export function reportPage(
  report: ReportData,
  dataset: DatasetData,
  wanted: ReportKey,
  address: string,
): Html {
  const { text, mediaType } = report.document
  const lang = report.script === 'HANT' ? 'zh-Hant' : 'zh-Hans'
  const source: Source = { text, mediaType, lang }
  return layout({
    title: `${report.displayTitle} · Gongkai`,
    description: `${report.agency.name},${report.year}年度政府信息公开工作年度报告:数据、结果、问题与改进,附原文出处。`,
    canonical: address,
    body: html`<header>
<p class="faint"><a href="/">Gongkai</a> · ${report.jurisdiction.fullName} · ${report.year}</p>
<h1 lang="${lang}">${report.displayTitle}</h1>
${yearNote(report)}
${facts(report, lang)}
</header>
<nav class="contents" aria-label="目录 Contents"><ul>
${CONTENTS.map(
  ([id, zh, en]) => html`<li><a href="#${id}">${both(zh, en)}</a></li>
`,
)}</ul></nav>
<main>
${applicationsPart(report)}
${reviewsPart(report)}
${planPart(report, source)}
${findingsPart(report)}
${figuresPart(report, source)}
${citationPart(report, dataset, wanted, address)}
</main>
<footer class="small">
<h2>${both('说明', 'Notes')}</h2>
<p>${both(
      '字符位置为解码后文本的 UTF-16 编码单元;sha256 为该片段 UTF-8 的散列,持有原文者可自行核对。',
      'Characters are UTF-16 code units of the decoded text; the sha256 is of that slice in UTF-8, so that anyone with the document can check it.',
    )}</p>
${qualifierLegend()}
</footer>`,
  })
}

function yearNote({ titleYear, year }: ReportData): Content {
  if (titleYear === null || titleYear === year) return null
  return html`<p class="note">${both(
    `标题写 ${titleYear} 年,数据实为 ${year} 年度。`,
    `The title says ${titleYear}; the figures cover ${year}.`,
  )}</p>`
}

function facts(report: ReportData, lang: string): Html {
  const { jurisdiction, document, period } = report
  const rows: readonly (readonly [string, string, Content])[] = [
    ['地区', 'Place', html`${jurisdiction.fullName} <code>${jurisdiction.urn}</code>`],
    ['发布机关', 'Issuer', report.agency.name],
    ['数据年度', 'Year covered', report.year],
    ['标题年份', 'Year in the title', report.titleYear ?? both('未印', 'none printed')],
    ['标题', 'Title', titleFact(report, lang)],
    ['统计期限', 'Period', periodFact(period)],
    ['发布日期', 'Published', report.publishedOn ?? both('未印', 'no date printed')],
    ['法定期限', 'Due by law', dueFact(report)],
    ['报表', 'Form', term(REPORT_FORMS, report.form)],
    ['文字', 'Script', term(SCRIPTS, report.script)],
    ['源文件', 'Document', documentFact(document)],
    ['核对', 'Checked', checkedFact(report)],
  ]
  return html`<dl class="facts">
${rows.map(
  ([zh, en, fact]) => html`<dt>${both(zh, en)}</dt><dd>${fact}</dd>
`,
)}</dl>`
}

function titleFact({ title }: ReportData, lang: string): Content {
  if (title !== null) return html`<span lang="${lang}">${title}</span>`
  return both(
    '文件未印标题,上面的标题为本库所拟',
    'the document prints none; the one above is ours',
  )
}

function periodFact({ start, end, printed }: ReportData['period']): Content {
  const span = start === null ? both(`截至 ${end}`, `until ${end}`) : `${start} – ${end}`
  return printed ? span : [span, ' (', both('未印,按公历年', 'not printed: the calendar year'), ')']
}

function dueFact({ dueOn, late }: ReportData): Content {
  if (late === null) return dueOn
  return [dueOn, ' (', late ? both('逾期发布', 'published late') : both('按时发布', 'in time'), ')']
}

function documentFact({
  name,
  sha256,
  mediaType,
  charset,
  length,
  url,
  text,
}: ReportData['document']): Content {
  return html`${isWebAddress(url) ? html`<a href="${url}" rel="noopener">${name}</a>` : name}, ${mediaType}, ${charset}, ${number(length)} ${both('字符', 'characters')}<br><code class="small">sha256 ${sha256.slice(0, 16)}…</code>${text === null && html`<br><span class="faint">${both('未载入原文,故只列出处,不显示原句', 'The text is not loaded: places are given, quotes are not')}</span>`}`
}

/** Anything else (`javascript:`, `file:`) must not become a link. */
function isWebAddress(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

function checkedFact({ verified }: ReportData): Content {
  return verified
    ? both('逐项人工核对', 'every figure checked by hand')
    : both('自动读取,未经人工核对', 'read by machine, not checked by hand')
}
