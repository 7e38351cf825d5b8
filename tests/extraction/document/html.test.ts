import { describe, expect, test } from 'vitest'
import { readContent } from '../../../src/extraction/document/read-blocks.ts'
import { paragraphsOf, read, rows, tablesOf, texts } from './render.ts'

const html = (text: string) => read(text, 'text/html')

describe('paragraphs of a page', () => {
  test.each([
    [
      'blocks divide, inline marks do not',
      '<p>全年<b>公开</b><span>12</span>条</p><div>二</div>',
      ['全年公开12条', '二'],
    ],
    ['br divides', '<P>一、概述<BR>全年公开<br/>12条</P>', ['一、概述', '全年公开', '12条']],
    [
      'end tags left out',
      '<p>一<p>二<ul><li>甲<li>乙</ul><h2>三<h2>四',
      ['一', '二', '甲', '乙', '三四'.slice(0, 1), '四'],
    ],
    [
      'line breaks of the source',
      '<p>全年共公开\n   政府信息 12 条,\r\ntwo\nwords</p>',
      ['全年共公开政府信息 12 条, two words'],
    ],
    [
      'entities',
      '<p>&nbsp;&nbsp;&emsp;申请&amp;答复&#40;3&#x4ef6;&#41;&ldquo;a&rdquo;</p>',
      ['申请&答复(3件)“a”'],
    ],
    [
      'pre keeps lines',
      '<pre>一、概述\n  全年  12 条\n\n二、公开</pre>',
      ['一、概述', '全年 12 条', '二、公开'],
    ],
    [
      'Word',
      '<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><p class=MsoNormal><span>公开<span lang=EN-US>12</span>条<o:p></o:p></span></p>',
      ['公开12条'],
    ],
    [
      'Word comments',
      '<![if !supportLists]><p>一、<![endif]>概述<!--[if gte mso 9]><p>x</p><![endif]--></p>',
      ['一、概述'],
    ],
    ['characters of no width', '<p>公\u200b开&shy;1&#8203;2条\ufeff</p>', ['公开12条']],
    ['stray end tags', '</td></div><p>一</span></p></p></table>二', ['一', '二']],
    [
      'end tags cannot leave a cell',
      '<table><tr><td>甲</div></td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
      [['甲 | 1', '乙 | 2']],
    ],
    ['ruby', '<p>亳<ruby>州<rp>(</rp><rt>zhōu</rt></ruby>市</p>', ['亳州市']],
  ])('%s', (_, source, expected) => {
    expect(texts(html(source))).toEqual(expected)
  })

  test.each([
    '<script>document.write("<p>x</p>")</script>',
    '<style>p{color:red}</style>',
    '<noscript>x</noscript>',
    '<template><p>x</p></template>',
    '<textarea>x</textarea>',
    '<!-- <p>x</p> -->',
    '<div hidden>x</div>',
    '<div style="color:red; DISPLAY : none">x</div>',
    '<span style="visibility:hidden">x</span>',
    '<i aria-hidden="true">x</i>',
    '<input type="hidden" value="x">',
    '<head><link href=x></head>',
  ])('what nobody sees is not read: %s', (hidden) => {
    expect(texts(html(`<html>${hidden}<p>一</p>`))).toEqual(['一'])
  })

  test('a page that shows its text by script is read all the same', () => {
    const text = '全年主动公开政府信息。'.repeat(30)
    expect(texts(html(`<p>首页</p><div style="display:none"><p>${text}</p></div>`))).toEqual([
      '首页',
      text,
    ])
  })

  test('what the markup says of a paragraph', () => {
    const [heading, bold, item, menu, link, footer, article] = paragraphsOf(
      html(
        `<h3><span>一、概述</span></h3><p>　<strong>二、公开</strong></p><ul><li>甲</li></ul>
        <div class="top-nav"><a href=/>首页</a></div><p>见<a href=x>网站</a></p><footer>版权</footer>
        <form id="aspnetForm"><div class="share-article"><p>${'全年公开信息若干条。'.repeat(40)}</p></div></form>`,
      ),
    )
    expect(heading).toMatchObject({ headingLevel: 3, isBold: false, region: 'BODY' })
    expect(bold).toMatchObject({ headingLevel: null, isBold: true })
    expect(item).toMatchObject({ isListItem: true })
    expect(menu).toMatchObject({ region: 'HEADER', linkShare: 1 })
    expect(link?.linkShare).toBeCloseTo(2 / 3)
    expect(footer).toMatchObject({ region: 'FOOTER' })
    expect(article).toMatchObject({ region: 'BODY' })
  })

  test('the head of the page is metadata', () => {
    const text = `<html><head><TITLE>2013年年报_某市</TITLE>
      <meta name="ArticleTitle" content="某市年报"><meta content='2014-03-20 10:01' name='PubDate'>
      <meta name="ContentSource" content="市政府办"></head><body><p>一</p>`
    const { metadata } = readContent({ text, mediaType: 'text/html' })
    expect(metadata.map(({ kind, value }) => [kind, value])).toEqual([
      ['TITLE', '2013年年报_某市'],
      ['TITLE', '某市年报'],
      ['PUBLISHED', '2014-03-20'],
      ['PUBLISHER', '市政府办'],
    ])
    for (const { value, span } of metadata) expect(text.slice(span.start, span.end)).toBe(value)
  })
})

