import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

type Connection = {
  edges: Array<{ cursor: string; node: { id: string } }>
  nodes: Array<{ id: string }>
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

/** A list with ties and nulls in its order, by the arguments that stay the same. */
const LISTS: ReadonlyArray<readonly [name: string, field: string, args: string]> = [
  ['figures by value, rising', 'figures', 'orderBy: { field: VALUE, direction: ASC }'],
  ['figures by value, falling', 'figures', 'orderBy: { field: VALUE, direction: DESC }'],
  ['figures by year', 'figures', 'orderBy: { field: YEAR, direction: DESC }'],
  ['figures by place', 'figures', 'orderBy: { field: JURISDICTION_CODE, direction: ASC }'],
  ['reports by date', 'reports', 'orderBy: { field: PUBLISHED_ON, direction: DESC }'],
  ['reports by rate', 'reports', 'orderBy: { field: DISCLOSURE_RATE, direction: ASC }'],
  ['findings', 'findings', ''],
  [
    'places by name',
    'jurisdictions',
    'filterBy: { parent: "320000" }, orderBy: { field: NAME, direction: DESC }',
  ],
  ['search', 'search', 'query: "信息"'],
]

async function page(field: string, args: string, paging: string): Promise<Connection> {
  const row = field === 'search' ? 'node { id }' : 'id'
  const all = [args, paging].filter(Boolean).join(', ')
  const answer = await graph.data(
    `{ list: ${field}(${all}) { edges { cursor node { ${row} } } nodes { ${row} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  )
  const plain = (node: { id?: string; node?: { id: string } }) => node.node ?? node
  return {
    ...answer.list,
    edges: answer.list.edges.map((edge: { cursor: string; node: object }) => ({
      ...edge,
      node: plain(edge.node),
    })),
    nodes: answer.list.nodes.map(plain),
  }
}

async function walk(
  field: string,
  args: string,
  size: number,
  backward: boolean,
): Promise<string[]> {
  const ids: string[] = []
  let paging = backward ? `last: ${size}` : `first: ${size}`
  for (;;) {
    const { nodes, pageInfo } = await page(field, args, paging)
    const found = nodes.map(({ id }) => id)
    if (backward) ids.unshift(...found)
    else ids.push(...found)
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return ids
    paging = backward
      ? `last: ${size}, before: "${pageInfo.startCursor}"`
      : `first: ${size}, after: "${pageInfo.endCursor}"`
  }
}

test.each(LISTS)(
  '%s: pages of any size, either way, give the whole list once',
  async (_name, field, args) => {
    const whole = await walk(field, args, 100, false)
    expect(new Set(whole).size).toBe(whole.length)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 60 }), fc.boolean(), async (size, backward) => {
        expect(await walk(field, args, size, backward)).toEqual(whole)
      }),
      { numRuns: 4 },
    )
  },
)

test('values rise with their order, and nulls come last both ways', async () => {
  for (const direction of ['ASC', 'DESC']) {
    const { figures } = await graph.data(
      `{ figures(first: 100, filterBy: { within: "430602" }, orderBy: { field: VALUE, direction: ${direction} }) { nodes { value } } }`,
    )
    const values: Array<number | null> = figures.nodes.map(
      ({ value }: { value: number | null }) => value,
    )
    const numbers = values.filter((value) => value !== null)
    expect(values.slice(0, numbers.length)).toEqual(
      [...numbers].sort((a, b) => (direction === 'ASC' ? a - b : b - a)),
    )
  }
})

test('after and before together cut out the middle', async () => {
  const { edges } = await page('figures', '', 'first: 10')
  const middle = await page(
    'figures',
    '',
    `first: 100, after: "${edges[2]!.cursor}", before: "${edges[6]!.cursor}"`,
  )
  expect(middle.nodes.map(({ id }) => id)).toEqual(edges.slice(3, 6).map(({ node }) => node.id))
})

test('an empty page says whether there is more', async () => {
  const { nodes, pageInfo } = await page('reports', '', 'first: 0')
  expect(nodes).toEqual([])
  expect(pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  })
})
