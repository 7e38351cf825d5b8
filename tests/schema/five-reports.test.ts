import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeededGraph, type TestGraph } from '../support/graph.ts'

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

test('the walk jurisdiction → report → applications → outcomes → figure → evidence, for all five', async () => {
  const { reports } = await graph.data(`{
    reports(orderBy: { field: JURISDICTION_CODE, direction: ASC }) {
      totalCount
      nodes {
        displayTitle year titleYear form script publishedOn dueOn late
        period { start end printed }
        jurisdiction { code name urn fullName parent { code } ancestors { code } }
        agency { name kind }
        applications {
          scope received replied rateBasis disclosureRate refusalRate
          channels { channel count figure { raw } }
          outcomes { outcome group count share comparability figure { raw evidence { start end line sha256 quote } } }
        }
      }
    }
  }`)
  expect(reports.totalCount).toBe(5)
  const [zone, liyang, kunshan, yueyanglou, loudi] = reports.nodes
  expect(zone).toMatchObject({
    year: 2012,
    publishedOn: '2013-03-20',
    dueOn: '2013-03-31',
    late: false,
    applications: null,
    jurisdiction: { code: '220171', urn: 'cn-nbs:220171', parent: { code: '220100' } },
    agency: { name: '长春经济技术开发区管理委员会', kind: 'ZONE_COMMITTEE' },
  })
  expect(liyang).toMatchObject({
    displayTitle: '溧阳市2017年政府信息公开工作年度报告',
    titleYear: null,
    late: null,
    applications: {
      received: 232,
      rateBasis: 'OUTCOME_SUM',
      disclosureRate: 94 / 232,
      refusalRate: 72 / 232,
    },
  })
  expect(liyang.applications.outcomes).toHaveLength(11)
  expect(liyang.applications.outcomes[3]).toMatchObject({
    outcome: 'REFUSED',
    group: 'REFUSED',
    count: 72,
    comparability: 'BROAD',
    figure: { raw: '72', evidence: { line: 15, quote: null } },
  })
  expect(kunshan).toMatchObject({
    displayTitle: '崑山市2009年政府信息公開工作年度報告',
    script: 'HANT',
    jurisdiction: {
      name: '昆山市',
      ancestors: [{ code: '100000' }, { code: '320000' }, { code: '320500' }],
    },
    applications: { received: 66, outcomes: [] },
  })
  expect(yueyanglou).toMatchObject({
    form: 'LOCAL_2008',
    period: { start: '2014-01-01', end: '2014-12-31', printed: false },
    applications: { scope: 'WHOLE', received: 2, replied: 2, disclosureRate: null },
  })
  expect(loudi).toMatchObject({
    year: 2008,
    titleYear: 2009,
    period: { start: null, end: '2008-12-31', printed: true },
    applications: {
      received: 261,
      channels: [{ count: 61 }, { count: 188 }, { channel: 'OTHER', count: 5 }],
    },
  })
})

test('the 岳阳楼区 table: every cell, "/" as not reported, 0 as zero', async () => {
  const { report } = await graph.data(`{
    report(jurisdiction: "430602", year: 2014) {
      applicationBreakdowns { scope received disclosureRate refusalRate outcomes { outcome count figure { raw qualifier value } } }
      figures(filterBy: { origin: TABLE }, first: 100) { totalCount nodes { label column raw value qualifier scope unit { code } } }
    }
  }`)
  expect(report.figures.totalCount).toBe(64)
  const { nodes } = report.figures
  expect(
    nodes.filter((cell: { qualifier: string }) => cell.qualifier === 'NOT_REPORTED'),
  ).toHaveLength(34)
  expect(nodes.find((cell: { label: string }) => cell.label === '收取费用总数')).toMatchObject({
    raw: '0',
    value: 0,
    qualifier: 'EXACT',
  })
  expect(nodes.find((cell: { label: string }) => cell.label === '2.传真申请数')).toMatchObject({
    raw: '/',
    value: null,
  })
  expect(nodes.at(-1)).toMatchObject({
    column: '乡、街',
    value: 20,
    unit: { code: 'TEN_THOUSAND_YUAN' },
  })
  const own = report.applicationBreakdowns.find((one: { scope: string }) => one.scope === 'OWN')
  expect(own).toMatchObject({ received: 2, disclosureRate: 1, refusalRate: null })
})

