import { type FindingFilter, findingWhere } from '../data/filters.ts'
import { FINDING_ORDER } from '../data/orders.ts'
import { GongkaiError } from '../domain/errors.ts'
import { RULE_IDS } from '../domain/identities.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, rootPage, rowQuery } from './connection.ts'
import { prismaOf } from './context.ts'
import { FindingSeverity, FindingStatus } from './enums.ts'
import { Figure } from './figure.ts'
import { refuseMoreThan, rowIdOf } from './input.ts'
import { requireJurisdictions } from './jurisdiction-loader.ts'
import { inLanguage, languageArgs } from './language.ts'
import { Report } from './report.ts'

export const Finding = builder.prismaNode('Finding', {
  nullable: true,
  id: { field: 'id' },
  description:
    'What a check of a report’s figures found. Nothing is corrected: a contradiction in the source is reported as it is.',
  fields: (t) => ({
    report: t.relation('report', { description: 'The report.' }),
    rule: t.exposeString('rule', {
      description: 'Id of the rule, for example L1 or X3; docs/findings.md lists them.',
    }),
    severity: t.expose('severity', {
      type: FindingSeverity,
      description: 'How binding the rule is.',
    }),
    status: t.expose('status', { type: FindingStatus, description: 'What was found.' }),
    expression: t.exposeString('expression', { description: 'The rule in terms of indicators.' }),
    left: t.exposeFloat('left', {
      nullable: true,
      description: 'Left side; null for rules that compare no numbers.',
    }),
    right: t.exposeFloat('right', {
      nullable: true,
      description: 'Right side; null for rules that compare no numbers.',
    }),
    difference: t.exposeFloat('difference', { nullable: true, description: 'Left less right.' }),
    message: t.string({
      args: languageArgs,
      description: 'The finding in one sentence, with its numbers.',
      resolve: (row, args) => inLanguage(args, row.messageZh, row.messageEn),
    }),
    figures: t.field({
      type: [Figure],
      select: (_args, _context, nestedSelection) => ({
        figures: { orderBy: { position: 'asc' }, select: { figure: nestedSelection() } },
      }),
      description: 'The figures that it compares.',
      resolve: ({ figures }) => figures.map(({ figure }) => figure),
    }),
  }),
})

export const FindingConnection = connectionOf('Finding', Finding)

const FindingFilterInput = builder.inputType('FindingFilter', {
  description: 'Which findings; all conditions must hold.',
  fields: (t) => ({
    report: t.id({ description: 'Of this report.' }),
    within: t.string({ description: 'A code; reports of that place and everything below it.' }),
    years: t.intList({ description: 'One of these years covered.' }),
    rules: t.stringList({ description: 'One of these rules.' }),
    statuses: t.field({ type: [FindingStatus], description: 'One of these statuses.' }),
    severities: t.field({ type: [FindingSeverity], description: 'One of these severities.' }),
  }),
})

builder.prismaObjectField(Report, 'findings', (t) =>
  t.relation('findings', {
    args: { statuses: t.arg({ type: [FindingStatus], description: 'Only these statuses.' }) },
    query: ({ statuses }) => ({
      where: statuses ? { status: { in: statuses } } : {},
      orderBy: { position: 'asc' },
    }),
    description: 'What the checks of its figures found.',
  }),
)

builder.queryField('findings', (t) =>
  t.field({
    type: FindingConnection,
    args: {
      ...pageArgs,
      filterBy: t.arg({ type: FindingFilterInput, description: 'Which findings.' }),
    },
    description: 'Findings of all reports, latest year first.',
    resolve: async (_root, args, context, info) => {
      refuseMoreThan('filterBy.years', args.filterBy?.years?.length ?? 0, 200)
      refuseMoreThan('filterBy.rules', args.filterBy?.rules?.length ?? 0, 200)
      requireRules(args.filterBy?.rules ?? [])
      await requireJurisdictions(context, { 'filterBy.within': args.filterBy?.within })
      const filter: FindingFilter = {
        ...args.filterBy,
        report: rowIdOf('filterBy.report', 'Report', args.filterBy?.report),
      }
      const where = findingWhere(filter)
      const { finding } = prismaOf(context)
      const query = rowQuery(context, info, 'Finding')
      return rootPage(
        FINDING_ORDER,
        args,
        (request) =>
          finding.findMany({ ...query, ...request, where: { AND: [where, request.where] } }),
        () => finding.count({ where }),
      )
    },
  }),
)

/**
 * Refuses rules that do not exist.
 * @throws GongkaiError UNKNOWN_CODE
 */
function requireRules(rules: readonly string[]): void {
  for (const rule of rules) {
    if (!RULE_IDS.includes(rule)) {
      throw new GongkaiError(
        'UNKNOWN_CODE',
        `filterBy.rules: there is no rule ${JSON.stringify(rule.slice(0, 80))}. They are ${RULE_IDS.join(', ')}.`,
      )
    }
  }
}
