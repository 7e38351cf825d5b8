import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../../docs/schema/client.graphql',
  documents: 'src/clients/*.graphql',
  generates: {
    'src/clients/generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        scalars: { Date: 'string', DateTime: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
}

export default config
