import type { PageMetadata, Table } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'

/*
 * Lines like 发布日期:2014-02-20 来源:市教育局 浏览次数:1277, which sites print above an article.
 */

type Key = {
  readonly kind: PageMetadata['kind'] | null
  /** Whether the word alone tells: 发布日期 does, 时间 and 来源 also begin sentences. */
  readonly isStrong: boolean
}

const KEYS = new Map<string, Key>()
const addKeys = (words: string, kind: Key['kind'], isStrong: boolean) => {
  for (const word of words.split(' ')) KEYS.set(word, { kind, isStrong })
}
addKeys(
  '发布日期 发布时间 发文日期 发文时间 成文日期 成文时间 生成日期 生成时间 公开日期 公开时间 发稿时间 发表时间 发表日期 ' +
    '录入时间 添加时间 上传时间 信息时间 创建时间 印发日期 发布于',
  'PUBLISHED',
  true,
)
addKeys('时间 日期', 'PUBLISHED', false)
addKeys(
  '发布机构 发布单位 发布机关 发文机关 发文单位 发文机构 信息来源 文章来源 稿件来源 公开机构 公开单位 公开主体 制作单位 ' +
    '供稿单位 供稿 信息提供单位 责任部门 公开责任部门 信息公开单位 发布部门 发布者 发布人 来源单位 稿源',
  'PUBLISHER',
  true,
)
addKeys('来源 作者 单位', 'PUBLISHER', false)
addKeys('索引号 索取号 信息索引号 信息索引', 'INDEX_NUMBER', true)
addKeys(
  '浏览次数 浏览量 浏览 访问次数 访问量 点击数 点击率 点击次数 点击量 点击 阅读次数 阅读量 阅读 阅读数 人气 字号 字体 字体大小 ' +
    '视力保护色 保护视力色 更新时间 更新日期 有效性 信息有效性 时效性 生效日期 废止日期 失效日期 主题分类 信息分类 体裁分类 ' +
    '组配分类 服务对象 信息类别 信息名称 内容概述 信息内容概述 公开方式 公开形式 公开范围 公开时限 公开期限 公开类别 公开类型 ' +
    '公开程序 关键词 主题词 责任编辑 责编 编辑 审核 信息审核 文档编号 栏目 所属栏目 所属类别 分享 分享到 统一登记号 登记号 ' +
    '记录形式 载体类型 信息编号 中文名 发布对象 浏览字号 我要打印',
  null,
  true,
)
addKeys(
  '文号 发文字号 文件编号 名称 标题 题名 分类 类别 编号 语种 备注 摘要 描述 录入',
  null,
  false,
)

/** Sites set short keys wide: 索 引 号. The longest come first, so that 信息来源 is not 来源. */
const patternOf = (isStrong: boolean) =>
  [...KEYS]
    .filter(([, key]) => key.isStrong === isStrong)
    .map(([word]) => word)
    .sort((one, other) => other.length - one.length)
    .map((word) => [...word].join('\\s{0,4}'))
    .join('|')
