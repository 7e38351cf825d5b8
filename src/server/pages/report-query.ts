import { parse } from 'graphql'

/*
 * What a report page asks of the graph. It is shown on the page itself, so that a reader can take
 * it from there. What it answers is in report-data.ts.
 */

const FIGURE_PAGE = `fragment FigurePage on FigureConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    position label column scopeLabel raw value baseValue
    unit { code label english: label(language: EN) }
    qualifier origin basis year scope applicant
    indicator { code label english: label(language: EN) }
    section { position }
    partOf { position }
    shareOf { position }
    evidence { ...Place }
  }
}

fragment Place on Evidence { line start end sha256 }`

/** Everything on the page of a report; of its figures the first hundred. */
export const REPORT_QUERY = `query ReportPage($jurisdiction: String!, $year: Int!, $agency: String) {
  dataset { revision updatedAt licence }
  report(jurisdiction: $jurisdiction, year: $year, agency: $agency) {
    id resourcePath title displayTitle titleYear year form script verified publishedOn dueOn late
    period { start end printed }
    jurisdiction { code fullName urn }
    agency { name }
    document { name sha256 mediaType charset length url text }
    sections {
      position level ordinal heading kinds
      summary english: summary(language: EN)
    }
    applicationBreakdowns {
      scope received carriedIn replied processed closed closedOnTime closedExtended carriedOut
      channels { channel label count figure { position } }
      applicants { applicant received carriedIn processed carriedOut }
      outcomes { outcome group label applicant count share comparability topLevel figure { position } }
      disclosureRate refusalRate rateBasis
    }
    reviewAndLitigation {
      reviews { ...Cases }
      litigation { ...Cases }
      litigationDirect { ...Cases }
      litigationAfterReview { ...Cases }
      complaints { ...Cases }
      appeals { ...Cases }
    }
    figures(first: 100, filterBy: { basis: [YEAR, CUMULATIVE, PRIOR_YEAR, PLANNED] }) { ...FigurePage }
    improvementPlan {
      targetYear
      problems { ordinal summary english: summary(language: EN) evidence { ...Place } }
      measures { ...Item children { ...Item children { ...Item } } }
    }
    findings {
      rule severity status expression left right difference
      message english: message(language: EN)
      figures { position }
    }
  }
}

fragment Cases on CaseCount { total upheld corrected other pending figures { position } }

fragment Item on Measure {
  kind ordinal summary english: summary(language: EN)
  problems { ordinal }
  evidence { ...Place }
}

${FIGURE_PAGE}
`

/** The figures after those, for the few reports that have more than a hundred. */
export const MORE_FIGURES_QUERY = `query MoreFigures($jurisdiction: String!, $year: Int!, $agency: String, $after: String) {
  report(jurisdiction: $jurisdiction, year: $year, agency: $agency) {
    figures(first: 100, after: $after, filterBy: { basis: [YEAR, CUMULATIVE, PRIOR_YEAR, PLANNED] }) { ...FigurePage }
  }
}

${FIGURE_PAGE}
`

/** Which years there are, for a page that does not exist. */
export const YEARS_QUERY = `query Years($jurisdiction: String!) {
  jurisdiction(code: $jurisdiction) {
    code fullName
    reports(first: 100) { nodes { year displayTitle resourcePath } }
  }
}
`

export const REPORT_DOCUMENT = parse(REPORT_QUERY)
export const MORE_FIGURES_DOCUMENT = parse(MORE_FIGURES_QUERY)
export const YEARS_DOCUMENT = parse(YEARS_QUERY)
