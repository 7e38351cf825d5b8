import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  isUnionType,
} from 'graphql'
import { GongkaiError } from '../domain/errors.ts'
import { LIST_LIMITS } from '../domain/limits.ts'
import { type Context, limitsOf } from './context.ts'
import { refuseMoreThan } from './input.ts'

const TYPES: Readonly<Record<string, string>> = {
  _Any: 'For federation gateways: a representation of an entity, its __typename and key.',
  _Entity: 'For federation gateways: the types that can be asked for by key.',
  _Service: 'For federation gateways: this subgraph’s schema.',
}

const FIELDS: Readonly<Record<string, string>> = {
  _entities: `For federation gateways: the entities with these keys, null where there is none; at most ${LIST_LIMITS.entities}.`,
  _service: 'For federation gateways: this subgraph’s schema.',
}

/**
 * Completes what the federation library adds: descriptions, which the docs pane of GraphiQL shows
 * too, and a clear refusal of representations that are none.
 */
export function completeFederation(schema: GraphQLSchema): void {
  schema.description =
    '中国政府信息公开工作年度报告. China’s yearly reports on government information disclosure: every figure as printed, with its place in the source, and comparable over years and places. Null means not reported; 0 is a reported zero.'
  for (const [name, description] of Object.entries(TYPES)) {
    const type = schema.getType(name)
    if (type) type.description = description
  }
  const fields = schema.getQueryType()?.getFields() ?? {}
  for (const [name, description] of Object.entries(FIELDS)) {
    const field = fields[name]
    if (!field) continue
    field.description = description
    for (const argument of field.args) argument.description = 'Type name and key of each.'
  }
  if (fields._entities) refuseBadRepresentations(schema, fields._entities)
}

function refuseBadRepresentations(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
): void {
  const union = schema.getType('_Entity')
  const entities = new Set(
    isUnionType(union)
      ? union
          .getTypes()
          .filter(isObjectType)
          .map(({ name }) => name)
      : [],
  )
  const resolve = field.resolve ?? defaultFieldResolver
  field.resolve = (root, args, context, info) => {
    const representations: readonly unknown[] = args.representations
    refuseMoreThan('representations', representations.length, limitsOf(context as Context).entities)
    for (const [index, representation] of representations.entries()) {
      const typename = (representation as { __typename?: unknown } | null)?.__typename
      if (typeof typename === 'string' && entities.has(typename)) continue
      const what =
        typename === undefined
          ? 'no __typename'
          : `the __typename ${JSON.stringify(typename).slice(0, 80)}`
      throw new GongkaiError(
        'BAD_USER_INPUT',
        `representations[${index}]: it has ${what}; give an object with one of ${[...entities].join(', ')} and its key.`,
      )
    }
    return resolve(root, args, context, info)
  }
}
