import { isIP } from 'node:net'
import { z } from 'zod'
import { LIMIT_VARIABLES, type Limits, readLimits } from './config-limits.ts'
import { GongkaiError } from './domain/errors.ts'

/*
 * The only reader of environment variables. docs/configuration.md shows this table to the user; a
 * test holds the two equal.
 */

/** How much the server logs, from everything to nothing. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on')

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535))
const host = z.string().regex(/^[\w.:%-]+$/)
const perMinute = z.union([
  z.literal('off').transform(() => null),
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
])

/** An address, or a network as 10.0.0.0/8. */
function isNetwork(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const bits = isIP(address) === 6 ? 128 : 32
  const fits = prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits)
  return isIP(address) !== 0 && fits && more.length === 0
}

/** Every variable: its default as one would write it, what it accepts, and how it is read. */
const SETTINGS = {
  HOST: {
    fallback: '127.0.0.1',
    expects: 'an IP address or a host name of this machine',
    schema: host,
  },
  PORT: {
    fallback: '4000',
    expects: 'a port number from 0 to 65535 (0 lets the system choose)',
    schema: port,
  },
  PUBLIC_URL: {
    fallback: undefined,
    expects: 'an http or https address without path, query or password',
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((text) => new URL(text))
      .refine((url) => url.href === `${url.origin}/`)
      .transform((url) => url.origin),
  },
  DATA_DIR: {
    fallback: '.data',
    expects: 'a folder, which is made when it is missing',
    // A NUL cannot be in a path; Node would refuse it later with a less clear message.
    schema: z.string().refine((path) => !path.includes('\0')),
  },
  DATABASE_URL: {
    fallback: undefined,
    expects: 'an address that begins with postgresql:// or postgres://',
    secret: true,
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
  },
  DATABASE_REPLICA_URL: {
    fallback: undefined,
    expects: 'addresses like that of DATABASE_URL, which must be set too, with commas between them',
    secret: true,
    schema: z
      .string()
      .transform((text) => text.split(',').map((address) => address.trim()))
      .pipe(z.array(z.url({ protocol: /^postgres(ql)?$/ }))),
  },
  LOG_LEVEL: {
    fallback: 'info',
    expects: `one of ${LOG_LEVELS.join(', ')}`,
    schema: z.enum(LOG_LEVELS),
  },
  RATE_LIMIT: {
    fallback: 'off',
    expects: 'requests a minute for one client, from 1 on, or off',
    schema: perMinute,
  },
  RESPONSE_CACHE: { fallback: 'on', expects: 'on or off', schema: onOff },
  RESPONSE_CACHE_MB: {
    fallback: '48',
    expects: 'megabytes, from 1 to 65536',
    schema: z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number)
      .pipe(z.number().max(65_536)),
  },
  PERSISTED_OPERATIONS: {
    fallback: undefined,
    expects: 'a manifest in JSON, or a folder of them and of .graphql files',
    schema: z.string().refine((path) => !path.includes('\0')),
  },
  PERSISTED_ONLY: {
    fallback: 'off',
    expects: 'on, together with PERSISTED_OPERATIONS, or off',
    schema: onOff,
  },
  REDIS_URL: {
    fallback: undefined,
    expects: 'an address that begins with redis:// or rediss://',
    secret: true,
    schema: z.url({ protocol: /^rediss?$/ }),
  },
  TRUST_PROXY: {
    fallback: 'off',
    expects: 'addresses or networks of proxies with commas between them, or off',
    schema: z
      .string()
      .transform((text) => (text === 'off' ? [] : text.split(',').map((entry) => entry.trim())))
      .pipe(z.array(z.string().refine(isNetwork))),
  },
  INTROSPECTION: { fallback: 'on', expects: 'on or off', schema: onOff },
  GRAPHIQL: { fallback: 'on', expects: 'on or off', schema: onOff },
  SERVE_TEXT: { fallback: 'on', expects: 'on or off', schema: onOff },
  METRICS_PORT: {
    fallback: 'off',
    expects: 'a port number from 0 to 65535 (0 lets the system choose), or off',
    schema: z.union([z.literal('off').transform(() => null), port]),
  },
  METRICS_HOST: {
    fallback: '127.0.0.1',
    expects: 'an IP address or a host name of this machine',
    schema: host,
  },
} as const satisfies Record<string, Variable>

