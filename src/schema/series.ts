import DataLoader from 'dataloader'
import { seriesFigures, seriesWhere } from '../data/figure-sets.ts'
import type {
  Figure as FigureRow,
  Jurisdiction as JurisdictionRow,
  Report as ReportRow,
} from '../data/generated/prisma/client.ts'
import type { Indicator as IndicatorShape } from '../domain/catalogue.ts'
import { GongkaiError } from '../domain/errors.ts'
import { groupBy } from '../domain/group-by.ts'
import type { ReportForm as ReportFormName } from '../domain/report-forms.ts'
import {
  type SeriesBreak as BreakShape,
  type SeriesPoint as PointShape,
  seriesOf,
} from '../domain/series.ts'
import { builder } from './builder.ts'
import { type Context, catalogueOf, limitsOf, loaderOf } from './context.ts'
import { derived, gathered } from './derived.ts'
import { Comparability, ReportForm } from './enums.ts'
import { Figure } from './figure.ts'
import { Indicator, requireIndicators } from './indicator.ts'
import { refuseMoreThan } from './input.ts'
import { Jurisdiction } from './jurisdiction.ts'
import { jurisdictionLoader, requireJurisdictions } from './jurisdiction-loader.ts'
import { inLanguage, languageArgs } from './language.ts'

type Candidate = FigureRow & { readonly form: ReportFormName }
type SeriesShape = {
  readonly indicator: IndicatorShape
  readonly jurisdiction: JurisdictionRow
  readonly points: PointShape<Candidate>[]
  readonly breaks: BreakShape[]
}

const SeriesPoint = builder.objectRef<PointShape<Candidate>>('SeriesPoint').implement({
  description: 'The value of one year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'As printed; null: the report names it without a number, or its table divides it over several rows.',
    }),
    figure: t.field({
      type: Figure,
      description: 'The figure that says so.',
      resolve: (point) => point.figure,
    }),
    form: t.expose('form', { type: ReportForm, description: 'The form of the report.' }),
    comparability: t.expose('comparability', {
      type: Comparability,
      description: 'That of the row of the form in which it is counted.',
    }),
  }),
})

const SeriesBreak = builder.objectRef<BreakShape>('SeriesBreak').implement({
  description: 'A change of form after which the figures are not exactly comparable.',
  fields: (t) => ({
    afterYear: t.exposeInt('afterYear', { description: 'The last year before the break.' }),
    from: t.field({
      type: ReportForm,
      description: 'The form before, or the one in force for a report without a table.',
      resolve: (gap) => gap.from,
    }),
    to: t.field({
      type: ReportForm,
      description: 'The form after, or the one in force for a report without a table.',
      resolve: (gap) => gap.to,
    }),
    comparability: t.field({
      type: Comparability,
      description: 'NONE: do not join; BROAD: compare with care.',
      resolve: (gap) => gap.comparability,
    }),
    reason: t.string({
      args: languageArgs,
      description: 'Why.',
      resolve: (gap, args) => inLanguage(args, gap.reasonZh, gap.reasonEn),
    }),
  }),
})

const Series = builder.objectRef<SeriesShape>('Series').implement({
  description:
    'One indicator of one place over the years, from the reports of its own government or committee. Between two points with a break there is no line to draw.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'The indicator.',
      resolve: (series) => series.indicator,
    }),
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'The place.',
      resolve: (series) => series.jurisdiction,
    }),
    points: t.field({
      type: [SeriesPoint],
      description: 'By year; years without a report are left out.',
      resolve: (series) => series.points,
    }),
    breaks: t.field({
      type: [SeriesBreak],
      description: 'Where the forms are not exactly comparable.',
      resolve: (series) => series.breaks,
    }),
  }),
})

/**
 * What decides which figures are points of a series. What is the same for all figures of a report is read
 * once, of the report.
 */
const CANDIDATE_COLUMNS = {
  value: true,
  scope: true,
  origin: true,
  position: true,
  label: true,
  column: true,
  reportId: true,
} as const satisfies Partial<Record<keyof FigureRow, true>>
const REPORT_COLUMNS = { id: true, jurisdictionCode: true, year: true, form: true } as const

type Span = { readonly from?: number | null | undefined; readonly to?: number | null | undefined }

/** The series of many places for one indicator and span, in one statement. */
function seriesLoader(context: Context, indicator: IndicatorShape, { from, to }: Span) {
  return loaderOf(context, `series ${indicator.code} ${from} ${to}`, () => {
    return new DataLoader<string, Pick<SeriesShape, 'points' | 'breaks'>>(async (codes) => {
      const candidates = await seriesFigures(context.services.database, {
        indicator: indicator.code,
        jurisdictions: codes,
        from,
        to,
      })
      const byPlace = groupBy(candidates, (candidate) => candidate.jurisdictionCode)
      return codes.map((code) =>
        seriesOf(catalogueOf(context), indicator.code, byPlace.get(code) ?? []),
      )
    })
  })
}

