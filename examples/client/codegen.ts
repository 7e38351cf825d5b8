import type { CodegenConfig } from '@graphql-codegen/cli'

const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: 'src/*.ts',
  ignoreNoDocuments: false,
  generates: {
    'src/graphql/': {
      preset: 'client',
      // Ids by which a service with PERSISTED_OPERATIONS answers; the file is its manifest.
      presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { Date: 'string', DateTime: 'string' },
        defaultScalarType: 'unknown',
      },
    },
  },
  importExtension: '.js',
}

export default config
