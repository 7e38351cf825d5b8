import { describe, expect, test } from 'vitest'
import { paragraphsOf, read, rows, tablesOf, texts } from './render.ts'

const markdown = (text: string) => read(text, 'text/markdown')

describe('Markdown', () => {
  test.each([
    ['headings', '# 年报 #\n\n## 一、概述\n二、公开\n===', ['年报', '一、概述', '二、公开']],
    ['emphasis', '收到**61**件、*施工*、__许可__、***20***件', ['收到61件、施工、许可、20件']],
    ['emphasis beside Chinese punctuation', '推进**“阳光住建”**工作', ['推进“阳光住建”工作']],
    [
      'stars that are no emphasis',
      '联系人:张**、李**，电话0421-78****、2*3*4',
      ['联系人:张**、李**，电话0421-78****、2*3*4'],
    ],
    ['lists', '- 甲\n* 乙\n  + 丙\n1. **主动公开**　全县', ['甲', '乙', '丙', '1. 主动公开　全县']],
    [
      'links',
      '[首页](/) / [年报](/nb "x") ![图](a.png) <http://a.cn/>',
      ['首页 / 年报  http://a.cn/'.replace('  ', ' ')],
    ],
    [
      'quotations, rules, fences',
      '> 来源：县政府\n\n---\n\n```\n甲\n```\n***',
      ['来源：县政府', '甲'],
    ],
    ['escapes and entities', '1\\. 公开\\*12\\*条&nbsp;a&lt;b', ['1. 公开*12*条\u00a0a<b']],
    ['trailing spaces and br', '一、概述  \n公开<br>12条<br/>', ['一、概述', '公开', '12条']],
    [
      'brackets of the text',
      '根据[2008]89号、〔2014〕3号[注]',
      ['根据[2008]89号、〔2014〕3号[注]'],
    ],
  ])('%s', (_, source, expected) => {
    expect(texts(markdown(source))).toEqual(expected)
  })

  test('marks say what a paragraph is', () => {
    const [heading, bold, part, item, link] = paragraphsOf(
      markdown('### 一、概述\n\n**二、公开**\n\n**三**四\n\n- 甲\n\n[首页](/)'),
    )
    expect(heading).toMatchObject({ headingLevel: 3 })
    expect(bold).toMatchObject({ isBold: true })
    expect(part).toMatchObject({ isBold: false })
    expect(item).toMatchObject({ isListItem: true })
    expect(link).toMatchObject({ linkShare: 1 })
  })

  test('tables keep empty cells', () => {
    const [table] = tablesOf(
      markdown(
        '| 项目 |  | 数 |\n|---|:-:|--:|\n| **申请** \\| 其他 |  | 3 |\n| 答复 | | `2` |\n\n完',
      ),
    )
    expect(table && rows(table)).toEqual(['项目 |  | 数', '申请 | 其他 |  | 3', '答复 |  | 2'])
    expect(table).toMatchObject({ rowCount: 3, columnCount: 3, isAligned: true })
  })

  test('an empty head is dropped; rows of other lengths are not aligned', () => {
    const [table] = tablesOf(markdown('| | |\n|---|---|\n| 申请 | 3 |\n| 答复 |'))
    expect(table && rows(table)).toEqual(['申请 | 3', '答复'])
    expect(table?.isAligned).toBe(false)
  })

  test('HTML within it', () => {
    expect(
      texts(
        markdown(
          '# 年报\n\n<div align="center">\n\n<table>\n<tr><td rowspan=2>申请</td><td>3</td></tr>\n\n<tr><td>4</td></tr>\n</table>\n\n</div>\n\n完<sup>1</sup>',
        ),
      ),
    ).toEqual(['年报', ['申请 r2 | 3', '4@1'], '完1'])
  })

  test('tables without a ruled head', () => {
    expect(texts(markdown('# 年报\n\n| 申请 | 3 |\n| 答复 | 3 |\n'))).toEqual([
      '年报',
      ['申请 | 3', '答复 | 3'],
    ])
  })
})