describe('tables of a page', () => {
  test('spans reserve their places', () => {
    const [table] = tablesOf(
      html(`<table><caption>附表</caption><thead><tr><th rowspan=2>项目<th colspan="2">数量<tbody>
        <tr><td>本级<td>下级<tr><td>申请<td>3<td></table>`),
    )
    expect(table && rows(table)).toEqual(['项目 r2 | 数量 c2', '本级@1 | 下级@2', '申请 | 3 | '])
    expect(table).toMatchObject({ rowCount: 3, columnCount: 3, isAligned: true })
    expect(
      texts(html('<table><caption>附表</caption><tr><td>a<td>1<tr><td>b<td>2</table>')),
    ).toEqual(['附表', ['a | 1', 'b | 2']])
  })

  test('an empty cell has its place and no text; hidden rows have neither', () => {
    const source =
      '<table><tr style="display:none"><td>x<td>y</tr><tr><td>甲</td><td> &nbsp;</td></tr><tr><td>乙<td>2</table>'
    const [table] = tablesOf(html(source))
    expect(table?.cells.map((cell) => [cell.line.text, cell.row])).toEqual([
      ['甲', 0],
      ['', 0],
      ['乙', 1],
      ['2', 1],
    ])
    const empty = table?.cells[1]?.line.span()
    expect(empty).toEqual({ start: source.indexOf(' &nbsp;'), end: source.indexOf(' &nbsp;') })
  })

  test('the paragraphs of a cell are one line', () => {
    const [table] = tablesOf(
      html(
        '<table><tr><td><p>商业</p><p>企业</p></td><td>本年<br>新收<br>a<br>b</td></tr><tr><td>1</td><td>2</td></tr></table>',
      ),
    )
    expect(table && rows(table)).toEqual(['商业企业 | 本年新收 a b', '1 | 2'])
  })

  test.each([
    ['one cell', '<table><tr><td><p>一</p><p>二</p></td></tr></table>', ['一', '二']],
    [
      'a menu beside the text',
      `<table><tr><td><a href=1>首页</a></td><td><h1>年报</h1><p>${'正文。'.repeat(50)}</p><p>${'又。'.repeat(150)}</p><p>完</p></td></tr></table>`,
      5,
    ],
    [
      'tables within tables',
      '<table><tr><td><table><tr><td>一、概述</td></tr></table></td></tr><tr><td><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table>',
      ['一、概述', ['甲 | 1', '乙 | 2']],
    ],
  ])('tables that lay out the page are no tables: %s', (_, source, expected) => {
    const found = texts(html(source))
    if (typeof expected === 'number') expect(found).toHaveLength(expected)
    else expect(found).toEqual(expected)
  })

  test('cells never lie over one another', () => {
    const [table] = tablesOf(
      html(
        '<table><tr><td>甲<td rowspan=3>乙<td>丙<tr><td colspan=3>丁<tr><td>1<td>2<td colspan=900>3</table>',
      ),
    )
    const taken = new Set<string>()
    for (const cell of table?.cells ?? []) {
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
        for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
          expect(taken.has(`${row},${column}`)).toBe(false)
          taken.add(`${row},${column}`)
        }
      }
    }
  })
})
