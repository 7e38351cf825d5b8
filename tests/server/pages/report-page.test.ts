import { parse, validate } from 'graphql'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachDocument } from '../../../src/ingest/attach-document.ts'
import { createContext } from '../../../src/schema/context.ts'
import { schema } from '../../../src/schema/index.ts'
import { type App, createApp } from '../../../src/server/create-app.ts'
import { LANDING_QUERY } from '../../../src/server/pages/landing-page.ts'
import { REVISION_QUERY } from '../../../src/server/pages/report-page.ts'
import {
  MORE_FIGURES_QUERY,
  REPORT_QUERY,
  YEARS_QUERY,
} from '../../../src/server/pages/report-query.ts'
import { documentsMissing, sourceDocuments } from '../../support/documents.ts'
import { createSeededGraph, type TestGraph } from '../../support/graph.ts'

const HTML = { accept: 'text/html,*/*;q=0.8' }
const REPORTS = ['220171/2012', '320481/2017', '320583/2009', '430602/2014', '431300/2008']

let graph: TestGraph
let app: App
beforeAll(async () => {
  graph = await createSeededGraph()
  app = appWith(undefined)
})
afterAll(() => graph.close())

function appWith(publicUrl: string | undefined): App {
  return createApp({
    config: { publicUrl },
    graph: { schema, createContext: () => createContext(graph.services) },
    logger: pino({ level: 'silent' }),
  })
}

const open = async (path: string, headers: Record<string, string> = HTML, from = app) => {
  const response = await from.fetch(`http://test${path}`, { headers })
  return { status: response.status, headers: response.headers, page: await response.text() }
}
const ids = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
const rowOf = (page: string, figure: number) =>
  new RegExp(`<tr id="f${figure}">.*?</tr>`, 's').exec(page)?.[0] ?? ''

test.each([
  ['the page of a report', REPORT_QUERY],
  ['further figures', MORE_FIGURES_QUERY],
  ['the years of a place', YEARS_QUERY],
  ['the first page', LANDING_QUERY],
  ['the revision', REVISION_QUERY],
])('what we ask of our own graph is valid: %s', (_name, query) => {
  expect(validate(schema, parse(query))).toEqual([])
})

