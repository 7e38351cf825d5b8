import { expect, test } from 'vitest'
import type { Page, TableReading } from '../../../src/extraction/model.ts'
import { readSections } from '../../../src/extraction/sections/read-sections.ts'
import { SourceLine } from '../../../src/extraction/text/source-line.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { pageOfLines, paragraph } from './page-of-lines.ts'

const TITLE = '丰县2013年政府信息公开工作年度报告\n'

/** `level ordinal heading: last characters` of each section. */
function outline(page: Page, tables: readonly TableReading[] = []): string[] {
  return readSections(page, tables).map(
    ({ level, ordinal, heading, span }) =>
      `${level} ${ordinal ?? '-'} ${heading || '-'}: ${page.text.slice(span.end - 4, span.end)}`,
  )
}

const table = (fromBlock: number, toBlock: number): TableReading => {
  return { fromBlock, toBlock, form: 'LOCAL_2008', figures: [], unread: [] }
}

test('numbered headings, those that run into their text, and the opening lines', () => {
  const page = pageOfLines(
    `${TITLE}本报告由县政府办公室编制。\n一、概 述\n工作有序开展。\n（一）健全机构。成立领导小组。\n㈡ 完善制度：制定了五项工作制度，落实到人，逐项检查。\n二、主动公开情况\n公开信息12条。`,
  )
  expect(outline(page)).toEqual([
    '1 - -: 室编制。',
    '1 一、 概 述: 项检查。',
    '2 （一） 健全机构: 导小组。',
    '2 ㈡ 完善制度: 项检查。',
    '1 二、 主动公开情况: 12条。',
  ])
})

test('a heading that runs in ends at its stop, and its text begins there', () => {
  const page = pageOfLines(`${TITLE}一、概述\n（一）健全机构。成立领导小组。`)
  const section = readSections(page, [])[1]
  expect(section).toMatchObject({
    heading: '健全机构',
    bodyAt: 8,
    parent: 0,
    kinds: ['ORGANISATION'],
  })
})

test('a sentence that reports is no heading', () => {
  const page = pageOfLines(
    `${TITLE}一、依申请公开情况\n1.收到申请12件。\n2.没有收取费用。\n二、其他\n无。`,
  )
  const [, first, second] = readSections(page, [])
  expect(first).toMatchObject({ ordinal: '1.', heading: '', bodyAt: 2 })
  expect(second).toMatchObject({ ordinal: '2.', heading: '', bodyAt: 2 })
})

test('enumerations are no sections', () => {
  const page = pageOfLines(
    `${TITLE}一、存在问题\n1.人手不足；2.更新不及时；3.培训少。\n（1）加强宣传；\n（2）加强培训。\n一是加强领导。\n二、其他\n无。`,
  )
  expect(outline(page)).toEqual(['1 一、 存在问题: 强领导。', '1 二、 其他: 他\n无。'])
})

test('bare headings, one of which holds the others', () => {
  const page = pageOfLines(
    `${TITLE}报告内容\n全县公开工作有序推进，成效明显。\n信息情况\n主动公开数量\n公开信息12条，其中网站10条。\n依申请公开情况\n收到申请2件，均已答复。`,
  )
  expect(outline(page)).toEqual([
    '1 - 报告内容: 效明显。',
    '1 - 信息情况: 已答复。',
    '2 - 主动公开数量: 10条。',
    '2 - 依申请公开情况: 已答复。',
  ])
  expect(readSections(page, [])[1]?.kinds).toEqual([])
})

test('a stray number among bare headings', () => {
  const page = pageOfLines(
    `${TITLE}建立工作机制\n制定了制度，明确了责任。\n1、开展宣传。印发手册。\n五、完善发布渠道\n开通了网站，方便群众查阅。\n存在的问题\n公开不及时，更新慢。`,
  )
  expect(outline(page)).toEqual([
    '1 - 建立工作机制: 发手册。',
    '2 1、 开展宣传: 发手册。',
    '1 五、 完善发布渠道: 众查阅。',
    '1 - 存在的问题: 更新慢。',
  ])
})

test('（三） between 二、 and 四、 is of the first level', () => {
  const page = pageOfLines(
    `${TITLE}一、概述\n有序。\n二、主动公开\n12条。\n（三）依申请公开\n没有。\n四、问题\n人少。`,
  )
  expect(readSections(page, []).map(({ level }) => level)).toEqual([1, 1, 1, 1])
})

test('parts above chapters, an appendix, the sign-off', () => {
  const page = pageOfLines(
    `${TITLE}第一部分 概述\n有序。\n第二部分 公开\n一、渠道\n（一）网站。发布12条。\n丰县人民政府\n2014年3月1日\n附件1\n统计表\n（一）主动公开情况统计\n数量 12`,
  )
  expect(outline(page)).toEqual([
    '1 第一部分 概述: \n有序。',
    '1 第二部分 公开: 12条。',
    '2 一、 渠道: 12条。',
    '3 （一） 网站: 12条。',
    '1 - -: 3月1日',
    '1 附件1 统计表: 量 12',
    '2 （一） 主动公开情况统计: 量 12',
  ])
})

test('rows of a flattened table are no headings, the headings around it are', () => {
  const page = pageOfLines(
    `${TITLE}三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n5\n三、本年度办理结果\n（一）予以公开\n共15件\n四、政府信息公开行政复议、行政诉讼情况\n没有发生`,
  )
  const expected = [
    '1 三、 收到和处理政府信息公开申请情况: 共15件',
    '1 四、 政府信息公开行政复议、行政诉讼情况: 没有发生',
  ]
  expect(outline(page, [table(2, 7)])).toEqual(expected)
})

