import { z } from 'zod'
import type { Catalogue } from '../domain/catalogue.ts'
import { draftProblems } from '../domain/draft-rules.ts'
import { GongkaiError } from '../domain/errors.ts'
import { type ReportDraft, reportDraftSchema } from '../domain/report-draft.ts'

/**
 * Reads a report draft from JSON.
 * @param name what to call it in an error, for example the file's name
 * @throws GongkaiError BAD_DRAFT that lists everything that is wrong with it
 */
export function readDraft(json: string, name: string, catalogue: Catalogue): ReportDraft {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new GongkaiError(
      'BAD_DRAFT',
      `${name} is not JSON: ${error instanceof Error ? error.message : error}`,
    )
  }
  const parsed = reportDraftSchema.safeParse(value)
  if (!parsed.success) {
    throw new GongkaiError(
      'BAD_DRAFT',
      `${name} is not a report draft:\n${z.prettifyError(parsed.error)}`,
    )
  }
  const problems = draftProblems(parsed.data, catalogue)
  if (problems.length > 0) {
    throw new GongkaiError(
      'BAD_DRAFT',
      `${name} contradicts itself:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
    )
  }
  return parsed.data
}

/**
 * What is wrong with a draft that our own reader made, in one sentence, or null: it is checked as
 * one from a file is, so that nothing is stored or printed that contradicts itself.
 */
export function draftFault(
  draft: ReportDraft,
  { text, sha256 }: { readonly text: { readonly length: number }; readonly sha256: string },
  catalogue: Catalogue,
): string | null {
  const parsed = reportDraftSchema.safeParse(draft)
  if (!parsed.success) return z.prettifyError(parsed.error)
  if (draft.document.length !== text.length || draft.document.sha256 !== sha256) {
    return 'document: its length or sha256 is not that of the file'
  }
  const [first, ...more] = draftProblems(draft, catalogue)
  if (first === undefined) return null
  return more.length === 0 ? first : `${first} (and ${more.length} more)`
}
