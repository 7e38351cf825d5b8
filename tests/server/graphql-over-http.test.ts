import { auditServer, serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { listen } from '../../src/server/listen.ts'
import { stubApp } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

const { app } = stubApp(undefined, { watch: stubWatch().watch, responseCache: true })

async function failuresOf(target: Parameters<typeof auditServer>[0]): Promise<string[]> {
  const results = await auditServer(target)
  expect(results.length).toBe(serverAudits(target).length)
  return results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.status} ${result.name}: ${result.reason}`],
  )
}

test('every audit of GraphQL over HTTP passes, the recommendations too', async () => {
  const fetchFn = (url: string, init: RequestInit) => app.fetch(url, init)
  expect(await failuresOf({ url: 'http://test/graphql', fetchFn })).toEqual([])
})

test('they pass at the light door too, also with answers that are stored', async () => {
  const server = await listen(app, '127.0.0.1', 0)
  const url = `${server.url}/graphql`
  for (const _round of [1, 2]) expect(await failuresOf({ url })).toEqual([])
  await server.stop()
})
