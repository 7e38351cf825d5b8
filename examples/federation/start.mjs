import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compose, sdlOf } from './compose.mjs'
import { gateways } from './gateways.mjs'
import { PLACES_SDL, servePlaces } from './places.mjs'

/*
 * Starts Gongkai, the subgraph of places, and a gateway over both. With --once it asks the gateway
 * the example's query, prints the answer and stops.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4100' },
    gateway: { type: 'string', default: 'apollo' },
    once: { type: 'boolean', default: false },
  },
})
const serve = gateways[values.gateway]
if (!serve) throw new Error(`--gateway is one of ${Object.keys(gateways).join(', ')}.`)
const port = Number(values.port)
const gongkaiUrl = `http://127.0.0.1:${port + 1}/graphql`
const placesUrl = `http://127.0.0.1:${port + 2}/graphql`

const gongkai = spawn(process.execPath, ['src/cli/run.mjs', 'serve'], {
  cwd: ROOT,
  env: {
    ...process.env,
    PORT: String(port + 1),
    DATA_DIR: 'examples/federation/.data',
    // The example is over the five reports of a fresh start, whatever is set for another service.
    ...{ DATABASE_URL: '', RATE_LIMIT: '', INTROSPECTION: '', PERSISTED_ONLY: '' },
    LOG_LEVEL: 'warn',
  },
  stdio: ['ignore', 'inherit', 'inherit'],
})
const stopped = new Promise((resolve) => gongkai.once('exit', resolve))
const stops = []
async function stop(code) {
  for (const each of stops.reverse()) await each()
  gongkai.kill('SIGTERM')
  await stopped
  process.exit(code)
}
process.once('SIGINT', () => stop(130))
process.once('SIGTERM', () => stop(143))

try {
  await ready(`http://127.0.0.1:${port + 1}/ready`)
  const places = await servePlaces(port + 2)
  stops.push(() => new Promise((resolve) => places.close(resolve)))
  const supergraphSdl = compose([
    { name: 'gongkai', url: gongkaiUrl, sdl: await sdlOf(gongkaiUrl) },
    { name: 'places', url: placesUrl, sdl: PLACES_SDL },
  ])
  const { url, stop: stopGateway } = await serve(supergraphSdl, port)
  stops.push(stopGateway)
  const query = readFileSync(new URL('query.graphql', import.meta.url), 'utf8')
  if (values.once) {
    console.log(JSON.stringify(await ask(url, query), null, 2))
    await stop(0)
  }
  console.log(`The supergraph is served at ${url}. Try:\n\n${query}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}

/** Waits until an address answers 200. */
async function ready(url) {
  let isGone = false
  stopped.then(() => {
    isGone = true
  })
  for (let tries = 0; tries < 600; tries++) {
    if (isGone) throw new Error('Gongkai has stopped before it was ready.')
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} was not ready within a minute.`)
}

async function ask(url, query) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}
