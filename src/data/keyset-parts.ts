import type { KeysetColumn, KeysetOrder, KeysetValue } from './keyset.ts'

/**
 * One of the two stretches of an order that puts nulls last: the rows with a value, or those
 * without. Within each an index gives the order and the place to begin at, which no index gives
 * for both together.
 */
export type KeysetPart = { readonly where: object; readonly orderBy: object[] }

/** The bounds of a page, as the values of the order's columns. */
export type KeysetBounds = {
  readonly after: readonly KeysetValue[] | null
  readonly before: readonly KeysetValue[] | null
}

/**
 * The stretches of an order in the order in which they are read; null where it has but one. Only
 * the first column of an order may be nullable. Their `where` is to be joined with the page's own,
 * which says exactly which rows are meant; what is here lets an index begin at the right place.
 */
export function keysetParts(
  { columns }: KeysetOrder,
  { after, before }: KeysetBounds,
  backward: boolean,
): readonly KeysetPart[] | null {
  const [first, ...rest] = columns
  if (first === undefined || !first.nullable) return null
  const bounds = (column: KeysetColumn, at: number) => [
    ...boundOf(column, after?.[at], 'after'),
    ...boundOf(column, before?.[at], 'before'),
  ]
  const { name } = first
  const known: KeysetPart = {
    where: { AND: [{ [name]: { not: null } }, ...bounds(first, 0)] },
    orderBy: orderOf(columns, backward),
  }
  const second = rest[0]
  const isWithin = (values: KeysetBounds['after']) => values === null || values[0] === null
  const unknown: KeysetPart = {
    where: {
      AND: [
        { [name]: null },
        ...(second && isWithin(after) && isWithin(before) ? bounds(second, 1) : []),
      ],
    },
    orderBy: orderOf(rest, backward),
  }
  return backward ? [unknown, known] : [known, unknown]
}

/** A bound on one column, from which an index can start. */
export function boundOf(
  column: KeysetColumn,
  value: KeysetValue | undefined,
  side: 'after' | 'before',
): object[] {
  if (value === undefined || value === null) return []
  const greater = (column.direction === 'asc') === (side === 'after')
  return [{ [column.name]: { [greater ? 'gte' : 'lte']: value } }]
}

function orderOf(columns: readonly KeysetColumn[], backward: boolean): object[] {
  return columns.map(({ name, direction }) => ({
    [name]: (direction === 'asc') === backward ? 'desc' : 'asc',
  }))
}
