import { type ReportFilter, reportWhere } from '../data/filters.ts'
import type { Agency as AgencyRow, Report as ReportRow } from '../data/generated/prisma/client.ts'
import { AGENCY_ORDER, reportOrder } from '../data/orders.ts'
import { displayTitle } from '../domain/report-titles.ts'
import { Agency, AgencyConnection } from './agency.ts'
import { builder } from './builder.ts'
import { childPage, connectionOf, pageArgs, rootPage, rowQuery } from './connection.ts'
import { type Context, prismaOf } from './context.ts'
import {
  AgencyKind,
  DateKind,
  JurisdictionLevel,
  OrderDirection,
  ReportForm,
  Script,
  SectionKind,
} from './enums.ts'
import { Evidence, evidenceOf } from './evidence.ts'
import { refuseMoreThan } from './input.ts'
import { Jurisdiction } from './jurisdiction.ts'
import { isCode, requireJurisdictions } from './jurisdiction-loader.ts'

const Period = builder
  .objectRef<{ start: Date | null; end: Date; printed: boolean }>('Period')
  .implement({
    description: 'The stretch of time that the figures cover.',
    fields: (t) => ({
      start: t.expose('start', {
        type: 'Date',
        nullable: true,
        description: 'First day; null where only the end is printed.',
      }),
      end: t.expose('end', { type: 'Date', description: 'Last day.' }),
      printed: t.exposeBoolean('printed', {
        description: 'Whether the report prints it; if not, it is the calendar year.',
      }),
    }),
  })

builder.prismaObject('PrintedDate', {
  description: 'A date that a document prints about itself.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DateKind, description: 'What the date says.' }),
    date: t.expose('date', { type: 'Date', description: 'The day.' }),
    raw: t.exposeString('raw', { description: 'As printed.' }),
    evidence: t.field({ type: Evidence, description: 'Where it stands.', resolve: evidenceOf }),
  }),
})

export const Report = builder.prismaNode('Report', {
  nullable: true,
  id: { field: 'id' },
  description: 'One annual report on government information disclosure (政府信息公开工作年度报告).',
  fields: (t) => ({
    title: t.exposeString('title', {
      nullable: true,
      description: 'As printed; null where the document prints none.',
    }),
    titleEvidence: t.field({
      type: Evidence,
      nullable: true,
      description: 'Where the title stands; null where none is printed.',
      resolve: ({ documentId, titleStart, titleEnd, titleLine, titleSha256 }) =>
        titleStart === null || titleEnd === null || titleLine === null || titleSha256 === null
          ? null
          : { documentId, start: titleStart, end: titleEnd, line: titleLine, sha256: titleSha256 },
    }),
    displayTitle: t.string({
      select: {
        title: true,
        year: true,
        jurisdiction: { select: { name: true } },
        agency: { select: { name: true, kind: true } },
      },
      description: 'The title, or one made of the issuer and the year where none is printed.',
      resolve: (report) =>
        displayTitle(report.title, report.jurisdiction.name, report.agency, report.year),
    }),
    titleYear: t.exposeInt('titleYear', {
      nullable: true,
      description: 'The year in the title; it may differ from the year covered.',
    }),
    year: t.exposeInt('year', { description: 'The year that the figures cover.' }),
    period: t.field({
      type: Period,
      description: 'The stretch of time that the figures cover.',
      resolve: ({ periodStart, periodEnd, periodPrinted }) => ({
        start: periodStart,
        end: periodEnd,
        printed: periodPrinted,
      }),
    }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'Publication or sign-off date as printed by the issuer; null where none is.',
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description:
        'Legal due date: 31 March of the next year; for departments 31 January since report year 2019.',
    }),
    late: t.exposeBoolean('late', {
      nullable: true,
      description: 'Whether it was published after the due date; null where no date is printed.',
    }),
    printedDates: t.relation('dates', {
      query: { orderBy: { position: 'asc' } },
      description: 'Every date that the document prints about itself.',
    }),
    jurisdiction: t.relation('jurisdiction', { description: 'The place.' }),
    agency: t.relation('agency', { description: 'The body that issued it.' }),
    form: t.expose('form', {
      type: ReportForm,
      description: 'The statistical form that it prints, told by its content.',
    }),
    script: t.expose('script', { type: Script, description: 'The script that it is written in.' }),
    verified: t.exposeBoolean('verified', {
      description: 'Whether a person has checked every figure against the document.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When our record of it last changed.',
    }),
    document: t.relation('document', { description: 'The file that it was read from.' }),
    sections: t.relation('sections', {
      args: { kind: t.arg({ type: SectionKind, description: 'Only sections of this kind.' }) },
      query: ({ kind }) => ({
        where: kind ? { kinds: { has: kind } } : {},
        orderBy: { position: 'asc' },
      }),
      description: 'Its sections, in document order, all levels.',
    }),
  }),
})