test('a plan that restarts the numbers is an appendix', () => {
  const page = pageOfLines(
    `${TITLE}一、概述\n有序。\n二、问题\n人少。\n现将以下内容作为本县2014年度政务公开工作要点，请执行。\n一、\n深化公开\n（一）及时发布。及时发布文件。\n二、\n加强解读\n（二）做好解读。做好政策解读。`,
  )
  expect(outline(page)).toEqual([
    '1 一、 概述: \n有序。',
    '1 二、 问题: \n人少。',
    '1 - 2014年度政务公开工作要点: 策解读。',
    '2 一、 深化公开: 布文件。',
    '3 （一） 及时发布: 布文件。',
    '2 二、 加强解读: 策解读。',
    '3 （二） 做好解读: 策解读。',
  ])
})

test('what closes a chapter after its run-in parts belongs to the chapter', () => {
  const page = pageOfLines(
    `${TITLE}一、措施\n1、开展宣传。印发手册。\n2、加强交流。编发简报。\n全年主动公开信息12条。\n二、问题\n人少。`,
  )
  expect(outline(page)[2]).toBe('2 2、 加强交流: 发简报。')
  expect(outline(page)[0]).toBe('1 一、 措施: 12条。')
})

test('headings that markup sets, by their level', () => {
  const lines = ['总体情况', '本县有序推进。', '主动公开', '公开12条。', '问题', '人少。']
  const text = lines.join('\n')
  let at = 0
  const blocks = lines.map((line, index) => {
    const from = at
    at += line.length + 1
    const headingLevel = index === 2 ? 3 : index % 2 === 0 ? 2 : null
    return paragraph(new SourceLine(line, from), { headingLevel })
  })
  expect(outline({ text, blocks, cuts: [], metadata: [] })).toEqual([
    '1 - 总体情况: 12条。',
    '2 - 主动公开: 12条。',
    '1 - 问题: \n人少。',
  ])
})

test.each([
  [
    ['【概述】', '【主动公开】'],
    ['1 - 【概述】', '1 - 【主动公开】'],
  ],
  [
    ['■ 概述', '■ 主动公开情况'],
    ['1 ■ 概述', '1 ■ 主动公开情况'],
  ],
  [
    ['Ⅰ、概述', 'Ⅱ、主动公开情况'],
    ['1 Ⅰ、 概述', '1 Ⅱ、 主动公开情况'],
  ],
  [
    ['一　概述', '二　主动公开情况'],
    ['1 一 概述', '1 二 主动公开情况'],
  ],
  [
    ['1　基本情况', '2　主动公开情况'],
    ['1 1 基本情况', '1 2 主动公开情况'],
  ],
  [
    ['一、工作概况：', '二、主动公开：'],
    ['1 一、 工作概况', '1 二、 主动公开'],
  ],
  [
    ['１．概述', '２．主动公开', '２．１形式'],
    ['1 １． 概述', '1 ２． 主动公开', '2 ２．１ 形式'],
  ],
])('headings set as %j', (headings, read) => {
  const page = pageOfLines(`${TITLE}${headings.map((it) => `${it}\n全年公开12条。`).join('\n')}`)
  expect(outline(page).map((section) => section.split(': ')[0])).toEqual(read)
})

test('a bracketed heading may run into its text', () => {
  const page = pageOfLines(`${TITLE}【概述】工作有序开展。\n【主动公开】全年公开信息12条。`)
  expect(outline(page)).toEqual(['1 - 【概述】: 序开展。', '1 - 【主动公开】: 12条。'])
  expect(readSections(page, [])[1]).toMatchObject({ bodyAt: 6, kinds: ['PROACTIVE'] })
})

test('an amount that begins a line is no heading', () => {
  const page = pageOfLines(`${TITLE}一、概述\n1.5万条信息已经公开。\n二、主动公开情况\n2.1万条。`)
  expect(outline(page)).toHaveLength(2)
})

test('rows of a form that are headings where prose follows', () => {
  const page = pageOfLines(
    `${TITLE}一、概述\n工作有序开展。\n二、机构建设和保障经费情况\n全县设专门机构19个，从事政府信息公开工作人员共146人。`,
  )
  expect(outline(page).at(-1)).toBe('1 二、 机构建设和保障经费情况: 46人。')
})

test('a list of files before the sign-off is no appendix', () => {
  const page = pageOfLines(
    `${TITLE}一、概述\n工作有序开展。\n附件：1.统计表\n2.公开目录\n丰县教育局\n2014年3月1日\n附件1\n政府信息公开情况统计表\n主动公开信息数：12条。`,
  )
  expect(outline(page)).toEqual([
    '1 一、 概述: 公开目录',
    '1 - -: 3月1日',
    '1 附件1 政府信息公开情况统计表: 12条。',
  ])
  expect(outline(pageOfLines(`${TITLE}一、概述\n工作有序开展。\n附件：无`))).toHaveLength(1)
})

test('what a section under 保障 speaks of', () => {
  const kindsOf = (text: string) =>
    readSections(pageOfLines(`${TITLE}一、概述\n有序。\n二、保障情况\n${text}`), [])[1]?.kinds
  expect(kindsOf('全县从事公开工作的人员26人，专项经费12万元。')).toContain('STAFF_BUDGET')
  expect(kindsOf('健全工作制度，强化监督检查。')).toEqual(['ORGANISATION'])
})

test('a million lines', () => {
  const page = pageOfLines(`${TITLE}${'一、主动公开情况\n公开。\n2014年3月1日\n'.repeat(100_000)}`)
  expect(cpuTime(() => readSections(page, []))).toBeLessThan(3000)
})
