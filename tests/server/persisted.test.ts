import { createHash } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { listen, type RunningServer } from '../../src/server/listen.ts'
import { createEmptyFolder } from '../support/database.ts'
import { stubApp, stubGraph } from '../support/stub-app.ts'
import { stubWatch } from '../support/stub-watch.ts'

const HELLO = 'query Hello($name: String) { hello(name: $name) }'
const ID = createHash('sha256').update(HELLO).digest('hex')

let server: RunningServer | undefined
const folders: string[] = []
afterEach(async () => {
  await server?.stop()
  server = undefined
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder with these files. */
function folderOf(files: Record<string, string>): string {
  const folder = createEmptyFolder()
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

async function start(
  persistedOnly = false,
  files: Record<string, string> = { 'hello.graphql': HELLO },
) {
  const graph = stubGraph()
  const made = { count: 0 }
  const hello = graph.schema.getQueryType()!.getFields().hello!
  hello.resolve = (_root, { name }) => {
    made.count++
    return `Hello ${name}`
  }
  const { watch } = stubWatch()
  const { app, log } = stubApp(graph, {
    watch,
    responseCache: true,
    persistedOperations: folderOf(files),
    persistedOnly,
  })
  server = await listen(app, '127.0.0.1', 0)
  return { made, log }
}

async function post(body: object) {
  const response = await fetch(`${server!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return [response.status, await response.json()]
}
async function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${server!.url}/graphql?${new URLSearchParams(parameters)}`, {
    headers,
  })
  const text = await response.text()
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    body: text && JSON.parse(text),
  }
}
const refused = (code: string) => [
  400,
  { errors: [expect.objectContaining({ extensions: { code } })] },
]
const told = (name: string) => [200, { data: { hello: `Hello ${name}` } }]

test('an id stands for its operation, by POST and GET, as both kinds of client send it', async () => {
  await start()
  const apollo = { persistedQuery: { version: 1, sha256Hash: ID } }
  expect(await post({ documentId: `sha256:${ID}`, variables: { name: 'a' } })).toEqual(told('a'))
  expect(await post({ extensions: apollo, variables: { name: 'b' } })).toEqual(told('b'))
  const variables = JSON.stringify({ name: 'c' })
  expect(await get({ documentId: ID, variables })).toMatchObject({ body: told('c')[1] })
  expect(await get({ extensions: JSON.stringify(apollo), variables })).toMatchObject({
    body: told('c')[1],
  })
  // Other operations are answered as ever.
  expect(await post({ query: HELLO, variables: { name: 'd' } })).toEqual(told('d'))
})

test('the second time nothing of GraphQL runs, and a GET that is still the same is not sent', async () => {
  const { made, log } = await start(true)
  for (let i = 0; i < 3; i++)
    expect(await post({ documentId: ID, variables: { name: 'a' } })).toEqual(told('a'))
  expect(made.count).toBe(1)
  expect(log.map(({ cache }) => cache)).toEqual([undefined, 'hit', 'hit'])
  const address = { documentId: ID, variables: '{"name":"a"}' }
  const { etag } = await get(address)
  expect(await get(address, { 'if-none-match': etag! })).toMatchObject({ status: 304 })
})

test('those who send the same id at a time share one answer', async () => {
  const { made } = await start(true)
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => post({ documentId: ID, variables: { name: 'a' } })),
  )
  expect(answers).toEqual(Array(5).fill(told('a')))
  expect(made.count).toBe(1)
})

test('what is not persisted is refused with a code', async () => {
  await start(true)
  expect(await post({ documentId: '0'.repeat(64) })).toEqual(refused('PERSISTED_QUERY_NOT_FOUND'))
  expect(await post({ query: '{ hello }' })).toEqual(refused('PERSISTED_QUERY_ONLY'))
  expect(await post({ query: '{ hello }', documentId: ID })).toEqual(
    refused('PERSISTED_QUERY_ONLY'),
  )
  expect(await post({ variables: {} })).toEqual(refused('BAD_REQUEST'))
  expect(await get({ query: '{ hello }' })).toMatchObject({ status: 400 })
  expect(await get({ documentId: 'x' })).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
  })
})

test('manifests of the usual tools are read, and what is wrong with them is told at the start', async () => {
  const apollo = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: 'a1', name: 'Hello', type: 'query', body: HELLO }],
  }
  await start(true, {
    'apollo.json': JSON.stringify(apollo),
    'codegen.json': JSON.stringify({ b2: HELLO }),
  })
  for (const documentId of ['a1', 'b2']) {
    expect(await post({ documentId, variables: { name: 'a' } })).toEqual(told('a'))
  }
  const folder = folderOf({
    'a.json': '[]',
    'b.json': JSON.stringify({ c3: '{ nothing }', d4: '{', e5: `{ ${'a: hello '.repeat(21)}}` }),
  })
  expect(() => stubApp(stubGraph(), { persistedOperations: folder })).toThrow(
    /a\.json: is no manifest.*c3: Cannot query field "nothing".*d4: Syntax Error.*e5: The operation has more than 20/s,
  )
  expect(() => stubApp(stubGraph(), { persistedOperations: folderOf({}) })).toThrow(
    'holds no operation',
  )
  expect(() => stubApp(stubGraph(), { persistedOperations: '/no/such/file' })).toThrow('ENOENT')
})
