import { graphql } from './graphql/gql.js'
import type { DisclosureRatesQuery } from './graphql/graphql.js'
import { request } from './request.js'

const RATES = graphql(/* GraphQL */ `
  query DisclosureRates($filter: ReportFilter, $after: String) {
    reports(
      first: 100
      after: $after
      filterBy: $filter
      orderBy: { field: JURISDICTION_CODE, direction: ASC }
    ) {
      nodes {
        year
        form
        jurisdiction {
          code
          name
        }
        applications {
          received
          disclosureRate
          rateBasis
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export type RatedReport = DisclosureRatesQuery['reports']['nodes'][number]

/** The reports of a place and of all below it; of the whole country without a code. */
export async function readRates(url: string, within: string | undefined): Promise<RatedReport[]> {
  const reports: RatedReport[] = []
  let after: string | null = null
  do {
    const variables: { filter: { within: string | null }; after: string | null } = {
      filter: { within: within ?? null },
      after,
    }
    const page: DisclosureRatesQuery = await request(url, RATES, variables)
    reports.push(...page.reports.nodes)
    after = page.reports.pageInfo.hasNextPage ? (page.reports.pageInfo.endCursor ?? null) : null
  } while (after !== null)
  return reports
}
