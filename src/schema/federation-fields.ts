import type { GraphQLSchema } from 'graphql'

const TYPES: Readonly<Record<string, string>> = {
  _Any: 'For federation gateways: a representation of an entity, its __typename and key.',
  _Entity: 'For federation gateways: the types that can be asked for by key.',
  _Service: 'For federation gateways: this subgraph’s schema.',
}

const FIELDS: Readonly<Record<string, string>> = {
  _entities: 'For federation gateways: the entities with these keys, null where there is none.',
  _service: 'For federation gateways: this subgraph’s schema.',
}

/** Describes what the federation library adds, since the docs pane of GraphiQL shows it too. */
export function describeFederation(schema: GraphQLSchema): void {
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
}
