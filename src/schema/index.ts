import './scalars.ts'
import './applications.ts'
import './coverage.ts'
import './dataset.ts'
import './federation.ts'
import './finding.ts'
import './improvement-plan.ts'
import './outcome-totals.ts'
import './removed-report.ts'
import './report-lists.ts'
import './review-and-litigation.ts'
import './search.ts'
import './series.ts'
import { builder } from './builder.ts'
import { completeFederation } from './federation-fields.ts'

/** The whole graph, as a Federation v2 subgraph. */
export const schema = builder.toSubGraphSchema({
  linkUrl: 'https://specs.apollo.dev/federation/v2.6',
})
completeFederation(schema)
