import { isLate, legalDueDate } from '../deadlines.ts'
import type { FindingStatus } from '../findings.ts'
import { GENERAL_RULES } from '../identities/general.ts'
import type { Bilingual } from '../identities/identity.ts'
import { outcomeOf } from '../nesting.ts'
import type { FigureDraft, ReportDraft } from '../report-draft.ts'
import type { SectionKind } from '../sections.ts'
import { type FindingDraft, textFinding } from './finding.ts'

/** Years and dates of a report against each other and against the law. */
export function dateFindings({ report }: Pick<ReportDraft, 'report'>): FindingDraft[] {
  const { titleYear, year, period, publishedOn, agency } = report
  const rule = GENERAL_RULES.X3
  const finding = (holds: boolean, expression: string, zh: string, en: string): FindingDraft =>
    textFinding(rule, holds ? 'PASS' : 'WARN', expression, { zh, en })
  const findings: FindingDraft[] = []
  if (titleYear !== null) {
    findings.push(
      finding(
        titleYear === year,
        'title year = year covered',
        `标题年度为${titleYear}年,数据所属年度为${year}年。`,
        `The title says ${titleYear}; the data cover ${year}.`,
      ),
    )
  }
  if (period.printed) {
    const years = [period.start, period.end].flatMap((day) => (day === null ? [] : [yearOf(day)]))
    findings.push(
      finding(
        years.every((it) => it === year),
        'reporting period within year covered',
        `统计期限为${period.start ?? '(未印起始日)'}至${period.end},数据所属年度为${year}年。`,
        `The reporting period is ${period.start ?? '(no start printed)'} to ${period.end}; the data cover ${year}.`,
      ),
    )
  }
  if (publishedOn !== null) {
    const due = legalDueDate(year, agency.kind)
    findings.push(
      finding(
        publishedOn > period.end,
        'published after the end of the period',
        `公布日期为${publishedOn},统计期限截至${period.end}。`,
        `Published on ${publishedOn}; the period ends on ${period.end}.`,
      ),
      finding(
        isLate(publishedOn, due) !== true,
        'published on or before the legal due date',
        `公布日期为${publishedOn},法定期限为${due}。`,
        `Published on ${publishedOn}; due by law on ${due}.`,
      ),
    )
  }
  return findings
}

/** Sentences that break off: the copy that was read is not whole. */
export function brokenFindings({ reading }: Pick<ReportDraft, 'reading'>): FindingDraft[] {
  return (reading?.brokenOff ?? []).map(({ line }) =>
    textFinding(GENERAL_RULES.X7, 'WARN', `line ${line} ends a sentence`, {
      zh: `第${line}行的句子未完而止。`,
      en: `The sentence on line ${line} breaks off.`,
    }),
  )
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** Something that the law wants in every report, and how to tell that it is there. */
type StatutoryItem = Bilingual & {
  readonly article: 'BOTH' | 'OLD'
  readonly kinds: readonly SectionKind[]
  readonly figures: RegExp
}

/*
 * Regulation of 2007 art. 32: (1) to (5); of 2019 art. 50: the same without fees. The last item of
 * both, other matters, is no duty to say something; and whether a government gives its assessment
 * and its accountability results (art. 50) cannot be told from headings and figures.
 */
const ITEMS: readonly StatutoryItem[] = [
  {
    zh: '主动公开政府信息的情况',
    en: 'Proactive disclosure',
    article: 'BOTH',
    kinds: ['PROACTIVE'],
    figures: /^(?:proactive|art20)\./,
  },
  {
    zh: '依申请公开政府信息的情况',
    en: 'Disclosure on request',
    article: 'BOTH',
    kinds: ['APPLICATIONS'],
    figures: /^app\.(?!catalog)/,
  },
  {
    zh: '收费及减免情况',
    en: 'Fees and waivers',
    article: 'OLD',
    kinds: ['FEES_EXPENDITURE'],
    figures: /^fee\./,
  },
  {
    zh: '申请行政复议、提起行政诉讼的情况',
    en: 'Reviews and lawsuits',
    article: 'BOTH',
    kinds: ['REVIEW_LITIGATION'],
    figures: /^(?:review|litigation|appeal)\./,
  },
  {
    zh: '存在的主要问题及改进情况',
    en: 'Problems and improvements',
    article: 'BOTH',
    kinds: ['PROBLEMS_PLANS'],
    figures: /^(?!)/,
  },
]

/** Whether each item that the law wants is there, by a section of its kind or any figure of it. */
export function contentFindings(
  draft: Pick<ReportDraft, 'report' | 'sections' | 'figures' | 'improvementPlan'>,
): FindingDraft[] {
  const { year } = draft.report
  const article =
    year >= 2019
      ? { zh: '《条例》(2019年修订)第五十条', en: 'art. 50 of the Regulation of 2019' }
      : { zh: '《条例》(2007年)第三十二条', en: 'art. 32 of the Regulation of 2007' }
  const items = ITEMS.filter((item) => item.article === 'BOTH' || year < 2019)
  return items.map((item) => {
    const status: FindingStatus = isPresent(item, draft) ? 'PASS' : 'WARN'
    return textFinding(GENERAL_RULES.X4, status, `report covers ${item.en.toLowerCase()}`, {
      zh: `${article.zh}规定的“${item.zh}”${status === 'PASS' ? '已有' : '未见'}。`,
      en: `${item.en}, required by ${article.en}: ${status === 'PASS' ? 'present' : 'missing'}.`,
    })
  })
}

function isPresent(
  item: StatutoryItem,
  draft: Pick<ReportDraft, 'sections' | 'figures' | 'improvementPlan'>,
): boolean {
  if (draft.sections.some(({ kinds }) => kinds.some((kind) => item.kinds.includes(kind))))
    return true
  if (item.kinds.includes('PROBLEMS_PLANS')) return draft.improvementPlan !== null
  return draft.figures.some(
    (figure) => figure.basis !== 'PLANNED' && item.figures.test(topicOf(figure)),
  )
}

/** An outcome speaks of applications. */
function topicOf(figure: FigureDraft): string {
  return outcomeOf(figure) === null ? (figure.indicator ?? '') : 'app.outcome'
}
