import type { FigureDraft, ReportDraft, SectionDraft } from '../domain/report-draft.ts'
import type { TabularForm } from '../domain/report-forms.ts'
import type { Cell } from './cells.ts'
import { createDocument, type DocumentWriter, type Stretch } from './document-writer.ts'
import { type SectionPlan, sectionsOf } from './era.ts'
import { sentencesOf } from './sentences.ts'
import type { SyntheticBody } from './synthetic-body.ts'
import { SYNTHETIC_LINE } from './synthetic-mark.ts'
import { DEEDS } from './words.ts'
import { type PlacedPlan, writePlan } from './write-plan.ts'
import { sayFigures } from './write-sentences.ts'
import { writeTable } from './write-table.ts'

/** A part of a draft whose evidence is still a stretch of a text in the making. */
export type Placed<Part> = Omit<Part, 'evidence'> & { readonly stretch: Stretch }

/** What a report says, and where. */
export type ReportParts = {
  readonly title: Stretch
  readonly dates: Placed<ReportDraft['report']['dates'][number]>[]
  readonly sections: Placed<SectionDraft>[]
  readonly figures: Placed<FigureDraft>[]
  readonly plan: PlacedPlan | null
  /** The figures of the table's cells, by their positions. */
  readonly cellFigures: number[]
}

/** What is to be written. */
export type ReportContent = {
  readonly body: SyntheticBody
  readonly year: number
  readonly form: TabularForm
  readonly cells: readonly Cell[]
  readonly title: string
  readonly publishedOn: string
  readonly headline: boolean
}

/** A report in the making. */
export type Draughting = Omit<ReportContent, 'title' | 'publishedOn'> & {
  readonly document: DocumentWriter
  readonly figures: Placed<FigureDraft>[]
  readonly cellFigures: number[]
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八']

/** Writes the text of a report, and tells where everything in it stands. */
export function writeReportText(content: ReportContent): { text: string; parts: ReportParts } {
  const { year, title, publishedOn, form, headline } = content
  const document = createDocument()
  const draughting: Draughting = { ...content, document, figures: [], cellFigures: [] }
  const titleStretch = document.add(title)
  document.endLine()
  document.add(SYNTHETIC_LINE)
  document.endLine()
  document.add('本报告所列数据的统计期限自')
  const dates = [dateOf(document, 'PERIOD_START', `${year}-01-01`)]
  document.add('起,至')
  dates.push(dateOf(document, 'PERIOD_END', `${year}-12-31`))
  document.add('止。')
  document.endLine()
  const sections: Placed<SectionDraft>[] = []
  let plan: PlacedPlan | null = null
  for (const section of sectionsOf(form, headline)) {
    const own = writeSection(draughting, section, sections.length + 1)
    sections.push(own.section)
    plan ??= own.plan
  }
  dates.push(dateOf(document, 'PUBLISHED', publishedOn))
  document.endLine()
  const { figures, cellFigures } = draughting
  return {
    text: document.text(),
    parts: { title: titleStretch, dates, sections, figures, plan, cellFigures },
  }
}

function writeSection(
  draughting: Draughting,
  { heading, kind, content, sentences }: SectionPlan,
  position: number,
): { section: Placed<SectionDraft>; plan: PlacedPlan | null } {
  const { document, body, year } = draughting
  const ordinal = ORDINALS[position - 1] ?? String(position)
  const { start, line } = document.here()
  document.add(`${ordinal}、${heading}`)
  document.endLine()
  const said = sentencesOf(body.random(`section ${position}`, year), DEEDS, sentences)
  if (said.length > 0) {
    document.add(said.map(({ zh }) => `${zh}。`).join(''))
    document.endLine()
  }
  if (content !== 'TEXT' && content !== 'PLAN') {
    if (!draughting.headline) sayFigures(draughting, content, position)
    writeTable(draughting, content, position)
  }
  const plan = content === 'PLAN' ? writePlan(draughting) : null
  const [first] = said
  // The last line end is no part of it.
  const end = document.here().start - 1
  return {
    section: {
      ...{ position, level: 1, parent: null, ordinal: `${ordinal}、`, heading, kinds: [kind] },
      summary: first ? { zhHans: `${first.zh}。`, en: first.en } : null,
      stretch: { start, end, line },
    },
    plan,
  }
}

function dateOf(
  document: DocumentWriter,
  kind: ReportParts['dates'][number]['kind'],
  date: string,
): ReportParts['dates'][number] {
  const [year, month, day] = date.split('-').map(Number)
  const raw = `${year}年${month}月${day}日`
  return { kind, date, raw, stretch: document.add(raw) }
}
