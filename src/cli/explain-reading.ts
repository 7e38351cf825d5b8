import type { Evidence } from '../domain/evidence.ts'
import type { FigureDraft, MeasureDraft, ReportDraft } from '../domain/report-draft.ts'
import { countsNothing } from '../extraction/sentences/passages.ts'

type Note = { readonly at: number; readonly line: number; readonly text: string }

/** The facts of a draft, then each line of its document with what was read from it. */
export function explainReading(draft: ReportDraft, text: string): string {
  const notes = notesOf(draft).sort((a, b) => a.line - b.line || a.at - b.at)
  const lines = text.split('\n')
  const width = String(lines.length).length
  const indent = ' '.repeat(width + 3)
  const out: string[] = [...factLines(draft), '']
  let next = 0
  for (const [index, line] of lines.entries()) {
    const number = index + 1
    if (line.trim() !== '')
      out.push(`${String(number).padStart(width)} │ ${line.replace(/\r$/, '')}`)
    for (; notes[next]?.line === number; next++) out.push(`${indent}${notes[next]?.text}`)
  }
  return `${out.join('\n')}\n`
}

function factLines({ report, document, figures, reading }: ReportDraft): string[] {
  const { jurisdiction, agency, period } = report
  return [
    `issuer     ${agency.name} (${agency.kind}) of ${jurisdiction.name} (${jurisdiction.code}, ${jurisdiction.level})`,
    `title      ${report.title ?? 'none printed'}`,
    `year       ${report.year}, period ${period.start ?? '?'} to ${period.end}${period.printed ? '' : ' (not printed)'}`,
    `published  ${report.publishedOn ?? 'not printed'}`,
    `form       ${report.form}, script ${report.script}, ${document.mediaType} in ${document.charset}`,
    `figures    ${figures.length}, of these ${figures.filter(({ indicator }) => indicator !== null).length} with an indicator; ${reading?.unread.filter(({ reason }) => !countsNothing(reason)).length ?? 0} numbers left unread`,
  ]
}

function notesOf(draft: ReportDraft): Note[] {
  const note = ({ start, line }: Evidence, text: string): Note => ({ at: start, line, text })
  return [
    ...draft.report.dates.map(({ kind, date, evidence }) => note(evidence, `@ ${kind} ${date}`)),
    ...draft.sections.map(({ level, ordinal, heading, kinds, evidence }) =>
      note(
        evidence,
        `§ ${'·'.repeat(level)} ${ordinal ?? ''}${heading || '(no heading)'} [${kinds.join(' ')}]`,
      ),
    ),
    ...draft.figures.map((figure) => note(figure.evidence, figureText(figure))),
    ...(draft.improvementPlan?.problems ?? []).map(({ ordinal, evidence }) =>
      note(evidence, `? problem ${ordinal}`),
    ),
    ...measureNotes(draft.improvementPlan?.measures ?? [], ''),
    ...(draft.reading?.cut ?? []).map(({ reason, evidence }) => note(evidence, `× cut: ${reason}`)),
    ...(draft.reading?.unread ?? []).map(({ raw, reason, evidence }) =>
      note(evidence, `- ${raw} left: ${reason}`),
    ),
  ]
}

function measureNotes(measures: readonly MeasureDraft[], path: string): Note[] {
  return measures.flatMap(({ ordinal, kind, problems, evidence, children }) => {
    const number = `${path}${ordinal}`
    const answers = problems.length === 0 ? '' : ` for problem ${problems.join(', ')}`
    return [
      {
        at: evidence.start,
        line: evidence.line,
        text: `! ${kind.toLowerCase()} ${number}${answers}`,
      },
      ...measureNotes(children, `${number}.`),
    ]
  })
}

function figureText(figure: FigureDraft): string {
  const {
    label,
    column,
    raw,
    value,
    unit,
    qualifier,
    indicator,
    basis,
    year,
    scope,
    scopeLabel,
    applicant,
    partOf,
  } = figure
  const extras = [
    qualifier === 'EXACT' ? '' : qualifier,
    basis === 'YEAR' ? '' : `${basis} ${year}`,
    scope === 'WHOLE' ? '' : `${scope} ${scopeLabel ?? ''}`.trim(),
    applicant ?? '',
    partOf === null ? '' : `part of ${partOf}`,
  ].filter((extra) => extra !== '')
  const place = column === null ? label : `${label} / ${column}`
  const number = value === null ? `"${raw}"` : `${value}${String(value) === raw ? '' : ` "${raw}"`}`
  return `= ${figure.position}. ${place}: ${number} ${unit ?? ''} → ${indicator ?? 'no indicator'}${extras.length === 0 ? '' : ` (${extras.join(', ')})`}`
}
