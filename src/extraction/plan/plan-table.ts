import type { MeasureKind } from '../../domain/sections.ts'
import type { Cell, Table } from '../model.ts'
import type { Span } from '../text/source-line.ts'
import type { PlanItem } from './pair-items.ts'
import type { PlanSource } from './plan-text.ts'

/*
 * Tables of problems and measures, and tables of a plan (目标, 任务, 主要内容): as cells of a table, or
 * flattened to one cell a line.
 */

type Column = 'PROBLEM' | 'MEASURE' | 'GOAL' | 'TASK' | 'ACTION' | 'OTHER'

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['PROBLEM', /^(?:存在|主要|突出|的)*(?:问题|不足|短板|差距)(?:描述|表现|和不足)?$/],
  ['GOAL', /^(?:工作|总体|主要|年度)?目标$/],
  ['TASK', /^(?:工作|重点|主要|目标|年度)*任务$|^(?:工作|重点)项目$/],
  ['ACTION', /^(?:主要|工作|具体|任务)*内容(?:和要求|及要求)?$|^具体任务$/],
  [
    'MEASURE',
    /^(?:下一?步|整改|改进|解决|工作|具体|主要|对应|拟采取|采取|的)*(?:措施|举措|对策|打算|办法|情况)$/,
  ],
  [
    'OTHER',
    /^(?:序号|编号|责任(?:单位|部门|科室|领导|人)|(?:完成|整改)?(?:时限|时间|期限)|牵头(?:单位|部门)|配合单位|备注|进度|完成情况|配合部门)$/,
  ],
]
const KINDS: readonly MeasureKind[] = ['GOAL', 'TASK', 'ACTION']
const LEVELS: Readonly<Partial<Record<Column, number>>> = {
  ...{ GOAL: 0, TASK: 1, ACTION: 2, MEASURE: 2 },
}

/** The problems and measures of a table; null where it is no table of a plan. */
export function readPlanTable(table: Table): PlanItem[] | null {
  const heads = new Map<number, Column>()
  for (const cell of table.cells) {
    if (cell.row > 0) break
    const column = columnOf(cell.line.folded)
    if (column !== null) heads.set(cell.column, column)
  }
  const columns = [...heads.values()]
  const body = table.cells.filter(({ row }) => row > 0)
  if (columns.includes('PROBLEM') && columns.includes('MEASURE')) return pairRows(heads, body)
  const levels = columns.filter((column) => LEVELS[column] !== undefined)
  return levels.length > 1 ? nestCells(heads, body) : null
}

function columnOf(head: string): Column | null {
  const words = head.replace(/[ :]/g, '')
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function pairRows(heads: ReadonlyMap<number, Column>, cells: readonly Cell[]): PlanItem[] {
  const items: PlanItem[] = []
  const problems: { readonly item: PlanItem; readonly cell: Cell }[] = []
  for (const cell of cells) {
    const column = heads.get(cell.column)
    if (cell.line.length < 2 || (column !== 'PROBLEM' && column !== 'MEASURE')) continue
    if (column === 'PROBLEM') {
      const item = itemOf('PROBLEM', 'MEASURE', cell.line.span())
      problems.push({ item, cell })
      items.push(item)
    } else {
      const beside = problems.findLast(({ cell: { row } }) => row <= cell.row)
      const measure = itemOf('MEASURE', 'MEASURE', cell.line.span())
      items.push({ ...measure, answers: beside?.item ?? null })
    }
  }
  return items
}

/** Nests the cells of a plan table: an action in the task, a task in the goal beside it. */
function nestCells(heads: ReadonlyMap<number, Column>, cells: readonly Cell[]): PlanItem[] {
  const tree = growTree()
  let titles: string[] = []
  for (const { column, line } of cells) {
    const level = LEVELS[heads.get(column) ?? 'OTHER']
    if (level === undefined || line.length < 2) continue
    // A copy that repeats a merged cell in each of its rows.
    if (level < 2 && titles[level] === line.text) continue
    titles = titles.slice(0, level)
    titles[level] = line.text
    tree.add(level, line.span())
  }
  return tree.items()
}

type Node = { readonly kind: MeasureKind; span: Span; readonly children: Node[] }

/** A tree whose nodes grow with their children. Levels: 0 goal, 1 task, 2 action. */
function growTree() {
  const roots: Node[] = []
  let open: { readonly level: number; readonly node: Node }[] = []
  const finish = ({ kind, span, children }: Node): PlanItem => ({
    ...itemOf('MEASURE', kind, span),
    children: children.map(finish),
  })
  return {
    add: (level: number, span: Span) => {
      open = open.filter((above) => above.level < level)
      for (const { node } of open) node.span = { start: node.span.start, end: span.end }
      const node: Node = { kind: KINDS[level] ?? 'ACTION', span, children: [] }
      const siblings = open.at(-1)?.node.children ?? roots
      siblings.push(node)
      open.push({ level, node })
    },
    items: () => roots.map(finish),
  }
}

/** The head of a plan table that the page flattened to lines. */
export type FlattenedHead = {
  readonly from: number
  readonly to: number
  /** Whether it has a column of goals above its tasks. */
  readonly hasGoals: boolean
}

/** Finds the head of a plan table that the page flattened to one cell a line. */
export function flattenedHead(sources: readonly PlanSource[]): FlattenedHead | null {
  for (let from = 0; from < sources.length; from++) {
    const levels: Column[] = []
    let to = from
    for (; to < sources.length; to++) {
      const line = sources[to]?.line
      const column = line && line.length <= 12 ? columnOf(line.folded) : null
      if (column === null || column === 'PROBLEM') break
      if (LEVELS[column] !== undefined) levels.push(column)
    }
    if (levels.length > 1) return { from, to, hasGoals: levels.includes('GOAL') }
    from = Math.max(from, to - 1)
  }
  return null
}

const ORDINAL =
  /^([一二三四五六七八九十]{1,3})[、.]? *|^\([一二三四五六七八九十\d]{1,3}\)[、.]? *|^\d{1,2}[.、] */

/** Reads the lines of a flattened plan table by the numbers of its goals and tasks. */
export function readFlattened(lines: readonly PlanSource[], hasGoals: boolean): PlanItem[] {
  const tree = growTree()
  let pending: number | null = null
  for (const { line } of lines) {
    const ordinal = ORDINAL.exec(line.folded)
    const length = ordinal?.[0].length ?? 0
    const numbered = ordinal?.[1] !== undefined && hasGoals ? 0 : 1
    if (ordinal !== null && length === line.length) {
      pending = numbered
      continue
    }
    const words = length > 0 ? line.slice(length).trim() : line
    tree.add(pending ?? (ordinal === null ? 2 : numbered), words.span())
    pending = null
  }
  return tree.items()
}

function itemOf(role: PlanItem['role'], kind: MeasureKind, span: Span) {
  return { role, kind, span, children: [], isSetApart: true, answers: null }
}
