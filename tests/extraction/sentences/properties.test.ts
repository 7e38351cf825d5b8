import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SectionKind } from '../../../src/domain/sections.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { readSentence } from './read-sentence.ts'

const lead = fc.constantFrom(
  '',
  '2016年，',
  '全年',
  '其中，',
  '其中：',
  '截至2016年底，',
  '比上年',
  '另有',
)
const noun = fc.constantFrom(
  '收到政府信息公开申请',
  '当面申请',
  '網絡申請',
  '同意公开的',
  '不予公开的',
  '行政复议',
  '主动公开政府信息',
  '“两微一端”信息',
  '《公报》',
  '专职、兼职人员',
  '收取费用',
  '县（市、区）',
  '没有收到投诉',
  '',
)
const numeral = fc.oneof(
  fc.nat({ max: 200_000 }).map(String),
  fc.nat({ max: 200_000 }).map((value) => value.toLocaleString('en-US')),
  fc.constantFrom(
    '二十三',
    '两',
    '百余',
    '数十',
    '3.2万余',
    '近百',
    '１２',
    '0',
    '98.5%',
    '百分之六',
    '2015年',
    '均为0',
    '各3',
  ),
)
const unit = fc.constantFrom(
  '件',
  '条',
  '人次',
  '万元',
  '元',
  '期',
  '个工作日',
  '%',
  '宗',
  '',
  '份以上',
)
const tail = fc.constantFrom(
  '',
  '申请',
  '，均已答复',
  '，占10%',
  '（其中网上3件）',
  '（',
  '）',
  '均未发生',
)
const mark = fc.constantFrom('，', '；', '、', '。', '：', '', ' ')
const clause = fc.tuple(lead, noun, numeral, unit, tail, mark).map((parts) => parts.join(''))
const kinds = fc.subarray<SectionKind>([
  'APPLICATIONS',
  'PROACTIVE',
  'REVIEW_LITIGATION',
  'PROBLEMS_PLANS',
  'STAFF_BUDGET',
])

test('whatever clauses follow one another, each figure has its words and its numeral in its span', () => {
  fc.assert(
    fc.property(
      fc.array(clause, { minLength: 1, maxLength: 8 }),
      kinds,
      fc.constantFrom(2009, 2016, 2021),
      (clauses, sections, year) => {
        const text = clauses.join('')
        const { figures, unread } = readSentence({ text, kinds: sections, year })
        let last = 0
        for (const { span, raw, label, value, partOf, shareOf } of figures) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeLessThanOrEqual(text.length)
          last = span.start
          const evidence = text.slice(span.start, span.end)
          expect(raw).not.toBe('')
          expect(evidence).toContain(raw)
          expect(evidence).toContain(label)
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
          for (const total of [partOf, shareOf])
            if (total !== null) expect(figures).toContain(total)
        }
        for (const { span, raw } of unread) expect(text.slice(span.start, span.end)).toContain(raw)
      },
    ),
    { numRuns: 1500 },
  )
})

test.each([
  '（其中3件',
  '收到申请3件，',
  '其中3件；',
  '没有',
  '均',
  '申请中的有2件是',
  '各分别为1、',
  '“',
  '(',
])('a line without full stops (%s) is read in a time that grows with its length alone', (piece) => {
  const sentence = { text: piece.repeat(4000), kinds: ['APPLICATIONS'] } as const
  // A fraction of this; what grows with the square takes minutes.
  expect(cpuTime(() => readSentence(sentence))).toBeLessThan(10_000)
})
