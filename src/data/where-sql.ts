import { FIGURE_BASES } from '../domain/figures.ts'
import { isMember } from '../domain/vocabulary.ts'
import type { Prisma } from './generated/prisma/client.ts'
import { type Column, type Model, modelOf, type Relation } from './models.ts'
import type { RowChoice } from './read-statement.ts'

/*
 * Prisma's `where` and `orderBy` as SQL, so that a filter is written once and means the same to
 * Prisma and to statements of our own. What is not understood is refused, never guessed.
 */

/** Thrown for what only Prisma can do. */
export class NotInSql extends Error {}

/** The values of a statement, numbered in the order in which they come, and names for its tables. */
export class Parameters {
  readonly values: unknown[] = []
  /** Which rows are meant, for branches that do not say it themselves. */
  readonly choices = new Map<string, RowChoice>()
  #aliases = 0

  /** Notes a value; gives its place in the statement. */
  add(value: unknown): string {
    this.values.push(value instanceof Date ? value.toISOString() : value)
    return `$${this.values.length}`
  }

  /** Takes a fragment over with its values. */
  embed({ strings, values }: Prisma.Sql): string {
    return strings.reduce((sql, text, at) => `${sql}${this.add(values[at - 1])}${text}`)
  }

  /** A name for a table that no other of this statement has. */
  alias(): string {
    return `t${this.#aliases++}`
  }
}

/** An identifier as SQL writes it. */
export const quoted = (name: string) => `"${name}"`

/** The column of a table in a statement. */
export const columnSql = (alias: string, column: string) => `${alias}.${quoted(column)}`

/** By what few rows are asked, so that how often another value occurs makes no difference to the plan. */
type Around = { readonly isOfOneYear: boolean; readonly isOfPlaces: boolean }

/**
 * The condition that Prisma's `where` puts on the rows of a table.
 * @param outer what the conditions around `where` say
 * @throws NotInSql
 */
export function whereSql(
  model: Model,
  alias: string,
  where: object,
  parameters: Parameters,
  outer?: Around,
): string {
  const around: Around = {
    isOfOneYear: outer?.isOfOneYear || isOfOneYear(where),
    isOfPlaces: outer?.isOfPlaces || isOfPlaces(where),
  }
  const conditions = Object.entries(where).flatMap(([name, value]) => {
    if (value === undefined) return []
    if (name === 'AND' || name === 'OR') {
      const parts = asList(value).map((part) => whereSql(model, alias, part, parameters, around))
      return [joined(parts, name)]
    }
    const column = model.columns.get(name)
    if (column !== undefined) return columnConditions(column, alias, value, parameters, around)
    const relation = model.relations.get(name)
    if (relation !== undefined)
      return [relationCondition(relation, alias, value, parameters, around)]
    throw new NotInSql(`${model.name}.${name}`)
  })
  return joined(conditions, 'AND')
}

function asList(value: unknown): object[] {
  return (Array.isArray(value) ? value : [value]).filter((part) => part !== undefined)
}

function isOfOneYear(where: { readonly year?: unknown }): boolean {
  const { year } = where
  return typeof year === 'number' || (year as { in?: unknown[] } | undefined)?.in?.length === 1
}

function isOfPlaces({ report }: { readonly report?: { readonly jurisdictionCode?: unknown } }) {
  return report?.jurisdictionCode !== undefined
}

/** Of no conditions, all hold and none of them does. */
function joined(conditions: readonly string[], word: 'AND' | 'OR'): string {
  if (conditions.length === 0) return word === 'AND' ? 'TRUE' : 'FALSE'
  const [only] = conditions
  return conditions.length === 1 && only !== undefined ? only : `(${conditions.join(` ${word} `)})`
}

const COMPARISONS: Readonly<Record<string, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' }