test('the checks find what the reports contradict by themselves, and nothing else', async () => {
  const { findings } = await graph.data(`{
    findings(first: 100, filterBy: { statuses: [FAIL] }) { nodes { report { jurisdiction { name } } left right difference } }
  }`)
  const failures = findings.nodes.map(
    (one: { report: { jurisdiction: { name: string } }; left: number; right: number }) =>
      `${one.report.jurisdiction.name} ${one.left} ${one.right}`,
  )
  expect(failures.sort()).toEqual([
    '娄底市 261 254',
    '岳阳楼区 1000 775',
    '岳阳楼区 2000 1677',
    '岳阳楼区 300 243',
    '岳阳楼区 3008 2105',
    '岳阳楼区 3008 2105',
    '岳阳楼区 3720 3820',
    '岳阳楼区 6728 7695',
    '岳阳楼区 700 659',
    '岳阳楼区 7728 7695',
    '长春经济技术开发区 3025 3017',
  ])
})

test('reviews and lawsuits: none in words is 0, not mentioned is null', async () => {
  const { a, b, c } = await graph.data(`{
    a: report(jurisdiction: "320583", year: 2009) { reviewAndLitigation { reviews { total figures { raw qualifier } } appeals { total } complaints { total } } }
    b: report(jurisdiction: "320481", year: 2017) { reviewAndLitigation { reviews { total upheld } litigation { total } litigationDirect { total } } }
    c: report(jurisdiction: "431300", year: 2008) { reviewAndLitigation { reviews { total } } }
  }`)
  expect(a.reviewAndLitigation).toEqual({
    reviews: { total: 0, figures: [{ raw: '未發生', qualifier: 'STATED_NONE' }] },
    appeals: { total: 0 },
    complaints: null,
  })
  expect(b.reviewAndLitigation).toEqual({
    reviews: { total: 4, upheld: null },
    litigation: { total: 3 },
    litigationDirect: null,
  })
  expect(c.reviewAndLitigation).toBeNull()
})

test('improvement plans: problems, measures and the goals, tasks and actions of a plan table', async () => {
  const { report } = await graph.data(`{
    report(jurisdiction: "320481", year: 2017) {
      improvementPlan {
        targetYear
        problems { ordinal summary }
        measures { ordinal kind summary(language: EN) children { kind parent { ordinal } children { kind text } } }
      }
    }
  }`)
  const { targetYear, problems, measures } = report.improvementPlan
  expect([targetYear, problems.length]).toEqual([2018, 1])
  expect(measures.map(({ kind }: { kind: string }) => kind)).toEqual([
    ...Array(5).fill('MEASURE'),
    ...Array(3).fill('GOAL'),
  ])
  const tasks = measures.flatMap(({ children }: { children: unknown[] }) => children)
  expect(tasks).toHaveLength(13)
  const actions = tasks.flatMap(({ children }: { children: unknown[] }) => children)
  expect(actions).toHaveLength(37)
  expect(actions[0]).toEqual({ kind: 'ACTION', text: null })
})

test('sections: all levels in document order, and those of one kind', async () => {
  const { report } = await graph.data(`{
    report(jurisdiction: "320583", year: 2009) {
      all: sections { position level ordinal heading kinds parent { heading } }
      applications: sections(kind: APPLICATIONS) { heading summary(language: EN) figures { nodes { raw unit { code label } } } }
    }
  }`)
  expect(report.all.map(({ position }: { position: number }) => position)).toEqual(
    [...Array(19).keys()].map((index) => index + 1),
  )
  expect(report.all[2]).toMatchObject({
    level: 2,
    ordinal: '(一)',
    parent: { heading: '報告內容' },
  })
  expect(report.all[7]).toMatchObject({ heading: '信息情況', kinds: [] })
  expect(report.applications.map(({ heading }: { heading: string }) => heading)).toEqual([
    '做好依申請公開工作',
    '依申請公開政府信息情況和諮詢情況',
  ])
  expect(report.applications[1].figures.nodes[0]).toEqual({
    raw: '66',
    unit: { code: 'CASE', label: '件' },
  })
})

test('figures show the year alone unless asked for another basis', async () => {
  const { year, all } = await graph.data(`{
    year: report(jurisdiction: "320583", year: 2009) { figures(first: 100) { totalCount } }
    all: report(jurisdiction: "320583", year: 2009) { figures(filterBy: { basis: [CUMULATIVE] }) { nodes { raw value qualifier year } } }
  }`)
  expect(year.figures.totalCount).toBe(21)
  expect(all.figures.nodes).toEqual([
    { raw: '100多', value: 100, qualifier: 'AT_LEAST', year: 2008 },
    { raw: '3000多', value: 3000, qualifier: 'AT_LEAST', year: 2008 },
  ])
})

