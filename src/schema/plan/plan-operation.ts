import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { evenly } from '../../data/where-sql.ts'
import type { Context } from '../context.ts'
import { pickVariables, shapingNames } from './plan-arguments.ts'
import { completeObject, type PlannedField } from './plan-fields.ts'
import { type Ask, planRootField } from './plan-root.ts'
import { NotPlanned, newPlanning, newRun, type Run, type Variables } from './planning.ts'
import { selectedFields } from './selected-fields.ts'

/*
 * A query as one statement (docs/adr/0008). The schema says of each field what it needs: a column,
 * a relation, a list, or columns from which it follows. What is asked is gathered into a tree, read
 * in one statement, and put into the form of the answer. Whatever is not understood is left to the
 * resolvers, which give the same answer.
 */

/** What a client asks, parsed and valid. */
export type Operation = {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  /** As the client sent them. */
  readonly variables?: { readonly [name: string]: unknown } | null | undefined
}

/** Answers an operation with these variables. */
type Plan = (variables: Variables, context: Context) => Promise<unknown>

/** A document that was asked: a number of its own, and the variables of which each value has its plan. */
type Known = { readonly number: number; readonly shaping: readonly string[] }

const known = new WeakMap<DocumentNode, Known>()
let documents = 0

/** Documents that are longer are rare, and few would fill the memory. */
const LONGEST = 16_384
/** A plan takes some hundred times the text of its document, as the parsed document does. */
const CHARACTERS = 262_144

/**
 * The plans that were asked last, by document, operation and shaping variables; or why there is none, so
 * that it is not tried again. Bounded over all documents, as one may have a plan for each of its orders.
 */
const plans = new LRUCache<string, Plan | NotPlanned, number>({
  maxSize: CHARACTERS,
  maxEntrySize: LONGEST,
})

/**
 * Answers a query with one statement.
 * @returns the `data` of the answer
 * @throws NotPlanned, or any other error, for what the resolvers must answer
 */
export async function answerOperation(operation: Operation, context: Context): Promise<unknown> {
  const { schema, document, operationName, variables } = operation
  const definition = getOperationAST(document, operationName)
  if (definition?.operation !== 'query') throw new NotPlanned('no query')
  if (definition.directives?.length) throw new NotPlanned('a directive on the operation')
  const { coerced } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    variables ?? {},
  )
  if (coerced === undefined) throw new NotPlanned('variables')
  const { number, shaping } = knownOf(document)
  const values = pickVariables(coerced, shaping)
  const key = JSON.stringify([number, definition.name?.value, values])
  const keep = (plan: Plan | NotPlanned) =>
    plans.set(key, plan, { size: Math.max(1, document.loc?.end ?? LONGEST) })
  const kept = plans.get(key)
  if (kept instanceof NotPlanned) throw kept
  try {
    const plan = kept ?? makePlan(schema, document, definition, values)
    if (kept === undefined) keep(plan)
    return await plan(coerced, context)
  } catch (error) {
    // Other errors may be of this request alone.
    if (error instanceof NotPlanned) keep(error)
    throw error
  }
}

function knownOf(document: DocumentNode): Known {
  let found = known.get(document)
  if (found === undefined) {
    found = { number: documents++, shaping: shapingNames(document) }
    known.set(document, found)
  }
  return found
}

function makePlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
  shaping: Variables,
): Plan {
  const type = schema.getQueryType()
  if (!isObjectType(type)) throw new NotPlanned('no query')
  const planning = newPlanning(schema, document, shaping)
  const asked: Array<readonly [(run: Run) => string, (answer: unknown) => unknown]> = []
  const ask: Ask = (sql, read) => asked.push([sql, read]) - 1
  const fields = [...selectedFields(planning, type, [selectionSet])].map(
    ([key, [node, ...more]]): [string, PlannedField] => {
      if (node === undefined) throw new NotPlanned(key)
      return [key, planRootField(planning, type.getFields(), [node, ...more], ask)]
    },
  )
  const complete = completeObject(fields)
  return async (variables, context) => {
    const run = newRun(variables, context)
    for (const step of planning.steps) step(run)
    const expressions = asked.map(([sql]) => sql(run))
    const answers = await readAnswers(run, expressions)
    const data = complete(
      asked.map(([, read], index) => read(answers[index])),
      run,
    )
    // What is awaited may in turn await more.
    while (run.pending.length > 0) await Promise.all(run.pending.splice(0))
    return data
  }
}

/** The values of the expressions, in one statement. */
async function readAnswers(run: Run, expressions: readonly string[]): Promise<readonly unknown[]> {
  const { codes, parameters, context } = run
  const all = codes.size > 0 ? [...expressions, codesSql(run)] : expressions
  if (all.length === 0) return []
  const sql = `SELECT json_build_array(${all.join()})`
  const answers = await context.services.database.readJson(sql, parameters.values)
  const values = answers as unknown[]
  // The resolvers say which code it is that no jurisdiction has.
  if (codes.size > 0 && Number(values[expressions.length]) !== codes.size) {
    throw new Error('a code that no jurisdiction has')
  }
  return values
}

/** How many of the codes among the arguments there are. */
function codesSql({ codes, parameters }: Run): string {
  const list = evenly('code', parameters.add([...codes]), 'text[]')
  return `(SELECT count(*) FROM "Jurisdiction" WHERE "code" = ANY(${list}))`
}
