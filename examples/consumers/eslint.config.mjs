import graphql from '@graphql-eslint/eslint-plugin'

/*
 * The public schema by the rules of the trade: those that graphql-eslint recommends, those of Relay's
 * connections, and a description on everything. A finding is a defect of our schema; a rule is off only
 * where it contradicts what we hold to.
 */

const SCHEMA = 'docs/schema/client.graphql'

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: SCHEMA } },
    },
    plugins: { '@graphql-eslint': graphql },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      // Relay asks for edges; our short lists are plain lists, and a row of `search` or `coverage` is
      // no object of its own that could be asked for by id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Connections, edges and what belongs to one object have no id.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Lists are never null, those of Query neither (docs/schema-guide.md).
      '@graphql-eslint/require-nullable-result-in-root': 'off',
      '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      '@graphql-eslint/require-type-pattern-with-oneof': 'error',
    },
  },
]
