import { expect, test } from 'vitest'
import { databaseFault } from '../../src/server/database-fault.ts'
import { post, stubApp, stubGraph } from '../support/stub-app.ts'

/** As Prisma 7 throws them over the pg adapter. */
const prismaError = (code: string, cause: object) =>
  Object.assign(new Error('Invalid `prisma.report.findMany()` of ann@db.example'), {
    code,
    meta: { driverAdapterError: { name: 'DriverAdapterError', cause } },
  })
/** As the driver throws them for statements of our own. */
const driverError = (code: string) => Object.assign(new Error('ann@db.example'), { code })
const FAULTS: Record<string, [Error, string]> = {
  'a statement that took too long': [
    prismaError('P2039', { originalCode: '57014', kind: 'postgres', code: '57014' }),
    'TIMEOUT',
  ],
  'a raw one that took too long': [prismaError('P2010', { originalCode: '57014' }), 'TIMEOUT'],
  'a server that is down': [
    prismaError('P1001', { kind: 'DatabaseNotReachable' }),
    'DATABASE_UNREACHABLE',
  ],
  'a raw one to a server that is down': [
    prismaError('P2010', { kind: 'DatabaseNotReachable' }),
    'DATABASE_UNREACHABLE',
  ],
  'a server that shuts down': [
    prismaError('P2039', { originalCode: '57P01', kind: 'postgres' }),
    'DATABASE_UNREACHABLE',
  ],
  'a connection that breaks': [
    new Error('Connection terminated unexpectedly'),
    'DATABASE_UNREACHABLE',
  ],
  'a server that takes no more': [prismaError('P2037', { originalCode: '53300' }), 'OVERLOADED'],
  'the same to a statement of ours': [driverError('53300'), 'OVERLOADED'],
  'a server in recovery': [driverError('57P03'), 'DATABASE_UNREACHABLE'],
  'a follower whose recovery ends a statement': [driverError('40001'), 'DATABASE_UNREACHABLE'],
  'a pool that is in use': [new Error('timeout exceeded when trying to connect'), 'OVERLOADED'],
}

test.each(Object.entries(FAULTS))('%s', async (_case, [error, code]) => {
  const graph = stubGraph()
  graph.schema.getQueryType()!.getFields().fault!.resolve = () => Promise.reject(error)
  graph.schema.getQueryType()!.getFields().dataset!.resolve = () => Promise.reject(error)
  const { app, log } = stubApp(graph)
  const { status, body, headers } = await post(app, { query: '{ hello fault }' })
  expect([status, body.data]).toEqual([200, { hello: 'Hello world', fault: null }])
  const requestId = headers.get('x-request-id')
  expect(body.errors[0].extensions).toEqual({ code, requestId })
  expect(body.errors[0].message).toMatch(/[Tt]ry again shortly|Ask for less/)
  expect(JSON.stringify(body)).not.toContain('ann@')
  const logged = log.find((line) => line.level === 50)
  expect(logged).toMatchObject({ requestId, err: { message: error.message } })

  const page = await app.fetch('http://test/', { headers: { accept: 'text/html' } })
  expect(page.status).toBe(code === 'TIMEOUT' ? 504 : 503)
  expect(page.headers.get('retry-after')).toBe('5')
  const text = await page.text()
  expect(text).toContain(page.headers.get('x-request-id'))
  expect(text).not.toContain('ann@')
})

test('other errors are faults of ours', () => {
  for (const error of [
    prismaError('P2002', { originalCode: '23505', kind: 'UniqueConstraintViolation' }),
    new Error('no'),
    new TypeError('x is undefined'),
    'a string',
    null,
  ]) {
    expect(databaseFault(error)).toBeUndefined()
  }
})
