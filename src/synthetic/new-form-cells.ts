import type { ApplicantType } from '../domain/applications.ts'
import type { FormRow } from '../domain/catalogue.ts'
import type { Cell, IsPrinted } from './cells.ts'
import type { SyntheticBody } from './synthetic-body.ts'

/*
 * Numbers for the forms of 2019 and 2021: applications by kind of applicant, and stocks that go on
 * from year to year. They satisfy the identities of src/domain/identities/, also with the report of
 * the year before.
 */

const COLUMNS: readonly (readonly [column: string, applicant: ApplicantType, share: number])[] = [
  ['自然人', 'NATURAL_PERSON', 0.86],
  ['商业企业', 'COMMERCIAL', 0.08],
  ['科研机构', 'RESEARCH', 0.01],
  ['社会公益组织', 'SOCIAL_WELFARE', 0.01],
  ['法律服务机构', 'LEGAL_SERVICE', 0.03],
  ['其他', 'OTHER_ORGANISATION', 0.01],
]

/** How often each outcome is met; the others, by their rows, as the last. */
const WEIGHTS: Readonly<Record<string, number>> = {
  GRANTED: 45,
  GRANTED_PARTIAL: 6,
  UNAVAILABLE_NOT_HELD: 22,
  UNAVAILABLE_NEEDS_CREATION: 3,
  REFUSED_ADMIN_QUERY: 3,
  REFUSED_PROCESS_INFO: 2,
  REFUSED_INTERNAL_AFFAIRS: 2,
  REFUSED_THIRD_PARTY: 2,
  NOT_PROCESSED_PETITION: 4,
  NOT_PROCESSED_REPEAT: 3,
}
const RARE = 0.5
const CASE_RESULTS = { upheld: 6, corrected: 1, other: 2, pending: 1 } as const

/** The cells of a form since 2019, in the order of its rows. */
export function newFormCells(
  body: SyntheticBody,
  year: number,
  rows: readonly FormRow[],
  isPrinted: IsPrinted,
  isDivided: boolean,
): Cell[] {
  const printed = rows.filter(isPrinted)
  const matrix = applicationCounts(body, year, printed)
  const single = singleValues(body, year, printed)
  return printed.flatMap((row): Cell[] => {
    const counts = matrix.get(row.code)
    if (counts === undefined) {
      const value = single.get(row.code)
      return value === undefined ? [] : [{ row, column: null, applicant: null, value }]
    }
    const divided = COLUMNS.map(([column, applicant], at) => ({
      ...{ row, column, applicant, value: counts[at] ?? 0 },
    }))
    const total = counts.reduce((sum, count) => sum + count, 0)
    return [...(isDivided ? divided : []), { row, column: '总计', applicant: null, value: total }]
  })
}

/** What was left over at the end of a year, by column; the next year begins with it. */
function carriedOut(body: SyntheticBody, year: number): number[] {
  const random = body.random('carried', year)
  return random.split(
    Math.round(body.size * 0.06 * random.next()),
    COLUMNS.map(([, , share]) => share),
  )
}

/** The rows that are divided by applicant, by their codes: a number a column. */
function applicationCounts(
  body: SyntheticBody,
  year: number,
  printed: readonly FormRow[],
): ReadonlyMap<string, readonly number[]> {
  const random = body.random('applications', year)
  const coming = carriedOut(body, year - 1)
  const going = carriedOut(body, year)
  const size = Math.round(body.size * (1 + (year - 2019) * 0.08) * (0.8 + 0.4 * random.next()))
  const shares = COLUMNS.map(([, , share]) => share)
  // No less than what is carried over, so that nothing handled is below zero.
  const received = random.split(size, shares).map((count, at) => count + (going[at] ?? 0))
  const processed = received.map((count, at) => count + (coming[at] ?? 0) - (going[at] ?? 0))
  const results = printed.filter(({ code }) => /^k\d\d\.out\./.test(code))
  const weights = results.map((row) => WEIGHTS[row.canonicalCode ?? ''] ?? RARE)
  const byColumn = processed.map((count) => random.split(count, weights))
  const counts: Readonly<Record<string, readonly number[]>> = {
    'app.received': received,
    'app.carried_in': coming,
    'app.processed': processed,
    'app.carried_out': going,
  }
  return new Map([
    ...printed.flatMap((row) => {
      const own = counts[row.canonicalCode ?? '']
      return own === undefined ? [] : [[row.code, own] as const]
    }),
    ...results.map((row, at) => [row.code, byColumn.map((column) => column[at] ?? 0)] as const),
  ])
}

/** Rows with one number, by their codes. */
function singleValues(
  body: SyntheticBody,
  year: number,
  printed: readonly FormRow[],
): ReadonlyMap<string, number> {
  const random = body.random('table', year)
  const values = new Map<string, number>()
  for (const row of printed) {
    const code = row.canonicalCode ?? ''
    const [topic = '', kind = '', what = ''] = code.split('.')
    if (topic === 'art20') values.set(row.code, disclosed(body, year, kind, what))
  }
  for (const kind of ['review', 'litigation.direct', 'litigation.after_review']) {
    const results = printed.filter(({ canonicalCode }) => canonicalCode?.startsWith(`${kind}.`))
    const total = results.find(({ canonicalCode }) => canonicalCode === `${kind}.total`)
    const parts = results.filter((row) => row !== total)
    const cases = Math.round(body.size * 0.06 * random.next())
    const weights = parts.map(({ canonicalCode }) => {
      const result = canonicalCode?.slice(kind.length + 1) as keyof typeof CASE_RESULTS
      return CASE_RESULTS[result]
    })
    const counts = random.split(cases, weights)
    for (const [at, row] of parts.entries()) values.set(row.code, counts[at] ?? 0)
    if (total) values.set(total.code, cases)
  }
  return values
}

/** A number of 第二十条. Stocks follow from the years before, flows are drawn for each year. */
function disclosed(body: SyntheticBody, year: number, kind: string, what: string): number {
  const flow = (name: string, of: number, most: number) =>
    body.random(`${kind} ${name}`, of).whole(0, most)
  const most = kind === 'regulation' ? 3 : 25
  switch (what) {
    case 'made':
    case 'issued':
      return flow('issued', year, most)
    case 'disclosed':
      return flow('issued', year, most)
    case 'repealed':
      return flow('repealed', year, most)
    case 'disclosed_total':
    case 'in_force': {
      let stock = 200 + flow('stock', 2018, 100)
      for (let past = 2019; past <= year; past++) {
        stock += flow('issued', past, most)
        if (past >= 2021) stock -= flow('repealed', past, most)
      }
      return stock
    }
    case 'items_delta':
      return flow('delta', year, 20) - 10
    case 'items_prev': {
      let items = 300 + flow('items', 2018, 400)
      for (let past = 2019; past < year; past++) items += flow('delta', past, 20) - 10
      return items
    }
    case 'projects':
      return flow('projects', year, 400)
    case 'amount':
      return flow('amount', year, 900_000) / 100
    default:
      return flow(what, year, 30_000)
  }
}
