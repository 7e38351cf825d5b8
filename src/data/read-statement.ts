import { type Model, modelOf, type Relation } from './models.ts'
import { columnSql, orderBySql, type Parameters, quoted, whereSql } from './where-sql.ts'

/*
 * One statement for a tree of rows: PostgreSQL gives each row as a JSON array of its columns and
 * of the rows below it, and `rowReader` makes of it the object that Prisma would have given.
 */

/** Which rows of a table, as Prisma's arguments say it. */
export type RowChoice = {
  readonly where?: object | undefined
  readonly orderBy?: unknown
  readonly take?: number | undefined
  /** Stretches that follow each other, each with conditions and an order of its own. */
  readonly parts?: ReadonlyArray<{ readonly where: object; readonly orderBy: unknown }> | null
}

/**
 * The rows or the number of rows below a row, under the name that they get in its object. Another
 * choice may stand in the statement’s parameters under that name.
 */
export type Branch = {
  readonly relation: Relation
  readonly choice: RowChoice
  /** What the row must be; below others nothing is read. */
  readonly onlyIf?: object | undefined
  /** What the row itself keeps of the one row below it: names of its own columns by theirs. */
  readonly kept?: Readonly<Record<string, string>> | undefined
} & ({ readonly kind: 'rows'; readonly read: Read } | { readonly kind: 'count' })

/** What is read of the rows of a table. */
export type Read = {
  readonly model: Model
  readonly columns: Set<string>
  readonly branches: Map<string, Branch>
}

/** Nothing yet of the rows of a model. */
export function newRead(model: string): Read {
  return { model: modelOf(model), columns: new Set(), branches: new Map() }
}

/** An expression for the rows of a table: a JSON array of rows, null when there is none. */
export function rowsSql(read: Read, choice: RowChoice, parameters: Parameters, link = ''): string {
  const alias = parameters.alias()
  const { model } = read
  const limit = choice.take === undefined ? '' : ` LIMIT ${Math.trunc(choice.take)}`
  const list = neededColumns(read)
    .map((column) => columnSql(alias, column))
    .join()
  const stretch = (where: object, orderBy: unknown) => {
    const condition = whereSql(model, alias, where, parameters)
    const order = orderBySql(model, alias, orderBy)
    return `SELECT ${list} FROM ${quoted(model.name)} ${alias} WHERE ${linked(alias, link)}${condition}${order}${limit}`
  }
  const where = choice.where ?? {}
  const parts = choice.parts?.map((part) =>
    stretch({ AND: [where, part.where] }, part.orderBy),
  ) ?? [stretch(where, choice.orderBy)]
  const from = parts.length === 1 ? parts[0] : `(${parts.join(') UNION ALL (')})${limit}`
  // The page is cut before anything below its rows is read.
  return `(SELECT json_agg(${rowSql(read, alias, parameters)}) FROM (${from}) ${alias})`
}

/** An expression for the row that a relation leads to: a JSON array, null when there is none. */
function rowOfSql(read: Read, { where }: RowChoice, parameters: Parameters, link: string): string {
  const alias = parameters.alias()
  const { model } = read
  const condition = where === undefined ? '' : ` AND ${whereSql(model, alias, where, parameters)}`
  return `(SELECT ${rowSql(read, alias, parameters)} FROM ${quoted(model.name)} ${alias} WHERE ${link.replace('?', alias)}${condition})`
}

/** The columns of a row that must be at hand where `rowSql` stands. */
export function neededColumns({ model, columns, branches }: Read): string[] {
  const needed = new Set(columns)
  for (const branch of branches.values()) {
    needed.add(branch.relation.ours)
    for (const column of Object.keys(branch.onlyIf ?? {})) needed.add(column)
    for (const column of keptColumns(branch) ?? []) needed.add(column)
  }
  if (needed.size === 0) needed.add(model.key)
  return [...needed]
}

