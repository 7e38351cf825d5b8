import { describe, expect, test } from 'vitest'
import { read, rows, tablesOf, texts } from './render.ts'

const plain = (text: string) => read(text, 'text/plain')

describe('plain text', () => {
  test('a paragraph a line, whatever ends it', () => {
    expect(texts(plain('\ufeff一\r\n\u3000\u3000二\r三\u2028 \u00a0四\t\f\u200b\n五'))).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
    ])
  })

  test.each([
    ['spaced headings', '概　述\n引  言\n单  位\n一、概  述'],
    ['a sign-off', '                  市教育局\n                  2014年2月20日\n'],
    ['menus', '登录| 注册\n首页 | 政务 | 互动\n正文'],
    ['metadata', '发布时间：2023-01-30 | 来源：县政府办 | 阅读：5\n正文'],
    ['indented prose', '\t一、概述\n\t全年公开信息。\n\t二、公开\n'],
    [
      'prose with gaps',
      '全年公开信息12条。  其中本级3条。\n第二段文字。  又一句话。\n第三段文字。  再一句话。\n',
    ],
    ['a flattened table', '指标\n\n单位\n\n数\n\n申请\n\n件\n\n3\n'],
  ])('no table: %s', (_, text) => {
    expect(tablesOf(plain(text))).toEqual([])
  })

  test.each([
    ['bars', '附表\n申请 | 3 |\n答复 | 2 | 1 |\n完', ['申请 | 3', '答复 | 2 | 1'], false],
    [
      'framed bars',
      '| 项目 | 数 |\n| 申请 | 3 |\n|  | 4 |',
      ['项目 | 数', '申请 | 3', ' | 4'],
      true,
    ],
    [
      'tabs',
      '项目\t单位\t数\n申请\t件\t3\n\t人\t4',
      ['项目 | 单位 | 数', '申请 | 件 | 3', ' | 人 | 4'],
      true,
    ],
    [
      'wide spaces',
      '指  标    单位    数\n申请数　　件　　3\n答复数    件    2\n复议数    件    /',
      ['指 | 标 | 单位 | 数', '申请数 | 件 | 3', '答复数 | 件 | 2', '复议数 | 件 | /'],
      false,
    ],
    [
      'box drawing',
      '┌──┬──┐\n│项目│数  │\n├──┼──┤\n│申请│3   │\n│答复│2   │\n└──┴──┘',
      ['项目 | 数', '申请 | 3', '答复 | 2'],
      true,
    ],
    [
      'a grid with wrapped cells',
      '+----+---+\n| 商业 | 1 |\n| 企业 |   |\n+----+---+\n| 科研 | 2 |\n| 机构 |   |\n+----+---+',
      ['商业企业 | 1', '科研机构 | 2'],
      true,
    ],
    [
      'the form of 2021',
      '第二十条第（一）项\n信息内容\t本年制发件数\n规章\t0\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t5',
      [
        '第二十条第（一）项',
        '信息内容 | 本年制发件数',
        '规章 | 0',
        '第二十条第（五）项',
        '信息内容 | 本年处理决定数量',
        '行政许可 | 5',
      ],
      false,
    ],
  ])('a table: %s', (_, text, expected, isAligned) => {
    const [table] = tablesOf(plain(text))
    expect(table && rows(table)).toEqual(expected)
    expect(table?.isAligned).toBe(isAligned)
  })

  test('glossed pinyin goes, offsets stay', () => {
    const text = '年度報(bào)告\n發(fā)布時(shí)間\n公(gong)開（kai）12條\n電話(APP)、亳州(bozhou)'
    expect(texts(plain(text))).toEqual([
      '年度報告',
      '發布時間',
      '公開12條',
      '電話(APP)、亳州(bozhou)',
    ])
    const [first] = plain(text)
    expect(first?.type === 'paragraph' && first.line.span(2, 4)).toEqual({ start: 2, end: 9 })
    expect(texts(plain('亳(bó)州市\n信息公开(gong)'))).toEqual(['亳(bó)州市', '信息公开(gong)'])
  })
})
