import SchemaBuilder from '@pothos/core'
import DataloaderPlugin from '@pothos/plugin-dataloader'
import DirectivesPlugin from '@pothos/plugin-directives'
import FederationPlugin from '@pothos/plugin-federation'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type PrismaTypes from '../data/generated/pothos.ts'
import { getDatamodel } from '../data/generated/pothos.ts'
import { type Context, limitsOf, prismaOf } from './context.ts'
import { decodeGlobalId, encodeGlobalId } from './global-id.ts'
import { refuseMoreThan } from './input.ts'

/** The schema builder. It defines no type; each type has a file of its own beside it. */
export const builder = new SchemaBuilder<{
  Context: Context
  PrismaTypes: PrismaTypes
  DefaultFieldNullability: false
  Scalars: {
    Date: { Input: Date; Output: Date }
    DateTime: { Input: Date; Output: Date }
  }
}>({
  // The federation plugin prints no directive at all unless the directives plugin is there too.
  plugins: [DirectivesPlugin, DataloaderPlugin, PrismaPlugin, FederationPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => prismaOf(context),
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: (globalId) => decodeGlobalId(globalId),
    nodeTypeOptions: { description: 'Anything that has an id which `node` and `nodes` resolve.' },
    idFieldOptions: {
      description: 'Opaque id, the same after every rebuild of the database. Do not take it apart.',
    },
    pageInfoTypeOptions: {
      description: 'Where a page stands in its list (Relay).',
      // Without it the graph does not compose with another Relay subgraph.
      shareable: true,
    },
    hasNextPageFieldOptions: {
      description:
        'Whether there is more after this page. When paging backwards: whether `before` was given.',
    },
    hasPreviousPageFieldOptions: {
      description:
        'Whether there is more before this page. When paging forwards: whether `after` was given.',
    },
    startCursorFieldOptions: {
      description: 'Cursor of the first row; null when the page is empty.',
    },
    endCursorFieldOptions: {
      description: 'Cursor of the last row, to give as `after`; null when the page is empty.',
    },
    // In a supergraph a gateway cannot tell whose id it has: hidden there, and shareable so that a
    // neighbour with the same field still composes (docs/adr/0006).
    nodeQueryOptions: {
      description: 'The object with this id; null when there is none.',
      nullable: true,
      shareable: true,
      inaccessible: true,
      args: { id: { description: 'An id, as the field `id` gives it.' } },
    },
    nodesQueryOptions: {
      description:
        'The objects with these ids, in their order; null where there is none. At most 100.',
      nullable: { list: false, items: true },
      shareable: true,
      inaccessible: true,
      args: { ids: { description: 'Ids, as the field `id` gives them.' } },
      resolve: (_query, { ids }, context, _info, resolveNodes) => {
        refuseMoreThan('ids', ids.length, limitsOf(context).ids)
        return resolveNodes(ids)
      },
    },
  },
})

builder.queryType({ description: 'Where every question starts.' })
