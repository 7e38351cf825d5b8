import { GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** Refuses questions about the schema, those of federation gateways too (INTROSPECTION=off). */
export function usePrivateSchema(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule)
      addValidationRule(noServiceDefinition)
    },
  }
}

const noServiceDefinition: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value !== '_service') return
    context.reportError(
      new GraphQLError('This service does not tell its schema; "_service" is switched off.', {
        nodes: node,
      }),
    )
  },
})
