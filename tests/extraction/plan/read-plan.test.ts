import { expect, test } from 'vitest'
import { readPlan } from '../../../src/extraction/plan/read-plan.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { MORE_PASSAGES } from './more-passages.ts'
import { PAIRING_PASSAGES } from './pairing-passages.ts'
import { PASSAGES } from './passages.ts'
import { paragraphsOf, planOf, readPassage, sectionOf, tableOf } from './read-passage.ts'

test.each([...PASSAGES, ...MORE_PASSAGES, ...PAIRING_PASSAGES])(
  'reads $style',
  ({ text, year = 2020, targetYear = null, problems, measures }) => {
    const read = readPassage(text, year)
    if (problems.length === 0 && measures.length === 0) expect(read).toBeNull()
    else expect(read).toEqual({ targetYear, problems, measures })
  },
)

test('a measure that its text divides has children, within its own evidence', () => {
  const text = `七、下一步打算
(一)完善制度。
修订三项制度。一是修订发布审核制度；二是修订责任追究制度。
(二)加强队伍。举办两期培训班。`
  const plan = planOf(text, 2020)
  const [first, second] = plan?.measures ?? []
  expect(second?.children).toEqual([])
  expect(first?.children.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '修订发布审核制度',
    '修订责任追究制度',
  ])
  for (const { span } of first?.children ?? []) {
    expect(span.start).toBeGreaterThanOrEqual(first?.span.start ?? Infinity)
    expect(span.end).toBeLessThanOrEqual(first?.span.end ?? 0)
  }
  expect(text.slice(second?.span.start, second?.span.end)).toBe('加强队伍。举办两期培训班。')
})

test('a plan table that the page flattened has goals, tasks and actions', () => {
  const text = `2021年度政务公开工作要点
此外，将以下内容作为2021年度政务公开工作要点。
目标
任务
主要内容
一、
提高公开质量
（一）加强解读
重要文件配发图解。
邀请专家访谈。
（二）加强回应
热点三日内回应。
二、
夯实基础
（三）加强培训
每季度培训一次。`
  const plan = planOf(text, 2020, 'FUTURE_PLAN_APPENDIX')
  const outline = (items: NonNullable<typeof plan>['measures'], depth = 0): string[] =>
    items.flatMap(({ kind, span, children }) => [
      `${depth} ${kind} ${text.slice(span.start, span.end).split('\n')[0]}`,
      ...outline(children, depth + 1),
    ])
  expect(plan?.targetYear).toBe(2021)
  expect(outline(plan?.measures ?? [])).toEqual([
    '0 GOAL 提高公开质量',
    '1 TASK 加强解读',
    '2 ACTION 重要文件配发图解。',
    '2 ACTION 邀请专家访谈。',
    '1 TASK 加强回应',
    '2 ACTION 热点三日内回应。',
    '0 GOAL 夯实基础',
    '1 TASK 加强培训',
    '2 ACTION 每季度培训一次。',
  ])
  const [goal] = plan?.measures ?? []
  expect(text.slice(goal?.span.start, goal?.span.end)).toMatch(/^提高公开质量.*热点三日内回应。$/s)
})

test('a table of problems and measures pairs them by rows', () => {
  const text = '六、问题与措施\n序号 存在问题 整改措施\n1 栏目空白 逐栏核查\n2 答复超期 设置提醒'
  const [heading] = paragraphsOf(text)
  const table = tableOf(text.slice(text.indexOf('\n')), [
    ['序号', '存在问题', '整改措施'],
    ['1', '栏目空白', '逐栏核查'],
    ['2', '答复超期', '设置提醒'],
  ])
  const blocks = [...(heading ? [heading] : []), table]
  const page = { text, blocks, cuts: [], metadata: [] }
  const plan = readPlan(page, [sectionOf(blocks, 'PROBLEMS_PLANS')], [], 2020)
  expect(plan?.problems).toHaveLength(2)
  expect(plan?.measures.map(({ problems }) => problems)).toEqual([[1], [2]])
})

test('a section that is not about plans may end with one', () => {
  const text = `八、经验和做法
我市坚持栏目负责制，明确更新时限。
下一步，我市将开通政务短信平台，编印公开指南。`
  expect(readPassage(text, 2012, 'EXPERIENCE')).toEqual({
    targetYear: null,
    problems: [],
    measures: ['开通政务短信平台', '编印公开指南'],
  })
})

test('what became of the plan of the year is no plan', () => {
  const text = `（二）落实2020年政务公开工作要点情况
年度要点确定的30项任务全部完成。`
  expect(planOf(text, 2020, 'FUTURE_PLAN_APPENDIX')).toBeNull()
})

test('any arrangement of marks and stops gives spans within the text and children within parents', () => {
  const pieces = [
    '一是',
    '二是',
    '（一）',
    '（二）',
    '1.',
    '2、',
    '①',
    '问题：',
    '措施：',
    '下一步，',
  ]
  pieces.push(
    '。',
    '；',
    '\n',
    '- ',
    '“',
    '）',
    '信息不及时',
    '加强培训',
    '存在',
    '等问题',
    '，',
    '针对',
  )
  let seed = 7
  const pick = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return pieces[seed % pieces.length] ?? ''
  }
  for (let round = 0; round < 300; round++) {
    const text = `五、存在的主要问题及改进情况\n${Array.from({ length: 30 }, pick).join('')}`
    const plan = planOf(text, 2020)
    const check = (items: NonNullable<typeof plan>['measures'], start: number, end: number) => {
      for (const { span, children } of items) {
        expect(span.start).toBeLessThan(span.end)
        expect(span.start).toBeGreaterThanOrEqual(start)
        expect(span.end).toBeLessThanOrEqual(end)
        check(children, span.start, span.end)
      }
    }
    check(plan?.measures ?? [], 0, text.length)
    for (const { span } of plan?.problems ?? []) expect(span.start).toBeLessThan(span.end)
  }
})

test.each(['一是甲；', '（一）甲不足。\n', '“', '加强甲，', '问题：\n甲', '，但', '2021年将，'])(
  'a million characters of %j are read in a moment',
  (piece) => {
    const text = `五、存在的主要问题及改进情况\n${piece.repeat(1_000_000 / piece.length)}`
    expect(cpuTime(() => planOf(text, 2020))).toBeLessThan(5000)
  },
)