const spanArgs = builder.args((t) => ({
  indicator: t.string({
    required: true,
    description: 'Code of the indicator, for example app.received or GRANTED.',
  }),
  from: t.int({ description: 'First year.' }),
  to: t.int({ description: 'Last year.' }),
}))

function indicatorOf(context: Context, code: string, { from, to }: Span): IndicatorShape {
  requireIndicators(context, 'indicator', [code])
  if (from != null && to != null && from > to) {
    throw new GongkaiError('BAD_USER_INPUT', `from, to: ${from} is later than ${to}. Swap them.`)
  }
  const indicator = catalogueOf(context).indicators.get(code)
  if (indicator === undefined) throw new Error(`indicator ${code} was there a moment ago`)
  return indicator
}

/** All of them, as `Series.jurisdiction` gives the place itself. */
const JURISDICTION_COLUMNS = {
  code: true,
  scheme: true,
  name: true,
  fullName: true,
  level: true,
  parentCode: true,
  lineage: true,
  validFrom: true,
  validTo: true,
} as const satisfies Record<keyof JurisdictionRow, true>

async function seriesOfPlace(
  jurisdiction: JurisdictionRow,
  args: Span & { readonly indicator: string },
  context: Context,
): Promise<SeriesShape> {
  const indicator = indicatorOf(context, args.indicator, args)
  const series = await seriesLoader(context, indicator, args).load(jurisdiction.code)
  return { indicator, jurisdiction, ...series }
}

builder.prismaObjectField(Jurisdiction, 'series', (t) =>
  t.field({
    type: Series,
    args: spanArgs,
    description: 'One indicator of this place over the years.',
    ...derived(JURISDICTION_COLUMNS, seriesOfPlace),
  }),
)

type SeriesArgs = Span & { readonly indicator: string; readonly jurisdictions: string[] }
type ReportOfSeries = Pick<ReportRow, keyof typeof REPORT_COLUMNS>
type SeriesRows = {
  readonly Figure: readonly FigureRow[]
  readonly Report: readonly ReportOfSeries[]
  readonly Jurisdiction: readonly JurisdictionRow[]
}

/** The series of a plan, in whose rows only the columns above and those asked for are filled. */
function seriesOfRows(rows: SeriesRows, args: SeriesArgs, context: Context): SeriesShape[] {
  const indicator = indicatorOf(context, args.indicator, args)
  const reports = new Map(rows.Report.map((report) => [report.id, report]))
  const candidates = rows.Figure.map((figure): Candidate => {
    const { jurisdictionCode, year, form } = reports.get(figure.reportId) as ReportOfSeries
    return { ...figure, jurisdictionCode, year, form }
  })
  const byPlace = groupBy(candidates, ({ jurisdictionCode }) => jurisdictionCode)
  const places = new Map(rows.Jurisdiction.map((place) => [place.code, place]))
  return args.jurisdictions.map((code) => {
    const jurisdiction = places.get(code)
    // The resolver says which code it is.
    if (jurisdiction === undefined) throw new Error('a code that no jurisdiction has')
    const series = seriesOf(catalogueOf(context), indicator.code, byPlace.get(code) ?? [])
    return { indicator, jurisdiction, ...series }
  })
}

builder.queryField('series', (t) =>
  t.field({
    type: [Series],
    args: {
      ...spanArgs,
      jurisdictions: t.arg.stringList({
        required: true,
        description: 'Codes of the places; at most 100.',
      }),
    },
    description: 'One indicator of several places over the years, in the order asked for.',
    ...gathered({
      select: {
        Figure: CANDIDATE_COLUMNS,
        Report: REPORT_COLUMNS,
        Jurisdiction: { code: true },
      },
      choices: (args: SeriesArgs, context) => {
        refuseMoreThan('jurisdictions', args.jurisdictions.length, limitsOf(context).ids)
        const { code: indicator } = indicatorOf(context, args.indicator, args)
        const where = seriesWhere({ ...args, indicator })
        return {
          Figure: { where },
          Report: { where: where.report },
          Jurisdiction: { where: { code: { in: args.jurisdictions } } },
        }
      },
      value: seriesOfRows,
    }),
    resolve: async (_root, args, context) => {
      refuseMoreThan('jurisdictions', args.jurisdictions.length, limitsOf(context).ids)
      const indicator = indicatorOf(context, args.indicator, args)
      const codes = Object.fromEntries(
        args.jurisdictions.map((code, index) => [`jurisdictions[${index}]`, code]),
      )
      await requireJurisdictions(context, codes)
      const loader = seriesLoader(context, indicator, args)
      return Promise.all(
        args.jurisdictions.map(async (code) => {
          const [jurisdiction, series] = await Promise.all([
            jurisdictionLoader(context).load(code),
            loader.load(code),
          ])
          if (jurisdiction === null) throw new Error(`jurisdiction ${code} was there a moment ago`)
          return { indicator, jurisdiction, ...series }
        }),
      )
    },
  }),
)
