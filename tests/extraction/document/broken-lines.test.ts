import { describe, expect, test } from 'vitest'
import type { MediaType } from '../../../src/extraction/document/media-type.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { paragraphsOf, read, texts } from './render.ts'

const FULL = '全县各级行政机关认真做好公开工作，主动公开政府信息共计'
const FULLER = '一千二百余条，其中通过县政府门户网站公开的有八百余条，'

/** Paragraphs broken at 40 characters, as programs of the time saved them. */
function broken(paragraphs: readonly string[], indent = '\u3000\u3000', end = '\n'): string {
  const lines = paragraphs.map((text) => {
    const whole = `${indent}${text}`
    return [...Array(Math.ceil(whole.length / 40)).keys()]
      .map((at) => whole.slice(at * 40, at * 40 + 40))
      .join(end)
  })
  return lines.join(end)
}

const LONG = [
  `${FULL}${FULLER}其余的由各乡镇在公开栏公开。`,
  `${FULL}${FULLER}另有三十七条由广播电视播出，群众反映良好。`,
  `${FULL}${FULLER}比上年增加了八十六条，增长百分之七点二。`,
]

describe('paragraphs broken at a margin', () => {
  test.each<[string, string, MediaType]>([
    ['with indents', broken(LONG), 'text/plain'],
    ['with other line ends', broken(LONG, '    ', '\r\n'), 'text/plain'],
    ['with blank lines', LONG.map((text) => broken([text], '')).join('\n\n'), 'text/plain'],
    ['in Markdown', LONG.map((text) => broken([text], '')).join('\n\n'), 'text/markdown'],
    ['in pre', `<pre>\n${broken(LONG)}\n</pre>`, 'text/html'],
    [
      'by br',
      LONG.map((it) => `<p>&nbsp;&nbsp;${broken([it], '').replaceAll('\n', '<br>\n')}</p>`).join(
        '',
      ),
      'text/html',
    ],
  ])('are joined: %s', (_, text, mediaType) => {
    const blocks = paragraphsOf(read(text, mediaType))
    expect(blocks.map(({ line }) => line.text)).toEqual(LONG)
    for (const { line } of blocks) {
      for (let at = 0; at < line.length; at++) {
        const { start, end } = line.span(at, at + 1)
        expect(text.slice(start, end)).toBe(line.text.charAt(at))
      }
    }
  })

  test('are joined where a page has an element a line', () => {
    const whole = [...LONG, ...LONG, ...LONG]
    const lines = whole.flatMap((text) => broken([text], '').split('\n'))
    const page = lines.map((line) => `<p>${line}</p>`).join('\n')
    expect(texts(read(page, 'text/html'))).toEqual(whole)
  })

  test('stay apart from headings, items, cells and sign-offs', () => {
    const text = [
      '某县2013年政府信息公开工作年度报告',
      '',
      broken(LONG),
      '二、依申请公开情况',
      broken(LONG),
      '（一）申请办理',
      broken(LONG),
      '一、本年新收政府信息公开申请数量',
      '12',
      '0',
      '',
      '                              某县人民政府办公室',
      '                              2014年3月12日',
    ].join('\n')
    expect(texts(read(text, 'text/plain'))).toEqual([
      '某县2013年政府信息公开工作年度报告',
      ...LONG,
      '二、依申请公开情况',
      ...LONG,
      '（一）申请办理',
      ...LONG,
      '一、本年新收政府信息公开申请数量',
      '12',
      '0',
      '某县人民政府办公室',
      '2014年3月12日',
    ])
  })

  test('一是 begins a line by chance where paragraphs are indented, else an item', () => {
    const head = '全县各级行政机关认真做好政府信息公开的各项工作，存在的主要问题表现在，'
    const indented = `${broken(LONG)}\n\u3000\u3000${head}\n一是公开不及时。`
    expect(texts(read(indented, 'text/plain')).at(-1)).toBe(`${head}一是公开不及时。`)
    const spaced = LONG.map((text) => broken([text], '')).join('\n\n')
    const items = `${spaced}\n\n${head}\n一是公开不及时。`
    expect(texts(read(items, 'text/plain')).at(-1)).toBe('一是公开不及时。')
  })

  test('a figure that the margin cuts in two is one again', () => {
    const lines = ['\u3000\u3000全县各级行政机关认真做好公开工作，主动公开政府信息共计12', '34条。']
    const text = `${broken(LONG)}\n${lines.join('\n')}`
    expect(texts(read(text, 'text/plain')).at(-1)).toContain('共计1234条')
  })

  test.each<[string, string, MediaType]>([
    ['paragraphs of one line', LONG.map((text) => text.slice(0, 30)).join('。\n'), 'text/plain'],
    [
      'cells of a flattened form',
      '三、本年度办理结果\n（三）不予公开\n1.属于国家秘密\n0\n0\n4.保护第三方合法权益\n1\n0\n'.repeat(
        9,
      ),
      'text/plain',
    ],
    ['menus', '<div>首页 政务公开 互动交流 办事服务 走进某县</div>\n'.repeat(9), 'text/html'],
  ])('lines that no margin broke stay: %s', (_, text, mediaType) => {
    const lines = text
      .replaceAll(/<[^>]*>/g, '')
      .split('\n')
      .filter(Boolean)
    expect(texts(read(text, mediaType))).toHaveLength(lines.length)
  })

  test('a hostile text takes no more than its length', () => {
    const text = `${FULL}${FULLER}\n`.repeat(40_000)
    expect(cpuTime(() => read(text, 'text/plain'))).toBeLessThan(3000)
  })
})

