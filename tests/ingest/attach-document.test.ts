import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachDocument } from '../../src/ingest/attach-document.ts'
import { documentsMissing, sourceDocuments } from '../support/documents.ts'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

test('a file that no report was read from changes nothing', async () => {
  const before = await graph.data('{ dataset { revision } }')
  expect(await attachDocument(graph.services, Buffer.from('年度报告'))).toMatchObject({
    outcome: 'unknown',
  })
  expect(await graph.data('{ dataset { revision } }')).toEqual(before)
})

test.skipIf(documentsMissing !== null)(
  'with their documents, all quotes resolve and are what the hash says',
  async () => {
    for (const { bytes } of sourceDocuments().values()) {
      expect(await attachDocument(graph.services, bytes)).toMatchObject({ outcome: 'attached' })
      expect(await attachDocument(graph.services, bytes)).toMatchObject({ outcome: 'unchanged' })
    }
    const { dataset, figures, more, reports } = await graph.data(`{
    dataset { revision }
    figures(first: 100, filterBy: { basis: [YEAR, CUMULATIVE] }) { nodes { raw origin evidence { quote sha256 } } pageInfo { endCursor } }
    more: figures(last: 98, filterBy: { basis: [YEAR, CUMULATIVE] }) { nodes { raw origin evidence { quote sha256 } } }
    reports { nodes { sections { ordinal text evidence { quote sha256 } } improvementPlan { problems { text } measures { text children { text } } } } }
  }`)
    expect(dataset.revision).toBe(6)
    for (const { raw, evidence } of [...figures.nodes, ...more.nodes]) {
      expect(createHash('sha256').update(evidence.quote).digest('hex')).toBe(evidence.sha256)
      expect(evidence.quote).toContain(raw)
    }
    for (const { sections } of reports.nodes) {
      for (const { ordinal, text, evidence } of sections) {
        expect(createHash('sha256').update(evidence.quote).digest('hex')).toBe(evidence.sha256)
        expect(text).not.toBe('')
        if (ordinal !== null) expect(text.startsWith(ordinal)).toBe(false)
      }
    }
  },
)

test.skipIf(documentsMissing !== null)(
  'search then reads the text, the innermost section first of all',
  async () => {
    const { search } = await graph.data(`{
    search(query: "特约监督员") { totalCount nodes { kind snippet node { ... on Section { heading level } } } }
  }`)
    const sections = search.nodes.filter(({ kind }: { kind: string }) => kind === 'SECTION')
    expect(sections).toHaveLength(1)
    expect(sections[0].node).toEqual({ heading: '加強政務公開工作監督', level: 2 })
  },
)
