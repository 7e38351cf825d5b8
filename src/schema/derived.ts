import type { Slice } from '../data/keyset.ts'
import type { RowChoice } from '../data/read-statement.ts'
import type { Search, SearchFound } from '../data/search.ts'
import type { Context } from './context.ts'

/*
 * Fields that follow from columns of their row say which, so that the planner (docs/adr/0008) reads
 * those and no others. Each helper gives the resolver and the extension that says it.
 */

/** What a derived field needs of its row, as Prisma's `select`, and how its value follows. */
export type Derived = {
  readonly select: object
  // biome-ignore lint/suspicious/noExplicitAny: rows and arguments are checked where it is made
  readonly value: (row: any, args: any, context: Context) => unknown
}

type Select<Row> = { readonly [Key in keyof Row]: true | { readonly select: object } }

/** A field that follows from columns of its row, and perhaps of the rows that it belongs to. */
export function derived<Row extends object, Value, Args = object>(
  select: Select<Row>,
  value: (row: Row, args: Args, context: Context) => Value,
) {
  return { resolve: value, extensions: { derived: { select, value } satisfies Derived } }
}

/** A field whose rows are reached over relations of its row, the last of which it selects from. */
export type Reached = {
  readonly path: readonly { readonly relation: string; readonly choice?: RowChoice }[]
  /** What the row itself keeps of the one row that it reaches in one step: its columns by theirs. */
  readonly kept?: Readonly<Record<string, string>>
  // biome-ignore lint/suspicious/noExplicitAny: the rows of the first relation, of any model
  readonly value: (rows: any) => unknown
}

/** The extension of a field whose own resolver Pothos hands what it selected. */
export function reached(field: Reached) {
  return { extensions: { reached: field } }
}

/** A field of the root that gives the first row of a choice; null where there cannot be one. */
export type Lookup = {
  // biome-ignore lint/suspicious/noExplicitAny: the arguments are checked where it is made
  readonly choice: (args: any) => RowChoice | null
}

/** The extension of a field of the root that looks up one row. */
export function lookup<Args>(choice: (args: Args) => RowChoice | null) {
  return { extensions: { lookup: { choice } satisfies Lookup } }
}

/** A field of an abstract type: the row that a relation names, by what a column of the row says. */
export type OneOf = {
  readonly column: string
  readonly kinds: Readonly<Record<string, { readonly typename: string; readonly relation: string }>>
}

/** The extension of a field whose own resolver reads rows of several tables. */
export function oneOf(field: OneOf) {
  return { extensions: { oneOf: field } }
}

type RowsByModel = Readonly<Record<string, readonly object[]>>

/** A field of the root that is made out of rows of several tables. */
export type Gathered = {
  /** Of each model what the field itself needs, as Prisma's `select`. */
  readonly select: Readonly<Record<string, object>>
  /** Of each model which rows. @throws GongkaiError for arguments that cannot be */
  // biome-ignore lint/suspicious/noExplicitAny: the arguments are checked where it is made
  readonly choices: (args: any, context: Context) => Readonly<Record<string, RowChoice>>
  // biome-ignore lint/suspicious/noExplicitAny: rows and arguments are checked where it is made
  readonly value: (rows: any, args: any, context: Context) => unknown
}

/** The extension of a field of the root whose own resolver reads the rows by loaders. */
export function gathered<Args, Rows extends RowsByModel>(field: {
  readonly select: { readonly [Model in keyof Rows]: object }
  readonly choices: (args: Args, context: Context) => { readonly [Model in keyof Rows]: RowChoice }
  readonly value: (rows: Rows, args: Args, context: Context) => unknown
}) {
  return { extensions: { gathered: field satisfies Gathered } }
}

/** A field of the root that searches. */
export type Searching = {
  /** @throws GongkaiError for arguments that cannot be */
  // biome-ignore lint/suspicious/noExplicitAny: the arguments are checked where it is made
  readonly request: (args: any, context: Context) => SearchRequest
  /** The codes among the arguments, which a jurisdiction must have. */
  // biome-ignore lint/suspicious/noExplicitAny: the arguments are checked where it is made
  readonly codes: (args: any) => Readonly<Record<string, string | null | undefined>>
}

/** What is looked for, and how the page is made of what was found. */
export type SearchRequest = {
  readonly search: Search
  readonly pageOf: (found: SearchFound) => {
    readonly slice: Slice<Record<string, unknown>>
    readonly count: number
  }
}
