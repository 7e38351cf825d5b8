import { describe, expect, test } from 'vitest'
import { buildDraft, ofRule, withStatus } from '../support/build-draft.ts'

/** A total said in prose with parts: `[label, number]`, one list unless a gap says otherwise. */
function listed(
  total: number | string,
  parts: readonly (readonly [label: string, value: number | string, gap?: number])[],
): string[] {
  const report = buildDraft('NARRATIVE', 2012)
  const partOf = report.say(null, total, { label: '某类总数' })
  for (const [label, value, gap = 1] of parts) report.say(null, value, { label, partOf, gap })
  return ofRule(report.findings(), 'X2')
}

describe('parts that the text names of a total', () => {
  test('a list that adds up', () => {
    expect(
      listed(29640, [
        ['咨询件', 15564],
        ['发放任务单', 14076],
      ]),
    ).toEqual(['X2 PASS 29640 29640'])
  })

  test('a list that ends in 其他 and falls short, or that exceeds its total', () => {
    expect(
      listed(3025, [
        ['规范性文件类', 326],
        ['公众利益相关事项类', 1718],
        ['其他信息类', 973],
      ]),
    ).toEqual(['X2 FAIL 3025 3017'])
    expect(
      listed(3720, [
        ['政策法规类', 368],
        ['业务类', 3452],
      ]),
    ).toEqual(['X2 FAIL 3720 3820'])
  })

  test('a list without 其他 may leave something out', () => {
    expect(
      listed(32000, [
        ['政策法规类', 4105],
        ['规划计划类', 986],
      ]),
    ).toEqual(['X2 NOT_ASSESSABLE 32000 5091'])
    // 其他途径 names a way, not a rest.
    expect(
      listed(100, [
        ['同意公开', 50],
        ['其他途径办理', 10],
      ]),
    ).toEqual(['X2 NOT_ASSESSABLE 100 60'])
  })

  test('one part is no more than its total', () => {
    expect(listed(3025, [['其中规范性文件', 326]])).toEqual(['X2 PASS 326 3025'])
    expect(listed(325, [['其中规范性文件', 326]])).toEqual(['X2 FAIL 326 325'])
  })

  test('two divisions of one total are not mixed', () => {
    const byKind = [
      ['规范性文件类', 326],
      ['其他信息类', 2699],
    ] as const
    const byMonth = [
      ['上半年', 2000, 6],
      ['下半年', 1025],
    ] as const
    expect(listed(3025, [...byKind, ...byMonth])).toEqual([
      'X2 PASS 3025 3025',
      'X2 PASS 3025 3025',
    ])
    expect(listed(3025, [['规范性文件类', 326], ['其他信息类', 2600], ...byMonth])).toEqual([
      'X2 FAIL 3025 2926',
      'X2 PASS 3025 3025',
    ])
  })

  test('a list that words interrupt is still one', () => {
    expect(
      listed(17, [
        ['招生计划', 6],
        ['教师招聘', 5],
        ['收费依据', 3],
        ['其余', 3, 4],
      ]),
    ).toEqual(['X2 PASS 17 17'])
    expect(
      listed(17, [
        ['招生计划', 6],
        ['教师招聘', 5, 30],
        ['学籍', 6, 30],
      ]),
    ).toEqual(['X2 PASS 17 17'])
  })
})

test('channel, time taken and result divide the same applications each by itself', () => {
  const report = buildDraft('NARRATIVE', 2017)
  const partOf = report.say('app.received', 232)
  const parts: readonly (readonly [code: string, count: number])[] = [
    ['app.received.in_person', 66],
    ['app.received.online', 18],
    ['app.received.mail', 148],
    ['app.closed.on_time', 179],
    ['app.closed.extended', 53],
    ['GRANTED', 100],
    ['UNAVAILABLE_NOT_EXIST', 132],
  ]
  for (const [code, count] of parts) report.say(code, count, { partOf })
  const findings = report.findings()
  expect(ofRule(findings, 'G1')).toEqual(['G1 PASS 232 232'])
  expect(ofRule(findings, 'X2')).toEqual(['X2 PASS 232 232', 'X2 PASS 232 232'])
})

describe('stretches of the year', () => {
  const halves = (channels: readonly number[], ...stretches: (readonly [string, number])[]) => {
    const report = buildDraft('NATIONAL_2014', 2015)
    const partOf = report.say('app.received', 90, { label: '收到申请' })
    for (const [label, count] of stretches) report.say(null, count, { label, partOf })
    const codes = ['in_person', 'online', 'mail'].map((channel) => `app.received.${channel}`)
    for (const [at, count] of channels.entries()) report.say(codes[at] ?? null, count, { partOf })
    return report.findings()
  }

  test('divide by time, not with the channels beside them', () => {
    const found = halves([30, 40, 20], ['上半年收到', 41])
    expect(ofRule(found, 'G1')).toEqual(['G1 PASS 90 90'])
    expect(ofRule(found, 'X2')).toEqual(['X2 PASS 41 90'])
  })

  test('quarters are added, stretches that overlap are not', () => {
    const quarters = (last: number) =>
      ofRule(
        halves([], ['第一季度', 20], ['第二季度', 30], ['第三季度', 25], ['第四季度', last]),
        'X2',
      )
    expect(quarters(15)).toEqual(['X2 PASS 90 90'])
    expect(quarters(25)).toEqual(['X2 FAIL 90 100'])
    expect(ofRule(halves([], ['上半年', 50], ['1至9月', 80]), 'X2')).toEqual(['X2 PASS 80 90'])
  })
})

