import { keptCount } from '../data/row-counts.ts'
import { COUNTRY_CODE } from '../data/summed-places.ts'
import { builder } from './builder.ts'
import { prismaOf } from './context.ts'

const LICENCE = 'CC BY 4.0'

const Dataset = builder.objectRef<{ revision: number; updatedAt: Date }>('Dataset').implement({
  description: 'The whole of what is published here.',
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description:
        'Grows by one with each committed change; the same revision gives the same answers.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When the data last changed.',
    }),
    licence: t.string({
      description:
        'Licence of our facts and summaries. The documents’ own text belongs to its issuers.',
      resolve: () => LICENCE,
    }),
    reports: t.int({
      description: 'Reports held.',
      resolve: (_dataset, _args, context) =>
        keptCount(prismaOf(context), { list: 'REPORT', place: COUNTRY_CODE }),
    }),
    figures: t.int({
      description: 'Figures held, of every basis.',
      resolve: (_dataset, _args, context) =>
        keptCount(prismaOf(context), { list: 'FIGURE', place: COUNTRY_CODE }),
    }),
    jurisdictions: t.int({
      description: 'Jurisdictions known.',
      resolve: (_dataset, _args, context) => prismaOf(context).jurisdiction.count(),
    }),
  }),
})

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'The size, revision and licence of the data.',
    resolve: (_root, _args, context) =>
      prismaOf(context).dataset.findUniqueOrThrow({ where: { id: 1 } }),
  }),
)
