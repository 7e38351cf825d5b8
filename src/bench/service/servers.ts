import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BenchRefusal } from './bench-refusal.ts'
import type { BenchQuery, Variables } from './queries.ts'
import { type Environment, type ServerProcess, startServer } from './server-process.ts'
import type { Prepared } from './settings.ts'

/** What is measured: one server, or two that share the load. */
export type Contender = {
  readonly name: string
  readonly speaks: 'ours' | 'postgraphile' | 'hand-written'
  readonly processes: readonly ServerProcess[]
}

/** Connections of each server to the database: ours has as many by itself. */
const POOL_SIZE = 8

/** Where things are, and what a server is started with. */
export type Place = {
  readonly root: string
  readonly databaseUrl: string
  /** Of this process: PATH and what the database's driver reads. */
  readonly env: Environment
}

/** A place where so many processes share the connections that one takes by itself. */
export function shared(place: Place, processes: number): Place {
  const address = new URL(place.databaseUrl)
  address.searchParams.set('connection_limit', String(POOL_SIZE / processes))
  return { ...place, databaseUrl: address.href }
}

/** Node 24 for ours and for the peers. @throws {BenchRefusal} when it is not installed */
export function newerNode({ root }: Place): string {
  const node = join(root, 'bench/node_modules/node/bin/node')
  if (!existsSync(node) || !existsSync(join(root, 'bench/node_modules/postgraphile')))
    throw new BenchRefusal('The peers are not installed. Install them with: (cd bench && npm ci)')
  return node
}

/** Runs bench/prepare.mjs. @throws {BenchRefusal} with what it complains of */
export function prepare(place: Place, task: 'check' | 'make' | 'drop'): string {
  const { status, stdout, stderr } = spawnSync(newerNode(place), ['bench/prepare.mjs', task], {
    cwd: place.root,
    env: { ...place.env, DATABASE_URL: place.databaseUrl },
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new BenchRefusal(stderr.trim())
  return stdout
}

/** Makes a database ready to be measured. @throws {BenchRefusal} as `prepare` */
export function prepareSets(place: Place): Prepared {
  return JSON.parse(prepare(place, 'make'))
}

/** Starts one of ours, as `npm start` does. The log of requests is off, as the peers keep none. */
export function startOurs(
  { root, databaseUrl, env }: Place,
  node: string,
  cache: 'on' | 'off',
): Promise<ServerProcess> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const [, ...args] = (scripts.start as string).split(' ')
  return startServer('ours', [node, ...args], root, {
    ...env,
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    RESPONSE_CACHE: cache,
    NODE_ENV: 'production',
  })
}

/** Starts a peer: a file of bench/. */
export function startPeer(place: Place, file: string): Promise<ServerProcess> {
  const { root, databaseUrl, env } = place
  return startServer(file, [newerNode(place), `bench/${file}`], root, {
    ...env,
    DATABASE_URL: databaseUrl,
    POOL_SIZE: new URL(databaseUrl).searchParams.get('connection_limit') ?? String(POOL_SIZE),
    NODE_ENV: 'production',
  })
}

/** Notes a server that is starting, so that it is stopped in the end. */
export type Start = (server: Promise<ServerProcess>) => Promise<ServerProcess>

/**
 * Checks a database, and after the use stops what was started and takes away what was made there.
 * @throws {BenchRefusal} when something is missing
 */
export async function withServers<Result>(
  place: Place,
  use: (start: Start) => Promise<Result>,
): Promise<Result> {
  prepare(place, 'check')
  const started: ServerProcess[] = []
  const end = async () => {
    await Promise.all(started.map((server) => server.stop()))
    prepare(place, 'drop')
  }
  let result: Result
  try {
    result = await use(async (server) => {
      const running = await server
      started.push(running)
      return running
    })
  } catch (error) {
    // What went wrong first is to be told, not what could not be tidied up after it.
    await end().catch(() => undefined)
    throw error
  }
  await end()
  return result
}

/** Where a query goes on a server, and the body with these variables. */
export function requestOf(
  query: BenchQuery,
  speaks: Contender['speaks'],
  variables: Variables,
  cursor: string,
): { readonly path: string; readonly body: object } {
  if (speaks === 'hand-written') return { path: `/${query.name}`, body: variables }
  const taken = query.variables?.[speaks]?.(variables, cursor) ?? variables
  return { path: '/graphql', body: { query: query[speaks], variables: taken } }
}
