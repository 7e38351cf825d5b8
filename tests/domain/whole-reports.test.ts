import { expect, test } from 'vitest'
import { buildDraft, type FigureOptions, withStatus } from '../support/build-draft.ts'

/*
 * Reports as they come, in the manner of the development corpus: several traps in each, and the
 * contradictions that are really there. Anything else called a fault is a false alarm.
 */

test('prose of 2008: approximations, an open list of categories, 不存在 beside 不予公开', () => {
  const report = buildDraft('NARRATIVE', 2008)
  const disclosed = report.say('proactive.info.total', '3.2万余', { unit: 'ITEM' })
  const of = (partOf: number, options: FigureOptions = {}) => ({ partOf, ...options })
  report.say('proactive.info.total', 11460, of(disclosed, { scope: 'OWN', scopeLabel: '市本级' }))
  report.say(null, 4105, of(disclosed, { label: '政策法规类' }))
  report.say(null, 986, of(disclosed, { label: '规划计划类' }))
  report.say(null, 7320, of(disclosed, { label: '行政执法类' }))
  report.say(null, '11万余', { basis: 'CUMULATIVE' })
  const received = report.say('app.received', 286)
  for (const [channel, count] of Object.entries({
    in_person: 97,
    online: 142,
    mail: 31,
    fax: 11,
    email: 5,
  })) {
    report.say(`app.received.${channel}`, count, of(received))
  }
  const replied = report.say('app.replied', 281, of(received))
  report.say('app.carried_out', 5, of(received))
  const results = {
    GRANTED: 213,
    GRANTED_PARTIAL: 19,
    REFUSED: 12,
    UNAVAILABLE_NOT_EXIST: 21,
    UNAVAILABLE_NOT_THIS_AGENCY: 16,
  }
  for (const [outcome, count] of Object.entries(results)) report.say(outcome, count, of(replied))
  const inquiries = report.say(null, '1.8万余', { label: '公众咨询', unit: 'PERSON_TIME' })
  report.say('inquiry.onsite', 6240, of(inquiries, { unit: 'PERSON_TIME' }))
  const reviews = report.say('review.total', 3)
  report.say('review.upheld', 2, of(reviews))
  report.say('review.pending', 1, of(reviews))
  const staff = report.say('resource.staff', 450)
  report.say('resource.staff.full_time', 38, of(staff))
  report.say('resource.staff.part_time', 412, of(staff))
  report.say('fee.app_collected', 1260, { unit: 'YUAN' })
  report.say(null, 3, { unit: 'PERSON', label: '农村低保户' })
  expect(withStatus(report.findings(), 'FAIL')).toEqual([])
})

test('prose and table of 2013: applicants, subjects, a table with markers', () => {
  const report = buildDraft('LOCAL_2008', 2013)
  const disclosed = report.say('proactive.info.total', 873)
  for (const [label, count] of [
    ['机构职能类', 9],
    ['政策法规类', 61],
    ['规划计划类', 12],
    ['业务类', 791],
  ] as const) {
    report.say(null, count, { label, partOf: disclosed })
  }
  report.say(null, 902, { basis: 'PRIOR_YEAR', year: 2012 })
  const received = report.say('app.received', 17)
  for (const [label, count, gap] of [
    ['招生计划', 6, 1],
    ['教师招聘', 5, 1],
    ['收费依据', 3, 1],
    ['其余', 3, 4],
  ] as const) {
    report.say(null, count, { label, gap, partOf: received })
  }
  report.say('app.received', 15, { applicant: 'NATURAL_PERSON', partOf: received })
  report.say('app.received', 2, {
    applicant: 'ORGANISATION',
    label: '法人及其他组织',
    partOf: received,
  })
  report.say('review.total', 1)
  report.say('litigation.total', 'none')
  const cells: Readonly<Record<string, number | null>> = {
    'proactive.info.total': 873,
    'proactive.info.fulltext': 873,
    'app.received': 17,
    'app.received.in_person': 3,
    'app.received.fax': null,
    'app.received.email': 2,
    'app.received.online': 11,
    'app.received.mail': 1,
    'app.received.other': null,
    'app.replied': 17,
    GRANTED: 12,
    GRANTED_PARTIAL: 1,
    REFUSED: 4,
    REFUSED_NOT_GOV_INFO: 1,
    UNAVAILABLE_NOT_EXIST: 2,
    UNAVAILABLE_NOT_THIS_AGENCY: 1,
    UNAVAILABLE_UNCLEAR: null,
    'review.total': 1,
    'litigation.total': null,
    'resource.staff': 3,
    'resource.staff.full_time': 1,
    'resource.staff.part_time': 2,
  }
  for (const [code, value] of Object.entries(cells)) report.cell(code, value)
  const findings = report.findings()
  expect(withStatus(findings, 'FAIL')).toEqual([])
  expect(withStatus(findings, 'NOT_ASSESSABLE')).toEqual(['X1 NOT_ASSESSABLE 0 null'])
})

