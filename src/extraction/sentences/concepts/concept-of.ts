import { article20Of } from './article20.ts'
import { casesOf } from './cases.ts'
import { inquiriesOf } from './inquiries.ts'
import { moneyOf } from './money.ts'
import { proactiveOf } from './proactive.ts'
import { requestsOf } from './requests.ts'
import { resourcesOf } from './resources.ts'
import { type Concept, MONEY, plain, type Surroundings } from './surroundings.ts'

/** What a number counts, or null when no form counts it. */
export function conceptOf(around: Surroundings): Concept | null {
  const { unit } = around
  if (unit === 'PERCENT') return null
  const row = article20Of(around)
  if (row !== null && MONEY.has(unit) === row.endsWith('.amount')) return plain(row)
  if (MONEY.has(unit)) return plain(moneyOf(around))
  return (
    casesOf(around) ??
    resourcesOf(around) ??
    inquiriesOf(around) ??
    requestsOf(around) ??
    proactiveOf(around) ??
    null
  )
}
