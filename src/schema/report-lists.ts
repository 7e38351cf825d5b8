import { keyWhere, type ReportFilter, reportCounts, reportWhere } from '../data/filters.ts'
import type { Agency as AgencyRow, Report as ReportRow } from '../data/generated/prisma/client.ts'
import type { PageArgs } from '../data/keyset.ts'
import { AGENCY_ORDER, type Order, type ReportOrderField, reportOrder } from '../data/orders.ts'
import { LIST_LIMITS } from '../domain/limits.ts'
import { Agency, AgencyConnection } from './agency.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs } from './connection.ts'
import { type Context, limitsOf, prismaOf } from './context.ts'
import { lookup } from './derived.ts'
import { AgencyKind, JurisdictionLevel, OrderDirection, ReportForm } from './enums.ts'
import { refuseMoreThan } from './input.ts'
import { Jurisdiction } from './jurisdiction.ts'
import { isCode, readOfPlaces } from './jurisdiction-loader.ts'
import { childList, type ListDefinition, rootList } from './list.ts'
import { Report } from './report.ts'

const ReportConnection = connectionOf('Report', Report)

const ReportKeyInput = builder.inputType('ReportKey', {
  description: 'What names a report without its id: place, year and, for a department, its name.',
  fields: (t) => ({
    jurisdiction: t.string({ required: true, description: 'Code of the place.' }),
    year: t.int({ required: true, description: 'The year covered.' }),
    agency: t.string({
      description:
        'Name of the body, as `Agency.name` has it; without it the place’s own government (or committee).',
    }),
  }),
})

export const ReportFilterInput = builder.inputType('ReportFilter', {
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
    keys: t.field({
      type: [ReportKeyInput],
      description: `One of these, at most ${LIST_LIMITS.listEntries}; keys that we hold no report of are left out.`,
    }),
    updatedSince: t.field({
      type: 'DateTime',
      description:
        'Whose record changed at this moment or later. To keep a copy, order by UPDATED_AT and read on after the last cursor; `removedReports` tells what went.',
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
          UPDATED_AT: {
            description:
              'When our record of it last changed. What changes later always comes later in this order, also for those who page through it meanwhile.',
          },
        } as const,
      }),
      required: true,
      description: 'What to order by.',
    }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
})

const listArgs = builder.args((t) => ({
  filterBy: t.field({ type: ReportFilterInput, description: 'Which reports.' }),
  orderBy: t.field({ type: ReportOrderInput, description: 'Latest year first unless given.' }),
}))

/** Refuses a filter whose lists are too long. @throws GongkaiError BAD_USER_INPUT */
function checkLengths(context: Context, filter: ReportFilter | null | undefined): void {
  refuseMoreThan('filterBy.years', filter?.years?.length ?? 0, limitsOf(context).listEntries)
  refuseMoreThan('filterBy.keys', filter?.keys?.length ?? 0, limitsOf(context).listEntries)
}

const codesOf = (filter: ReportFilter | null | undefined) => ({
  'filterBy.jurisdiction': filter?.jurisdiction,
  'filterBy.within': filter?.within,
})

/** Reads what a filter lets through. @throws GongkaiError BAD_USER_INPUT, UNKNOWN_CODE */
export async function readFiltered<Found>(
  context: Context,
  filter: ReportFilter | null | undefined,
  read: () => Promise<Found[]>,
): Promise<Found[]> {
  checkLengths(context, filter)
  return readOfPlaces(context, codesOf(filter), read)
}

type ListArgs = PageArgs & {
  readonly filterBy?: ReportFilter | null | undefined
  readonly orderBy?: Order<ReportOrderField>
}

/** @param ofPlace whether it stands below one place or agency; else the filter says so */
const reportList = (ofPlace?: true): ListDefinition<ListArgs> => ({
  typeName: 'Report',
  order: ({ orderBy }) => reportOrder(orderBy),
  where: ({ filterBy }, context) => {
    checkLengths(context, filterBy)
    return reportWhere(filterBy, ofPlace)
  },
  counts: ({ filterBy }) => reportCounts(filterBy),
  codes: ({ filterBy }) => codesOf(filterBy),
})

builder.prismaObjectField(Jurisdiction, 'reports', (t) =>
  t.field({
    type: ReportConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'The reports of its bodies.',
    ...childList<ReportRow, ListArgs>('Jurisdiction.reports', reportList(true)),
  }),
)

builder.prismaObjectField(Jurisdiction, 'agencies', (t) =>
  t.field({
    type: AgencyConnection,
    args: pageArgs,
    description: 'The bodies of this place that we hold reports of.',
    ...childList<AgencyRow, PageArgs>('Jurisdiction.agencies', {
      typeName: 'Agency',
      order: () => AGENCY_ORDER,
      where: () => ({}),
    }),
  }),
)

builder.prismaObjectField(Agency, 'reports', (t) =>
  t.field({
    type: ReportConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'Its reports.',
    ...childList<ReportRow, ListArgs>('Agency.reports', reportList(true)),
  }),
)

type ReportArgs = {
  readonly jurisdiction: string
  readonly year: number
  readonly agency?: string | null | undefined
}

function reportChoice(key: ReportArgs) {
  if (!isCode(key.jurisdiction) || key.agency?.includes('\0')) return null
  return { where: keyWhere(key), orderBy: { id: 'asc' } as const }
}

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
      agency: t.arg.string({
        description:
          'Name of the body there that issued it, as `Agency.name` has it; without it the place’s own government (or committee).',
      }),
    },
    description:
      'The report of that place’s own government (or committee), or of the body named, for that year; null when we hold none.',
    resolve: (query, _root, args, context) => {
      const choice = reportChoice(args)
      return choice && prismaOf(context).report.findFirst({ ...query, ...choice })
    },
    ...lookup(reportChoice),
  }),
  reports: t.field({
    type: ReportConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'Reports, latest year first unless ordered otherwise.',
    ...rootList<ReportRow, ListArgs>(reportList()),
  }),
}))
