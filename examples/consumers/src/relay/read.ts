import {
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getSelector,
  type ReaderFragment,
  type SingularReaderSelector,
} from 'relay-runtime'
import detailFragment, {
  type tagsReportDetail$data,
} from './__generated__/tagsReportDetail.graphql'
import detailQuery, {
  type tagsReportDetailQuery,
} from './__generated__/tagsReportDetailQuery.graphql'
import listFragment, { type tagsReportList$data } from './__generated__/tagsReportList.graphql'
import listQuery, { type tagsReportListQuery } from './__generated__/tagsReportListQuery.graphql'
import rowFragment, { type tagsReportRow$data } from './__generated__/tagsReportRow.graphql'
import pageQuery, { type tagsReportsPageQuery } from './__generated__/tagsReportsPageQuery.graphql'

/*
 * What the hooks of react-relay do, without React: a query fills the store, a fragment reads the store,
 * and the next page is merged into the connection that the store holds.
 */

export type ReportRow = tagsReportRow$data

/** The first page of two reports, then the next page, as loadNext(2) asks for it. */
export async function readTwoPages(environment: Environment) {
  const operation = createOperationDescriptor(pageQuery, {})
  // Kept, as a mounted component keeps it; the store drops what nobody holds.
  const { dispose } = environment.retain(operation)
  await fetchQuery<tagsReportsPageQuery>(environment, pageQuery, {}).toPromise()
  const page = () => {
    const root = environment.lookup(operation.fragment).data
    return read<tagsReportList$data>(environment, listFragment, root)
  }
  const first = page().reports.edges.length
  const { endCursor, hasNextPage } = pageInfoOf(page())
  await fetchQuery<tagsReportListQuery>(environment, listQuery, {
    first: 2,
    after: endCursor,
  }).toPromise()
  const rows = page().reports.edges.map(({ node }) =>
    read<tagsReportRow$data>(environment, rowFragment, node),
  )
  dispose()
  return { first, hasNextPage, rows }
}

/** One report asked for anew by its id, as refetch() does. */
export async function refetchReport(environment: Environment, id: string) {
  const operation = createOperationDescriptor(detailQuery, { id })
  const { dispose } = environment.retain(operation)
  await fetchQuery<tagsReportDetailQuery>(environment, detailQuery, { id }).toPromise()
  const { node } = environment.lookup(operation.fragment).data as { node: unknown }
  const detail = read<tagsReportDetail$data>(environment, detailFragment, node)
  dispose()
  return detail
}

/** What a fragment asks for, out of the store. */
function read<Data>(environment: Environment, fragment: ReaderFragment, key: unknown): Data {
  const selector = getSelector(fragment, key) as SingularReaderSelector
  const { data, isMissingData } = environment.lookup(selector)
  if (isMissingData) throw new Error(`The store lacks something that ${fragment.name} asks for.`)
  return data as Data
}

/** The compiler adds pageInfo to a connection; its types leave it to the hooks. */
function pageInfoOf({ reports }: tagsReportList$data) {
  return (reports as unknown as { pageInfo: { endCursor: string | null; hasNextPage: boolean } })
    .pageInfo
}
