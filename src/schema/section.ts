import type { Section as SectionRow } from '../data/generated/prisma/client.ts'
import { sectionBody } from '../domain/readable-text.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { derived } from './derived.ts'
import { SectionKind } from './enums.ts'
import {
  EVIDENCE_COLUMNS,
  Evidence,
  type EvidenceColumns,
  evidenceOf,
  sourceFor,
} from './evidence.ts'
import { languageArgs, SUMMARY_COLUMNS, summaryOf } from './language.ts'

async function textOf(
  section: EvidenceColumns & Pick<SectionRow, 'ordinal' | 'heading'>,
  _args: object,
  context: Context,
): Promise<string | null> {
  const source = await sourceFor(context, evidenceOf(section))
  if (source === null) return null
  return sectionBody(source.slice, section.ordinal, section.heading, source.mediaType)
}

export const Section = builder.prismaNode('Section', {
  nullable: true,
  id: { field: 'id' },
  description: 'A section of a report, of any level.',
  fields: (t) => ({
    report: t.relation('report', { description: 'The report.' }),
    position: t.exposeInt('position', { description: 'Place in document order, from 1.' }),
    level: t.exposeInt('level', { description: 'Depth, from 1.' }),
    ordinal: t.exposeString('ordinal', {
      nullable: true,
      description: 'As printed: 一、 (一) 1. 附:',
    }),
    heading: t.exposeString('heading', {
      description: 'As printed, without the ordinal; empty where none is printed.',
    }),
    kinds: t.expose('kinds', {
      type: [SectionKind],
      description: 'What it is about; empty for a mere container.',
    }),
    parent: t.relation('parent', { nullable: true, description: 'The section that holds it.' }),
    children: t.relation('children', {
      query: { orderBy: { position: 'asc' } },
      description: 'Its subsections, in document order.',
    }),
    summary: t.string({
      nullable: true,
      args: languageArgs,
      description: 'One sentence in our own words; null where nobody has written one.',
      ...derived(SUMMARY_COLUMNS, summaryOf),
    }),
    text: t.string({
      nullable: true,
      description:
        'Readable source text after the heading, subsections included; null while the text is not loaded.',
      ...derived({ ...EVIDENCE_COLUMNS, ordinal: true, heading: true }, textOf),
    }),
    evidence: t.field({
      type: Evidence,
      description: 'From its ordinal or heading to its end, subsections included.',
      ...derived(EVIDENCE_COLUMNS, evidenceOf),
    }),
  }),
})
