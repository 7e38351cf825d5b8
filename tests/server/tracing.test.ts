import { SpanStatusCode, trace } from '@opentelemetry/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post, stubApp } from '../support/stub-app.ts'

type Recorded = { name: string; attributes: object; status: unknown; ended: number }
const spans: Recorded[] = []

/** What an SDK registers, as far as we use it. */
const provider = {
  getTracer: () => ({
    startSpan: () => {
      throw new Error('not used')
    },
    startActiveSpan: (
      name: string,
      { attributes }: { attributes: object },
      run: (span: unknown) => unknown,
    ) => {
      const recorded: Recorded = { name, attributes, status: null, ended: 0 }
      spans.push(recorded)
      return run({
        setStatus: (status: unknown) => {
          recorded.status = status
        },
        end: () => {
          recorded.ended++
        },
      })
    },
  }),
}
beforeAll(() => {
  trace.setGlobalTracerProvider(provider as never)
})
afterAll(() => trace.disable())

test('an operation is a span, with its name and request id, and ended once', async () => {
  await post(
    stubApp().app,
    { query: 'query Greeting($n: String) { hello(name: $n) }', variables: { n: 'secret' } },
    { 'x-request-id': 'r1' },
  )
  expect(spans).toEqual([
    {
      name: 'graphql query',
      attributes: {
        'graphql.operation.type': 'query',
        'graphql.operation.name': 'Greeting',
        'gongkai.request_id': 'r1',
      },
      status: null,
      ended: 1,
    },
  ])
})

test('one that fails says so, and what cannot be executed is none', async () => {
  spans.length = 0
  await post(stubApp().app, { query: '{ fault }' })
  await post(stubApp().app, { query: '{ nothing }' })
  expect(spans.map(({ status, ended }) => [status, ended])).toEqual([
    [{ code: SpanStatusCode.ERROR }, 1],
  ])
})
