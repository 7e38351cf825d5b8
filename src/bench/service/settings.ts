import { BenchRefusal } from './bench-refusal.ts'
import { type BenchQuery, QUERIES, type Variables } from './queries.ts'

/** How long and what is asked. */
export type ServiceSettings = {
  readonly rounds: number
  readonly seconds: number
  /** Names of queries; all when there are none. */
  readonly only: readonly string[]
  readonly onProgress: (line: string) => void
}

/** What bench/prepare.mjs found in a database. */
export type Prepared = {
  readonly reports: number
  /** As the planner estimates them. */
  readonly figures: number
  readonly postgresql: string
  readonly variables: Readonly<Record<string, readonly Variables[]>>
}

/** The sets of variables that a query is asked with, the most popular first. */
export function setsOf({ variables }: Prepared, { name }: BenchQuery): readonly Variables[] {
  return variables[name] ?? []
}

/** The queries of these names, all without any. @throws {BenchRefusal} when there is none */
export function queriesNamed(names: readonly string[]): readonly BenchQuery[] {
  const queries = QUERIES.filter(({ name }) => names.length === 0 || names.includes(name))
  if (queries.length === 0) throw new BenchRefusal(`There is no query ${names.join(', ')}.`)
  return queries
}
