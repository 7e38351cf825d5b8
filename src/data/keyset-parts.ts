import type { KeysetColumn, KeysetOrder, KeysetValue } from './keyset.ts'

/**
 * One of the stretches of an order: the rows that are equal in the first column to the row that a page
 * goes on from, and those beyond; where nulls come last, the rows without a value. Within each an
 * index gives the order and the place to begin at, which no index gives for all together.
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
  bounds: KeysetBounds,
  backward: boolean,
): readonly KeysetPart[] | null {
  const [first, second] = columns
  if (first === undefined) return null
  const known = partsWithValue(columns, bounds, backward)
  if (!first.nullable) return known.length > 1 ? known : null
  const { after, before } = bounds
  const isWithin = (values: KeysetBounds['after']) => values === null || values[0] === null
  const unknown: KeysetPart = {
    where: {
      AND: [
        { [first.name]: null },
        ...(second && isWithin(after) && isWithin(before) ? boundsOf(second, 1, bounds) : []),
      ],
    },
    orderBy: orderOf(columns.slice(1), backward),
  }
  return backward ? [unknown, ...known] : [...known, unknown]
}

/** The stretches of the rows that have a value in the first column. */
function partsWithValue(
  columns: readonly KeysetColumn[],
  bounds: KeysetBounds,
  backward: boolean,
): KeysetPart[] {
  const [first, second] = columns as [KeysetColumn, KeysetColumn | undefined]
  const hasValue = first.nullable ? [{ [first.name]: { not: null } }] : []
  const { after, before } = bounds
  const value = (after ?? before)?.[0] ?? null
  if (second === undefined || value === null || (after !== null && before !== null)) {
    const where = { AND: [...hasValue, ...boundsOf(first, 0, bounds)] }
    return [{ where, orderBy: orderOf(columns, backward) }]
  }
  const equal: KeysetPart = {
    where: { AND: [{ [first.name]: value }, ...boundsOf(second, 1, bounds)] },
    orderBy: orderOf(columns.slice(1), backward),
  }
  const beyond: KeysetPart = {
    where: { AND: [...hasValue, { [first.name]: { [operatorOf(first, after !== null)]: value } }] },
    orderBy: orderOf(columns, backward),
  }
  const beginsAtBound = (after !== null) !== backward
  return beginsAtBound ? [equal, beyond] : [beyond, equal]
}

function boundsOf(column: KeysetColumn, at: number, { after, before }: KeysetBounds): object[] {
  return [...boundOf(column, after?.[at], 'after'), ...boundOf(column, before?.[at], 'before')]
}

/** What compares a column with its value in a row, to find rows after or before that one. */
function operatorOf({ direction }: KeysetColumn, isAfter: boolean): 'gt' | 'lt' {
  return (direction === 'asc') === isAfter ? 'gt' : 'lt'
}

/** A bound on one column, from which an index can start. */
export function boundOf(
  column: KeysetColumn,
  value: KeysetValue | undefined,
  side: 'after' | 'before',
): object[] {
  if (value === undefined || value === null) return []
  return [{ [column.name]: { [`${operatorOf(column, side === 'after')}e`]: value } }]
}

function orderOf(columns: readonly KeysetColumn[], backward: boolean): object[] {
  return columns.map(({ name, direction }) => ({
    [name]: (direction === 'asc') === backward ? 'desc' : 'asc',
  }))
}
