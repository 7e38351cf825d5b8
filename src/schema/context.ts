import { type FieldNode, type GraphQLResolveInfo, responsePathAsArray } from 'graphql'
import type { PrismaClient } from '../data/generated/prisma/client.ts'
import type { Database } from '../data/open-database.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { LIST_LIMITS, type ListLimits } from '../domain/limits.ts'

/** What the resolvers need of the process. */
export type Services = {
  readonly database: Database
  readonly catalogue: Catalogue
  /** How long lists may be, where that is less than the schema promises. */
  readonly limits?: ListLimits
  /** False where the documents' own text is not given out (SERVE_TEXT); what follows from it is. */
  readonly servesText?: boolean
}

/** One request. Loaders hang on it, so that it must never be shared between requests. */
export type Context = {
  readonly services: Services
  /** Loaders of this request, one for each place in the operation that loads in batches. */
  readonly loaders: Map<string, unknown>
}

/** A fresh context for one request. */
export function createContext(services: Services): Context {
  return { services, loaders: new Map() }
}

/** The database client of a request. */
export function prismaOf(context: Context): PrismaClient {
  return context.services.database.prisma
}

/** How long the lists of a request may be. */
export function limitsOf(context: Context): ListLimits {
  return context.services.limits ?? LIST_LIMITS
}

/** Whether the documents' own text may be told. */
export function servesText(context: Context): boolean {
  return context.services.servesText !== false
}

/** The catalogue of indicators. */
export function catalogueOf(context: Context): Catalogue {
  return context.services.catalogue
}

/** The loader of that name in this request, made at first use. */
export function loaderOf<Loader>(context: Context, name: string, create: () => Loader): Loader {
  const found = context.loaders.get(name)
  if (found !== undefined) return found as Loader
  const made = create()
  context.loaders.set(name, made)
  return made
}

const fieldNumbers = new WeakMap<FieldNode, number>()
let lastNumber = 0

/**
 * The place of a field in its operation: the response path without list indexes, and the field
 * nodes that are merged there. Objects that answer at the same place have the same arguments and
 * selection; under fragments on different types the path alone would not say so.
 */
export function placeOf(info: GraphQLResolveInfo): string {
  const path = responsePathAsArray(info.path).filter((key) => typeof key === 'string')
  const fields = info.fieldNodes.map((node) => {
    const number = fieldNumbers.get(node) ?? ++lastNumber
    fieldNumbers.set(node, number)
    return number
  })
  return `${info.parentType.name}/${path.join('/')} ${fields.join()}`
}
