import { readableText } from '../domain/readable-text.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { derived } from './derived.ts'
import { MeasureKind } from './enums.ts'
import {
  EVIDENCE_COLUMNS,
  Evidence,
  type EvidenceColumns,
  evidenceOf,
  sourceFor,
} from './evidence.ts'
import { languageArgs, SUMMARY_COLUMNS, summaryOf } from './language.ts'
import { Report } from './report.ts'

const inOrder = { orderBy: { ordinal: 'asc' } } as const

async function textOf(
  row: EvidenceColumns,
  _args: object,
  context: Context,
): Promise<string | null> {
  const source = await sourceFor(context, evidenceOf(row))
  return source === null ? null : readableText(source.slice, source.mediaType)
}

export const Problem = builder.prismaNode('Problem', {
  nullable: true,
  id: { field: 'id' },
  description: 'A problem that a report names.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Place among the report’s problems, from 1.' }),
    summary: t.string({
      nullable: true,
      args: languageArgs,
      description: 'One sentence in our own words; null where nobody has written one.',
      ...derived(SUMMARY_COLUMNS, summaryOf),
    }),
    text: t.string({
      nullable: true,
      description: 'Readable source text; null while the text is not loaded.',
      ...derived(EVIDENCE_COLUMNS, textOf),
    }),
    measures: t.relation('measures', {
      query: { orderBy: { position: 'asc' } },
      description: 'The measures that the text pairs with it.',
    }),
    evidence: t.field({
      type: Evidence,
      description: 'Where it stands.',
      ...derived(EVIDENCE_COLUMNS, evidenceOf),
    }),
  }),
})

export const Measure = builder.prismaNode('Measure', {
  nullable: true,
  id: { field: 'id' },
  description: 'A measure that a report plans; in a plan table a goal, task or action.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Place among its siblings, from 1.' }),
    kind: t.expose('kind', { type: MeasureKind, description: 'What it is.' }),
    summary: t.string({
      nullable: true,
      args: languageArgs,
      description: 'One sentence in our own words; null where nobody has written one.',
      ...derived(SUMMARY_COLUMNS, summaryOf),
    }),
    text: t.string({
      nullable: true,
      description: 'Readable source text; null while the text is not loaded.',
      ...derived(EVIDENCE_COLUMNS, textOf),
    }),
    parent: t.relation('parent', { nullable: true, description: 'What it is part of.' }),
    children: t.relation('children', { query: inOrder, description: 'Its parts, in order.' }),
    problems: t.relation('problems', {
      query: inOrder,
      description: 'The problems that the text pairs it with.',
    }),
    evidence: t.field({
      type: Evidence,
      description: 'Where it stands.',
      ...derived(EVIDENCE_COLUMNS, evidenceOf),
    }),
  }),
})

export const ImprovementPlan = builder.prismaNode('ImprovementPlan', {
  nullable: true,
  id: { field: 'id' },
  description: 'What a report says went wrong and what it will mend.',
  fields: (t) => ({
    report: t.relation('report', { description: 'The report.' }),
    targetYear: t.exposeInt('targetYear', {
      nullable: true,
      description: 'The year that the plan is for; null when not printed.',
    }),
    problems: t.relation('problems', { query: inOrder, description: 'The problems, in order.' }),
    measures: t.relation('measures', {
      query: { where: { parentId: null }, ...inOrder },
      description: 'The top-level measures, in order; their children hold the rest.',
    }),
  }),
})

builder.prismaObjectField(Report, 'improvementPlan', (t) =>
  t.relation('plan', {
    nullable: true,
    description: 'Problems and planned measures; null when the report names neither.',
  }),
)
