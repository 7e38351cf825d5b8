import type { FormRow } from '../domain/catalogue.ts'
import type { IsPrinted, RowValues } from './cells.ts'
import type { Random } from './random.ts'
import type { SyntheticBody } from './synthetic-body.ts'

/*
 * Numbers for the forms of 2008 and 2014, which have one column. They satisfy the identities of
 * src/domain/identities/.
 */

/** What is drawn: the sizes of a body in a year, and shares of them. */
type Draw = {
  readonly random: Random
  readonly received: number
  readonly set: (code: string, value: number) => void
  /** Divides a number among rows; those that are not printed get nothing. */
  readonly divide: (total: number, weights: Readonly<Record<string, number>>) => void
}

/** Values for the local table of 2008. */
export function local2008Values(
  body: SyntheticBody,
  year: number,
  rows: readonly FormRow[],
  isPrinted: IsPrinted,
): RowValues {
  return draw(body, year, rows, isPrinted, ({ random, received, set, divide }) => {
    const proactive = received * random.whole(20, 60) + random.whole(50, 900)
    set('l08.proactive.total', proactive)
    set('l08.proactive.fulltext', Math.round(proactive * (0.6 + 0.4 * random.next())))
    set('l08.proactive.normdoc_new', random.whole(0, 60))
    set('l08.service.info', random.whole(20, 2_000))
    set('l08.service.page_views', random.whole(1_000, 900_000))
    set('l08.inquiry.onsite', random.whole(0, 3_000))
    set('l08.inquiry.online', random.whole(0, 2_000))
    set('l08.inquiry.phone', random.whole(0, 5_000))
    set('l08.app.catalog', random.whole(0, 300))
    set('l08.app.received', received)
    divide(received, {
      'l08.app.received.in_person': 4,
      'l08.app.received.fax': 0.3,
      'l08.app.received.email': 1,
      'l08.app.received.online': 4,
      'l08.app.received.mail': 1.5,
      'l08.app.received.other': 0.2,
    })
    const replied = received - Math.min(received, random.whole(0, 2))
    set('l08.app.replied', replied)
    const [granted = 0, partial = 0, denied = 0] = random.split(replied, [7, 0.6, 1.6])
    set('l08.out.granted', granted)
    set('l08.out.partial', partial)
    set('l08.out.denied', denied)
    divide(denied, {
      'l08.out.denied.not_gov_info': 1,
      'l08.out.denied.not_exist': 4,
      'l08.out.denied.not_this_agency': 3,
      'l08.out.denied.unclear': 1,
      'l08.out.denied.exempt_1': 0.3,
      'l08.out.denied.exempt_2': 0.3,
      'l08.out.denied.exempt_3': 0.4,
      'l08.out.denied.exempt_4': 0.2,
      'l08.out.denied.exempt_5': 0.2,
      'l08.out.denied.exempt_6': 0.2,
      'l08.out.denied.other': 0.5,
    })
    set('l08.review.total', Math.round(received * 0.04 * random.next()))
    set('l08.litigation.total', Math.round(received * 0.02 * random.next()))
    const appeals = random.whole(0, 4)
    set('l08.appeal.total', appeals)
    set('l08.appeal.first_handling', random.whole(0, appeals))
    set('l08.fee.total', random.whole(0, received * 3))
    staff('l08', random, set)
    set('l08.spend.total', random.whole(0, 4_000) / 10)
    set('l08.spend.litigation', random.whole(0, 60) / 10)
  })
}

