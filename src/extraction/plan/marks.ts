import { lineIndexAt, type PlanText } from './plan-text.ts'

/*
 * The marks that set the items of a list apart: 一是, 第一, 首先, (一), 1., ①, 问题一:, bullets.
 */

/** How a list is marked; items of one list have the same kind. */
export type MarkKind =
  | 'HAN'
  | 'HAN_BRACKET'
  | 'ARABIC'
  | 'ARABIC_BRACKET'
  | 'CIRCLED'
  | 'DOTTED'
  | 'COUNTED'
  | 'ORDINAL'
  | 'AMONG'
  | 'IN_TURN'
  | 'SIDE'
  | 'NAMED'
  | 'BULLET'

/** A mark: where it begins, and where the words of its item do. */
export type Mark = {
  readonly kind: MarkKind
  /** From 1; 0 for a bullet. */
  readonly number: number
  readonly from: number
  readonly to: number
  /** Whether its paragraph begins with it. */
  readonly isInitial: boolean
  /** Of 问题一 and 措施一: which of the two. */
  readonly role: 'PROBLEM' | 'MEASURE' | null
}

/** Levels of the official numbering; a list never stands within one of a lower level. */
export const MARK_LEVELS: Readonly<Record<MarkKind, number>> = {
  ...{ HAN: 1, HAN_BRACKET: 2, ARABIC: 3, ARABIC_BRACKET: 4, DOTTED: 4, CIRCLED: 5, BULLET: 6 },
  ...{ ORDINAL: 7, COUNTED: 7, AMONG: 7, IN_TURN: 7, SIDE: 7, NAMED: 7 },
}

const HAN = '[一二三四五六七八九十]{1,3}'
const MARK = new RegExp(
  [
    `(${HAN})(?:是|要|则)[:,]?`,
    `第(${HAN}) ?(?:[,、:.]|是)`,
    '其([一二三四五六])(?:[,、:]|是)',
    '(首先|其次|再次|再者|最后)(?:[,、:]|是)',
    '(一方面|另一方面)(?:[,、:]|是)?',
    `\\( ?(${HAN}|\\d{1,2}|[a-h]) ?\\)(?:[、.,]|是(?!否))?`,
    '(\\d{1,2})(?:[.、)](?!\\d)|,(?=[一-龥]))',
    `(${HAN})(?:[、.](?!${HAN}(?:[、是]|季|级)))`,
    '([①-⑳㈠-㈩⑴-⒇⒈-⒛])[、.]?',
    `(问题|不足|措施|对策|举措)(${HAN}|\\d{1,2})[:、,.]`,
    '\\d{1,2}\\.(\\d{1,2})(?:[、.](?!\\d)| +(?=[一-龥])|(?=[一-龥])(?![万亿千百余多条件个项次人份倍期名]))',
  ].join('|'),
  'g',
)
const BULLET = /^[-•●◆■★▪▲○◇□➢►·*~] {0,3}/
const TURNS = ['首先', '其次', '再次', '再者', '最后']
const SIDES = ['一方面', '另一方面']
const SINGLES: readonly (readonly [MarkKind, number, number])[] = [
  ['CIRCLED', 0x2460, 20],
  ['HAN_BRACKET', 0x3220, 10],
  ['ARABIC_BRACKET', 0x2474, 20],
  ['ARABIC', 0x2488, 20],
]
/** Marks that stand anywhere after a stop; the others need a full stop, a colon or a semicolon. */
const FREE = new Set<MarkKind>(['COUNTED', 'ORDINAL', 'AMONG', 'IN_TURN', 'SIDE', 'NAMED'])

