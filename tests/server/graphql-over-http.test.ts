import { auditServer, serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { stubApp } from '../support/stub-app.ts'

const { app } = stubApp()
const target = {
  url: 'http://test/graphql',
  fetchFn: (url: string, init: RequestInit) => app.fetch(url, init),
}

test('every audit of GraphQL over HTTP passes, the recommendations too', async () => {
  const results = await auditServer(target)
  expect(results.length).toBe(serverAudits(target).length)
  const failures = results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.status} ${result.name}: ${result.reason}`],
  )
  expect(failures).toEqual([])
})