/** Values for the national table of 2014. */
export function national2014Values(
  body: SyntheticBody,
  year: number,
  rows: readonly FormRow[],
  isPrinted: IsPrinted,
): RowValues {
  return draw(body, year, rows, isPrinted, ({ random, received, set, divide }) => {
    const proactive = received * random.whole(30, 90) + random.whole(200, 3_000)
    const part = (share: number) => Math.round(proactive * share)
    set('g14.proactive.total', proactive)
    const issued = random.whole(0, 70)
    set('g14.proactive.normdoc_issued', issued)
    set('g14.proactive.normdoc_disclosed', Math.min(issued, proactive))
    // Channels overlap: together they are more than the total, each of them is not.
    set('g14.channel.gazette', part(0.05 * random.next()))
    set('g14.channel.website', part(0.85 + 0.15 * random.next()))
    set('g14.channel.weibo', part(0.3 + 0.2 * random.next()))
    set('g14.channel.wechat', part(0.3 + 0.3 * random.next()))
    set('g14.channel.other', part(0.1 + 0.2 * random.next()))
    set('g14.resp.hot_topics', random.whole(0, 90))
    pairOf(random, set, 'g14.resp.press', 12)
    pairOf(random, set, 'g14.resp.interview', 20)
    set('g14.resp.articles', random.whole(0, 400))
    set('g14.resp.social', random.whole(0, 500))
    set('g14.resp.other', random.whole(0, 200))
    set('g14.app.received', received)
    divide(received, {
      'g14.app.received.in_person': 2,
      'g14.app.received.fax': 0.1,
      'g14.app.received.online': 5,
      'g14.app.received.mail': 2.5,
    })
    const closed = received - Math.min(received, random.whole(0, 3))
    set('g14.app.closed', closed)
    divide(closed, { 'g14.app.closed.on_time': 12, 'g14.app.closed.extended': 0.4 })
    set('g14.app.replied', closed)
    outcomes2014(closed, random, set, divide)
    for (const [kind, share] of [
      ['review', 0.06],
      ['litigation', 0.04],
    ] as const) {
      const cases = Math.round(received * share * random.next())
      set(`g14.${kind}.total`, cases)
      divide(cases, {
        [`g14.${kind}.upheld`]: 5,
        [`g14.${kind}.corrected`]: 1,
        [`g14.${kind}.other`]: 2,
      })
    }
    set('g14.complaint.total', random.whole(0, 6))
    set('g14.fee.total', random.whole(0, received) / 100)
    set('g14.org.offices', random.whole(1, 80))
    set('g14.org.reading_points', random.whole(1, 120))
    staff('g14', random, set)
    set('g14.budget.total', random.whole(0, 3_000) / 10)
    set('g14.meeting.count', random.whole(0, 60))
    set('g14.training.sessions', random.whole(0, 50))
    set('g14.training.people', random.whole(0, 4_000))
  })
}

function outcomes2014(closed: number, random: Random, set: Draw['set'], divide: Draw['divide']) {
  const [refused = 0, others = 0] = random.split(closed, [0.8, 9])
  set('g14.out.refused', refused)
  divide(others, {
    'g14.out.already_public': 2,
    'g14.out.granted': 5,
    'g14.out.partial': 0.6,
    'g14.out.not_this_agency': 1.2,
    'g14.out.not_exist': 1.2,
    'g14.out.correction': 0.4,
    'g14.out.redirected': 0.3,
  })
  divide(refused, {
    'g14.out.refused.state_secret': 0.2,
    'g14.out.refused.trade_secret': 0.4,
    'g14.out.refused.privacy': 1,
    'g14.out.refused.security': 0.1,
    'g14.out.refused.not_gov_info': 2,
    'g14.out.refused.other_legal': 1,
  })
}

function pairOf(random: Random, set: Draw['set'], code: string, most: number): void {
  const all = random.whole(0, most)
  set(code, all)
  set(`${code}.principal`, random.whole(0, all))
}

function staff(form: string, random: Random, set: Draw['set']): void {
  const [full, part] = [random.whole(1, 40), random.whole(0, 200)]
  set(`${form}.staff.total`, full + part)
  set(`${form}.staff.full_time`, full)
  set(`${form}.staff.part_time`, part)
}

function draw(
  body: SyntheticBody,
  year: number,
  rows: readonly FormRow[],
  isPrinted: IsPrinted,
  fill: (draw: Draw) => void,
): RowValues {
  const random = body.random('table', year)
  const growth = 0.6 + (year - 2008) * 0.06
  const received = Math.round(body.size * growth * (0.7 + 0.6 * random.next()))
  const printed = new Set(rows.filter(isPrinted).map(({ code }) => code))
  const values = new Map<string, number>()
  const set = (code: string, value: number) => {
    if (printed.has(code)) values.set(code, value)
  }
  fill({
    random,
    received,
    set,
    divide(total, weights) {
      const own = Object.entries(weights).filter(([code]) => printed.has(code))
      const parts = random.split(
        total,
        own.map(([, weight]) => weight),
      )
      for (const [at, [code]] of own.entries()) set(code, parts[at] ?? 0)
    },
  })
  return values
}