describe('what a printed page has around its text', () => {
  test.each(['— 4 —', '- 4 -', '－4－', '第4页', '第 4 页 共 10 页', 'Page 4 of 10'])(
    'the number %s goes, and the paragraph goes on',
    (number) => {
      const [first = '', second = ''] = [LONG[0]?.slice(0, 38), LONG[0]?.slice(38)]
      const text = `${broken(LONG)}\n\u3000\u3000${first}\n\n      ${number}\n\n${second}\n${broken(LONG)}`
      expect(texts(read(text, 'text/plain'))).toEqual([...LONG, LONG[0], ...LONG])
    },
  )

  test('heads that run over the pages go, the title stays', () => {
    const title = '某县2013年政府信息公开工作年度报告'
    const head = (at: number) => `某县人民政府年度报告                第 ${at} 页`
    const text = [head(1), title, broken(LONG), head(2), broken(LONG), head(3), '完。'].join('\n')
    expect(texts(read(text, 'text/plain'))).toEqual([title, ...LONG, ...LONG, '完。'])
    const plain = `${title}\n正文一。\n— 1 —\n\n${title}\n正文二。\n— 2 —\n\n${title}\n正文三。`
    expect(texts(read(plain, 'text/plain'))).toEqual([title, '正文一。', '正文二。', '正文三。'])
  })

  test('cells around a page break are no heads', () => {
    const text = '申请\n无\n\f无\n答复\n3\n\f无\n结转'
    expect(texts(read(text, 'text/plain'))).toEqual(['申请', '无', '无', '答复', '3', '无', '结转'])
  })
})

describe('spaces between all characters', () => {
  const spread = (text: string) => [...text].join(' ')
  const lines = ['二〇一三年度报告', ...LONG, ...LONG, '收到申请12件。']

  test('go, and the places stay', () => {
    const text = lines.map(spread).join('\n')
    const blocks = paragraphsOf(read(text, 'text/plain'))
    expect(blocks.map(({ line }) => line.text)).toEqual(lines)
    const last = blocks.at(-1)?.line.span(4, 6)
    expect(text.slice(last?.start, last?.end)).toBe('1 2')
  })

  test('stay in a title that is set wide', () => {
    const text = [spread('政府信息公开年报'), ...LONG, ...LONG].join('\n')
    expect(texts(read(text, 'text/plain'))[0]).toBe(spread('政府信息公开年报'))
  })
})