test('what the form’s own rule has checked is not said twice, and a reason of the issuer’s own counts', () => {
  const report = buildDraft('NARRATIVE', 2017)
  const partOf = report.say('REFUSED', 16)
  report.say('REFUSED_TRADE_SECRET', 4, { partOf })
  report.say('REFUSED_PRIVACY', 3, { partOf })
  report.say(null, 9, { partOf, label: '内部管理信息' })
  const findings = report.findings()
  expect(ofRule(findings, 'G1')).toEqual(['G1 PASS 16 16'])
  expect(ofRule(findings, 'X2')).toEqual([])
})

test('results are compared with the replies, not with what was received', () => {
  const report = buildDraft('NARRATIVE', 2008)
  const received = report.say('app.received', 286)
  const replied = report.say('app.replied', 281, { partOf: received })
  report.say('app.carried_out', 5, { partOf: received })
  for (const [code, count] of [
    ['GRANTED', 213],
    ['GRANTED_PARTIAL', 19],
    ['REFUSED', 12],
    ['UNAVAILABLE_NOT_EXIST', 21],
    ['UNAVAILABLE_NOT_THIS_AGENCY', 16],
  ] as const) {
    report.say(code, count, { partOf: replied })
  }
  const findings = report.findings()
  expect(withStatus(findings, 'FAIL')).toEqual([])
  expect(ofRule(findings, 'L2')).toEqual(['L2 PASS 281 281'])
  expect(ofRule(findings, 'X2')).toEqual(['X2 PASS 286 286'])
})

test('replied and closed both within what was received are not added', () => {
  const report = buildDraft('NARRATIVE', 2016)
  const partOf = report.say('app.received', 118)
  report.say('app.closed', 116, { partOf })
  report.say('app.replied', 116, { partOf })
  expect(ofRule(report.findings(), 'X2')).toEqual(['X2 PASS 116 118', 'X2 PASS 116 118'])
})

test('channels of publication overlap: they may add up to more, none may be more', () => {
  const published = (...counts: readonly number[]) => {
    const report = buildDraft('NARRATIVE', 2012)
    const partOf = report.say('proactive.info.total', 847)
    for (const [at, label] of ['门户网站', '微信公众号', '微博'].entries()) {
      report.say(null, counts[at] ?? 0, { label, partOf })
    }
    return ofRule(report.findings(), 'X2')
  }
  expect(published(146, 412, 289)).toEqual(['X2 PASS 847 847'])
  expect(published(847, 412, 289)).toEqual(['X2 PASS 847 847'])
  expect(published(848, 412, 289)).toEqual(['X2 FAIL 848 847'])
})

test('persons are no part of cases, and other years’ numbers are not checked', () => {
  const report = buildDraft('NARRATIVE', 2012)
  const partOf = report.say('fee.app_collected', 2, { unit: 'YUAN' })
  report.say(null, 3, { unit: 'PERSON', partOf, label: '低保户' })
  report.say(null, 4, { basis: 'CUMULATIVE', partOf })
  expect(ofRule(report.findings(), 'X2')).toEqual([])
})

test('own level and subordinate bodies make up the whole', () => {
  const said = (tied: boolean, own: number) => {
    const report = buildDraft('NARRATIVE', 2019)
    const total = report.say('app.received', 502)
    const partOf = tied ? total : null
    report.say('app.received', own, { scope: 'OWN', partOf })
    report.say('app.received', 416, { scope: 'SUBORDINATE', partOf })
    const findings = report.findings()
    return [...ofRule(findings, 'X2'), ...ofRule(findings, 'X5')]
  }
  expect(said(true, 86)).toEqual(['X2 PASS 502 502'])
  expect(said(false, 86)).toEqual(['X5 PASS 502 502'])
  // The text does not say that these two make up the whole.
  expect(said(false, 87)).toEqual(['X5 WARN 502 503'])
  const table = buildDraft('LOCAL_2008', 2012)
  table.cell('app.received', 502)
  table.cell('app.received', 87, { scope: 'OWN' })
  table.cell('app.received', 416, { scope: 'SUBORDINATE' })
  expect(ofRule(table.findings(), 'X5')).toEqual(['X5 FAIL 502 503'])
})
