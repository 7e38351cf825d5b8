import assert from 'node:assert/strict'
import { byApollo } from './clients/apollo'
import { byGraphqlRequest } from './clients/graphql-request'
import { byUrql } from './clients/urql'
import { environmentOf } from './relay/environment'
import { readTwoPages, refetchReport } from './relay/read'

/* Asks a running service with the five seeded reports through each client. */

async function checkClients(url: string) {
  const clients = { 'Apollo Client': byApollo, urql: byUrql, 'graphql-request': byGraphqlRequest }
  for (const [name, ask] of Object.entries(clients)) {
    const { reports } = await ask(url, { code: '320481', year: 2017 })
    const [report] = reports.nodes
    assert.equal(reports.nodes.length, 1)
    assert.equal(report?.jurisdiction.name, '溧阳市')
    assert.equal(report.applications?.rateBasis, 'OUTCOME_SUM')
    assert.equal(report.applications.received, 232)
    await assert.rejects(ask(url, { code: '999999', year: 2017 }), /999999/)
    console.log(`${name}: 溧阳 2017 received ${report.applications.received} applications.`)
  }
}

async function checkRelay(url: string) {
  const environment = environmentOf(url)
  const { first, hasNextPage, rows } = await readTwoPages(environment)
  assert.equal(first, 2)
  assert.equal(hasNextPage, true)
  assert.deepEqual(
    rows.map(({ jurisdiction }) => jurisdiction.code),
    ['220171', '320481', '320583', '430602'],
  )
  console.log(`Relay: two pages are one list of ${rows.length} reports.`)
  const { displayTitle } = await refetchReport(environment, rows[1]?.id ?? '')
  assert.match(displayTitle, /溧阳/)
  console.log(`Relay: node(id:) gives ${displayTitle}.`)
}

async function main() {
  const [url = 'http://127.0.0.1:4000/graphql'] = process.argv.slice(2)
  await checkClients(url)
  await checkRelay(url)
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
