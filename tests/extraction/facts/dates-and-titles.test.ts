import { expect, test } from 'vitest'
import { BODY, factsOf, read } from './read.ts'

const TITLE = '丰县2013年政府信息公开工作年度报告'

test.each([
  ['统计期限自2013年1月1日起至2013年12月31日止。', '2013-01-01', '2013-12-31'],
  ['数据统计自 2013年 1月1日起 2013年 12月31日 止。', '2013-01-01', '2013-12-31'],
  ['统计期限为2013年1月1日至12月31日。', '2013-01-01', '2013-12-31'],
  ['报告期为2013年全年（1月1日—12月31日）。', '2013-01-01', '2013-12-31'],
  ['数据的统计时段为2008年5月1日至12月31日。', '2008-05-01', '2008-12-31'],
  ['数据统计期限为二〇一三年一月一日至二○一三年十二月三十一日。', '2013-01-01', '2013-12-31'],
  ['我局二〇一三年（自一月一日起至十二月三十一日止）工作报告如下。', '2013-01-01', '2013-12-31'],
  ['数据统计时间为2013年1月1日零时至12月31日24时。', '2013-01-01', '2013-12-31'],
  ['所列数据统计期限：2013.01.01-2013.12.31', '2013-01-01', '2013-12-31'],
  ['统计期限为2013年1月至12月。', '2013-01-01', '2013-12-31'],
  ['统计期限为2013年度。', '2013-01-01', '2013-12-31'],
  ['截至2013年12月31日，全年公开信息12条。', '2013-01-01', '2013-12-31'],
  ['截止2012年12月31日，全县公开信息12条。', null, '2012-12-31'],
])('%s', (line, start, end) => {
  const facts = factsOf(`${TITLE}\n${line}\n${BODY}`)
  expect(facts.period).toEqual({ start, end, printed: true })
  expect(facts.year).toBe(Number(end.slice(0, 4)))
  expect(facts.titleYear).toBe(2013)
})

test.each([
  '2008年5月1日至2012年12月31日累计公开信息9800条。',
  '6月1日至8月31日开展了检查。',
  '2013年1月1日至6月30日开展了试点。',
  '截至2013年6月30日，公开信息12条。',
  '截至2013年12月31日，历年累计公开信息9800条。',
])('%s prints no period', (line) => {
  const facts = factsOf(`${TITLE}\n${line}\n${BODY}`)
  expect(facts.period).toEqual({ start: '2013-01-01', end: '2013-12-31', printed: false })
})

test('the dates of a period have their own places', () => {
  const text = `${TITLE}\n统计期限自2013年1月1日起至12月31日止。\n${BODY}`
  const { dates } = factsOf(text)
  expect(dates.map(({ kind, raw }) => `${kind} ${raw}`)).toEqual([
    'PERIOD_START 2013年1月1日',
    'PERIOD_END 12月31日',
  ])
  for (const { raw, span } of dates) expect(text.slice(span.start, span.end)).toBe(raw)
})

test('the year is that of the title, else the one that the text speaks of, else the one before', () => {
  const opening = '现将丰县水利局政府信息公开工作情况报告如下。'
  expect(factsOf(`${TITLE}\n${BODY}`).year).toBe(2013)
  expect(factsOf(`丰县政府信息公开年报\n2012年，全县有序推进。\n${BODY}`).year).toBe(2012)
  expect(factsOf(`${opening}\n${BODY}\n丰县水利局\n2012年3月1日`).year).toBe(2011)
  expect(read(`${opening}\n${BODY}`)).toMatchObject({ help: expect.stringContaining('--year') })
  expect(factsOf(`${opening}\n${BODY}`, { year: 2015 }).year).toBe(2015)
})

