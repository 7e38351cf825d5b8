import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestReport } from '../../src/ingest/ingest-report.ts'
import { nextStamp, writing } from '../../src/ingest/stamp.ts'
import { withdrawReport } from '../../src/ingest/withdraw-report.ts'
import { buildDraft } from '../support/build-draft.ts'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

const REPORTS = `query ($after: String, $since: DateTime) {
  reports(first: 2, after: $after, filterBy: { updatedSince: $since }, orderBy: { field: UPDATED_AT, direction: ASC }) {
    nodes { id updatedAt } pageInfo { hasNextPage endCursor }
  }
}`
const REMOVED = `query ($after: String, $since: DateTime) {
  removedReports(first: 1, after: $after, since: $since) {
    nodes { id jurisdictionCode agencyName year removedAt } pageInfo { hasNextPage endCursor }
  }
}`

type Row = { id: string; updatedAt: string }

/** A copy of which reports there are and as of when, kept as docs/schema-guide.md advises. */
class Mirror {
  readonly reports = new Map<string, string>()
  readonly seen: string[] = []
  #report: string | undefined
  #removal: string | undefined

  async page(): Promise<boolean> {
    const { reports } = await graph.data(REPORTS, { after: this.#report })
    for (const { id, updatedAt } of reports.nodes as Row[]) {
      this.seen.push(`${id} ${updatedAt}`)
      this.reports.set(id, updatedAt)
    }
    this.#report = reports.pageInfo.endCursor ?? this.#report
    return reports.pageInfo.hasNextPage
  }

  async catchUp(): Promise<void> {
    while (await this.page());
    for (;;) {
      const { removedReports } = await graph.data(REMOVED, { after: this.#removal })
      for (const { id, removedAt } of removedReports.nodes) {
        if ((this.reports.get(id) ?? '') < removedAt) this.reports.delete(id)
      }
      this.#removal = removedReports.pageInfo.endCursor ?? this.#removal
      if (!removedReports.pageInfo.hasNextPage) return
    }
  }
}

async function held(): Promise<Map<string, string>> {
  const { reports } = await graph.data('{ reports(first: 100) { nodes { id updatedAt } } }')
  return new Map(reports.nodes.map(({ id, updatedAt }: Row) => [id, updatedAt]))
}

const PLACE = {
  code: '320481',
  scheme: 'GB_T_2260',
  name: '溧阳市',
  level: 'COUNTY',
  parentCode: '320400',
} as const
const BODY = { name: '溧阳市教育局', kind: 'DEPARTMENT' } as const

function draftOf(year: number, received: number) {
  const builder = buildDraft('NARRATIVE', year)
  builder.say('app.received', received)
  const draft = builder.draft({ jurisdiction: PLACE, agency: BODY })
  const sha256 = `${year}${received}`.padEnd(64, '0')
  return { ...draft, document: { ...draft.document, sha256, name: `${year}-${received}.txt` } }
}
const put = (year: number, received: number) =>
  ingestReport(graph.services, draftOf(year, received), { replace: true })

async function remove(reportId: string): Promise<void> {
  await writing(graph.database, async (tx) => {
    await withdrawReport(tx, graph.services.catalogue, reportId, await nextStamp(tx))
  })
}

test('a mirror that reads on misses nothing and repeats nothing, whatever changes meanwhile', async () => {
  const mirror = new Mirror()
  await mirror.page()
  // Between two pages: a report that was read is replaced, others come.
  const first = await put(2019, 10)
  await put(2020, 10)
  await mirror.page()
  await put(2019, 20)
  await mirror.catchUp()
  expect(mirror.reports).toEqual(await held())

  await put(2021, 10)
  await remove(first.reportId)
  await mirror.catchUp()
  expect(mirror.reports).toEqual(await held())
  expect(mirror.reports.size).toBe(7)

  // What went and came again is no longer among the removed.
  await put(2019, 30)
  const { removedReports } = await graph.data('{ removedReports { totalCount } }')
  expect(removedReports.totalCount).toBe(0)
  await mirror.catchUp()
  expect(mirror.reports).toEqual(await held())
  // Nothing came twice in the same state.
  expect(new Set(mirror.seen).size).toBe(mirror.seen.length)

  const before = mirror.seen.length
  await mirror.catchUp()
  expect(mirror.seen).toHaveLength(before)
})

test('what went is told by id, place, body, year and time', async () => {
  const { reportId } = await put(2022, 1)
  const { dataset } = await graph.data('{ dataset { updatedAt } }')
  await remove(reportId)
  const { removedReports } = await graph.data(REMOVED, { since: dataset.updatedAt })
  expect(removedReports.nodes).toEqual([
    {
      id: expect.any(String),
      jurisdictionCode: '320481',
      agencyName: BODY.name,
      year: 2022,
      removedAt: expect.any(String),
    },
  ])
  const [{ id, removedAt }] = removedReports.nodes
  expect(Date.parse(removedAt)).toBeGreaterThan(Date.parse(dataset.updatedAt))
  expect(await graph.data(`{ node(id: "${id}") { id } }`)).toEqual({ node: null })
})

test('updatedSince is told apart to the millisecond, and counts what it lists', async () => {
  const { reportId } = await put(2023, 1)
  await put(2024, 1)
  const { updatedAt } = await graph.database.prisma.report.findUniqueOrThrow({
    where: { id: reportId },
  })
  const count = async (since: number) =>
    (
      await graph.data(
        `{ reports(filterBy: { updatedSince: "${new Date(since).toISOString()}" }) { totalCount } }`,
      )
    ).reports.totalCount
  expect(await count(updatedAt.getTime())).toBe(2)
  expect(await count(updatedAt.getTime() + 1)).toBe(1)
})

test('a clock that was set back does not hide a change', async () => {
  await graph.database.prisma.dataset.update({
    where: { id: 1 },
    data: { updatedAt: new Date('2099-01-01T00:00:00.000Z') },
  })
  await put(2025, 1)
  const { reports } = await graph.data(
    '{ reports(last: 1, orderBy: { field: UPDATED_AT, direction: ASC }) { nodes { year updatedAt } } }',
  )
  expect(reports.nodes).toEqual([{ year: 2025, updatedAt: '2099-01-01T00:00:00.001Z' }])
})
