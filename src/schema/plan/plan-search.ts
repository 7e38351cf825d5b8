import type { FieldNode, GraphQLField } from 'graphql'
import { newRead } from '../../data/read-statement.ts'
import {
  findNewest,
  hitsReader,
  isComplete,
  SEARCH_ORDER,
  type SearchFound,
  searchSql,
} from '../../data/search.ts'
import type { Searching } from '../derived.ts'
import { argumentsOf } from './plan-arguments.ts'
import { planConnection, type ReadPage } from './plan-connection.ts'
import type { PlannedField } from './plan-fields.ts'
import { noteCodes } from './plan-list.ts'
import type { Ask } from './plan-root.ts'
import { eachRun, type Planning } from './planning.ts'

/**
 * Plans a search: the hits of a page are rows of the index of search, below which their nodes are
 * read. Of a common word a second statement finds the newest.
 */
export function planSearch(
  planning: Planning,
  { request: requestOf, codes }: Searching,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  ask: Ask,
): PlannedField {
  const args = argumentsOf(planning, field, nodes[0])
  const read = newRead('SearchEntry')
  const { complete } = planConnection(planning, SEARCH_ORDER, read, field, nodes)
  const request = eachRun(planning, (run) => {
    noteCodes(run, codes(args(run)))
    return requestOf(args(run), run.context)
  })
  const toFound = hitsReader(read)
  const at = ask((run) => searchSql(read, request(run).search, run.parameters), toFound)
  return {
    get: async (values: readonly unknown[], run) => {
      const { search, pageOf } = request(run)
      const all = values[at] as SearchFound
      const found = isComplete(all, search)
        ? all
        : await findNewest(run.context.services.database, read, search)
      return pageOf(found) satisfies ReadPage
    },
    complete,
  }
}