/** An expression for the number of rows. */
export function countSql(model: Model, where: object, parameters: Parameters, link = ''): string {
  const alias = parameters.alias()
  const condition = whereSql(model, alias, where, parameters)
  return `(SELECT count(*) FROM ${quoted(model.name)} ${alias} WHERE ${linked(alias, link)}${condition})`
}

/** An expression for the sum of a column; 0 over no rows. */
export function sumSql(
  model: Model,
  column: string,
  where: object,
  parameters: Parameters,
): string {
  const alias = parameters.alias()
  const condition = whereSql(model, alias, where, parameters)
  return `(SELECT coalesce(sum(${columnSql(alias, column)}), 0) FROM ${quoted(model.name)} ${alias} WHERE ${condition})`
}

const linked = (alias: string, link: string) =>
  link === '' ? '' : `${link.replace('?', alias)} AND `

/** An expression for what is read of the row that has this name in the statement. */
export function rowSql(read: Read, alias: string, parameters: Parameters): string {
  const values = [...read.columns].map((column) => columnSql(alias, column))
  for (const [name, branch] of read.branches) {
    const { relation, onlyIf } = branch
    const choice = parameters.choices.get(name) ?? branch.choice
    const link = `?.${quoted(relation.theirs)} = ${columnSql(alias, relation.ours)}`
    const condition = onlyIf && whereSql(read.model, alias, onlyIf, parameters)
    const readSql = relation.isList ? rowsSql : rowOfSql
    const value =
      branch.kind === 'rows'
        ? readSql(branch.read, choice, parameters, link)
        : countSql(modelOf(relation.model), choice.where ?? {}, parameters, link)
    values.push(
      condition ? `CASE WHEN ${condition} THEN ${value} END` : keptSql(branch, alias, value),
    )
  }
  return `json_build_array(${values.join()})`
}

/** The columns of a row that say all that is read of the row below it; null where they do not. */
function keptColumns(branch: Branch): string[] | null {
  const { kept } = branch
  if (kept === undefined || branch.kind !== 'rows' || branch.read.branches.size > 0) return null
  const columns = [...branch.read.columns].map((column) => kept[column])
  return columns.length > 0 && columns.every((column) => column !== undefined) ? columns : null
}

/** An expression for the rows below a row, which are looked up only where it keeps nothing of them. */
function keptSql(branch: Branch, alias: string, rows: string): string {
  const columns = keptColumns(branch)?.map((column) => columnSql(alias, column))
  if (columns === undefined) return rows
  const isKept = columns.map((column) => `${column} IS NOT NULL`).join(' OR ')
  return `CASE WHEN ${isKept} THEN json_build_array(json_build_array(${columns.join()})) ELSE ${rows} END`
}

type Row = Record<string, unknown>

/** Makes rows of an array of what `rowSql` gives. */
export function rowsReader(read: Read): (answer: unknown) => Row[] {
  const toRow = rowReader(read)
  return (answer) => ((answer ?? []) as unknown[][]).map(toRow)
}

/** Makes a row of what `rowSql` gives. */
function rowReader(read: Read): (values: readonly unknown[]) => Row {
  const names = [...read.columns, ...read.branches.keys()]
  const readers = [
    ...[...read.columns].map((name) => columnReader(read.model, name)),
    ...[...read.branches.values()].map(branchReader),
  ]
  return (values) => {
    const row: Row = {}
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string
      const reader = readers[index]
      row[name] = reader ? reader(values[index]) : values[index]
    }
    return row
  }
}

/** JSON has no dates; numbers, texts, truth values and lists are what Prisma gives. */
function columnReader(model: Model, name: string): ((value: unknown) => unknown) | null {
  if (model.columns.get(name)?.type !== 'DateTime') return null
  return (value) => (value === null ? null : new Date(value as string))
}

function branchReader(branch: Branch): ((value: unknown) => unknown) | null {
  if (branch.kind === 'count') return null
  if (branch.relation.isList) return rowsReader(branch.read)
  const toRow = rowReader(branch.read)
  return (value) => (value === null ? null : toRow(value as unknown[]))
}
