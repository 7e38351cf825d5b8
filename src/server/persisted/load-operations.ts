import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type GraphQLSchema, parse, validate } from 'graphql'
import { z } from 'zod'
import type { Limits } from '../../config-limits.ts'
import { GongkaiError } from '../../domain/errors.ts'
import { guardDocument } from '../guards/document-text.ts'
import { guardOperations } from '../guards/operation-shape.ts'
import { withoutScheme } from './persisted-id.ts'

/** The texts of the operations that clients name by an id. */
export type PersistedOperations = ReadonlyMap<string, string>

/** As GraphQL Code Generator and Relay write it, and as Apollo’s tool does. */
const manifestSchema = z.union([
  z
    .object({
      format: z.literal('apollo-persisted-query-manifest'),
      operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
    })
    .transform(({ operations }) => operations.map(({ id, body }) => [id, body] as const)),
  z.record(z.string().min(1), z.string().min(1)).transform((texts) => Object.entries(texts)),
])

/**
 * Reads the operations of a manifest, or of a folder of manifests and `.graphql` files, whose id is
 * the sha256 of the file. Each must fit the schema
 * and keep to the limits of requests, or it would be refused whenever it is asked.
 * @throws GongkaiError BAD_CONFIGURATION that names all that is wrong
 */
export function loadPersistedOperations(
  path: string,
  schema: GraphQLSchema,
  limits: Limits,
): PersistedOperations {
  const operations = new Map<string, string>()
  const problems: string[] = []
  for (const file of filesOf(path)) {
    for (const [id, text] of readFile(file, problems)) {
      const key = withoutScheme(id)
      const known = operations.get(key)
      if (known !== undefined && known !== text) {
        problems.push(`${file}: another operation has the id ${id}`)
      }
      const problem = problemOf(text, schema, limits)
      if (problem !== null) problems.push(`${file}: ${id}: ${problem}`)
      operations.set(key, text)
    }
  }
  if (operations.size === 0) problems.push(`${path}: holds no operation`)
  if (problems.length === 0) return operations
  throw new GongkaiError(
    'BAD_CONFIGURATION',
    ['PERSISTED_OPERATIONS cannot be used:', ...problems.map((line) => `  ${line}`)].join('\n'),
  )
}

/** Differs when any operation or its id does. */
export function digestOf(operations: PersistedOperations): string {
  const sorted = [...operations].sort(([one], [other]) => (one < other ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path).filter((name) => /\.(json|graphql|gql)$/.test(name))
    return names.sort().map((name) => join(path, name))
  } catch (error) {
    throw new GongkaiError(
      'BAD_CONFIGURATION',
      `PERSISTED_OPERATIONS: ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      { cause: error },
    )
  }
}

function readFile(file: string, problems: string[]): Iterable<readonly [string, string]> {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.json')) return [[createHash('sha256').update(text).digest('hex'), text]]
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    problems.push(`${file}: is no manifest; it should hold {"<id>": "<operation>", …}`)
    return []
  }
}

function problemOf(text: string, schema: GraphQLSchema, limits: Limits): string | null {
  try {
    guardDocument(text, limits)
    const document = parse(text)
    guardOperations(document, limits)
    return validate(schema, document)[0]?.message ?? null
  } catch (error) {
    return (error as Error).message
  }
}
