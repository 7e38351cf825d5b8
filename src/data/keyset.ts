import { z } from 'zod'
import { GongkaiError } from '../domain/errors.ts'
import { isStableId } from './ids.ts'
import { boundOf, type KeysetPart, keysetParts } from './keyset-parts.ts'

/*
 * Keyset paging: a page is cut by the values of its order columns, never by an offset or by the
 * row that a cursor names, so that depth costs nothing where an index has the order, and a deleted
 * row loses nothing. The
 * last column of every order is unique. Nulls come last in both directions.
 */

export type SortDirection = 'asc' | 'desc'
export type KeysetValue = string | number | Date | null

/** One column of an order. `nullable` columns sort their nulls last. */
export type KeysetColumn = {
  readonly name: string
  readonly direction: SortDirection
  readonly type: 'string' | 'int' | 'float' | 'date' | 'uuid'
  readonly nullable?: boolean
}

/** A total order of a list. `key` names the list and the order; cursors of another are refused. */
export type KeysetOrder = { readonly key: string; readonly columns: readonly KeysetColumn[] }

/** The page that a caller asks for. */
export type PageArgs = {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/**
 * What to ask the database for: Prisma's arguments, one row more than the page has. `where` and
 * `orderBy` name the columns of the order, which only the caller's model knows.
 */
export type PageRequest = {
  readonly where: Record<string, never>
  readonly orderBy: Array<Record<string, never>>
  readonly take: number
  /** The same in two stretches, each of which an index can serve; null where one index serves all. */
  readonly parts: readonly KeysetPart[] | null
}

/** The rows of a page with their cursors. */
export type Slice<Row> = {
  readonly edges: ReadonlyArray<{ readonly cursor: string; readonly node: Row }>
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

/** A row with its cursor, which is made only when it is asked for. */
class Edge<Row extends object> {
  readonly node: Row
  readonly #order: KeysetOrder

  constructor(order: KeysetOrder, node: Row) {
    this.#order = order
    this.node = node
  }

  get cursor(): string {
    return encodeCursor(this.#order, this.node)
  }
}

export const DEFAULT_PAGE_SIZE = 20

const cursorSchema = z.array(z.union([z.string().max(1000), z.number(), z.null()])).min(2)

/** The cursor of a row in an order. */
export function encodeCursor(order: KeysetOrder, row: object): string {
  const values = order.columns.map(({ name }) => (row as Record<string, unknown>)[name] ?? null)
  return Buffer.from(JSON.stringify([order.key, ...values])).toString('base64url')
}

/**
 * The values of the order's columns that a cursor holds.
 * @throws GongkaiError BAD_CURSOR
 */
export function decodeCursor(order: KeysetOrder, cursor: string, argument: string): KeysetValue[] {
  const refuse = (why: string): never => {
    throw new GongkaiError(
      'BAD_CURSOR',
      `${argument}: ${why}. Take the cursor from a page of the same list with the same orderBy, unchanged.`,
    )
  }
  let parsed: ReturnType<typeof cursorSchema.safeParse>
  try {
    parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    return refuse('this is not a cursor of this service')
  }
  if (!parsed.success) return refuse('this is not a cursor of this service')
  const [key, ...values] = parsed.data
  if (key !== order.key) return refuse('the cursor belongs to another list or order')
  if (values.length !== order.columns.length) return refuse('the cursor is damaged')
  return order.columns.map((column, index) => {
    const value = values[index] ?? null
    if (value === null) return column.nullable ? null : refuse('the cursor is damaged')
    if (column.type === 'int' || column.type === 'float') {
      const fits = column.type === 'float' || isInt32(value)
      return typeof value === 'number' && fits ? value : refuse('the cursor is damaged')
    }
    if (typeof value !== 'string' || !isStorable(value)) return refuse('the cursor is damaged')
    if (column.type === 'string') return value
    if (column.type === 'uuid') return isStableId(value) ? value : refuse('the cursor is damaged')
    const date = new Date(value)
    return isDate(date) ? date : refuse('the cursor is damaged')
  })
}

function isInt32(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31
}

/** PostgreSQL holds neither NUL nor half a surrogate pair in text. */
function isStorable(value: string): boolean {
  return !value.includes('\0') && value.isWellFormed()
}

function isDate(date: Date): boolean {
  const year = date.getUTCFullYear()
  return year >= 1 && year <= 9999
}

/** Rows strictly beyond `values` in the order, or strictly before them. */
function beyond(order: KeysetOrder, values: KeysetValue[], side: 'after' | 'before'): object {
  const branches: object[] = []
  const equal: object[] = []
  order.columns.forEach((column, index) => {
    const value = values[index] ?? null
    const greater = (column.direction === 'asc') === (side === 'after')
    const steps: object[] = []
    if (value !== null) {
      steps.push({ [column.name]: { [greater ? 'gt' : 'lt']: value } })
      if (column.nullable && side === 'after') steps.push({ [column.name]: null })
    } else if (side === 'before') {
      steps.push({ [column.name]: { not: null } })
    }
    for (const step of steps) branches.push({ AND: [...equal, step] })
    equal.push({ [column.name]: value })
  })
  // A bound on the first column alone, from which an index can start; the OR says the rest.
  const [first] = order.columns
  const bound = first && !first.nullable ? boundOf(first, values[0], side) : []
  return { AND: [...bound, { OR: branches }] }
}

function orderByOf(order: KeysetOrder, reverse: boolean): object[] {
  return order.columns.map(({ name, direction, nullable }) => {
    const sort = reverse ? (direction === 'asc' ? 'desc' : 'asc') : direction
    return { [name]: nullable ? { sort, nulls: reverse ? 'first' : 'last' } : sort }
  })
}

function pageSize(argument: 'first' | 'last', value: number, most: number): number {
  if (value < 0) {
    throw new GongkaiError(
      'BAD_USER_INPUT',
      `${argument}: ${value} is negative. Ask for 0 to ${most}.`,
    )
  }
  if (value > most) {
    throw new GongkaiError(
      'PAGE_TOO_LARGE',
      `${argument}: ${value} is more than a page holds. Ask for at most ${most} and go on with pageInfo.endCursor.`,
    )
  }
  return value
}

function sizeOf({ first, last }: PageArgs, most: number): { size: number; backward: boolean } {
  if (first != null && last != null) {
    throw new GongkaiError('BAD_USER_INPUT', 'first and last: give one of the two, not both.')
  }
  return last != null
    ? { size: pageSize('last', last, most), backward: true }
    : { size: pageSize('first', first ?? Math.min(DEFAULT_PAGE_SIZE, most), most), backward: false }
}

/**
 * Turns page arguments into a request to the database and back into a page.
 * @param most rows that a page may have
 * @throws GongkaiError BAD_USER_INPUT, PAGE_TOO_LARGE or BAD_CURSOR
 */
export function preparePage(order: KeysetOrder, args: PageArgs, most: number) {
  const { size, backward } = sizeOf(args, most)
  const after = args.after == null ? null : decodeCursor(order, args.after, 'after')
  const before = args.before == null ? null : decodeCursor(order, args.before, 'before')
  const bounds: object[] = []
  if (after) bounds.push(beyond(order, after, 'after'))
  if (before) bounds.push(beyond(order, before, 'before'))
  const request: PageRequest = {
    where: (bounds.length > 0 ? { AND: bounds } : {}) as PageRequest['where'],
    orderBy: orderByOf(order, backward) as PageRequest['orderBy'],
    take: size + 1,
    parts: keysetParts(order, { after, before }, backward),
  }
  const toSlice = <Row extends object>(found: readonly Row[]): Slice<Row> => {
    const more = found.length > size
    const rows = found.slice(0, size)
    if (backward) rows.reverse()
    return {
      edges: rows.map((node) => new Edge(order, node)),
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
    }
  }
  return { request, after, before, backward, toSlice }
}