export const ReportConnection = connectionOf('Report', Report)

const ReportFilterInput = builder.inputType('ReportFilter', {
  description: 'Which reports; all conditions must hold.',
  fields: (t) => ({
    jurisdiction: t.string({ description: 'Code of the place.' }),
    within: t.string({ description: 'A code; it and everything below it.' }),
    years: t.intList({ description: 'One of these years covered.' }),
    forms: t.field({ type: [ReportForm], description: 'One of these forms.' }),
    levels: t.field({ type: [JurisdictionLevel], description: 'A place of one of these levels.' }),
    agencyKinds: t.field({
      type: [AgencyKind],
      description: 'Issued by one of these kinds of body.',
    }),
    late: t.boolean({
      description:
        'Published after, or not after, the due date; reports without a date match neither.',
    }),
  }),
})

const ReportOrderInput = builder.inputType('ReportOrder', {
  description: 'The order of a list of reports.',
  fields: (t) => ({
    field: t.field({
      type: builder.enumType('ReportOrderField', {
        description: 'What reports are ordered by.',
        values: {
          YEAR: { description: 'The year covered, then the place.' },
          PUBLISHED_ON: { description: 'The printed date of publication.' },
          JURISDICTION_CODE: { description: 'The code of the place, then the latest year first.' },
          APPLICATIONS_RECEIVED: {
            description: 'Applications received, in the widest scope reported.',
          },
          DISCLOSURE_RATE: { description: 'The disclosure rate, in the widest scope reported.' },
        } as const,
      }),
      required: true,
      description: 'What to order by.',
    }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
})

export { ReportFilterInput }

const listArgs = builder.args((t) => ({
  filterBy: t.field({ type: ReportFilterInput, description: 'Which reports.' }),
  orderBy: t.field({ type: ReportOrderInput, description: 'Latest year first unless given.' }),
}))

/** Refuses a filter with a code that no place has, or with a list that is too long. */
export async function checkReportFilter(context: Context, filter: ReportFilter | null | undefined) {
  refuseMoreThan('filterBy.years', filter?.years?.length ?? 0, 200)
  await requireJurisdictions(context, {
    'filterBy.jurisdiction': filter?.jurisdiction,
    'filterBy.within': filter?.within,
  })
}

builder.prismaObjectField(Jurisdiction, 'reports', (t) =>
  t.field({
    type: ReportConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'The reports of its bodies.',
    resolve: async ({ code }, args, context, info) => {
      await checkReportFilter(context, args.filterBy)
      return childPage<ReportRow>(context, info, code, args, {
        name: 'Jurisdiction.reports',
        typeName: 'Report',
        order: reportOrder(args.orderBy),
        where: reportWhere(args.filterBy),
      })
    },
  }),
)

builder.prismaObjectField(Jurisdiction, 'agencies', (t) =>
  t.field({
    type: AgencyConnection,
    args: pageArgs,
    description: 'The bodies of this place that we hold reports of.',
    resolve: ({ code }, args, context, info) =>
      childPage<AgencyRow>(context, info, code, args, {
        name: 'Jurisdiction.agencies',
        typeName: 'Agency',
        order: AGENCY_ORDER,
        where: {},
      }),
  }),
)

builder.prismaObjectField(Agency, 'reports', (t) =>
  t.field({
    type: ReportConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'Its reports.',
    resolve: async ({ id }, args, context, info) => {
      await checkReportFilter(context, args.filterBy)
      return childPage<ReportRow>(context, info, id, args, {
        name: 'Agency.reports',
        typeName: 'Report',
        order: reportOrder(args.orderBy),
        where: reportWhere(args.filterBy),
      })
    },
  }),
)

builder.queryFields((t) => ({
  report: t.prismaField({
    type: Report,
    nullable: true,
    args: {
      jurisdiction: t.arg.string({
        required: true,
        description: 'Code of the place, for example 320583.',
      }),
      year: t.arg.int({ required: true, description: 'The year covered.' }),
    },
    description:
      'The report of that place’s own government (or committee) for that year; null when we hold none.',
    resolve: (query, _root, { jurisdiction, year }, context) =>
      isCode(jurisdiction)
        ? prismaOf(context).report.findFirst({
            ...query,
            where: { jurisdictionCode: jurisdiction, year, principal: true },
            orderBy: { id: 'asc' },
          })
        : null,
  }),
  reports: t.field({
    type: ReportConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'Reports, latest year first unless ordered otherwise.',
    resolve: async (_root, args, context, info) => {
      await checkReportFilter(context, args.filterBy)
      const where = reportWhere(args.filterBy)
      const { report } = prismaOf(context)
      const query = rowQuery(context, info, 'Report')
      return rootPage(
        reportOrder(args.orderBy),
        args,
        (request) =>
          report.findMany({ ...query, ...request, where: { AND: [where, request.where] } }),
        () => report.count({ where }),
      )
    },
  }),
}))
