import type { Figure, Prisma, PrismaClient, Report } from './generated/prisma/client.ts'
import { type Reader, readRows } from './read-rows.ts'

/*
 * Figures that belong together by a rule of the field, read for many places or reports at once.
 */

/** What a series is made of. */
export type SeriesScope = {
  readonly indicator: string
  readonly jurisdictions: readonly string[]
  /** First and last year; open where not given. */
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

/**
 * The figures that may be points of a series: those of the year, of all applicants together, in the
 * reports of the places' own governments. Places and years are asked of the reports, by which the
 * figures are found: those of a place are mostly its departments'. Figures of the year have the year of
 * their report.
 */
export function seriesWhere({ indicator, jurisdictions, from, to }: SeriesScope) {
  return {
    indicatorCode: indicator,
    basis: 'YEAR',
    applicant: null,
    report: {
      jurisdictionCode: { in: [...jurisdictions] },
      principal: true,
      year: { gte: from ?? undefined, lte: to ?? undefined },
    },
  } satisfies Prisma.FigureWhereInput
}

/** The figures of `seriesWhere`, with the form of their report. */
export async function seriesFigures(database: Reader, scope: SeriesScope) {
  type Row = Figure & { readonly report: Pick<Report, 'form'> }
  const rows = await readRows<Row>(
    database,
    'Figure',
    { where: seriesWhere(scope) },
    { report: ['form'] },
  )
  return rows.map(({ report, ...figure }) => ({ ...figure, form: report.form }))
}

/** The figures of reports that have one of some indicators, in document order. */
export function figuresOf(
  prisma: PrismaClient,
  reports: readonly string[],
  indicators: Iterable<string>,
): PromiseLike<Figure[]> {
  return prisma.figure.findMany({
    where: { reportId: { in: [...reports] }, indicatorCode: { in: [...indicators] } },
    orderBy: { position: 'asc' },
  })
}
