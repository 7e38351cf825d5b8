import type { FigureReading } from '../model.ts'

/*
 * Who counts: the reporting body, a part of it, or others. What others count must not become the
 * reporting body's own total. All texts are folded.
 */

/** Counts that belong to the issuer alone. */
const WHOLE_COUNTS =
  /^(?:app\.(?:received|replied|closed|processed|carried_in|carried_out)|proactive\.info\.total)$/
const REQUEST_COUNTS = /^(?:app\.|[A-Z_]+$)/
const DISCLOSURE_COUNTS = /^proactive\./

const WHEN = String.raw`(?:\d{4}年度?|全年|本年度?|年内|共|累计|新|各|已|及时)*`
const VERB = '(?:收到|受理|接到|接收|答复|办结|办理|主动公开|公开|发布)'
/** A body that does the counting: 价格检查局受理的申请. */
const SUBJECT = new RegExp(
  `^[\\s、,]*(?:其中)?([\\u4e00-\\u9fff()]{2,16}?(?:政府|开发区|全省|局|科|处|股|中心|所|队|镇|乡|街道|委|办|厅|分局|大队|馆|院))(?:${WHEN})${VERB}`,
)
/** All of a country, province …: 全市各级行政机关; the departments or places beside the issuer. */
const WIDE =
  /^[\s、,]*(?:其中|据统计|截[至止][^,]{0,12})?(?:\d{4}年度?|全年|本年度?)?,?(?:全(国|省|市|州|盟|县|区|旗|镇|乡|街道)|[省市县区州](?:直|级)(?:各)?(?:部门|机关|单位)|各级(?:行政机关|政府)|各(?:县|区|乡|镇|街道|部门|单位|市))/
/** How far the words for a body reach: a department's own work least. */
const REACH: Readonly<Record<string, number>> = {
  ...{ 国: 5, 省: 4, 市: 3, 州: 3, 盟: 3, 县: 2, 区: 2, 旗: 2, 镇: 1, 乡: 1, 街道: 1 },
}
const OWN_WORDS =
  '(?:我|本)(省|市|州|盟|县|区|旗|镇|乡|街道|局|委|厅|办|院|署|会|中心|机关|单位|部门)(?!级)'
const OWN_REQUESTS = new RegExp(
  `${OWN_WORDS}[^,。;:\\d]{0,10}(?:,|${WHEN})[^,。;:\\d]{0,6}(?:收到|受理|接到|接收|新收)[^,。;:\\d]{0,20}\\d`,
  'g',
)
const OWN_DISCLOSURE = new RegExp(
  `${OWN_WORDS}[^,。;:\\d]{0,10}(?:,|${WHEN})[^,。;:\\d]{0,6}(?:公开|发布)[^,。;:\\d]{0,8}信息[^,。;:\\d]{0,8}\\d`,
  'g',
)

/** How far the counts reach that a text calls the body's own (我局收到); null where it gives none. */
export type OwnCounts = { readonly requests: number | null; readonly disclosure: number | null }

/**
 * Looks for the counts that a report calls its body's own, which shows that a wider one (全市共受理)
 * is not.
 * @param texts the folded paragraphs
 * @param issuer the folded names of the issuer and its place
 */
export function ownCounts(texts: readonly string[], issuer: string): OwnCounts {
  const reachOf = (pattern: RegExp) => {
    const found = texts.flatMap((text) =>
      [...text.matchAll(pattern)].flatMap(([, unit = '']) => {
        const reach = REACH[unit] ?? 0
        // A government's 本机关 or 我办 is a part of what it reports on.
        return reach === 0 && isGovernment(issuer) ? [] : [reach]
      }),
    )
    return found.length === 0 ? null : Math.min(...found)
  }
  return { requests: reachOf(OWN_REQUESTS), disclosure: reachOf(OWN_DISCLOSURE) }
}

function isGovernment(issuer: string): boolean {
  return /政府$/.test(issuer.split(' ')[0] ?? '')
}

/**
 * Whether another body than the issuer counts, by the words of a number: one that is named, or a
 * wider one where the issuer's own count stands elsewhere.
 */
export function countsForOthers(
  near: string,
  indicator: string | null,
  issuer: string,
  own: OwnCounts,
): boolean {
  if (indicator === null) return false
  const reach = REQUEST_COUNTS.test(indicator)
    ? own.requests
    : DISCLOSURE_COUNTS.test(indicator)
      ? own.disclosure
      : null
  // 全市水利系统 is what a department of the system reports on.
  const wide = /系统/.test(near) ? null : WIDE.exec(near)
  if (reach !== null && wide !== null) {
    // Departments and places are beside a department, but below a government.
    if ((REACH[wide[1] ?? ''] ?? (reach === 0 ? 1 : 0)) > reach) return true
  }
  return WHOLE_COUNTS.test(indicator) && namesOther(near, issuer)
}

/** Whether the words of a number name a body that counts and is not the issuer: 县公安局受理. */
export function namesOther(near: string, issuer: string): boolean {
  const subject = SUBJECT.exec(near)?.[1]
  // 师市机关及各团镇 are all that the report is about.
  if (subject === undefined || /机关[及和与]|[及和与]各/.test(subject)) return false
  if (
    /(?:我|本|全|各|各级)(?:[省市县区镇乡局委厅办院馆]|街道)?(?:办)?$|[市县区省]委$/.test(subject)
  ) {
    return subject.endsWith('全省') && !issuer.includes('省')
  }
  const government = /^(.*?)(?:人民)?政府$/.exec(subject)?.[1]
  // 市政府 is the issuer of a city's report, 省政府 is not; 常州市政府 only of 常州's.
  const isOwn =
    government === undefined
      ? issuer.includes(subject.slice(-4))
      : government.length < 2
        ? issuer.endsWith(government)
        : issuer.includes(government)
  return !isOwn
}

/** Words that name the reporting body again after another one: 我局受理, 全县共受理. */
export const NAMES_BODY =
  /(?:我|本|全)(?:省|市|州|盟|县|区|旗|镇|乡|街道|局|委|厅|办|院|机关|单位)|本级/

/**
 * Whether a number goes on with what another body counted: it is in its list (其中), or follows it
 * in its sentence without naming a body anew.
 */
export function goesOnForOthers(
  near: string,
  indicator: string | null,
  holder: FigureReading | null,
  last: FigureReading | null,
  foreign: ReadonlySet<FigureReading>,
): boolean {
  if (indicator === null || NAMES_BODY.test(near)) return false
  // Reviews and lawsuits are told of the office that answers for the issuer: 法制办办理复议86件,其中….
  if (!REQUEST_COUNTS.test(indicator) && !DISCLOSURE_COUNTS.test(indicator)) return false
  if (holder !== null && foreign.has(holder)) return true
  return (
    last !== null &&
    foreign.has(last) &&
    (REQUEST_COUNTS.test(indicator) || /^proactive\.channel\./.test(indicator))
  )
}
