import { graphql } from 'relay-runtime'

/* What the components of a Relay program hold. The compiler makes of them what Relay runs. */

/** One row of a list of reports. */
export const reportRow = graphql`
  fragment tagsReportRow on Report {
    id
    year
    jurisdiction {
      code
      name
    }
    applications {
      received
    }
  }
`

/** A list that is read page by page, as usePaginationFragment takes it. */
export const reportList = graphql`
  fragment tagsReportList on Query
  @argumentDefinitions(first: { type: "Int", defaultValue: 2 }, after: { type: "String" })
  @refetchable(queryName: "tagsReportListQuery") {
    reports(
      first: $first
      after: $after
      orderBy: { field: JURISDICTION_CODE, direction: ASC }
    ) @connection(key: "tagsReportList_reports") {
      edges {
        node {
          id
          ...tagsReportRow
        }
      }
    }
  }
`

/** The page that shows the list. */
export const reportsPage = graphql`
  query tagsReportsPageQuery {
    ...tagsReportList
  }
`

/** One report by its id, which Relay asks for through node(id:), as useRefetchableFragment does. */
export const reportDetail = graphql`
  fragment tagsReportDetail on Report @refetchable(queryName: "tagsReportDetailQuery") {
    displayTitle
    publishedOn
    ...tagsReportRow
  }
`
