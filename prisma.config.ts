import { defineConfig } from 'prisma/config'

// `prisma generate` looks for a schema engine that it does not need, and would download it. Any
// existing file satisfies it, so that the install works without a network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Only `prisma migrate deploy` reads it; a placeholder lets `prisma generate` run without one.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/gongkai' },
})
