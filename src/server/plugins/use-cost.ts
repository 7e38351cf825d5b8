import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import { compileCost, type OperationCost } from '../cost/compile-cost.ts'
import { beyond } from '../limits.ts'

type Compiled = { readonly operation: OperationDefinitionNode; readonly cost: OperationCost }

/**
 * Refuses an operation that may ask for more than `limit` points before anything of it is executed,
 * and tells the cost of every other in `extensions.cost`, when it is above 0. Whoever answers it,
 * the planner or the resolvers, and whether or not the answer is kept, the cost is the same.
 */
export function useCost(limit: number): Plugin {
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled>>()
  const compile = ({ schema, document, operationName }: ExecutionArgs): Compiled | undefined => {
    const operations = compiled.get(document) ?? new Map<string, Compiled>()
    const known = operations.get(operationName ?? '')
    if (known) return known
    const operation = getOperationAST(document, operationName)
    if (!operation) return undefined
    const made = { operation, cost: compileCost(schema, document, operation) }
    compiled.set(document, operations.set(operationName ?? '', made))
    return made
  }
  return {
    onExecute({ args }) {
      const found = compile(args as ExecutionArgs)
      const requestedQueryCost = found === undefined ? 0 : costOf(found, args as ExecutionArgs)
      if (requestedQueryCost === 0) return undefined
      const told = { requestedQueryCost, limit }
      if (requestedQueryCost > limit) {
        const error = beyond(
          `The query may ask for ${requestedQueryCost} points; ${limit} are allowed in one request. Ask for smaller pages (first), fewer lists within lists, or fewer texts.`,
          { name: 'cost', allowed: limit, requested: requestedQueryCost },
        )
        throw error
      }
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result)) return
          setResult({ ...result, extensions: { ...result.extensions, cost: told } })
        },
      }
    },
  }
}

function costOf({ operation, cost }: Compiled, { schema, variableValues }: ExecutionArgs): number {
  const { variableDefinitions = [] } = operation
  if (variableDefinitions.length === 0) return cost({})
  const { coerced } = getVariableValues(schema, variableDefinitions, variableValues ?? {})
  // Execution says what is wrong with them.
  return coerced === undefined ? 0 : cost(coerced)
}
