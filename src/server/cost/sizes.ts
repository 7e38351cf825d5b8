/*
 * What a field costs where its arguments do not say it. A point is an object of a list; what is long
 * beside other values costs more, so that an answer stays of some megabytes whatever is asked.
 */

/** Objects that a list without arguments for its length is taken to have. */
export const USUAL_LENGTH = 10

/** Lists that are as long as one of their arguments. */
export const LENGTH_ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.nodes': 'ids',
  'Query._entities': 'representations',
  'Query.series': 'jurisdictions',
}

/** Lists that page, and a list in their filter for each entry of which there is one row at most. */
export const KEY_FILTERS: Readonly<Record<string, string>> = {
  'Query.jurisdictions': 'codes',
}

/** Lists that are usually longer or shorter. */
export const LENGTHS: Readonly<Record<string, number>> = {
  'CaseCount.figures': 5,
  'Finding.figures': 5,
  'Measure.children': 3,
  'Measure.problems': 3,
  'Problem.measures': 3,
  'Section.children': 3,
  'Query.indicators': 200,
  'Query.outcomeTotals': 200,
  'ApplicationBreakdown.outcomes': 20,
  'Jurisdiction.ancestors': 3,
  'Report.applicationBreakdowns': 2,
  'Report.findings': 40,
  'SearchHit.highlights': 3,
}

/**
 * Values that are long (the text of a whole document, of a section, a quote), and questions for which
 * the database looks at far more than it answers.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
  'Query.search': 100,
  'Query.coverage': 100,
  'Query.coverageTotals': 100,
  'SourceDocument.text': 50,
  'Section.text': 10,
  'Problem.text': 2,
  'Measure.text': 2,
  'Evidence.quote': 1,
}
