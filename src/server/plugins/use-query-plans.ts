import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { databaseFault } from '../database-fault.ts'
import type { Graph } from '../graph.ts'

/**
 * Answers a query with one statement where it can be planned so (docs/adr/0008), and else by its
 * resolvers. The answer is the same; only a database that is away or too slow is told at once, as
 * asking it again by other means would be no faster.
 */
export function useQueryPlans({ schema, answer }: Graph, logger: Logger): Plugin {
  return {
    onExecute({ args: { document }, executeFn, setExecuteFn }) {
      if (answer === undefined) return
      // The context is that of the call: another plugin may choose another database.
      setExecuteFn(async (args) => {
        const { operationName, variableValues, contextValue } = args
        const operation = { schema, document, operationName, variables: variableValues }
        try {
          return { data: await answer(operation, contextValue) }
        } catch (error) {
          if (databaseFault(error)) throw error
          logger.debug({ err: error }, 'answered by resolvers')
          return executeFn(args)
        }
      })
    },
  }
}
