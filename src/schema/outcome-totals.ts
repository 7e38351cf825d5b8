import {
  type OutcomeGrouping as Grouping,
  OUTCOME_GROUPINGS,
  type OutcomeTotalRow,
  outcomeTotals,
} from '../data/outcome-totals.ts'
import { builder } from './builder.ts'
import { ApplicationOutcome, JurisdictionLevel, OutcomeGroup, ReportForm } from './enums.ts'
import { Jurisdiction } from './jurisdiction.ts'
import { jurisdictionLoader } from './jurisdiction-loader.ts'
import { ReportFilterInput, readFiltered } from './report-lists.ts'

const DESCRIPTIONS: Readonly<Record<Grouping, string>> = {
  YEAR: 'The year covered.',
  JURISDICTION: 'The place.',
  LEVEL: 'The level of the place.',
  FORM: 'The form of the report.',
  OUTCOME:
    'The outcome; every printed row counts for its own outcome, totals and their parts alike.',
  GROUP: 'The family of outcomes.',
}

const OutcomeGrouping = builder.enumType('OutcomeGrouping', {
  description: 'What outcome totals are divided by.',
  values: Object.fromEntries(
    OUTCOME_GROUPINGS.map((name) => [name, { value: name, description: DESCRIPTIONS[name] }]),
  ) as {
    [Key in Grouping]: { value: Key; description: string }
  },
})

const OutcomeTotal = builder.objectRef<OutcomeTotalRow>('OutcomeTotal').implement({
  description:
    'Outcomes of applications, summed over reports. Fields that were not grouped by are null.',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: 'The year covered.' }),
    jurisdiction: t.field({
      type: Jurisdiction,
      nullable: true,
      description: 'The place.',
      resolve: ({ jurisdiction }, _args, context) =>
        jurisdiction === undefined ? null : jurisdictionLoader(context).load(jurisdiction),
    }),
    level: t.expose('level', {
      type: JurisdictionLevel,
      nullable: true,
      description: 'The level of the place.',
    }),
    form: t.expose('form', {
      type: ReportForm,
      nullable: true,
      description: 'The form of the report.',
    }),
    outcome: t.expose('outcome', {
      type: ApplicationOutcome,
      nullable: true,
      description: 'The outcome.',
    }),
    group: t.expose('group', {
      type: OutcomeGroup,
      nullable: true,
      description: 'The family of outcomes.',
    }),
    count: t.exposeInt('count', { description: 'Applications.' }),
    reports: t.exposeInt('reports', { description: 'Reports that the sum is made of.' }),
  }),
})

builder.queryField('outcomeTotals', (t) =>
  t.field({
    type: [OutcomeTotal],
    args: {
      filterBy: t.arg({ type: ReportFilterInput, description: 'Which reports.' }),
      groupBy: t.arg({
        type: [OutcomeGrouping],
        required: true,
        description: 'What to divide by; empty for one sum of all.',
      }),
    },
    description:
      'Outcomes of applications, summed over the reports that match: each report by its widest scope. Reports of a place and of the places below it may overlap: choose a level or agencyKinds.',
    resolve: (_root, { filterBy, groupBy }, context) =>
      readFiltered(context, filterBy, () =>
        outcomeTotals(context.services.database, filterBy, groupBy),
      ),
  }),
)
