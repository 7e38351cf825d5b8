import { describe, expect, test } from 'vitest'
import type { Page } from '../../../src/extraction/model.ts'
import { openDocument } from '../../../src/extraction/open-document.ts'

const PREAMBLE =
  '根据《中华人民共和国政府信息公开条例》要求，现公布我县年度报告。联系电话：0731-1234567。'
const BODY = [
  PREAMBLE,
  '一、概述',
  '全年主动公开政府信息12条，未收到依申请公开申请，没有发生行政复议和行政诉讼案件。',
  '二、存在的问题',
  '公开内容不够全面，公开形式不够丰富，下一步将加以改进，进一步提高工作水平和服务能力。',
]
const TITLE = '某县2013年政府信息公开工作年度报告'

function page(text: string): Page {
  const opened = openDocument({ bytes: new TextEncoder().encode(text), name: 'a.txt' })
  if ('outcome' in opened) throw new Error(opened.reason)
  return opened.page
}

/** Reads lines, and returns those that are left. */
function left(lines: readonly string[], join = '\n'): string[] {
  return page(lines.join(join)).blocks.map((block) =>
    block.type === 'paragraph' ? block.line.text : '(table)',
  )
}

const metadata = (text: string) =>
  page(text).metadata.map(({ kind, value, span }) => {
    expect(text.slice(span.start, span.end)).toBe(value)
    return `${kind} ${value}`
  })

describe('above and beneath the title', () => {
  test.each([
    [
      'menus and breadcrumbs',
      ['无障碍 | 长者版 | 登录', '首页', '政务公开', '您现在的位置：首页 > 政务公开 > 年报', TITLE],
    ],
    [
      'metadata',
      [
        TITLE,
        '发布日期：2014-03-20 来源：县政府办 浏览次数：12',
        '【字体：大 中 小】 打印',
        '分享到：微信 微博',
      ],
    ],
    [
      'metadata a key a line',
      ['索 引 号：', '001/2014-1', '发布机构：', '某县政府办', TITLE, '发布时间：', '2014-03-20'],
    ],
    ['a date with a clock', [TITLE, '2014-03-20 09:12:03']],
    [
      'a table of metadata',
      ['索引号 | 001/2014 | 发布机构 | 县政府办 |', '名称 | 年报 | 发布日期 | 2014-03-20 |', TITLE],
    ],
    [
      'a lead that comes again',
      [
        TITLE,
        '导读:根据《中华人民共和国政府信息公开条例》要求,现公布我县...',
        PREAMBLE.slice(0, 30),
      ],
    ],
    ['a list of contents', [TITLE, '目 录', '一、概述……1', '二、存在的问题……3']],
  ])('%s are cut', (_, head) => {
    expect(left([...head, ...BODY])).toEqual([TITLE, ...BODY])
  })

  test.each([
    ['the issuer above', ['某县人民政府办公室', TITLE]],
    ['the issuer and date beneath', [TITLE, '（某县人民政府办公室 二〇一四年三月）']],
    ['a date in words', [TITLE, '2014年3月20日']],
    ['a title in two lines', ['某县2013年政府信息公开', '工作年度报告']],
    ['what the site glued to the title', [`${TITLE}简介`]],
    ['an unnumbered first heading', [TITLE, '引 言']],
  ])('%s stays', (_, head) => {
    expect(left(['首页 > 公开', ...head, ...BODY])).toEqual([...head, ...BODY])
  })

  test('a title in the header of a page stays, its menus go', () => {
    const text = `<header><nav><a href=/>首页</a><a href=/gk>公开</a></nav><h1>${TITLE}</h1></header>
      <div class="share"><a href=x>分享</a></div>${BODY.map((line) => `<p>${line}</p>`).join('')}`
    expect(left([text])).toEqual([TITLE, ...BODY])
  })

  test('without a title only clear menus are cut', () => {
    const menu = ['移动端应用', '政务微信', '智能问答', '登录个人中心']
    expect(left([...menu, ...BODY])).toEqual(BODY)
    expect(left(['领导和机构', ...BODY])).toEqual(['领导和机构', ...BODY])
    expect(left(BODY)).toEqual(BODY)
  })

  test('an encyclopedia box with its own heading stays; its list of headings goes', () => {
    const box = ['基本介紹', '• 中文名:年度報告', '• 發布單位:某縣政府']
    const body = ['報告內容', BODY[2] ?? '', '信息情況', BODY[4] ?? '']
    const lead = BODY[2] ?? ''
    expect(left([TITLE, lead, ...box, '報告內容,信息情況,', ...body])).toEqual([
      TITLE,
      ...box,
      ...body,
    ])
  })
})

