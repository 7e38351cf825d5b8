import { type FigureFilter, figureCounts, figureWhere } from '../data/filters.ts'
import type { Figure as FigureRow } from '../data/generated/prisma/client.ts'
import type { PageArgs } from '../data/keyset.ts'
import {
  type FigureOrderField,
  figureOrder,
  figureOrderWithin,
  type Order,
} from '../data/orders.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs } from './connection.ts'
import { type Context, catalogueOf, limitsOf } from './context.ts'
import { derived } from './derived.ts'
import {
  ApplicantType,
  FigureBasis,
  FigureOrigin,
  FigureQualifier,
  OrderDirection,
  OrgScope,
} from './enums.ts'
import { EVIDENCE_COLUMNS, Evidence, evidenceOf } from './evidence.ts'
import { Indicator, requireIndicators, Unit, unitOf } from './indicator.ts'
import { refuseMoreThan, rowIdOf } from './input.ts'
import { childList, type ListDefinition, rootList } from './list.ts'
import { Report } from './report.ts'
import { Section } from './section.ts'

function indicatorOf(
  { indicatorCode }: Pick<FigureRow, 'indicatorCode'>,
  _args: object,
  context: Context,
) {
  if (indicatorCode === null) return null
  return catalogueOf(context).indicators.get(indicatorCode) ?? null
}

export const Figure = builder.prismaNode('Figure', {
  nullable: true,
  id: { field: 'id' },
  description: 'One number of a report, as printed, with its place in the source.',
  fields: (t) => ({
    report: t.relation('report', { description: 'The report.' }),
    section: t.relation('section', {
      nullable: true,
      description: 'The innermost section that holds it.',
    }),
    position: t.exposeInt('position', { description: 'Place among the report’s figures, from 1.' }),
    indicator: t.field({
      type: Indicator,
      nullable: true,
      description: 'What it measures in all forms alike; null where no row of a form counts this.',
      ...derived({ indicatorCode: true }, indicatorOf),
    }),
    label: t.exposeString('label', { description: 'What is counted, as printed.' }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'Head of its table column, as printed.',
    }),
    scopeLabel: t.exposeString('scopeLabel', {
      nullable: true,
      description: 'The printed words that give the scope.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'The number in the printed unit; counts have 万 expanded. null: not reported, or an unnamed quantity (see qualifier). 0 is a reported zero.',
    }),
    baseValue: t.exposeFloat('baseValue', {
      nullable: true,
      description: 'Money in yuan; null for anything else.',
    }),
    raw: t.exposeString('raw', {
      description: 'The numeral, marker or words as printed; empty for an empty cell.',
    }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'The printed unit; null when none is printed.',
      ...derived({ unit: true }, ({ unit }: Pick<FigureRow, 'unit'>) => unitOf(unit)),
    }),
    qualifier: t.expose('qualifier', {
      type: FigureQualifier,
      description: 'How exact it is, or why it has no value.',
    }),
    origin: t.expose('origin', {
      type: FigureOrigin,
      description: 'Whether a sentence or a table says it.',
    }),
    basis: t.expose('basis', {
      type: FigureBasis,
      description: 'Which stretch of time it speaks of.',
    }),
    year: t.exposeInt('year', {
      description: 'The year that the value belongs to; for CUMULATIVE its last.',
    }),
    scope: t.expose('scope', {
      type: OrgScope,
      description: 'Which part of the reporting body it covers.',
    }),
    applicant: t.expose('applicant', {
      type: ApplicantType,
      nullable: true,
      description: 'Of which applicants; null: of all.',
    }),
    partOf: t.relation('partOf', {
      nullable: true,
      description: 'The total that the text says it is part of.',
    }),
    parts: t.relation('parts', {
      query: { orderBy: { position: 'asc' } },
      description: 'The figures that the text says are parts of it.',
    }),
    shareOf: t.relation('shareOf', {
      nullable: true,
      description: 'For a percentage: the count that it gives as a share of its total.',
    }),
    evidence: t.field({
      type: Evidence,
      description: 'Where it stands in the source.',
      ...derived(EVIDENCE_COLUMNS, evidenceOf),
    }),
  }),
})

