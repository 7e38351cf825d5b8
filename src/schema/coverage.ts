import {
  COVERAGE_GROUPINGS,
  COVERAGE_STATUSES,
  type CoverageFilter,
  coverageCount,
  coverageRows,
  coverageTotals,
  FIRST_YEAR,
  type CoverageGrouping as Grouping,
  type PlaceCoverage as Row,
  type CoverageStatus as Status,
  type CoverageTotal as Total,
} from '../data/coverage.ts'
import { jurisdictionOrder } from '../data/orders.ts'
import { LIST_LIMITS } from '../domain/limits.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, rootPage } from './connection.ts'
import { type Context, limitsOf } from './context.ts'
import { JurisdictionLevel } from './enums.ts'
import { refuseMoreThan } from './input.ts'
import { Jurisdiction } from './jurisdiction.ts'
import { jurisdictionLoader, requireJurisdictions } from './jurisdiction-loader.ts'

const MOST_YEARS = 50

const STATUS_DESCRIPTIONS: Readonly<Record<Status, string>> = {
  HELD: '已收. We hold the report of the place’s own government (or committee).',
  MISSING: '缺. We do not hold it; it may have been published all the same.',
  LATE: '迟. We hold it, and it was published after the due date.',
  UNDATED: '无日期. We hold it, and it prints no date to tell whether it was late.',
}
const GROUPING_DESCRIPTIONS: Readonly<Record<Grouping, string>> = {
  YEAR: 'The year covered.',
  LEVEL: 'The level of the place.',
}

/** An enum of the graph whose values stand for themselves. */
function enumOf<Member extends string>(
  name: string,
  description: string,
  members: Readonly<Record<Member, string>>,
  all: readonly Member[],
) {
  const values = Object.fromEntries(
    all.map((member) => [member, { value: member, description: members[member] }]),
  ) as { [Key in Member]: { value: Key; description: string } }
  return builder.enumType(name, { description, values })
}

const CoverageStatus = enumOf(
  'CoverageStatus',
  'What we have of a place for a year.',
  STATUS_DESCRIPTIONS,
  COVERAGE_STATUSES,
)
const CoverageGrouping = enumOf(
  'CoverageGrouping',
  'What counts of places and years are divided by.',
  GROUPING_DESCRIPTIONS,
  COVERAGE_GROUPINGS,
)

const PlaceCoverage = builder.objectRef<Row>('PlaceCoverage').implement({
  description:
    'Which years of a place we hold. One report of its own government (or committee) is expected for each year in which its code was in force.',
  fields: (t) => ({
    jurisdiction: t.field({
      type: Jurisdiction,
      description: 'The place.',
      resolve: async ({ code }, _args, context) => {
        const row = await jurisdictionLoader(context).load(code)
        if (row === null) throw new Error(`the place ${code} went while it was read`)
        return row
      },
    }),
    held: t.exposeIntList('held', { description: 'Years whose report we hold.' }),
    missing: t.exposeIntList('missing', {
      description: 'Years whose report we do not hold; it may have been published all the same.',
    }),
    late: t.exposeIntList('late', {
      description: 'Years held whose report was published after the due date.',
    }),
    undated: t.exposeIntList('undated', {
      description: 'Years held whose report prints no date to tell whether it was late.',
    }),
    reports: t.exposeInt('reports', {
      description: 'Reports held for these years, those of departments and other bodies too.',
    }),
  }),
})
const PlaceCoverageConnection = connectionOf('PlaceCoverage', PlaceCoverage)

const CoverageTotal = builder.objectRef<Total>('CoverageTotal').implement({
  description:
    'Reports that are expected of places for years, counted. Fields that were not grouped by are null.',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: 'The year covered.' }),
    level: t.expose('level', {
      type: JurisdictionLevel,
      nullable: true,
      description: 'The level of the places.',
    }),
    expected: t.exposeInt('expected', { description: 'One for each place and year.' }),
    held: t.exposeInt('held', { description: 'Those that we hold.' }),
    missing: t.exposeInt('missing', { description: 'Those that we do not hold.' }),
    late: t.exposeInt('late', { description: 'Held, and published after the due date.' }),
    undated: t.exposeInt('undated', { description: 'Held, without a date to tell.' }),
  }),
})

const CoverageFilterInput = builder.inputType('CoverageFilter', {
  description: 'Which places and years; all conditions must hold.',
  fields: (t) => ({
    codes: t.stringList({ description: `One of these codes; at most ${LIST_LIMITS.listEntries}.` }),
    within: t.string({ description: 'A code; it and everything below it.' }),
    parent: t.string({ description: 'A code; what stands directly below it.' }),
    levels: t.field({ type: [JurisdictionLevel], description: 'One of these levels.' }),
    years: t.intList({
      description: `These years, at most ${MOST_YEARS}; all from ${FIRST_YEAR} to the latest that we hold any report of, unless given.`,
    }),
    status: t.field({
      type: CoverageStatus,
      description: 'Places for which this is so in at least one of the years.',
    }),
  }),
})

/** @throws GongkaiError BAD_USER_INPUT, UNKNOWN_CODE */
async function check(context: Context, filter: CoverageFilter): Promise<void> {
  refuseMoreThan('filterBy.codes', filter.codes?.length ?? 0, limitsOf(context).listEntries)
  refuseMoreThan('filterBy.years', filter.years?.length ?? 0, MOST_YEARS)
  await requireJurisdictions(context, {
    'filterBy.within': filter.within,
    'filterBy.parent': filter.parent,
  })
}

builder.queryFields((t) => ({
  coverage: t.field({
    type: PlaceCoverageConnection,
    args: {
      ...pageArgs,
      filterBy: t.arg({ type: CoverageFilterInput, description: 'Which places and years.' }),
    },
    description: 'Which years of which places we hold, by the code of the place.',
    resolve: async (_root, { filterBy, ...args }, context) => {
      const filter = filterBy ?? {}
      await check(context, filter)
      const { database } = context.services
      return rootPage<Row>(
        context,
        { ...jurisdictionOrder(null), key: 'coverage' },
        args,
        (request) => coverageRows(database, filter, request),
        () => coverageCount(database, filter),
      )
    },
  }),
  coverageTotals: t.field({
    type: [CoverageTotal],
    args: {
      filterBy: t.arg({
        type: CoverageFilterInput,
        description: 'Which places and years; `status` counts those alone.',
      }),
      groupBy: t.arg({
        type: [CoverageGrouping],
        required: true,
        description: 'What to divide by; empty for one count of all.',
      }),
    },
    description: 'How many of the reports that are expected of places for years we hold.',
    resolve: async (_root, { filterBy, groupBy }, context) => {
      const filter = filterBy ?? {}
      await check(context, filter)
      return coverageTotals(context.services.database, filter, groupBy)
    },
  }),
}))
