import type { Prisma, Report as ReportRow } from '../data/generated/prisma/client.ts'
import { reportPath } from '../domain/report-path.ts'
import { displayTitle } from '../domain/report-titles.ts'
import { builder } from './builder.ts'
import { derived } from './derived.ts'
import { DateKind, ReportForm, Script, SectionKind } from './enums.ts'
import { EVIDENCE_COLUMNS, Evidence, type EvidenceShape, evidenceOf } from './evidence.ts'

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
    evidence: t.field({
      type: Evidence,
      description: 'Where it stands.',
      ...derived(EVIDENCE_COLUMNS, evidenceOf),
    }),
  }),
})

builder.prismaObject('PreviousDocument', {
  description: 'A file that a report was read from before another took its place.',
  fields: (t) => ({
    document: t.relation('document', { description: 'The file.' }),
    replacedAt: t.expose('replacedAt', {
      type: 'DateTime',
      description: 'When the next one took its place.',
    }),
  }),
})

type Issuer = Prisma.ReportGetPayload<{
  select: {
    jurisdiction: { select: { name: true } }
    agency: { select: { name: true; kind: true } }
  }
}>

const DISPLAY_TITLE = {
  title: true,
  year: true,
  jurisdiction: { select: { name: true } },
  agency: { select: { name: true, kind: true } },
} as const

const RESOURCE_PATH = {
  year: true,
  jurisdictionCode: true,
  principal: true,
  agency: { select: { name: true, kind: true } },
} as const

const TITLE_COLUMNS = {
  documentId: true,
  titleStart: true,
  titleEnd: true,
  titleLine: true,
  titleSha256: true,
} as const

function titleEvidence({
  documentId,
  titleStart,
  titleEnd,
  titleLine,
  titleSha256,
}: Pick<ReportRow, keyof typeof TITLE_COLUMNS>): EvidenceShape | null {
  return titleStart === null || titleEnd === null || titleLine === null || titleSha256 === null
    ? null
    : { documentId, start: titleStart, end: titleEnd, line: titleLine, sha256: titleSha256 }
}

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
      ...derived(TITLE_COLUMNS, titleEvidence),
    }),
    displayTitle: t.string({
      select: DISPLAY_TITLE,
      description: 'The title, or one made of the issuer and the year where none is printed.',
      ...derived(
        DISPLAY_TITLE,
        ({ title, year, jurisdiction, agency }: Pick<ReportRow, 'title' | 'year'> & Issuer) =>
          displayTitle(title, jurisdiction.name, agency, year),
      ),
    }),
    resourcePath: t.string({
      select: RESOURCE_PATH,
      description: 'The path of its page on this server, to link to and to cite.',
      ...derived(
        RESOURCE_PATH,
        ({
          year,
          jurisdictionCode,
          principal,
          agency,
        }: Pick<ReportRow, 'year' | 'jurisdictionCode' | 'principal'> & Pick<Issuer, 'agency'>) =>
          reportPath({
            jurisdiction: jurisdictionCode,
            year,
            agency: principal ? null : agency.name,
          }),
      ),
    }),
    titleYear: t.exposeInt('titleYear', {
      nullable: true,
      description: 'The year in the title; it may differ from the year covered.',
    }),
    year: t.exposeInt('year', { description: 'The year that the figures cover.' }),
    period: t.field({
      type: Period,
      description: 'The stretch of time that the figures cover.',
      ...derived(
        { periodStart: true, periodEnd: true, periodPrinted: true },
        ({
          periodStart,
          periodEnd,
          periodPrinted,
        }: Pick<ReportRow, 'periodStart' | 'periodEnd' | 'periodPrinted'>) => ({
          start: periodStart,
          end: periodEnd,
          printed: periodPrinted,
        }),
      ),
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
    previousDocuments: t.relation('previousDocuments', {
      query: { orderBy: [{ replacedAt: 'desc' }, { documentId: 'asc' }] },
      description: 'The files that it was read from before, the latest first.',
    }),
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
