import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadConfig, VARIABLES } from '../src/config.ts'
import { DEFAULT_LIMITS } from '../src/config-limits.ts'
import { GongkaiError } from '../src/domain/errors.ts'

const failure = (env: Record<string, string>): GongkaiError => {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof GongkaiError) return error
    throw error
  }
  throw new Error('loadConfig accepted it')
}

test('an empty environment gives the defaults, frozen', () => {
  const config = loadConfig({})
  expect(config).toEqual({
    host: '127.0.0.1',
    port: 4000,
    publicUrl: undefined,
    dataDir: '.data',
    databaseUrl: undefined,
    databaseReplicaUrls: undefined,
    logLevel: 'info',
    rateLimit: null,
    responseCache: true,
    responseCacheMegabytes: 48,
    persistedOperations: undefined,
    persistedOnly: false,
    trustedProxies: [],
    introspection: true,
    graphiql: true,
    serveText: true,
    metricsPort: null,
    metricsHost: '127.0.0.1',
    limits: DEFAULT_LIMITS,
  })
  expect(Object.isFrozen(config)).toBe(true)
})

test('empty and blank variables count as not set', () => {
  expect(loadConfig({ HOST: '', PORT: ' ', DATABASE_URL: '', RATE_LIMIT: '' })).toEqual(
    loadConfig({}),
  )
})

test('every variable is read', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '0',
    PUBLIC_URL: 'https://gongkai.example.org',
    DATA_DIR: '/var/lib/gongkai',
    DATABASE_URL: 'postgresql://user:pass@db:5432/gongkai',
    DATABASE_REPLICA_URL: 'postgresql://db2/gongkai, postgres://db3:5433/gongkai',
    LOG_LEVEL: 'warn',
    RATE_LIMIT: '60',
    RESPONSE_CACHE: 'off',
    RESPONSE_CACHE_MB: '256',
    PERSISTED_OPERATIONS: 'operations.json',
    PERSISTED_ONLY: 'on',
    REDIS_URL: 'rediss://:hunter2@cache:6380/2',
    TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,::1,fd00::/8',
    INTROSPECTION: 'off',
    GRAPHIQL: 'off',
    SERVE_TEXT: 'off',
    METRICS_PORT: '9100',
    METRICS_HOST: '::1',
    MAX_COST: '5000',
    MAX_QUEUE: '0',
  }
  expect(loadConfig(env)).toEqual({
    host: '0.0.0.0',
    port: 0,
    publicUrl: 'https://gongkai.example.org',
    dataDir: '/var/lib/gongkai',
    databaseUrl: 'postgresql://user:pass@db:5432/gongkai',
    databaseReplicaUrls: ['postgresql://db2/gongkai', 'postgres://db3:5433/gongkai'],
    logLevel: 'warn',
    rateLimit: 60,
    responseCache: false,
    responseCacheMegabytes: 256,
    persistedOperations: 'operations.json',
    persistedOnly: true,
    redisUrl: 'rediss://:hunter2@cache:6380/2',
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'],
    introspection: false,
    graphiql: false,
    serveText: false,
    metricsPort: 9100,
    metricsHost: '::1',
    limits: { ...DEFAULT_LIMITS, cost: 5_000, queue: 0 },
  })
})

test('all problems are told at once, and a secret is not shown', () => {
  const error = failure({
    PORT: '70000',
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    LOG_LEVEL: 'loud',
    RATE_LIMIT: '-1',
    RESPONSE_CACHE: 'yes',
    PUBLIC_URL: 'https://example.org/some/path',
  })
  expect(error.code).toBe('BAD_CONFIGURATION')
  expect(error.message).toBe(`6 variables are set wrongly:
  PORT is "70000"; expected a port number from 0 to 65535 (0 lets the system choose).
  PUBLIC_URL is "https://example.org/some/path"; expected an http or https address without path, query or password.
  DATABASE_URL is (not shown); expected an address that begins with postgresql:// or postgres://.
  LOG_LEVEL is "loud"; expected one of trace, debug, info, warn, error, fatal, silent.
  RATE_LIMIT is "-1"; expected requests a minute for one client, from 1 on, or off.
  RESPONSE_CACHE is "yes"; expected on or off.
docs/configuration.md explains each.`)
  expect(error.message).not.toContain('hunter2')
})

test.each([
  ['PORT', '4000.5'],
  ['PORT', '0x10'],
  ['PORT', '-1'],
  ['HOST', 'not a host'],
  ['HOST', 'http://localhost'],
  ['PUBLIC_URL', 'gongkai.example.org'],
  ['PUBLIC_URL', 'ftp://example.org'],
  ['PUBLIC_URL', 'https://user:secret@example.org'],
  ['DATABASE_REPLICA_URL', 'postgresql://db2/without-a-primary'],
  ['DATABASE_REPLICA_URL', 'postgresql://db2/a,,b'],
  ['PERSISTED_ONLY', 'on'],
  ['RATE_LIMIT', '0'],
  ['RESPONSE_CACHE_MB', '0'],
  ['RESPONSE_CACHE_MB', '70000'],
  ['DATA_DIR', 'a\0b'],
  ['TRUST_PROXY', 'proxy.example.org'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', '10.0.0.0/8/8'],
  ['METRICS_PORT', 'on'],
  ['SERVE_TEXT', 'no'],
  ['MAX_PAGE_SIZE', '101'],
  ['MAX_COST', '99'],
  ['MAX_ALIASES', '-1'],
  ['MAX_DEPTH', '1e1'],
])('%s does not accept %j', (name, value) => {
  expect(failure({ [name]: value }).message).toContain(
    `One variable is set wrongly:\n  ${name} is `,
  )
})

test('docs/configuration.md shows every variable with its default and what it accepts', () => {
  const page = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|/gm)].map(
    ([, name, fallback, accepts]) => [name, fallback, accepts],
  )
  const expected = Object.entries(VARIABLES).map(([name, { fallback, expects }]) => [
    name,
    fallback === undefined ? 'not set' : `\`${fallback}\``,
    expects,
  ])
  expect(rows).toEqual(expected)
})