/** The marks of a plan in document order. */
export function findMarks(plan: PlanText): Mark[] {
  const { text, lines, enclosed } = plan
  const marks: Mark[] = []
  for (const found of text.matchAll(MARK)) {
    const from = found.index
    if (enclosed[from] === 1) continue
    const read = readMark(found)
    if (read === null) continue
    const line = lines[lineIndexAt(lines, from)]
    const start = line === undefined ? 0 : wordsFrom(text, line.from)
    const isInitial = from <= start && from >= (line?.from ?? 0)
    if (!isInitial && !mayStandAfter(text, from, read)) continue
    const to = skipSpaces(text, from + found[0].length)
    marks.push({ ...read, from: isInitial ? (line?.from ?? from) : from, to, isInitial })
  }
  return withBullets(plan, marks)
}

function readMark(found: RegExpMatchArray): Pick<Mark, 'kind' | 'number' | 'role'> | null {
  const [, counted, ordinal, among, turn, side, bracket, arabic, han, single, name, named, dotted] =
    found
  const mark = (kind: MarkKind, number: number) => ({ kind, number, role: null })
  if (counted) return mark('COUNTED', numberOf(counted))
  if (ordinal) return mark('ORDINAL', numberOf(ordinal))
  if (among) return mark('AMONG', numberOf(among))
  if (turn) return mark('IN_TURN', turn === '最后' ? 9 : Math.min(TURNS.indexOf(turn) + 1, 3))
  if (side) return mark('SIDE', SIDES.indexOf(side) + 1)
  if (bracket) {
    return mark(/[\da-h]/.test(bracket) ? 'ARABIC_BRACKET' : 'HAN_BRACKET', numberOf(bracket))
  }
  if (arabic) return mark('ARABIC', Number(arabic))
  if (han) return mark('HAN', numberOf(han))
  if (dotted) return mark('DOTTED', Number(dotted))
  if (single) {
    const unit = single.charCodeAt(0)
    for (const [kind, first, count] of SINGLES) {
      if (unit >= first && unit < first + count) return mark(kind, unit - first + 1)
    }
  }
  if (name && named) {
    const role = name === '问题' || name === '不足' ? 'PROBLEM' : 'MEASURE'
    return { kind: 'NAMED', number: numberOf(named), role }
  }
  return null
}

function mayStandAfter(
  text: string,
  from: number,
  { kind, number }: Pick<Mark, 'kind' | 'number'>,
): boolean {
  let at = from - 1
  while (at >= 0 && text[at] === ' ') at--
  const before = text[at] ?? '\n'
  if (kind === 'DOTTED') return false
  if (at < from - 2) return true
  if (FREE.has(kind)) return '。;:,!?)"\n、'.includes(before)
  if (kind === 'CIRCLED') return true
  if (before === ',' && kind === 'ARABIC') return number > 1
  return '。;:!?\n'.includes(before) || (kind.endsWith('BRACKET') && ',将是为有即'.includes(before))
}

/** Adds a mark to each paragraph that its layout alone makes an item. */
function withBullets({ text, lines }: PlanText, marks: readonly Mark[]): Mark[] {
  const initial = new Set(marks.filter((mark) => mark.isInitial).map(({ from }) => from))
  const bullets = lines.flatMap(({ from, to, isListItem }): Mark[] => {
    if (initial.has(from)) return []
    const printed = BULLET.exec(text.slice(from, Math.min(to, from + 8)))?.[0] ?? ''
    if (printed === '' && !isListItem) return []
    const mark = { kind: 'BULLET', number: 0, role: null, isInitial: true } as const
    return [{ ...mark, from, to: from + printed.length }]
  })
  if (bullets.length === 0) return [...marks]
  return [...marks, ...bullets].sort((left, right) => left.from - right.from)
}

/** Where a line's words begin, behind its bullet. */
function wordsFrom(text: string, from: number): number {
  return from + (BULLET.exec(text.slice(from, from + 8))?.[0].length ?? 0)
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

const DIGITS = '零一二三四五六七八九'

function numberOf(printed: string): number {
  if (/^\d/.test(printed)) return Number(printed)
  if (/^[a-h]/.test(printed)) return printed.charCodeAt(0) - 96
  const [tens = '', ones] = printed.split('十')
  if (ones === undefined) return DIGITS.indexOf(printed)
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + DIGITS.indexOf(ones || '零')
}