const STRONG = patternOf(true)
const WEAK = patternOf(false)
/** A key with its colon; a weak one must stand apart from the word before it. */
const KEY = new RegExp(`(?:(${STRONG})|(?<=^|[\\s|,;(/•·>\\d-])(${WEAK}))\\s{0,3}:`, 'g')
const KEY_ALONE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,2}(?:(${STRONG})\\s{0,3}:?|(${WEAK})\\s{0,3}:)$`,
  'u',
)
const KEY_CELL = new RegExp(`^(${STRONG}|${WEAK})\\s{0,3}:?$`)
/** What ends a value before the next key. */
const VALUE_END =
  /\s{2,}|[|;]|\s\(|\)(?=$)|\s(?=(?:阅读|浏览|点击|访问|人气)(?:次数|[量数率])?\s?\d)/
const DATE = /(?:19|20)\d\d(?:[-/.年]\s?\d{1,2})(?:[-/.月]\s?\d{1,2})日?/
/** A date with a clock or a counter, as pages print it; issuers date as 2014年3月20日. */
const PAGE_DATE =
  /^\D{0,4}((?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})(?:日|\s{1,4}\d{1,2}:\d{2}(?::\d{2})?)?(.{0,60})$/
/** 2013-3-20 9:06:45: a clock behind it, no issuer dates so. */
const CLOCKED_DATE = /^\D{0,4}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s{1,4}\d{1,2}:\d{2}(?::\d{2})?$/
/** 2019/05/0812: a day of two digits with a counter behind it that has lost its space. */
const GLUED_DATE = /^[^\p{L}\p{N}]{0,3}((?:19|20)\d\d[-/.]\d\d[-/.]\d\d)(?=\d)/u
const UNNAMED_AUTHOR = /^(?:佚名|匿名|网友|网络|互联网|转载|本站|小编|admin|未知|不详)/
const LONGEST_LINE = 300
const LONGEST_VALUE = 60
/** Larger tables are of the report. */
const MOST_CELLS = 100

/** A key of a line, and where its value stands. */
type Pair = { readonly key: Key; readonly name: string; readonly from: number; readonly to: number }

/** What a line of page metadata says; null when the line is none. */
export function metadataOfLine(line: SourceLine): PageMetadata[] | null {
  const { folded } = line
  if (folded.length > LONGEST_LINE) return null
  const glued = GLUED_DATE.exec(folded)
  if (glued?.[1]) return [...dateMetadata(line, glued[1], 'REPOSTED')]
  const pairs = pairsOf(folded)
  const [first] = pairs
  if (first === undefined) {
    const dated = PAGE_DATE.exec(folded)
    const rest = dated?.[2]?.trim() ?? ''
    if (!dated?.[1] || /[。,]/.test(rest) || rest.length > 40) return null
    return [...dateMetadata(line, dated[1], 'PUBLISHED')]
  }
  if (!isMetadata(folded, pairs)) return null
  const isRepost = pairs.some(
    ({ name, from, to }) => name === '作者' && UNNAMED_AUTHOR.test(folded.slice(from, to)),
  )
  const leading = DATE.exec(folded.slice(0, first.from))
  return [
    ...(leading ? dateMetadata(line, leading[0], isRepost ? 'REPOSTED' : 'PUBLISHED') : []),
    ...pairs.flatMap((pair) => valueMetadata(line, pair, isRepost)),
  ]
}

/** What a table of page metadata says (索引号 | … | 发布日期 | …); null when it is none. */
export function metadataOfTable(table: Table): PageMetadata[] | null {
  if (table.cells.length > MOST_CELLS) return null
  const filled = table.cells.filter((cell) => cell.line.length > 0)
  const found: PageMetadata[] = []
  let keys = 0
  let strong = 0
  let valueAt = -1
  for (const [at, cell] of filled.entries()) {
    if (at === valueAt) continue
    const name = KEY_CELL.exec(cell.line.folded)?.[1]?.replaceAll(/\s/g, '')
    const key = name === undefined ? undefined : KEYS.get(name)
    if (name === undefined || key === undefined) {
      const inner = metadataOfLine(cell.line)
      if (inner === null) continue
      keys += 2
      strong++
      found.push(...inner)
      continue
    }
    keys++
    if (key.isStrong) strong++
    const value = filled[at + 1]
    if (value && value.row === cell.row && !KEY_CELL.test(value.line.folded)) {
      valueAt = at + 1
      found.push(...valueMetadata(value.line, { key, name, from: 0, to: value.line.length }, false))
    }
  }
  return strong > 0 && keys * 3 >= filled.length && keys > 1 ? found : null
}

/** A line that is a key alone, its value on the next line. */
export function keyOfLine(line: SourceLine): string | null {
  const match = KEY_ALONE.exec(line.folded)
  return (match?.[1] ?? match?.[2])?.replaceAll(/\s/g, '') ?? null
}

/** What the value of a key says that stands on a line of its own. */
export function metadataOfValue(name: string, line: SourceLine): PageMetadata[] {
  const key = KEYS.get(name)
  return key ? valueMetadata(line, { key, name, from: 0, to: line.length }, false) : []
}

function pairsOf(folded: string): Pair[] {
  const matches = [...folded.matchAll(KEY)]
  return matches.flatMap((match, index) => {
    const name = (match[1] ?? match[2] ?? '').replaceAll(/\s/g, '')
    const key = KEYS.get(name)
    const from = match.index + match[0].length
    const next = matches[index + 1]?.index ?? folded.length
    const end = VALUE_END.exec(folded.slice(from, next).trimStart())
    const lead = next - from - folded.slice(from, next).trimStart().length
    const to = end ? from + lead + end.index : next
    return key ? [{ key, name, from: from + lead, to }] : []
  })
}

/** Whether the line is made of keys and short values, and begins with them. */
function isMetadata(folded: string, pairs: readonly Pair[]): boolean {
  const [first] = pairs
  if (first === undefined) return false
  const before = folded.slice(0, first.from - first.name.length - 1).trim()
  const startsWithDate = DATE.test(before) && before.length < 30
  if (before.length > 6 && !startsWithDate) return false
  if (/。./.test(folded)) return false
  const isStrong = pairs.some(({ key }) => key.isStrong)
  const hasDate = pairs.some(({ key, from, to }) => {
    return key.kind === 'PUBLISHED' && DATE.test(folded.slice(from, to)) && to - from < 24
  })
  const isClocked = CLOCKED_DATE.test(before)
  const isShort = pairs.every(
    ({ key, from, to }) => to - from <= LONGEST_VALUE || key.kind === null,
  )
  return isShort && (isStrong || hasDate || isClocked || pairs.length > 1 || folded.length < 30)
}

function valueMetadata(line: SourceLine, pair: Pair, isRepost: boolean): PageMetadata[] {
  const { kind } = pair.key
  if (kind === null) return []
  const value = line.slice(pair.from, pair.to).trim()
  if (value.length === 0 || value.length > LONGEST_VALUE) return []
  if (kind === 'PUBLISHED') {
    const date = DATE.exec(value.folded)
    return date ? dateMetadata(value, date[0], isRepost ? 'REPOSTED' : 'PUBLISHED') : []
  }
  if (
    kind === 'PUBLISHER' &&
    (UNNAMED_AUTHOR.test(value.folded) || /^[^\p{L}\p{N}]*\d/u.test(value.text))
  ) {
    return []
  }
  return [{ kind, value: value.text, span: value.span() }]
}

function dateMetadata(
  line: SourceLine,
  date: string,
  kind: 'PUBLISHED' | 'REPOSTED',
): PageMetadata[] {
  const from = line.folded.indexOf(date)
  const found = line.slice(from, from + date.length)
  return [{ kind, value: found.text, span: found.span() }]
}