/** Every variable, the limits after all others. */
export const VARIABLES: Readonly<Record<string, Variable>> = { ...SETTINGS, ...LIMIT_VARIABLES }

type Variable = {
  readonly fallback: string | undefined
  readonly expects: string
  /** Never shown, as it may hold a password. */
  readonly secret?: boolean
  readonly schema: z.ZodType<unknown, string>
}
type Name = keyof typeof SETTINGS
type Value<N extends Name> =
  | z.output<(typeof SETTINGS)[N]['schema']>
  | ((typeof SETTINGS)[N]['fallback'] extends string ? never : undefined)

/** The settings of one process, checked and frozen. */
export type Config = {
  readonly host: Value<'HOST'>
  readonly port: Value<'PORT'>
  readonly publicUrl: Value<'PUBLIC_URL'>
  readonly dataDir: Value<'DATA_DIR'>
  readonly databaseUrl: Value<'DATABASE_URL'>
  readonly databaseReplicaUrls: Value<'DATABASE_REPLICA_URL'>
  readonly logLevel: Value<'LOG_LEVEL'>
  readonly rateLimit: Value<'RATE_LIMIT'>
  readonly responseCache: Value<'RESPONSE_CACHE'>
  readonly responseCacheMegabytes: Value<'RESPONSE_CACHE_MB'>
  readonly persistedOperations: Value<'PERSISTED_OPERATIONS'>
  readonly persistedOnly: Value<'PERSISTED_ONLY'>
  readonly redisUrl: Value<'REDIS_URL'>
  readonly trustedProxies: Value<'TRUST_PROXY'>
  readonly introspection: Value<'INTROSPECTION'>
  readonly graphiql: Value<'GRAPHIQL'>
  readonly serveText: Value<'SERVE_TEXT'>
  readonly metricsPort: Value<'METRICS_PORT'>
  readonly metricsHost: Value<'METRICS_HOST'>
  readonly limits: Limits
}

/**
 * Reads the settings; a variable set to nothing counts as not set.
 * @throws {GongkaiError} BAD_CONFIGURATION, naming every variable that is wrong.
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const problems: string[] = []
  const readAny = (name: string): unknown => {
    const variable = VARIABLES[name]
    const given = env[name]?.trim() || variable?.fallback
    if (variable === undefined || given === undefined) return undefined
    const result = variable.schema.safeParse(given)
    if (!result.success) problems.push(problemOf(name, given))
    return result.data
  }
  const read = <N extends Name>(name: N) => readAny(name) as Value<N>
  const config: Config = Object.freeze({
    host: read('HOST'),
    port: read('PORT'),
    publicUrl: read('PUBLIC_URL'),
    dataDir: read('DATA_DIR'),
    databaseUrl: read('DATABASE_URL'),
    databaseReplicaUrls: read('DATABASE_REPLICA_URL'),
    logLevel: read('LOG_LEVEL'),
    rateLimit: read('RATE_LIMIT'),
    responseCache: read('RESPONSE_CACHE'),
    responseCacheMegabytes: read('RESPONSE_CACHE_MB'),
    persistedOperations: read('PERSISTED_OPERATIONS'),
    persistedOnly: read('PERSISTED_ONLY'),
    redisUrl: read('REDIS_URL'),
    trustedProxies: read('TRUST_PROXY'),
    introspection: read('INTROSPECTION'),
    graphiql: read('GRAPHIQL'),
    serveText: read('SERVE_TEXT'),
    metricsPort: read('METRICS_PORT'),
    metricsHost: read('METRICS_HOST'),
    limits: readLimits((variable) => readAny(variable) as number),
  })
  if (config.databaseReplicaUrls && !env.DATABASE_URL?.trim()) {
    problems.push(problemOf('DATABASE_REPLICA_URL', ''))
  }
  if (config.persistedOnly && config.persistedOperations === undefined) {
    problems.push(problemOf('PERSISTED_ONLY', 'on'))
  }
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'One variable is' : `${problems.length} variables are`
    throw new GongkaiError(
      'BAD_CONFIGURATION',
      [`${count} set wrongly:`, ...problems, 'docs/configuration.md explains each.'].join('\n'),
    )
  }
  return config
}

function problemOf(name: string, given: string): string {
  const { expects, secret } = VARIABLES[name] ?? { expects: 'nothing' }
  const shown = secret ? '(not shown)' : JSON.stringify(given.slice(0, 100))
  return `  ${name} is ${shown}; expected ${expects}.`
}
