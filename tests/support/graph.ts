import { graphql } from 'graphql'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import type { Database } from '../../src/data/open-database.ts'
import { createContext } from '../../src/schema/context.ts'
import { schema } from '../../src/schema/index.ts'
import { createTestDatabase } from './database.ts'

type Answer = {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
  readonly data: any
  readonly errors: ReadonlyArray<{ readonly message: string; readonly code: string | undefined }>
  /** Statements that the database saw. */
  readonly statements: readonly string[]
}

/** The graph over a database of the test file’s own. */
export type TestGraph = {
  readonly database: Database
  readonly services: {
    readonly database: Database
    readonly catalogue: ReturnType<typeof loadCatalogue>
  }
  /** What the database has seen since the last question. */
  readonly statements: string[]
  /** Asks; errors are returned. */
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>
  /** Asks; an error fails the test. */
  readonly data: (query: string, variables?: Record<string, unknown>) => Promise<Answer['data']>
  readonly close: () => Promise<void>
}

/** A graph over the five seeded reports. */
export async function createSeededGraph(): Promise<TestGraph> {
  const statements: string[] = []
  const database = await createTestDatabase({ onQuery: (sql) => statements.push(sql) }, 'seeded')
  const services = { database, catalogue: loadCatalogue() }
  const ask: TestGraph['ask'] = async (source, variableValues) => {
    statements.length = 0
    const { data, errors = [] } = await graphql({
      schema,
      source,
      variableValues,
      contextValue: createContext(services),
    })
    return {
      data,
      errors: errors.map(({ message, originalError }) => ({
        message,
        code: (originalError as { code?: string } | undefined)?.code,
      })),
      statements: statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)),
    }
  }
  const data: TestGraph['data'] = async (query, variables) => {
    const answer = await ask(query, variables)
    if (answer.errors.length > 0) {
      throw new Error(`${answer.errors.map(({ message }) => message).join('\n')}\n${query}`)
    }
    return answer.data
  }
  return { database, services, statements, ask, data, close: () => database.close() }
}