test.each(REPORTS)('/r/%s is one whole page without script', async (path) => {
  const { status, headers, page } = await open(`/r/${path}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/)
  expect(page).not.toMatch(/<script| on\w+="|undefined|\[object|NaN/)
  expect(page).not.toMatch(/(src|href)="https?:\/\/(?!test\/)/)

  const all = ids(page)
  expect(new Set(all).size).toBe(all.length)
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(all).toContain(target)

  const [, code, year] = /^(\d+)\/(\d+)$/.exec(path)!
  const { report } = await graph.data(
    `query ($code: String!, $year: Int!) {
      report(jurisdiction: $code, year: $year) {
        displayTitle
        figures(filterBy: { basis: [YEAR, CUMULATIVE, PRIOR_YEAR, PLANNED] }) { totalCount }
      }
    }`,
    { code, year: Number(year) },
  )
  expect(page).toContain(`>${report.displayTitle}</h1>`)
  const positions = all.flatMap((id) => /^f(\d+)$/.exec(id!)?.[1] ?? []).map(Number)
  expect(positions.sort((one, other) => one - other)).toEqual(
    Array.from({ length: report.figures.totalCount }, (_, index) => index + 1),
  )
})

test('a heading row, a label and a caption stand with every table', async () => {
  for (const path of REPORTS) {
    const { page } = await open(`/r/${path}`)
    for (const [table] of page.matchAll(/<table.*?<\/table>/gs)) {
      expect(table).toMatch(/<caption/)
      expect(table).toMatch(/<th scope="col"/)
      expect(table).toMatch(/<th scope="row(group)?"/)
    }
  }
})

test('zero, "/", none in words and approximations are told apart', async () => {
  const { page } = await open('/r/430602/2014')
  const rows = [...page.matchAll(/<tr id="f\d+">.*?<\/tr>/gs)].map(([row]) => row)
  const holding = (text: string) => rows.filter((row) => row.includes(text))
  const notReported = holding('>/</span>')
  expect(notReported).toHaveLength(34)
  for (const row of notReported) expect(row).toContain('未报告')
  for (const row of holding('a printed zero')) {
    expect(row).toMatch(/>0<\/span><\/td>\s*<td class="number" data-label="数值">0/)
    expect(row).not.toContain('未报告')
  }
  expect(holding('a printed zero').length).toBeGreaterThan(0)
  expect(holding('≥ 2,000')[0]).toContain('at least')
  const { page: other } = await open('/r/320583/2009')
  expect(other).toContain('none, said in words')
})

test('the year in the title and the year covered are told apart', async () => {
  const { page } = await open('/r/431300/2008')
  expect(page).toContain('标题写 2009 年,数据实为 2008 年度。')
  expect((await open('/r/320583/2009')).page).not.toContain('class="note"')
})

test('what the document does not print is not put into its mouth', async () => {
  const { page } = await open('/r/320481/2017')
  expect(page).toContain('文件未印标题')
  expect(page).toContain('no date printed')
})

test('contradictions come first, what passed is folded away', async () => {
  const { page } = await open('/r/430602/2014')
  const findings = /<section id="findings">.*?<\/section>/s.exec(page)![0]
  const [open_, folded] = findings.split('<details>')
  const statuses = [...open_!.matchAll(/class="status (\w+)"/g)].map(([, status]) => status)
  expect(statuses[0]).toBe('FAIL')
  expect(statuses).toEqual([...statuses].sort())
  expect(new Set(statuses)).toEqual(new Set(['FAIL', 'WARN']))
  expect(folded).not.toMatch(/class="status (FAIL|WARN)"/)
})

test('a plan table stands as the report prints it', async () => {
  const { page } = await open('/r/320481/2017')
  const table = /<table class="stacked plan">.*?<\/table>/s.exec(page)![0]
  const rows = [...table.matchAll(/<tr><t[hd]/g)].length - 1
  const spans = [...table.matchAll(/<th scope="rowgroup" rowspan="(\d+)">/g)]
  const cells = [...table.matchAll(/<td>/g)].length
  // Three columns of cells, some of them several rows high, fill the table without a gap.
  expect(spans.reduce((sum, [, span]) => sum + Number(span), 0) + cells).toBe(3 * rows)
  expect(cells).toBe(rows)
  expect(rows).toBeGreaterThan(20)
})

test('the link on the page gives the same by GraphQL', async () => {
  const { page } = await open('/r/320583/2009')
  const link = /href="(\/graphql\?[^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&')
  const answer = JSON.parse((await open(link, { accept: 'application/json' })).page)
  expect(answer.errors).toBeUndefined()
  expect(page).toContain(answer.data.report.figures.nodes[0].label)
  expect(page).toContain(answer.data.report.figures.nodes[0].evidence.sha256)
  expect((await open(link)).page).toContain('graphiql-options')
})

test('it says how to cite it, under the public address where there is one', async () => {
  const { page } = await open('/r/320583/2009')
  expect(page).toContain(
    '昆山市人民政府:《崑山市2009年政府信息公開工作年度報告》(2009年度)。Gongkai,数据版本 1(',
  )
  expect(page).toContain('<link rel="canonical" href="http://test/r/320583/2009">')
  const there = appWith('https://gongkai.example.org')
  const cited = await open('/r/320583/2009/', HTML, there)
  expect(cited.page).toContain(
    '<link rel="canonical" href="https://gongkai.example.org/r/320583/2009">',
  )
})

test('a page that has not changed is not sent again', async () => {
  const first = await open('/r/320583/2009')
  const etag = first.headers.get('etag')!
  expect(etag).toMatch(/^W\/"1-/)
  const again = await open('/r/320583/2009', { ...HTML, 'if-none-match': `"other", ${etag}` })
  expect([again.status, again.page, again.headers.get('etag')]).toEqual([304, '', etag])
})

test('an unknown year says which years there are, an unknown code that it is unknown', async () => {
  const year = await open('/r/320583/2010')
  expect(year.status).toBe(404)
  expect(year.page).toContain('没有江苏省苏州市昆山市 2010 年度的报告')
  expect(year.page).toContain('href="/r/320583/2009"')
  const none = await open('/r/320584/2010')
  expect([none.status, none.page.includes('没有该地的报告')]).toEqual([404, true])
  for (const code of ['999999', '430602:城陵矶街道', '<b>', '\0', 'x'.repeat(2_000)]) {
    const { status, page } = await open(`/r/${encodeURIComponent(code)}/2014`)
    expect(status).toBe(404)
    expect(page).toContain('没有此行政区划代码')
    expect(page).not.toContain('<b>')
  }
})

test('the first page links to every report', async () => {
  const { page, headers } = await open('/')
  for (const path of REPORTS) expect(page).toContain(`href="/r/${path}"`)
  const again = await open('/', { ...HTML, 'if-none-match': headers.get('etag')! })
  expect(again.status).toBe(304)
})

test('only a web address becomes a link to the document', async () => {
  const { prisma } = graph.services.database
  const documents = await prisma.sourceDocument.findMany({ select: { id: true, url: true } })
  const linkWith = async (url: string) => {
    await prisma.sourceDocument.updateMany({ data: { url } })
    return (await open('/r/320583/2009')).page.includes(`<a href="${url}" rel="noopener">`)
  }
  expect(await linkWith('https://www.ks.gov.cn/report.html')).toBe(true)
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'ftp://host/a', '/r/1', 'x']) {
    expect([url, await linkWith(url)]).toEqual([url, false])
  }
  for (const { id, url } of documents) {
    await prisma.sourceDocument.update({ where: { id }, data: { url } })
  }
})

test.skipIf(documentsMissing)(
  'with its text loaded, each figure is marked where it stands',
  async () => {
    const before = (await open('/r/320583/2009')).headers.get('etag')!
    expect((await open('/r/320583/2009')).page).not.toContain('<mark>')
    for (const { bytes } of sourceDocuments().values()) await attachDocument(graph.services, bytes)
    const { status, page } = await open('/r/320583/2009', { ...HTML, 'if-none-match': before })
    expect(status).toBe(200)
    expect(rowOf(page, 1)).toContain(
      '<blockquote lang="zh-Hant">…,讓民眾知曉,接受社會監督。全市<mark>56家政府信息公開單位</mark>通過',
    )
    for (const path of REPORTS) {
      const { page: loaded } = await open(`/r/${path}`)
      const rows = [...loaded.matchAll(/<tr id="f\d+">.*?<\/tr>/gs)]
      for (const [row] of rows)
        expect(row).toMatch(/<blockquote lang="zh-Han[st]">.*<mark>.+<\/mark>/)
      expect(loaded).not.toContain('未载入原文')
    }
  },
)
