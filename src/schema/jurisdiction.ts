import { type JurisdictionFilter, jurisdictionWhere } from '../data/filters.ts'
import type { Jurisdiction as JurisdictionRow } from '../data/generated/prisma/client.ts'
import type { PageArgs } from '../data/keyset.ts'
import { type JurisdictionOrderField, jurisdictionOrder, type Order } from '../data/orders.ts'
import { urnOf } from '../domain/places.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs } from './connection.ts'
import { type Context, limitsOf, prismaOf } from './context.ts'
import { derived, lookup } from './derived.ts'
import { CodeScheme, JurisdictionLevel, OrderDirection } from './enums.ts'
import { refuseMoreThan } from './input.ts'
import { isCode, jurisdictionLoader } from './jurisdiction-loader.ts'
import { childList, type ListDefinition, rootList } from './list.ts'

builder.prismaObject('ExternalId', {
  description: 'The identifier of a jurisdiction in another scheme.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'ISO_3166_2 or WIKIDATA.' }),
    value: t.exposeString('value', { description: 'The identifier, for example CN-JS.' }),
    verified: t.exposeBoolean('verified', { description: 'Whether we have checked it.' }),
  }),
})

builder.prismaObject('JurisdictionName', {
  description: 'A name that a jurisdiction has or had.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name.' }),
    kind: t.exposeString('kind', { description: 'CURRENT, HISTORICAL or ALIAS.' }),
    fromYear: t.exposeInt('fromYear', {
      nullable: true,
      description: 'First year; null when not known.',
    }),
    toYear: t.exposeInt('toYear', {
      nullable: true,
      description: 'The year in which it ended; null when in use or not known.',
    }),
  }),
})

export const Jurisdiction = builder.prismaNode('Jurisdiction', {
  nullable: true,
  id: { field: 'code', description: 'Opaque id, the same after every rebuild of the database.' },
  description:
    'A place in China with a government or committee that reports: a division of GB/T 2260, a functional zone, or a township that no list has.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Natural key: 320583, 220171, or <parent code>:<name>.',
    }),
    codeScheme: t.expose('scheme', { type: CodeScheme, description: 'Where the code comes from.' }),
    urn: t.string({
      description: 'The code as a URN: cn-gbt2260:320583.',
      ...derived(
        { scheme: true, code: true },
        ({ scheme, code }: Pick<JurisdictionRow, 'scheme' | 'code'>) => urnOf(scheme, code),
      ),
    }),
    name: t.exposeString('name', { description: 'Name, for example 昆山市.' }),
    fullName: t.exposeString('fullName', {
      description: 'Name from the province down: 江苏省苏州市昆山市.',
    }),
    level: t.expose('level', { type: JurisdictionLevel, description: 'Its level.' }),
    validFrom: t.exposeInt('validFrom', {
      nullable: true,
      description: 'First year of the code, when known.',
    }),
    validTo: t.exposeInt('validTo', {
      nullable: true,
      description: 'The year in which the code ended; null while in force.',
    }),
    names: t.relation('names', {
      query: { orderBy: [{ kind: 'asc' }, { folded: 'asc' }] },
      description: 'Its names, also former ones.',
    }),
    parent: t.relation('parent', { nullable: true, description: 'The place above it.' }),
    externalIds: t.relation('externalIds', {
      query: { orderBy: { scheme: 'asc' } },
      description: 'Its identifiers in other schemes.',
    }),
  }),
})

export const JurisdictionConnection = connectionOf('Jurisdiction', Jurisdiction)

async function ancestorsOf(
  { code, lineage }: Pick<JurisdictionRow, 'code' | 'lineage'>,
  _args: object,
  context: Context,
): Promise<JurisdictionRow[]> {
  const above = lineage.filter((step) => step !== code)
  const rows = await Promise.all(above.map((step) => jurisdictionLoader(context).load(step)))
  return rows.filter((row) => row !== null)
}

builder.prismaObjectField(Jurisdiction, 'ancestors', (t) =>
  t.field({
    type: [Jurisdiction],
    description: 'The places above it, from the country down.',
    ...derived({ code: true, lineage: true }, ancestorsOf),
  }),
)

const JurisdictionFilterInput = builder.inputType('JurisdictionFilter', {
  description: 'Which jurisdictions; all conditions must hold.',
  fields: (t) => ({
    codes: t.stringList({ description: 'One of these codes; at most 200.' }),
    within: t.string({ description: 'A code; it and everything below it.' }),
    parent: t.string({ description: 'A code; what stands directly below it.' }),
    levels: t.field({ type: [JurisdictionLevel], description: 'One of these levels.' }),
    name: t.string({
      description:
        'Part of any of its names, also a former one, in simplified or traditional characters.',
    }),
  }),
})

const JurisdictionOrderInput = builder.inputType('JurisdictionOrder', {
  description: 'The order of a list of jurisdictions.',
  fields: (t) => ({
    field: t.field({
      type: builder.enumType('JurisdictionOrderField', {
        description: 'What jurisdictions are ordered by.',
        values: {
          CODE: { description: 'The code.' },
          NAME: { description: 'The name, by code point.' },
        } as const,
      }),
      required: true,
      description: 'What to order by.',
    }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
})

const listArgs = builder.args((t) => ({
  filterBy: t.field({ type: JurisdictionFilterInput, description: 'Which jurisdictions.' }),
  orderBy: t.field({ type: JurisdictionOrderInput, description: 'By code unless given.' }),
}))

type ListArgs = PageArgs & {
  readonly filterBy?: JurisdictionFilter | null | undefined
  readonly orderBy?: Order<JurisdictionOrderField>
}

const jurisdictions: ListDefinition<ListArgs> = {
  typeName: 'Jurisdiction',
  order: ({ orderBy }) => jurisdictionOrder(orderBy),
  where: ({ filterBy }, context) => {
    const { listEntries } = limitsOf(context)
    refuseMoreThan('filterBy.codes', filterBy?.codes?.length ?? 0, listEntries)
    return jurisdictionWhere(filterBy)
  },
  codes: ({ filterBy }) => ({
    'filterBy.within': filterBy?.within,
    'filterBy.parent': filterBy?.parent,
  }),
}

builder.prismaObjectField(Jurisdiction, 'children', (t) =>
  t.field({
    type: JurisdictionConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'What stands directly below it.',
    ...childList<JurisdictionRow, ListArgs>('Jurisdiction.children', jurisdictions),
  }),
)

builder.queryFields((t) => ({
  jurisdiction: t.prismaField({
    type: Jurisdiction,
    nullable: true,
    args: { code: t.arg.string({ required: true, description: 'For example 320583.' }) },
    description: 'The jurisdiction with this code; null when there is none.',
    ...lookup(({ code }: { code: string }) => (isCode(code) ? { where: { code } } : null)),
    resolve: async (query, _root, { code }, context) =>
      isCode(code)
        ? prismaOf(context).jurisdiction.findUnique({ ...query, where: { code } })
        : null,
  }),
  jurisdictions: t.field({
    type: JurisdictionConnection,
    args: { ...pageArgs, ...listArgs },
    description: 'Jurisdictions, by code unless ordered otherwise.',
    ...rootList<JurisdictionRow, ListArgs>(jurisdictions),
  }),
}))
