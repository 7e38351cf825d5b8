import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Answer, askGraph } from './ask.ts'
import { type CutProxy, openProxy } from './cut-proxy.ts'
import { startServer } from './gongkai-process.ts'
import { type Bench, Failures, NotPossible, type Outcome, type Trial } from './trial.ts'

/** No request waits longer while the database is away: 5 s for a statement, a second until it is given up. */
const LONGEST_MS = 6_500
/** The service finds a database that is back within this. */
const BACK_MS = 10_000
const AWAY_MS = 2_000
/** A statement is ended after 5 seconds; the lock is held longer. */
const LOCKED_MS = 8_000

/** What a request may be told while the database is away or too slow. */
const OF_THE_DATABASE = new Set(['DATABASE_UNREACHABLE', 'TIMEOUT', 'OVERLOADED'])

const QUESTION = '{ reports(first: 5) { nodes { displayTitle } } }'

/** The database goes away, in two ways, and comes back, and statements wait for a lock: clear codes, and recovery. */
export const databaseAway: Trial = {
  about: 'a PostgreSQL server that goes away and comes back, and statements that take too long',
  rounds: { full: 20, short: 2 },
  async run(bench) {
    if (bench.postgresUrl === null) {
      throw new NotPossible('it needs a PostgreSQL server: set TEST_DATABASE_URL')
    }
    const database = await makeDatabase(bench.postgresUrl)
    try {
      const { hostname, port } = database.url
      const proxy = await openProxy(hostname, Number(port || 5432))
      try {
        return await tryOver(bench, database.url, proxy)
      } finally {
        proxy.close()
      }
    } finally {
      await database.drop()
    }
  },
}

async function tryOver(bench: Bench, database: URL, proxy: CutProxy): Promise<Outcome> {
  const failures = new Failures()
  const through = new URL(database)
  through.hostname = '127.0.0.1'
  through.port = String(proxy.port)
  const env = { DATABASE_URL: through.href, RESPONSE_CACHE: 'off', RATE_LIMIT: 'off' }
  const server = await startServer(bench, env)
  const seen = { slowest: 0, back: 0, codes: new Set<string>() }
  const note = (what: string, { codes, milliseconds }: Answer) => {
    seen.slowest = Math.max(seen.slowest, milliseconds)
    for (const code of codes) {
      seen.codes.add(code)
      if (!OF_THE_DATABASE.has(code)) failures.add(`${what}: ${code} says nothing of the database`)
    }
    if (codes.length === 0) failures.add(`${what}: answered as if nothing were the matter`)
    if (milliseconds > LONGEST_MS) failures.add(`${what}: ${Math.round(milliseconds)} ms`)
  }
  for (let round = 1; round <= bench.rounds; round++) {
    // Every other time nobody is told that it is away.
    if (round % 2 === 0) proxy.silence()
    else proxy.cut()
    const away = performance.now()
    while (performance.now() - away < AWAY_MS) {
      note(`round ${round}, away`, await askGraph(server.url, QUESTION))
    }
    const ready = await fetch(`${server.url}/ready`)
    if (ready.status !== 503) failures.add(`round ${round}: /ready says ${ready.status}`)
    proxy.mend()
    seen.back = Math.max(seen.back, await untilAnswered(server.url, failures, round))
    bench.onProgress(`away ${round} of ${bench.rounds} times`)
  }
  await lockReports(database.href, async () => {
    note('locked', await askGraph(server.url, QUESTION))
    const other = await askGraph(server.url, '{ jurisdiction(code: "320583") { name } }')
    if (other.codes.length > 0) failures.add(`locked: another table gives ${other.codes}`)
  })
  await untilAnswered(server.url, failures, bench.rounds + 1)
  await server.kill('SIGTERM')
  return {
    figures: {
      'times away': bench.rounds,
      codes: [...seen.codes].sort().join(' '),
      'longest wait, ms': Math.round(seen.slowest),
      'longest until it answered again, ms': Math.round(seen.back),
    },
    failures: failures.list(),
  }
}

async function untilAnswered(url: string, failures: Failures, round: number): Promise<number> {
  const start = performance.now()
  while (performance.now() - start < BACK_MS) {
    if ((await askGraph(url, QUESTION)).codes.length === 0) return performance.now() - start
    await pause(50)
  }
  failures.add(`round ${round}: no answer ${BACK_MS / 1000} s after the database was back`)
  return BACK_MS
}

async function lockReports(url: string, during: () => Promise<void>): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('BEGIN; LOCK TABLE "Report" IN ACCESS EXCLUSIVE MODE')
    const held = pause(LOCKED_MS)
    await during()
    await held
    await client.query('ROLLBACK')
  } finally {
    await client.end()
  }
}

async function makeDatabase(server: string): Promise<{ readonly url: URL; drop(): Promise<void> }> {
  const name = `gongkai_faults_${process.pid}`
  const run = async (statement: string) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await run(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) }
}
