import type { Prisma } from '../data/generated/prisma/client.ts'
import { stableId } from '../data/ids.ts'
import type { FindingDraft } from '../domain/evaluate.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { figureIds } from './part-ids.ts'

/** Maps the findings on a report to rows. */
export function findingRows(
  reportId: string,
  { report: { jurisdiction, year }, figures: drafts }: ReportDraft,
  findings: readonly FindingDraft[],
): {
  readonly findings: Prisma.FindingCreateManyInput[]
  readonly findingFigures: Prisma.FindingFigureCreateManyInput[]
} {
  const figureId = figureIds(reportId, drafts)
  const findingId = (index: number) => stableId('Finding', reportId, index + 1)
  return {
    findings: findings.map(({ figures: _figures, message, ...finding }, index) => ({
      ...finding,
      id: findingId(index),
      reportId,
      position: index + 1,
      messageZh: message.zh,
      messageEn: message.en,
      jurisdictionCode: jurisdiction.code,
      year,
    })),
    findingFigures: findings.flatMap(({ figures }, index) =>
      figures.map((position, place) => ({
        findingId: findingId(index),
        position: place + 1,
        figureId: figureId(position),
      })),
    ),
  }
}