export const FigureConnection = connectionOf('Figure', Figure)

const FigureFilterInput = builder.inputType('FigureFilter', {
  description: 'Which figures; all conditions must hold.',
  fields: (t) => ({
    indicators: t.stringList({
      description: 'One of these indicator codes, for example app.received or GRANTED.',
    }),
    report: t.id({ description: 'Of this report.' }),
    within: t.string({ description: 'A code; reports of that place and everything below it.' }),
    years: t.intList({ description: 'The value belongs to one of these years.' }),
    origin: t.field({ type: FigureOrigin, description: 'From a sentence, or from a table.' }),
    scope: t.field({ type: OrgScope, description: 'Of this part of the reporting body.' }),
    basis: t.field({
      type: [FigureBasis],
      description: 'One of these bases; YEAR alone unless given.',
    }),
  }),
})

const FigureOrderInput = builder.inputType('FigureOrder', {
  description: 'The order of a list of figures.',
  fields: (t) => ({
    field: t.field({
      type: builder.enumType('FigureOrderField', {
        description: 'What figures are ordered by.',
        values: {
          YEAR: { description: 'The year, then place and position.' },
          VALUE: { description: 'The value as printed, whatever its unit.' },
          JURISDICTION_CODE: { description: 'The code of the place, then the latest year first.' },
        } as const,
      }),
      required: true,
      description: 'What to order by.',
    }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
})

const listArgs = builder.args((t) => ({
  filterBy: t.field({ type: FigureFilterInput, description: 'Which figures.' }),
  orderBy: t.field({
    type: FigureOrderInput,
    description: 'Document order within a report or section, else latest year first, unless given.',
  }),
}))

type ListArgs = PageArgs & {
  readonly filterBy?:
    | (Omit<FigureFilter, 'report'> & { report?: string | number | null | undefined })
    | null
    | undefined
  readonly orderBy?: Order<FigureOrderField>
}

function whereOf({ filterBy }: ListArgs, context: Context) {
  const { listEntries } = limitsOf(context)
  refuseMoreThan('filterBy.indicators', filterBy?.indicators?.length ?? 0, listEntries)
  refuseMoreThan('filterBy.years', filterBy?.years?.length ?? 0, listEntries)
  requireIndicators(context, 'filterBy.indicators', filterBy?.indicators ?? [])
  const report = rowIdOf('filterBy.report', 'Report', filterBy?.report)
  return figureWhere({ ...filterBy, report })
}

const figures: ListDefinition<ListArgs> = {
  typeName: 'Figure',
  order: ({ orderBy }) => figureOrder(orderBy),
  where: whereOf,
  counts: ({ filterBy }) => {
    const report = rowIdOf('filterBy.report', 'Report', filterBy?.report)
    return figureCounts({ ...filterBy, report })
  },
  codes: ({ filterBy }) => ({ 'filterBy.within': filterBy?.within }),
}
const figuresWithin: ListDefinition<ListArgs> = {
  ...figures,
  order: ({ orderBy }) => figureOrderWithin(orderBy),
}

builder.prismaObjectField(Report, 'figures', (t) =>
  t.field({
    type: FigureConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'Its figures: those of the year unless the filter says otherwise.',
    ...childList<FigureRow, ListArgs>('Report.figures', figuresWithin),
  }),
)

builder.prismaObjectField(Section, 'figures', (t) =>
  t.field({
    type: FigureConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'The figures that stand in it and in none of its subsections.',
    ...childList<FigureRow, ListArgs>('Section.figures', figuresWithin),
  }),
)

builder.queryField('figures', (t) =>
  t.field({
    type: FigureConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'Figures of all reports: those of the year unless the filter says otherwise.',
    ...rootList<FigureRow, ListArgs>(figures),
  }),
)
