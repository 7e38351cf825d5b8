import type { Prisma } from './generated/prisma/client.ts'
import { modelOf } from './models.ts'
import type { Database } from './open-database.ts'
import { newRead, type RowChoice, rowsReader, rowsSql } from './read-statement.ts'
import { Parameters } from './where-sql.ts'

/*
 * Rows without Prisma's query compiler and its results of text, which take several times what
 * PostgreSQL and its driver do: for reads that many requests are made of.
 */

/** What reads: a database, or the part of it that this needs. */
export type Reader = Pick<Database, 'readJson'>

/**
 * The rows that Prisma's arguments choose, all columns of them, as `findMany` gives them.
 * @param ofOne columns of the one row that a relation names, by the name of the relation
 */
export async function readRows<Row>(
  database: Reader,
  model: string,
  choice: RowChoice,
  ofOne: Readonly<Record<string, readonly string[]>> = {},
): Promise<Row[]> {
  const read = newRead(model)
  for (const column of modelOf(model).columns.keys()) read.columns.add(column)
  for (const [name, columns] of Object.entries(ofOne)) {
    const relation = read.model.relations.get(name)
    if (relation === undefined) throw new Error(`${model} has no relation ${name}`)
    const inner = newRead(relation.model)
    for (const column of columns) inner.columns.add(column)
    read.branches.set(name, { kind: 'rows', relation, choice: {}, read: inner })
  }
  const parameters = new Parameters()
  const sql = `SELECT ${rowsSql(read, choice, parameters)}`
  return rowsReader(read)(await database.readJson(sql, parameters.values)) as Row[]
}

/** The rows of a query of our own, whose columns are texts, numbers that JSON holds, or null. */
export async function readQuery<Row>(database: Reader, query: Prisma.Sql): Promise<Row[]> {
  const sql = `SELECT json_agg(found) FROM (${query.text}) found`
  return ((await database.readJson(sql, query.values)) ?? []) as Row[]
}
