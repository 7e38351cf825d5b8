import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, type GraphQLSchema } from 'graphql'

/** A schema as it is printed, whose federation directives are defined elsewhere. */
export function readSchema(sdl: string): GraphQLSchema {
  return buildSchema(sdl, { assumeValidSDL: true })
}

/**
 * The changes that break a client of the schema before and that the unreleased part of the changelog
 * does not name. A change is named by its path in backticks: `Report.late`.
 */
export async function unannounced(
  before: GraphQLSchema,
  after: GraphQLSchema,
  changelog: string,
): Promise<string[]> {
  const unreleased = changelog.split(/^## /m).find((part) => /^.*\(unreleased\)/.test(part)) ?? ''
  const changes = await diff(before, after)
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => path === undefined || !unreleased.includes(`\`${path}\``))
    .map(({ path, message }) => `${path}: ${message}`)
}
