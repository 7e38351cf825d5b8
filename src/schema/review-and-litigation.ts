import DataLoader from 'dataloader'
import { figuresOf } from '../data/figure-sets.ts'
import type { Figure as FigureRow } from '../data/generated/prisma/client.ts'
import { groupBy } from '../domain/group-by.ts'
import type { CaseCountDraft, ReviewAndLitigationDraft } from '../domain/report-draft.ts'
import { CASE_INDICATORS, deriveReviewAndLitigation } from '../domain/review-and-litigation.ts'
import { builder } from './builder.ts'
import { type Context, loaderOf, prismaOf } from './context.ts'
import { derived } from './derived.ts'
import { Figure } from './figure.ts'
import { Report } from './report.ts'

type CaseCountShape = Omit<CaseCountDraft, 'figures'> & { readonly figures: FigureRow[] }

const CaseCount = builder.objectRef<CaseCountShape>('CaseCount').implement({
  description: 'Cases of one kind and how they ended. Every number may be null: not reported.',
  fields: (t) => ({
    total: t.exposeInt('total', { nullable: true, description: 'All cases.' }),
    upheld: t.exposeInt('upheld', { nullable: true, description: 'Result upheld (结果维持).' }),
    corrected: t.exposeInt('corrected', {
      nullable: true,
      description: 'Result corrected (结果纠正).',
    }),
    other: t.exposeInt('other', { nullable: true, description: 'Another result.' }),
    pending: t.exposeInt('pending', {
      nullable: true,
      description: 'Not yet decided (2019 and later).',
    }),
    figures: t.field({
      type: [Figure],
      description: 'The figures that say so.',
      resolve: (count) => count.figures,
    }),
  }),
})

type Shape = { readonly [Kind in keyof ReviewAndLitigationDraft]: CaseCountShape | null }

const ReviewAndLitigation = builder.objectRef<Shape>('ReviewAndLitigation').implement({
  description:
    'Reviews, lawsuits, complaints and appeals about disclosure. A kind that the report does not mention is null.',
  fields: (t) => ({
    reviews: t.expose('reviews', {
      type: CaseCount,
      nullable: true,
      description: '行政复议: administrative reviews.',
    }),
    litigation: t.expose('litigation', {
      type: CaseCount,
      nullable: true,
      description:
        '行政诉讼: lawsuits; the total is the printed one, else direct + after review when both are known.',
    }),
    litigationDirect: t.expose('litigationDirect', {
      type: CaseCount,
      nullable: true,
      description: '未经复议直接起诉: lawsuits without a prior review.',
    }),
    litigationAfterReview: t.expose('litigationAfterReview', {
      type: CaseCount,
      nullable: true,
      description: '复议后起诉: lawsuits after a review.',
    }),
    complaints: t.expose('complaints', {
      type: CaseCount,
      nullable: true,
      description: '举报投诉: complaints and reports.',
    }),
    appeals: t.expose('appeals', {
      type: CaseCount,
      nullable: true,
      description: '行政申诉: appeals (form of 2008).',
    }),
  }),
})

/** The figures of a report that count cases, read for all reports of a request at once. */
function caseFigures(context: Context, reportId: string): Promise<FigureRow[]> {
  const figures = loaderOf(context, 'case figures', () => {
    return new DataLoader<string, FigureRow[]>(async (ids) => {
      const rows = await figuresOf(prismaOf(context), ids, CASE_INDICATORS)
      const byReport = groupBy(rows, (row) => row.reportId)
      return ids.map((id) => byReport.get(id) ?? [])
    })
  })
  return figures.load(reportId)
}

async function reviewAndLitigationOf(
  { id }: { readonly id: string },
  _args: object,
  context: Context,
): Promise<Shape | null> {
  const rows = await caseFigures(context, id)
  const derivation = deriveReviewAndLitigation(
    rows.map((row) => ({ ...row, indicator: row.indicatorCode })),
  )
  if (derivation === null) return null
  const byPosition = new Map(rows.map((row) => [row.position, row]))
  const withRows = (count: CaseCountDraft | null): CaseCountShape | null =>
    count && {
      ...count,
      figures: count.figures.flatMap((position) => byPosition.get(position) ?? []),
    }
  return {
    reviews: withRows(derivation.reviews),
    litigation: withRows(derivation.litigation),
    litigationDirect: withRows(derivation.litigationDirect),
    litigationAfterReview: withRows(derivation.litigationAfterReview),
    complaints: withRows(derivation.complaints),
    appeals: withRows(derivation.appeals),
  }
}

builder.prismaObjectField(Report, 'reviewAndLitigation', (t) =>
  t.field({
    type: ReviewAndLitigation,
    nullable: true,
    description: 'Reviews and lawsuits; null when the report says nothing about them.',
    ...derived({ id: true }, reviewAndLitigationOf),
  }),
)