test('outcome totals add top-level rows once, and follow the filter', async () => {
  const { all, byGroup, byOutcome, none } = await graph.data(`{
    all: outcomeTotals(groupBy: []) { count reports }
    byGroup: outcomeTotals(groupBy: [YEAR, GROUP], filterBy: { within: "320000" }) { year group count jurisdiction { code } }
    byOutcome: outcomeTotals(groupBy: [OUTCOME], filterBy: { jurisdiction: "320481" }) { outcome count }
    none: outcomeTotals(groupBy: [], filterBy: { years: [1999] }) { count }
  }`)
  expect(all).toEqual([{ count: 232, reports: 1 }])
  expect(byGroup).toContainEqual({ year: 2017, group: 'REFUSED', count: 72, jurisdiction: null })
  expect(byOutcome).toContainEqual({ outcome: 'REFUSED_PRIVACY', count: 1 })
  expect(none).toEqual([])
})

test('series have one point a year and say where forms break', async () => {
  const { series } = await graph.data(`{
    series(indicator: "app.received", jurisdictions: ["320481", "320583"]) {
      indicator { code label(language: EN) } jurisdiction { name } points { year value comparability figure { raw } } breaks { afterYear }
    }
  }`)
  expect(
    series.map(({ jurisdiction }: { jurisdiction: { name: string } }) => jurisdiction.name),
  ).toEqual(['溧阳市', '昆山市'])
  expect(series[1].points).toEqual([
    { year: 2009, value: 66, comparability: 'EXACT', figure: { raw: '66' } },
  ])
})

test('search finds both scripts, and says where', async () => {
  const { simplified, traditional, titles, children } = await graph.data(`{
    simplified: search(query: "昆山") { totalCount nodes { kind snippet highlights { start end } node { __typename id } } }
    traditional: search(query: "崑山") { totalCount }
    titles: search(query: "政府信息公开 2017", filterBy: { kinds: [REPORT] }) { totalCount }
    children: search(query: "权力 上网", filterBy: { kinds: [PROBLEM], within: "320500" }) { nodes { kind node { ... on Problem { ordinal } } } }
  }`)
  expect(simplified.totalCount).toBeGreaterThan(2)
  expect(traditional.totalCount).toBe(simplified.totalCount)
  expect(titles.totalCount).toBe(1)
  expect(simplified.nodes[0]).toMatchObject({
    kind: 'JURISDICTION',
    node: { __typename: 'Jurisdiction' },
  })
  const report = simplified.nodes.find(({ kind }: { kind: string }) => kind === 'REPORT')
  const { start, end } = report.highlights[0]
  expect(report.snippet.slice(start, end)).toBe('崑山')
  expect(children.nodes[0]).toEqual({ kind: 'PROBLEM', node: { ordinal: 1 } })
})

test('places: names of any time and script, children, other identifiers', async () => {
  const { former, zone, province } = await graph.data(`{
    former: jurisdictions(filterBy: { name: "崑山縣" }) { nodes { code names { name kind } } }
    zone: jurisdiction(code: "220171") { codeScheme level parent { name } }
    province: jurisdiction(code: "320000") { externalIds { scheme value verified } children(filterBy: { levels: [PREFECTURE] }, first: 3) { totalCount nodes { code } } }
  }`)
  expect(former.nodes.map(({ code }: { code: string }) => code)).toEqual(['320583'])
  expect(zone).toEqual({ codeScheme: 'NBS_STATISTICAL', level: 'ZONE', parent: { name: '长春市' } })
  expect(province).toEqual({
    externalIds: [{ scheme: 'ISO_3166_2', value: 'CN-JS', verified: true }],
    children: {
      totalCount: 13,
      nodes: [{ code: '320100' }, { code: '320200' }, { code: '320300' }],
    },
  })
})

test('indicators join the rows of the four forms', async () => {
  const { indicators, one } = await graph.data(`{
    indicators { code label definition comparability unit { code } rows { form code parent { code } } }
    one: indicator(code: "REFUSED") { label(language: EN) comparability rows { form comparability } }
  }`)
  const rows = indicators.flatMap((indicator: { rows: unknown[] }) => indicator.rows)
  expect(rows.length).toBeGreaterThan(200)
  expect(one.comparability).toBe('NONE')
  expect(one.rows).toContainEqual({ form: 'STANDARD_2021', comparability: 'EXACT' })
})
