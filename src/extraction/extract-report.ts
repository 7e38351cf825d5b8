import { formInForce, type ReportForm } from '../domain/report-forms.ts'
import { assembleDraft } from './assembly/assemble-draft.ts'
import { cutOff } from './assembly/cut-off.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'
import { readFacts } from './facts/read-facts.ts'
import { findTitle } from './facts/report-title.ts'
import type { TableReading } from './model.ts'
import { openDocument, tooLong } from './open-document.ts'
import { readPlan } from './plan/read-plan.ts'
import { readSections } from './sections/read-sections.ts'
import { MOST_FIGURES } from './sentences/read-paragraph.ts'
import { readSentences } from './sentences/read-sentences.ts'
import { readTables } from './tables/read-tables.ts'

export type { Extraction, ExtractionInput, Unread } from './extraction.ts'

/**
 * Reads a report: a pure function from the bytes of a document to its draft. The same bytes always
 * give the same draft. It throws nothing that a document can cause.
 */
export function extractReport(input: ExtractionInput): Extraction {
  const decoded = openDocument(input)
  if ('outcome' in decoded) return decoded
  const { page } = decoded
  const { catalogue, gazetteer } = input
  let year = input.overrides?.year ?? findTitle(page)?.year ?? null
  let tables = readTables(page.blocks, { catalogue, year: year ?? new Date(0).getUTCFullYear() })
  const sections = readSections(page, tables)
  const found = readFacts({
    page,
    sections,
    name: input.name,
    gazetteer,
    ...(input.overrides && { overrides: input.overrides }),
  })
  if (found.outcome === 'rejected') return found
  const { facts } = found
  if (facts.year !== year) {
    // Columns of other years are told by the year that the report covers.
    year = facts.year
    tables = readTables(page.blocks, { catalogue, year })
  }
  const form = formOf(tables)
  const isStandardForm = /^STANDARD/.test(form === 'NARRATIVE' ? formInForce(year) : form)
  const sentences = readSentences(page, tables, sections, {
    catalogue,
    year,
    isStandardForm,
    issuer: `${facts.agency.name} ${facts.jurisdiction.name}`,
  })
  if (
    sentences.figures.length + tables.reduce((sum, { figures }) => sum + figures.length, 0) >
    MOST_FIGURES
  ) {
    return tooLong(
      `it holds more than ${MOST_FIGURES.toLocaleString('en')} figures: no report does`,
    )
  }
  const plan = readPlan(page, sections, tables, year)
  const draft = assembleDraft({ input, decoded, facts, form, tables, sections, sentences, plan })
  return {
    outcome: 'read',
    draft,
    text: page.text,
    unread: (draft.reading?.unread ?? []).map(
      ({ raw, reason, evidence: { start, end, line } }) => ({ start, end, line, raw, reason }),
    ),
    notes: found.notes,
    cutOff: cutOff(decoded, page.blocks),
  }
}

/** The official form with the most figures; prose and tables of the issuer's own are none. */
function formOf(tables: readonly TableReading[]): ReportForm {
  const counts = new Map<ReportForm, number>()
  for (const { form, figures } of tables) {
    if (form !== null) counts.set(form, (counts.get(form) ?? 0) + figures.length)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best === undefined || best[1] === 0 ? 'NARRATIVE' : best[0]
}