test('published: what the page says, else the day of the sign-off; a repost is none', () => {
  const at = (kind: 'PUBLISHED' | 'REPOSTED', value: string, text: string) => {
    const start = text.indexOf(value)
    return { metadata: [{ kind, value, span: { start, end: start + value.length } }] }
  }
  const text = `${TITLE}\n${BODY}\n丰县人民政府\n二〇一四年三月二十日\n2014-03-25 09:30 2022/07/16`
  const published = factsOf(text, undefined, at('PUBLISHED', '2014-03-25 09:30', text))
  expect(published.publishedOn).toBe('2014-03-25')
  expect(published.dates.find(({ kind }) => kind === 'PUBLISHED')?.raw).toBe('2014-03-25')
  const reposted = factsOf(text, undefined, at('REPOSTED', '2022/07/16', text))
  expect(reposted.publishedOn).toBe('2014-03-20')
  expect(reposted.dates.map(({ kind }) => kind)).toContain('REPOSTED')
  // A month alone is no date.
  expect(factsOf(`${TITLE}\n（丰县人民政府 二〇一四年三月）\n${BODY}`).publishedOn).toBeNull()
})

test.each([
  [`${TITLE}简介`, TITLE],
  [`${TITLE}_丰县人民政府`, TITLE],
  ['丰县政府信息公开年度报告（2013年）', '丰县政府信息公开年度报告（2013年）'],
  ['丰县水利局\n2013年政府信息公开年度报告', '丰县水利局2013年政府信息公开年度报告'],
  ['丰县政府信息公开工作年度报告\n（2013年度）', '丰县政府信息公开工作年度报告（2013年度）'],
  ['二○一三年度丰县政府信息公开年报', '二○一三年度丰县政府信息公开年报'],
])('the title of %j', (lines, title) => {
  const facts = factsOf(`首页\n${lines}\n${BODY}`)
  expect(facts).toMatchObject({ title, titleYear: 2013, jurisdiction: { code: '320321' } })
})

test.each([
  ['丰县2014年部门决算公开情况说明\n收入100万元，支出90万元。', '决算'],
  ['丰县2014年政府信息公开工作要点\n做好主动公开和依申请公开。', '工作要点'],
  ['丰县政府信息公开指南\n受理申请的机构。不服可申请行政复议、提起诉讼。', '公开指南'],
  ['丰县政府信息公开目录\n机构职能、政策文件。', '公开目录'],
  ['关于做好2013年度政府信息公开年度报告编制工作的通知\n请报送主动公开情况。', '通知'],
  ['丰县政府信息公开考核办法\n第一条 考核主动公开情况。', '办法'],
  ['丰县召开政府信息公开工作会议\n会议要求做好主动公开。', 'news'],
  ['2013年丰县国民经济和社会发展统计公报\n生产总值增长。', '公报'],
  ['丰县天气预报\n明天晴。', 'another subject'],
])('%j is no annual report', (text, genre) => {
  const result = read(text)
  expect(result).toMatchObject({ outcome: 'rejected' })
  expect(result.outcome === 'rejected' && result.reason).toContain(genre)
})

test('an odd title is no reason to refuse a report', () => {
  expect(factsOf(`丰县2013年政务公开工作总结\n${BODY}`).year).toBe(2013)
  expect(factsOf(`关于报送丰县水利局2013年度政府信息公开工作报告的函\n${BODY}`).year).toBe(2013)
})

test('a file of several reports is rejected, with their titles', () => {
  const report = (year: number) => `丰县财政局${year}年政府信息公开工作年度报告\n${BODY}`
  expect(read(`${report(2012)}\n${report(2013)}`)).toMatchObject({
    outcome: 'rejected',
    reason: expect.stringContaining('2 reports: 丰县财政局2012年政府信息公开工作年度报告; '),
  })
  // Another year's title in the text, or the same title again, is none.
  const link = '丰县财政局2012年政府信息公开工作年度报告'
  expect(factsOf(`${report(2013)}\n${link}`).year).toBe(2013)
  expect(factsOf(`${report(2013)}\n${report(2013)}`).year).toBe(2013)
})

test.each([
  '丰县2013年政府信息公开\n年度报告',
  '丰县人民政府\n2013年政府信息公开工作情况\n的报告',
  '丰县2013年政府信息公开工作\n年度报告（2013年度）',
  '丰县人民政府2013年\n政府信息公开工作年度报告',
])('a title in several lines: %j', (title) => {
  const facts = factsOf(`${title}\n${BODY}`)
  expect(facts).toMatchObject({ title: title.replaceAll('\n', ''), titleYear: 2013 })
  expect(facts.titleSpan).toEqual({ start: 0, end: title.length })
})
