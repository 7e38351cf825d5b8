import type { Prisma } from '../data/generated/prisma/client.ts'
import { partId } from '../data/ids.ts'
import type { FindingDraft } from '../domain/evaluate.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { figureIds } from './part-ids.ts'

/**
 * Maps the findings on a report to rows.
 * @param figureId the ids of its figures, where they are known already
 */
export function findingRows(
  reportId: string,
  { report: { jurisdiction, year }, figures: drafts }: ReportDraft,
  findings: readonly FindingDraft[],
  figureId = figureIds(reportId, drafts),
): {
  readonly findings: Prisma.FindingCreateManyInput[]
  readonly findingFigures: Prisma.FindingFigureCreateManyInput[]
} {
  const ids = findings.map((_finding, index) => partId(reportId, 'Finding', index + 1))
  return {
    findings: findings.map(({ figures: _figures, message, ...finding }, index) => ({
      ...finding,
      id: ids[index] ?? '',
      reportId,
      position: index + 1,
      messageZh: message.zh,
      messageEn: message.en,
      jurisdictionCode: jurisdiction.code,
      year,
    })),
    findingFigures: findings.flatMap(({ figures }, index) =>
      figures.map((position, place) => ({
        findingId: ids[index] ?? '',
        position: place + 1,
        figureId: figureId(position),
      })),
    ),
  }
}