function columnConditions(
  column: Column,
  alias: string,
  value: unknown,
  parameters: Parameters,
  around: Around,
): string[] {
  const left = columnSql(alias, column.name)
  if (value === null) return [`${left} IS NULL`]
  if (typeof value !== 'object' || value instanceof Date)
    return [`${left} = ${valueSql(column, value, parameters, around)}`]
  // As in Prisma: what is undefined is not asked.
  const asked = Object.entries(value).filter(([, right]) => right !== undefined)
  return asked.map(([operator, right]) => {
    const comparison = COMPARISONS[operator]
    if (comparison !== undefined) return `${left} ${comparison} ${parameters.add(right)}`
    if (operator === 'in') {
      const [only, ...others] = right as unknown[]
      // Of one value an index gives the order of its other columns too.
      const isOne = only !== undefined && others.length === 0
      return isOne
        ? `${left} = ${valueSql(column, only, parameters, around)}`
        : `${left} = ANY(${evenly(column.name, parameters.add(right), 'text[]')})`
    }
    if (operator === 'has') {
      const type = column.isEnum ? quoted(column.type) : 'text'
      const item = parameters.add(right)
      // Of one year a place has few reports: they are found by its parts, whichever place it is.
      const isEven = around.isOfOneYear && column.name === 'lineage'
      return `${left} @> ARRAY[${isEven ? hidden(item, 'text') : item}]::${type}[]`
    }
    if (operator === 'contains') return `${left} LIKE ${parameters.add(`%${right}%`)}`
    if (operator === 'not' && right === null) return `${left} IS NOT NULL`
    throw new NotInSql(`${column.name}: ${operator}`)
  })
}

/**
 * One value. What nearly all rows have, or nearly none, stands in the statement itself, so that its one
 * plan knows it; of other closed sets each choice would be a statement to keep.
 */
function valueSql(
  { name }: Column,
  value: unknown,
  parameters: Parameters,
  { isOfPlaces }: Around,
): string {
  if (typeof value === 'boolean') return String(value)
  if (name === 'basis' && isMember(FIGURE_BASES, value)) return `'${value}'`
  const parameter = parameters.add(value)
  // Figures of some places are found by their reports, however many others have the indicator.
  const isOfFew = isOfPlaces && name === 'indicatorCode'
  return isOfFew ? hidden(parameter, 'text') : evenly(name, parameter, 'text')
}

/**
 * A parameter of a statement, that of codes kept from the planner: to it each code is a reason to plan
 * anew, which takes as long as the answer, for the same plan, as places have alike many rows.
 */
export function evenly(column: string, parameter: string, type: 'text' | 'text[]'): string {
  return CODES.has(column) ? hidden(parameter, type) : parameter
}

/** A parameter kept from the planner. */
function hidden(parameter: string, type: string): string {
  return `(SELECT ${parameter}::${type})::${type}`
}

const CODES = new Set(['code', 'jurisdictionCode', 'province', 'prefecture'])

function relationCondition(
  relation: Relation,
  alias: string,
  value: unknown,
  parameters: Parameters,
  around: Around,
): string {
  const inner = relation.isList ? (value as { some?: object }).some : (value as object)
  if (!inner || (relation.isList && Object.keys(value as object).length > 1)) {
    throw new NotInSql(relation.name)
  }
  const their = parameters.alias()
  const condition = whereSql(modelOf(relation.model), their, inner, parameters, around)
  const link = `${columnSql(their, relation.theirs)} = ${columnSql(alias, relation.ours)}`
  return `EXISTS (SELECT 1 FROM ${quoted(relation.model)} ${their} WHERE ${link} AND ${condition})`
}

type Sort = 'asc' | 'desc'

/** Prisma's `orderBy` of columns of the table itself; empty when there is none. @throws NotInSql */
export function orderBySql(model: Model, alias: string, orderBy: unknown): string {
  const terms = asList(orderBy ?? []).flatMap((part) =>
    Object.entries(part as Record<string, Sort | { sort: Sort; nulls?: 'first' | 'last' }>).map(
      ([name, order]) => {
        if (!model.columns.has(name)) throw new NotInSql(`order by ${model.name}.${name}`)
        const { sort, nulls } = typeof order === 'string' ? { sort: order } : order
        const direction = sort === 'desc' ? ' DESC' : ''
        return `${columnSql(alias, name)}${direction}${nulls ? ` NULLS ${nulls.toUpperCase()}` : ''}`
      },
    ),
  )
  return terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`
}
