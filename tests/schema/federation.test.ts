import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

const entities = (representations: object[], selection: string) =>
  graph.data(
    `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selection} } }`,
    { r: representations },
  )

test('the subgraph tells its schema with keys', async () => {
  const { _service } = await graph.data('{ _service { sdl } }')
  expect(_service.sdl).toMatch(
    /type Jurisdiction implements Node\s+@key\(fields: "id"\)\s+@key\(fields: "code"\)/,
  )
})

test('entities by every key, in the order asked for; unknown keys are null', async () => {
  const { jurisdiction, report, figures } = await graph.data(`{
    jurisdiction(code: "320583") { id }
    report(jurisdiction: "320583", year: 2009) { id agency { id } }
    figures(first: 1) { nodes { id raw } }
  }`)
  const { _entities } = await entities(
    [
      { __typename: 'Jurisdiction', code: '320583' },
      { __typename: 'Jurisdiction', code: '999999' },
      { __typename: 'Jurisdiction', id: jurisdiction.id },
      { __typename: 'Report', id: report.id },
      { __typename: 'Report', id: 'nonsense' },
      { __typename: 'Agency', id: report.agency.id },
      { __typename: 'Agency', id: report.id },
      { __typename: 'Figure', id: figures.nodes[0].id },
      { __typename: 'Indicator', code: 'GRANTED' },
      { __typename: 'Indicator', code: 'NO' },
    ],
    `... on Jurisdiction { name parent { name } } ... on Report { year } ... on Agency { agency: name jurisdiction { code } } ... on Figure { raw } ... on Indicator { label(language: EN) }`,
  )
  expect(_entities).toEqual([
    { __typename: 'Jurisdiction', name: '昆山市', parent: { name: '苏州市' } },
    null,
    { __typename: 'Jurisdiction', name: '昆山市', parent: { name: '苏州市' } },
    { __typename: 'Report', year: 2009 },
    null,
    { __typename: 'Agency', agency: '昆山市人民政府', jurisdiction: { code: '320583' } },
    null,
    { __typename: 'Figure', raw: figures.nodes[0].raw },
    { __typename: 'Indicator', label: expect.any(String) },
    null,
  ])
})