describe('below the report', () => {
  test.each([
    [
      'footers',
      [
        '版权所有：某县人民政府 湘ICP备12008888号',
        '地址：人民路1号 邮编：411100',
        '网站标识码：4300000001',
        '您是第 1,234 位访客',
      ],
    ],
    ['buttons', ['【打印本页】 【关闭窗口】', '扫一扫在手机打开当前页']],
    ['neighbours', ['上一篇：某县2012年政府信息公开年度报告', '下一篇：没有了']],
    ['related links', ['相关阅读', '某县2012年政府信息公开年度报告', '某县召开会议']],
    ['attachments', ['附件下载：', '附件：1.某县2013年年报.doc']],
    ['editors', ['责任编辑：张三', '信息来源：县政府办']],
    [
      'disclaimers',
      ['*文章为作者独立观点，不代表本站立场。', '关注微信公众号，获取资讯', '热门推荐', '相关词条'],
    ],
  ])('%s are cut', (_, tail) => {
    expect(left([TITLE, ...BODY, ...tail])).toEqual([TITLE, ...BODY])
  })

  test.each([
    ['a sign-off', ['某县人民政府', '2014年3月20日']],
    ['those responsible', ['单位负责人：张三 审核人：李四 填报人：王五 填报日期：2014年1月10日']],
    [
      'a flattened table',
      ['附表', '指标', '单位', '数', '申请总数', '件', '/', '公开', '条', '12'],
    ],
    ['a last word', ['三、其他需要报告的事项', '无']],
    ['an address of the issuer', ['联系地址：人民路1号，联系电话：0731-1234567']],
  ])('%s stays', (_, tail) => {
    expect(left([TITLE, ...BODY, ...tail])).toEqual([TITLE, ...BODY, ...tail])
    expect(left([TITLE, ...BODY, ...tail, '版权所有 某县政府'])).toEqual([TITLE, ...BODY, ...tail])
  })

  test('links below the text go, a numbered line with a link stays', () => {
    const text = `<h1>${TITLE}</h1>${BODY.map((line) => `<p>${line}</p>`).join('')}
      <p>三、附件</p><p><a href=a.doc>统计表</a></p><div class="footer"><p>主办：某县政府</p></div>`
    expect(left([text])).toEqual([TITLE, ...BODY, '三、附件'])
  })
})

describe('what the page says of the report', () => {
  test.each([
    [
      '发布日期：2014-03-20 10:11　信息来源：县政府办　浏览次数：1',
      ['PUBLISHED 2014-03-20', 'PUBLISHER 县政府办'],
    ],
    [
      '發布時間：2014年3月20日 | 發布機構：某縣政府',
      ['PUBLISHED 2014年3月20日', 'PUBLISHER 某縣政府'],
    ],
    [
      '索引号：001008003/2014-00031　发文机关：县卫生局　成文日期：2014/1/5',
      ['INDEX_NUMBER 001008003/2014-00031', 'PUBLISHER 县卫生局', 'PUBLISHED 2014/1/5'],
    ],
    ['2019/05/0812 作者:佚名', ['REPOSTED 2019/05/08']],
    ['时间：2018/03/27 作者：管委会办公室', ['PUBLISHED 2018/03/27', 'PUBLISHER 管委会办公室']],
    ['2014-03-20 09:12 来源：本站', ['PUBLISHED 2014-03-20']],
    [
      '2014-3-7 9:12:40　来源：县政府办公室　阅读 1208 次',
      ['PUBLISHED 2014-3-7', 'PUBLISHER 县政府办公室'],
    ],
  ])('%s', (line, expected) => {
    expect(metadata([TITLE, line, ...BODY].join('\n'))).toEqual(expected)
  })

  test('cuts say why, and where', () => {
    const text = [
      '首页 > 公开',
      TITLE,
      '发布日期：2014-03-20',
      ...BODY,
      '版权所有',
      '网站标识码：43',
    ].join('\n')
    const { cuts } = page(text)
    expect(cuts.map(({ reason, span }) => [reason, text.slice(span.start, span.end)])).toEqual([
      ['NAVIGATION', '首页 > 公开'],
      ['METADATA', '发布日期：2014-03-20'],
      ['FOOTER', '版权所有\n网站标识码：43'],
    ])
  })
})

describe('a letter that brings the report', () => {
  const letter = [
    '某县财政局文件',
    '某财〔2014〕12号',
    '关于报送2013年政府信息公开工作年度报告的函',
    '县政府办公室：',
    '根据通知要求，我局编制了2013年政府信息公开工作年度报告，现报送你办，请审核并在县政府网站公布。',
    '某县财政局',
    '2014年2月10日',
    '附件：',
  ]

  test('is cut, and the report begins at its own title', () => {
    const title = '某县财政局2013年政府信息公开工作年度报告'
    expect(left([...letter, title, ...BODY])).toEqual([title, ...BODY])
    expect(page([...letter, title, ...BODY].join('\n')).cuts).toMatchObject([{ reason: 'LEAD' }])
  })

  test('stays where it is all there is', () => {
    expect(left([...letter.slice(2, 3), ...BODY])).toEqual([...letter.slice(2, 3), ...BODY])
  })
})

test('the year on the issuer’s line above the title keeps that line', () => {
  const title = ['某省财政厅2020年', '政府信息公开工作年度报告']
  expect(left([...title, ...BODY])).toEqual([...title, ...BODY])
})

test('numbers of pages and a line that there are no files', () => {
  const lines = [TITLE, ...BODY.slice(0, 3), '- 1 -', ...BODY.slice(3), '附件：无']
  expect(left(lines.map((line) => `<p>${line}</p>`))).toEqual([TITLE, ...BODY])
})

describe('furniture of the page in the midst of the report', () => {
  const [preamble = '', first = '', second = '', third = '', last = ''] = BODY

  test.each([
    ['neighbours', ['上一篇：关于开展培训的通知', '下一篇：没有了']],
    ['buttons', ['【打印】【关闭】', '分享到：微信 微博']],
    ['a counter of visitors', ['您是第12345位访客']],
    ['counters of visits', ['访问量：34567', '浏览次数：321 点击数：88']],
  ])('%s go, and the text after them stays', (_, furniture) => {
    expect(left([TITLE, preamble, first, ...furniture, second, third, last])).toEqual([
      TITLE,
      ...BODY,
    ])
    const short = '全年收到申请3件。'
    expect(left([TITLE, ...BODY, ...furniture, short, ...furniture])).toEqual([
      TITLE,
      ...BODY,
      short,
    ])
  })

  test.each([
    ['网站访问量：1234567次'],
    ['访问量12万人次，发布信息30条，回应留言21件。'],
    ['网站访问量　123456'],
  ])('a figure of the report (%s) stays', (line) => {
    expect(left([TITLE, preamble, first, line, second, third, last])).toContain(line)
  })
})
