import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { composeServices as composeByHive } from '@theguild/federation-composition'
import { parse } from 'graphql'
import { compose } from './compose.mjs'
import { PLACES_SDL } from './places.mjs'

/* Composes the two subgraphs by two composers, and asks the supergraph across both through two gateways. */

const gongkaiSdl = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
const subgraphs = [
  { name: 'gongkai', url: 'http://gongkai.invalid/graphql', sdl: gongkaiSdl },
  { name: 'places', url: 'http://places.invalid/graphql', sdl: PLACES_SDL },
]
const supergraph = compose(subgraphs)
assert.match(supergraph, /population: Int/)
assert.match(supergraph, /received: Int/)
assert.match(supergraph, /"""Requests|"""Applications/, 'descriptions are kept')
const byHive = composeByHive(
  subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
)
assert.deepEqual(byHive.errors ?? [], [])
console.log('Two composers compose the two subgraphs.')

const answers = []
for (const gateway of ['apollo', 'hive']) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      fileURLToPath(new URL('start.mjs', import.meta.url)),
      ...['--once', '--port', '4110', '--gateway', gateway],
    ],
    { timeout: 120_000 },
  )
  const { data, errors } = JSON.parse(stdout.slice(stdout.indexOf('{\n')))
  assert.equal(errors, undefined)
  const byCode = Object.fromEntries(data.jurisdictions.nodes.map((node) => [node.code, node]))
  assert.equal(byCode['320583'].population, 2_092_496)
  assert.equal(byCode['320583'].reports.nodes[0].applications.received, 66)
  assert.equal(byCode['431300'].population, null, 'a place that the list does not have')
  assert.equal(byCode['431300'].reports.nodes[0].applications.received, 261)
  answers.push(data)
  console.log(`The gateway ${gateway} answers a query across both.`)
}
assert.deepEqual(answers[1], answers[0], 'both gateways answer alike')
