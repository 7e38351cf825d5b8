import { builder } from './builder.ts'
import { reached } from './derived.ts'
import {
  ApplicantType,
  ApplicationChannel,
  ApplicationOutcome,
  Comparability,
  OrgScope,
  OutcomeGroup,
  RateBasis,
} from './enums.ts'
import { Report } from './report.ts'

builder.prismaObject('ChannelCount', {
  description: 'Applications received by one channel.',
  fields: (t) => ({
    channel: t.expose('channel', { type: ApplicationChannel, description: 'The channel.' }),
    label: t.exposeString('label', { description: 'As printed.' }),
    count: t.exposeInt('count', { nullable: true, description: 'How many; null: not reported.' }),
    figure: t.relation('figure', { description: 'The figure that says so.' }),
  }),
})

builder.prismaObject('ApplicantCount', {
  description: 'Applications of one type of applicant.',
  fields: (t) => ({
    applicant: t.expose('applicant', {
      type: ApplicantType,
      description: 'The type of applicant.',
    }),
    received: t.exposeInt('received', {
      nullable: true,
      description: 'Newly received; null: not reported.',
    }),
    carriedIn: t.exposeInt('carriedIn', {
      nullable: true,
      description: 'Carried in from the year before; null: not reported.',
    }),
    processed: t.exposeInt('processed', {
      nullable: true,
      description: 'Processed in the year; null: not reported.',
    }),
    carriedOut: t.exposeInt('carriedOut', {
      nullable: true,
      description: 'Carried over to the next year; null: not reported.',
    }),
  }),
})

builder.prismaObject('OutcomeCount', {
  description: 'Applications with one outcome.',
  fields: (t) => ({
    outcome: t.expose('outcome', {
      type: ApplicationOutcome,
      description: 'The outcome, harmonised over all forms.',
    }),
    group: t.expose('group', { type: OutcomeGroup, description: 'Its family.' }),
    label: t.exposeString('label', { description: 'As printed.' }),
    applicant: t.expose('applicant', {
      type: ApplicantType,
      nullable: true,
      description: 'Of which applicants; null: of all.',
    }),
    count: t.exposeInt('count', {
      nullable: true,
      description: 'How many; null: not reported. 0 is a reported zero.',
    }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: 'Share of the rates’ denominator, 0 to 1; null when either is not known.',
    }),
    comparability: t.expose('comparability', {
      type: Comparability,
      description: 'How far it may be compared with other forms.',
    }),
    topLevel: t.exposeBoolean('topLevel', {
      description:
        'Not part of another outcome of the same breakdown. Those of all applicants (`applicant` null) add up to the whole.',
    }),
    figure: t.relation('figure', { description: 'The figure that says so.' }),
  }),
})

const inOrder = { orderBy: { position: 'asc' } } as const

export const ApplicationBreakdown = builder.prismaNode('ApplicationBreakdown', {
  nullable: true,
  id: { field: 'id' },
  description:
    'What became of the applications of one report (依申请公开), for one scope. Every number may be null: not reported.',
  fields: (t) => ({
    report: t.relation('report', { description: 'The report.' }),
    scope: t.expose('scope', {
      type: OrgScope,
      description: 'Which part of the reporting body it covers.',
    }),
    received: t.exposeInt('received', {
      nullable: true,
      description: 'Newly received in the year.',
    }),
    carriedIn: t.exposeInt('carriedIn', {
      nullable: true,
      description: 'Carried in from the year before (2019 and later).',
    }),
    replied: t.exposeInt('replied', { nullable: true, description: 'Replies (2008 to 2018).' }),
    processed: t.exposeInt('processed', {
      nullable: true,
      description: 'Processed in the year, each with exactly one result (2019 and later).',
    }),
    closed: t.exposeInt('closed', { nullable: true, description: 'Closed (2014 to 2018).' }),
    closedOnTime: t.exposeInt('closedOnTime', {
      nullable: true,
      description: 'Closed within the time limit.',
    }),
    closedExtended: t.exposeInt('closedExtended', {
      nullable: true,
      description: 'Closed after an extension.',
    }),
    carriedOut: t.exposeInt('carriedOut', {
      nullable: true,
      description: 'Carried over to the next year (2019 and later).',
    }),
    channels: t.relation('channels', {
      query: inOrder,
      description: 'By channel, in document order.',
    }),
    applicants: t.relation('applicants', {
      query: { orderBy: { applicant: 'asc' } },
      description: 'By type of applicant.',
    }),
    outcomes: t.relation('outcomes', {
      query: inOrder,
      description: 'By outcome, in document order.',
    }),
    disclosureRate: t.exposeFloat('disclosureRate', {
      nullable: true,
      description:
        '(GRANTED + GRANTED_ALREADY_PUBLIC + GRANTED_PARTIAL) / denominator, 0 to 1; null, never 0, when a part is missing.',
    }),
    refusalRate: t.exposeFloat('refusalRate', {
      nullable: true,
      description: 'REFUSED / denominator, 0 to 1; null, never 0, when a part is missing.',
    }),
    rateBasis: t.expose('rateBasis', {
      type: RateBasis,
      nullable: true,
      description: 'The denominator of the rates; null when there is none.',
    }),
  }),
})

const byScope = { orderBy: { scope: 'asc' } } as const

builder.prismaObjectFields(Report, (t) => ({
  applicationBreakdowns: t.relation('breakdowns', {
    query: byScope,
    description: 'One for each scope reported.',
  }),
  applications: t.prismaField({
    type: ApplicationBreakdown,
    nullable: true,
    description:
      'The breakdown of the widest scope reported; null when the report says nothing about applications.',
    select: (_args, _context, nestedSelection) => ({
      breakdowns: nestedSelection({ where: { widest: true } }),
    }),
    resolve: (_query, { breakdowns }) => breakdowns[0] ?? null,
    ...reached({
      path: [{ relation: 'breakdowns', choice: { where: { widest: true } } }],
      kept: { received: 'applicationsReceived', disclosureRate: 'disclosureRate' },
      value: (breakdowns: unknown[]) => breakdowns[0] ?? null,
    }),
  }),
}))
