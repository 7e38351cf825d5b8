import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** What each folder of src/ may import of ours, and which packages it may never import. */
const RULES: Record<string, { ours: string[]; never?: RegExp }> = {
  domain: { ours: [], never: /^(node:|graphql|@pothos|@prisma|pg$|@electric-sql)/ },
  extraction: { ours: ['domain'], never: /^(node:fs|graphql|@pothos|@prisma|pg$)/ },
  accuracy: {
    ours: ['domain', 'extraction'],
    never: /^(node:fs|node:process|graphql|@pothos|@prisma|pg$)/,
  },
  bench: { ours: ['domain', 'extraction', 'synthetic'], never: /^(graphql|@pothos|@prisma|pg$)/ },
  synthetic: {
    ours: ['domain'],
    never: /^(node:fs|node:process|graphql|@pothos|@prisma|pg$|@electric-sql)/,
  },
  faults: {
    ours: ['domain', 'extraction', 'bench', 'synthetic', 'data', 'server'],
    never: /^(graphql|@pothos|@prisma|@electric-sql)/,
  },
  data: { ours: ['domain'], never: /^(graphql|@pothos)/ },
  ingest: { ours: ['domain', 'extraction', 'data'], never: /^(graphql|@pothos)/ },
  schema: { ours: ['domain', 'data'], never: /^(node:http|pg$|@electric-sql)/ },
  server: { ours: ['domain', 'data', 'schema', 'config.ts', 'config-limits.ts'] },
  cli: {
    ours: [
      ...['domain', 'extraction', 'accuracy', 'bench', 'faults', 'synthetic', 'data', 'ingest'],
      ...['schema', 'server', 'config.ts'],
    ],
  },
  'config.ts': { ours: ['domain', 'config-limits.ts'] },
  'config-limits.ts': { ours: ['domain'] },
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('generated'))
    .map((path) => join(SRC, path))
}

const top = (path: string) => relative(SRC, path).split('/')[0] ?? ''
const importsOf = (path: string) =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')

test.each(sourceFiles().map((path) => [relative(SRC, path), path]))(
  '%s imports only what its folder may',
  (_name, path) => {
    const rule = RULES[top(path)]
    expect(rule, `no rule for src/${top(path)}`).toBeDefined()
    for (const specifier of importsOf(path)) {
      if (specifier.startsWith('.')) {
        const target = top(resolve(path, '..', specifier))
        expect([top(path), ...rule!.ours], `${specifier}`).toContain(target)
      } else if (rule!.never) {
        expect(specifier).not.toMatch(rule!.never)
      }
    }
  },
)

test('only config.ts and the command line read the environment', () => {
  for (const path of sourceFiles()) {
    if (['cli', 'config.ts'].includes(top(path))) continue
    expect(readFileSync(path, 'utf8'), path).not.toMatch(/process\.env/)
  }
})
