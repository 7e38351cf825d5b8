import { type FindingFilter, findingCounts, findingWhere } from '../data/filters.ts'
import type { Finding as FindingRow } from '../data/generated/prisma/client.ts'
import type { PageArgs } from '../data/keyset.ts'
import { FINDING_ORDER } from '../data/orders.ts'
import { GongkaiError } from '../domain/errors.ts'
import { RULE_IDS } from '../domain/identities.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs } from './connection.ts'
import { limitsOf } from './context.ts'
import { derived, reached } from './derived.ts'
import { FindingSeverity, FindingStatus } from './enums.ts'
import { Figure } from './figure.ts'
import { refuseMoreThan, rowIdOf } from './input.ts'
import { inLanguage, type LanguageArg, languageArgs } from './language.ts'
import { rootList } from './list.ts'
import { Report } from './report.ts'

const inOrder = { orderBy: { position: 'asc' } } as const

function messageOf(row: Pick<FindingRow, 'messageZh' | 'messageEn'>, args: LanguageArg): string {
  return inLanguage(args, row.messageZh, row.messageEn)
}

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
      ...derived({ messageZh: true, messageEn: true }, messageOf),
    }),
    figures: t.field({
      type: [Figure],
      select: (_args, _context, nestedSelection) => ({
        figures: { ...inOrder, select: { figure: nestedSelection() } },
      }),
      description: 'The figures that it compares.',
      ...reached({
        path: [{ relation: 'figures', choice: inOrder }, { relation: 'figure' }],
        value: (figures: { figure: unknown }[]) => figures.map(({ figure }) => figure),
      }),
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

type ListArgs = PageArgs & {
  readonly filterBy?:
    | (Omit<FindingFilter, 'report'> & { report?: string | number | null | undefined })
    | null
    | undefined
}

function filterOf(filter: ListArgs['filterBy']): FindingFilter {
  return { ...filter, report: rowIdOf('filterBy.report', 'Report', filter?.report) }
}

builder.queryField('findings', (t) =>
  t.field({
    type: FindingConnection,
    args: {
      ...pageArgs,
      filterBy: t.arg({ type: FindingFilterInput, description: 'Which findings.' }),
    },
    description: 'Findings of all reports, latest year first.',
    ...rootList<FindingRow, ListArgs>({
      typeName: 'Finding',
      order: () => FINDING_ORDER,
      where: ({ filterBy }, context) => {
        const { listEntries } = limitsOf(context)
        refuseMoreThan('filterBy.years', filterBy?.years?.length ?? 0, listEntries)
        refuseMoreThan('filterBy.rules', filterBy?.rules?.length ?? 0, listEntries)
        requireRules(filterBy?.rules ?? [])
        return findingWhere(filterOf(filterBy))
      },
      counts: ({ filterBy }) => findingCounts(filterOf(filterBy)),
      codes: ({ filterBy }) => ({ 'filterBy.within': filterBy?.within }),
    }),
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
