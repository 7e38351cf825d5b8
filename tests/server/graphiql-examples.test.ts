import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLES } from '../../src/server/graphiql/examples.ts'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

const named = EXAMPLES.map((query) => [/^query (\w+)/m.exec(query)![1]!, query] as const)

test.each(named)('the example %s has an answer', async (_name, query) => {
  const data = await graph.data(query)
  for (const field of Object.values(data)) {
    const list = (field as { nodes?: unknown[] }).nodes ?? field
    expect(list).toBeTruthy()
    if (Array.isArray(list)) expect(list.length).toBeGreaterThan(0)
  }
})

test('the first example reaches the evidence of an outcome', async () => {
  const { jurisdictions } = await graph.data(EXAMPLES[0]!)
  const outcomes = jurisdictions.nodes.flatMap(
    (place: { reports: { nodes: { applications: { outcomes: unknown[] } }[] } }) =>
      place.reports.nodes.flatMap((report) => report.applications.outcomes),
  )
  expect(outcomes[0].figure.evidence.sha256).toMatch(/^[\da-f]{64}$/)
})