test('prose of 2017: closed on time and after extension, results, cases with other results', () => {
  const report = buildDraft('NARRATIVE', 2017)
  const received = report.say('app.received', 93)
  report.say('app.received.in_person', 17, { partOf: received })
  report.say('app.received.online', 48, { partOf: received })
  report.say('app.received.mail', 28, { partOf: received })
  const closed = report.say('app.closed', 90, { partOf: received })
  report.say('app.closed.on_time', 71, { partOf: closed })
  report.say('app.closed.extended', 19, { partOf: closed })
  report.say('app.carried_out', 3, { partOf: received })
  for (const [outcome, count] of [
    ['GRANTED_ALREADY_PUBLIC', 14],
    ['GRANTED', 33],
    ['GRANTED_PARTIAL', 5],
  ] as const) {
    report.say(outcome, count, { partOf: closed })
  }
  const refused = report.say('REFUSED', 16, { partOf: closed })
  report.say('REFUSED_TRADE_SECRET', 4, { partOf: refused })
  report.say('REFUSED_PRIVACY', 3, { partOf: refused })
  report.say('REFUSED_INTERNAL_AFFAIRS', 9, { partOf: refused })
  report.say('UNAVAILABLE_NOT_THIS_AGENCY', 8, { partOf: closed })
  report.say('UNAVAILABLE_NOT_EXIST', 12, { partOf: closed })
  report.say('OTHER_CORRECTION_REQUESTED', 2, { partOf: closed })
  const lawsuits = report.say('litigation.total', 3)
  report.say('litigation.upheld', 2, { partOf: lawsuits })
  report.say(null, 1, { label: '待判', partOf: lawsuits })
  const findings = report.findings()
  for (const status of ['FAIL', 'NOT_ASSESSABLE']) expect(withStatus(findings, status)).toEqual([])
  expect(withStatus(findings, 'PASS')).toContain('X2 PASS 90 90')
})

test('table of 2016: replies that are one more than their kinds', () => {
  const report = buildDraft('NATIONAL_2014', 2016)
  const disclosed = report.say('proactive.info.total', 2046)
  report.say('proactive.channel.website', 1512, { partOf: disclosed })
  report.say('proactive.channel.weibo', 301, { partOf: disclosed })
  report.say('proactive.channel.wechat', 233, { partOf: disclosed })
  const received = report.say('app.received', 118)
  report.say(null, 61, { label: '房屋征收补偿档案', partOf: received })
  report.say(null, 20, { label: '施工许可', partOf: received })
  report.say('app.closed', 116, { partOf: received })
  const cells = {
    ...{ 'proactive.info.total': 2046, 'proactive.channel.website': 1512 },
    ...{ 'app.received': 118, 'app.closed': 116, 'app.replied': 116 },
    ...{ GRANTED_ALREADY_PUBLIC: 21, GRANTED: 38, GRANTED_PARTIAL: 7, REFUSED: 14 },
    ...{ UNAVAILABLE_NOT_THIS_AGENCY: 17, UNAVAILABLE_NOT_EXIST: 13 },
    ...{ OTHER_CORRECTION_REQUESTED: 3, OTHER_REDIRECTED: 2 },
  }
  for (const [code, value] of Object.entries(cells)) report.cell(code, value)
  expect(withStatus(report.findings(), 'FAIL')).toEqual(['G1 FAIL 116 115'])
})

test('prose and table of 2023: one number of the text differs', () => {
  const report = buildDraft('STANDARD_2021', 2023)
  const received = report.say('app.received', 23)
  report.say('app.received.online', 20, { partOf: received })
  report.say('app.received.mail', 2, { label: '书面申请', partOf: received })
  report.say('app.carried_in', 1)
  const cells = {
    'app.received': 22,
    'app.carried_in': 1,
    'app.processed': 22,
    'app.carried_out': 1,
  }
  for (const [code, value] of Object.entries(cells)) report.cell(code, value)
  expect(withStatus(report.findings(), 'FAIL')).toEqual(['X1 FAIL 23 22'])
})
