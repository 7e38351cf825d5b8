import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql has an ESM and a CommonJS build; libraries load the latter, and a schema of one is no
  // schema for the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    setupFiles: 'tests/support/property-seed.ts',
    pool: 'forks',
    env: { TZ: 'UTC' },
    // Opening a database takes seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
