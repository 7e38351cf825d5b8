/*
 * The eight queries, as one writes them for our graph and for PostGraphile; bench/statements.mjs has
 * them by hand. PostGraphile's fields are renamed so that the answers have one form.
 */

/** Variables of a query, as bench/variables.mjs makes them. */
export type Variables = Readonly<Record<string, unknown>>

/** One of the eight. */
export type BenchQuery = {
  readonly name: string
  readonly ours: string
  readonly postgraphile: string
  /** A page of the list whose cursors `page` goes on from: the first one's is the pattern. */
  readonly cursors?: { readonly ours: string; readonly postgraphile: string }
  /** Variables as the two graphs take them, where they do not take them as they are. */
  readonly variables?: {
    readonly ours?: (variables: Variables, cursor: string) => Variables
    readonly postgraphile?: (variables: Variables, cursor: string) => Variables
  }
}

const LATEST_FIRST = '[YEAR_DESC, JURISDICTION_CODE_ASC, ROW_ID_ASC]'
const SECTIONS = 'sections: sectionsByReportIdList(orderBy: POSITION_ASC)'

export const QUERIES: readonly BenchQuery[] = [
  {
    name: 'list',
    ours: `query List($code: String!, $first: Int!) {
      reports(first: $first, filterBy: { jurisdiction: $code }) { nodes {
        year title form publishedOn late agency { name kind } sections { ordinal heading level }
      } }
    }`,
    postgraphile: `query List($code: String!, $first: Int!) {
      reports: allReports(first: $first, condition: { jurisdictionCode: $code }, orderBy: ${LATEST_FIRST}) { nodes {
        year title form publishedOn late agency: agencyByAgencyId { name kind }
        ${SECTIONS} { ordinal heading level }
      } }
    }`,
  },
  {
    name: 'lookup',
    ours: `query Lookup($code: String!) {
      jurisdiction(code: $code) {
        code name fullName level validFrom validTo parent { code name fullName level }
      }
    }`,
    postgraphile: `query Lookup($code: String!) {
      jurisdiction: jurisdictionByCode(code: $code) {
        code name fullName level validFrom validTo
        parent: jurisdictionByParentCode { code name fullName level }
      }
    }`,
  },
  {
    name: 'page',
    ours: `query Page($after: String!) {
      reports(first: 50, after: $after) {
        nodes { year title form jurisdiction { code name } } pageInfo { hasNextPage endCursor }
      }
    }`,
    postgraphile: `query Page($after: Cursor!) {
      reports: allReports(first: 50, after: $after, orderBy: ${LATEST_FIRST}) {
        nodes { year title form jurisdiction: jurisdictionByJurisdictionCode { code name } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    cursors: {
      ours: '{ list: reports(first: 1) { pageInfo { endCursor } } }',
      postgraphile: `{ list: allReports(first: 1, orderBy: ${LATEST_FIRST}) { pageInfo { endCursor } } }`,
    },
    variables: { ours: goOn, postgraphile: goOn },
  },
  {
    name: 'rate',
    ours: `query Rate($code: String!, $years: [Int!]!, $direction: OrderDirection!) {
      reports(first: 20, filterBy: { within: $code, years: $years }, orderBy: { field: DISCLOSURE_RATE, direction: $direction }) {
        nodes { title year jurisdiction { code name } applications { received disclosureRate } }
      }
    }`,
    postgraphile: `query Rate($filter: ReportFilter!, $order: [ReportOrderBy!]!) {
      reports: allReports(first: 20, filter: $filter, orderBy: $order) {
        nodes {
          title year jurisdiction: jurisdictionByJurisdictionCode { code name }
          received: applicationsReceived disclosureRate
        }
      }
    }`,
    variables: {
      postgraphile: ({ code, years, direction }) => ({
        filter: { ...withinPlace(String(code)), year: { equalTo: (years as number[])[0] } },
        order: [`RATE_${direction}`, `ROW_ID_${direction}`],
      }),
    },
  },
  {
    name: 'aggregate',
    ours: `query Aggregate($code: String!, $years: [Int!]!) {
      outcomeTotals(filterBy: { within: $code, years: $years }, groupBy: [YEAR, GROUP]) {
        year group count reports
      }
    }`,
    postgraphile: `query Aggregate($code: String!, $years: [Int!]!) {
      outcomeTotals: benchOutcomeTotalsList(place: $code, years: $years) { year group count reports }
    }`,
  },
  {
    name: 'search',
    ours: `query Search($query: String!) {
      search(query: $query, first: 20) { totalCount nodes { kind node {
        ... on Jurisdiction { fullName } ... on Report { title } ... on Section { heading }
        ... on Problem { ordinal } ... on Measure { ordinal }
      } } }
    }`,
    postgraphile: `query Search($query: String!) {
      search: benchSearch(query: $query, take: 20) { totalCount: total nodes: hits { kind name } }
    }`,
  },
  {
    name: 'series',
    ours: `query Series($indicator: String!, $places: [String!]!) {
      series(indicator: $indicator, jurisdictions: $places) {
        jurisdiction { code } points { year value form }
      }
    }`,
    postgraphile: `query Series($indicator: String!, $places: [String!]!) {
      series: benchSeriesList(indicator: $indicator, places: $places) { place year value form }
    }`,
  },
  {
    name: 'nested',
    ours: `query Nested($code: String!, $years: [Int!]!) {
      jurisdiction(code: $code) { name children(first: 10) { nodes { code name
        reports(first: 3, filterBy: { years: $years }) { nodes {
          year title form sections { ordinal heading }
        } }
      } } }
    }`,
    postgraphile: `query Nested($code: String!, $years: [Int!]!) {
      jurisdiction: jurisdictionByCode(code: $code) { name
        children: jurisdictionsByParentCode(first: 10, orderBy: CODE_ASC) { nodes { code name
          reports: reportsByJurisdictionCode(first: 3, filter: { year: { in: $years } }, orderBy: ${LATEST_FIRST}) { nodes {
            year title form ${SECTIONS} { ordinal heading }
          } }
        } }
      }
    }`,
  },
]

/** The cursor of a report: that of another one with other values. */
function goOn({ year, code, id }: Variables, cursor: string): Variables {
  const [order] = JSON.parse(Buffer.from(cursor, 'base64').toString()) as [unknown]
  return { after: Buffer.from(JSON.stringify([order, year, code, id])).toString('base64') }
}

/** A filter of PostGraphile: reports within the country, a province or a prefecture. */
function withinPlace(code: string) {
  if (code === '100000') return {}
  return code.endsWith('0000') ? { province: { equalTo: code } } : { prefecture: { equalTo: code } }
}
