import type { SectionKind } from '../../domain/sections.ts'

/** Something that a sentence says there was none of. Places are those of the line's text. */
export type StatedNone = {
  readonly indicator: string
  /** The words that deny. */
  readonly from: number
  readonly to: number
  /** What is denied. */
  readonly label: readonly [from: number, to: number]
}

const DENIALS =
  /(?:均|都|也|并|从|尚|暂)?(?:未曾|未(?!经|来|必|成年|按|能|及|完|办|提供|尽|满|获取|制作|掌握|公开|审|结|答复|予|到期|决|补)|没有(?!得到|及时|完全|形成|现成|相关信息|该信息|超期|逾期)|不(?=收取)|无(?!障碍|法|论|偿|锡|关|不|需|须|效|理|正当|现成|条件|为|纸|人机|线|烟|疑|缝|证|极|棣|悬|编|量|差别|假)|零(?=投诉|诉讼|复议|申请|收费|举报|申诉)|(?:均|都)?为零(?=[,。;]|$)|不存在(?=(?:因)?(?:政府)?(?:信息公开)?(?:收费|行政复议|行政诉讼|被申请|被提起)))(?:发生过?|收到过?|接到过?|受理过?|收取过?|产生过?|出现过?|有)?/g
const LONGEST = 60
const WAIVED =
  /(?<fee>费用?|收费)[^,。;费]{0,6}?(?<waiver>(?:全部|一律|均)(?:予以)?免[收除缴])|(?<waived>(?:全部|一律|均)(?:予以)?免[收除缴])[^,。;]{0,6}?(?<fees>费用|[\u4e00-\u9fff]{2}费)|(?<money>分文)(?<none>未[收取])/g
const ACTED = /发生|收到|接到|受理|收取|产生|出现|有|被|引发|提起|接收|向|涉及|因/

/** What may be denied. The first that fits a word decides. */
const DENIED: readonly (readonly [indicator: string, words: RegExp, only?: SectionKind])[] = [
  ['resource.litigation_cost', /诉讼(?:、复议)?(?:方面的?)?[^,。、]{0,6}(?:费用|支出)/g],
  ['review.total', /(?:行政)?复议(?!后|诉讼|方面)(?:案件?)?/g],
  ['litigation.total', /(?:行政)?诉讼(?!方面|费|、复议方面)(?:案件?)?/g],
  ['appeal.total', /(?:行政)?申诉(?:案件?)?/g],
  ['complaint.total', /举报(?:、?投诉)?|投诉/g],
  ['app.carried_out', /(?:跨年)?结转(?:至|到|入)?(?:下|次|明|20\d\d)[^,。、]{0,10}|跨年结转/g],
  ['resource.staff.full_time', /专职(?:工作)?(?:人员)?/g],
  ['resource.staff.part_time', /兼职(?:工作)?(?:人员)?/g],
  ['app.carried_in', /(?:上年|上年度|上一年度?)[^,。]{0,6}结转|结转(?:上年|申请|件)?/g],
  ['fee.app_collected', /(?:信息)?处理费|(?:检索|复制|邮寄)[^,。]{0,8}费用?|收费|费用/g],
  ['app.received.fax', /传真(?=[^,。]{0,10}申请)/g],
  ['app.received.mail', /(?:信函|邮寄|书面)(?=[^,。]{0,10}申请)/g],
  ['app.received.email', /电子邮件(?=[^,。]{0,10}申请)/g],
  ['app.received.online', /(?:网上|网络|在线)(?=[^,。]{0,10}申请)/g],
  ['app.received.in_person', /(?:当面|现场)(?=[^,。]{0,10}申请)/g],
  ['app.received', /(?:政府)?(?:信息)?(?:公开)?申请(?!行政复议|复议|人|表)(?:件|数)?/g],
]

/**
 * Everything that a clause-wise text says there was none of, as far as the forms count it.
 * @param folded the folded line
 * @param from where the body of its section begins
 */
export function statedNone(
  folded: string,
  from: number,
  kinds: ReadonlySet<SectionKind>,
): StatedNone[] {
  const found: StatedNone[] = []
  for (const match of folded.matchAll(DENIALS)) {
    const at = match.index
    if (at < from) continue
    const start = at + match[0].length
    const lead = /^[也均都并]/.test(match[0]) ? 1 : 0
    const tail = folded.slice(start, start + LONGEST)
    const stop = /[。;!?,()]|、(?=(?:也|均)?(?:没有|无|零|未))/.exec(tail)
    const end = start + (stop === null ? tail.length : stop.index)
    const object = folded.slice(start, end)
    const before = folded.slice(Math.max(from, at - 30), at)
    // 其他单位均未收费 says nothing of those named before.
    if (/其[他它余](?:各)?(?:单位|部门|机关|乡镇)(?:均|都)?$/.test(before)) continue
    if (object.trim() === '') {
      // 行政诉讼和申诉均未发生: what is denied stands before.
      // 行政诉讼:无, a row of a list.
      const words = /[^,。;:!?]*:?\s?$/.exec(before)?.[0] ?? ''
      const first = at - words.length
      found.push(...deniedIn(words, first, match[0].slice(lead), at + lead, kinds, ''))
      continue
    }
    if (/(?:上年|去年|\d{4}年度?)[^,。]{0,10}$/.test(before) && !/结转/.test(object)) {
      // Another year's none is for another report; the covered year's own is most often named too.
      if (/上年|去年/.test(before)) continue
    }
    found.push(...deniedIn(object, start, match[0].slice(lead), at + lead, kinds, before))
  }
  return [...found, ...waived(folded, from)]
}

/** 检索、复制费用全部免收, 一律免收费用, 分文未收: none was taken. */
function waived(folded: string, from: number): StatedNone[] {
  return [...folded.matchAll(WAIVED)]
    .filter(({ index }) => index >= from)
    .map((match) => {
      const { fee, waiver, waived, fees, money, none } = match.groups ?? {}
      const label = fee ?? fees ?? money ?? ''
      const denial = waiver ?? waived ?? none ?? ''
      const at = (words: string) => match.index + match[0].lastIndexOf(words)
      return {
        indicator: 'fee.app_collected',
        from: at(denial),
        to: at(denial) + denial.length,
        label: [at(label), at(label) + label.length] as const,
      }
    })
}

function deniedIn(
  object: string,
  start: number,
  denial: string,
  at: number,
  kinds: ReadonlySet<SectionKind>,
  before: string,
): StatedNone[] {
  const found: StatedNone[] = []
  const taken: (readonly [number, number])[] = []
  for (const [indicator, words] of DENIED) {
    for (const match of object.matchAll(words)) {
      const range = [match.index, match.index + match[0].length] as const
      if (taken.some(([from, to]) => range[0] < to && from < range[1])) continue
      taken.push(range)
      if (!fits(indicator, object, range, denial, kinds, before)) continue
      if (found.some((it) => it.indicator === indicator)) continue
      found.push({
        indicator:
          indicator === 'app.carried_in' && !/上/.test(object) && /办结|办理|答复/.test(before)
            ? 'app.carried_out'
            : indicator,
        from: at,
        to: at + denial.length,
        label: [start + range[0], start + range[1]],
      })
    }
  }
  return found.sort((a, b) => a.label[0] - b.label[0])
}

function fits(
  indicator: string,
  object: string,
  [from, to]: readonly [number, number],
  denial: string,
  kinds: ReadonlySet<SectionKind>,
  before: string,
): boolean {
  const ahead = object.slice(0, from)
  const behind = object.slice(to)
  // 没有因行政复议被纠错的 denies the correction, not the review.
  if (/^(?:被|中|后|结果)?[^、和及]{0,8}(?:纠错|败诉|撤销|纠正|责令)/.test(behind)) return false
  switch (indicator) {
    case 'app.received':
      // 未因申请公开被复议; 没有申请人投诉.
      if (/复议|诉讼|举报|投诉|收费|费用/.test(behind) || /因|引起|引发/.test(denial + ahead))
        return false
      if (/超期|逾期|不予|答复|结转/.test(object)) return false
      // 没有传真申请 denies that channel alone.
      if (/传真|信函|邮寄|书面|电子邮件|网上|网络|在线|当面|现场/.test(ahead)) return false
      return (
        ACTED.test(denial + ahead) &&
        (/公开/.test(object) || kinds.has('APPLICATIONS')) &&
        !/许可|业务/.test(object)
      )
    case 'complaint.total':
      return (
        (/信息公开|政务公开/.test(object + before) || kinds.has('REVIEW_LITIGATION')) &&
        !/有效|不满/.test(ahead)
      )
    case 'fee.app_collected':
      return (
        !/减免|行政事业性|诉讼|复议|乱|违规|违法|不合理/.test(object.slice(0, to)) &&
        (ACTED.test(denial) || kinds.has('FEES_EXPENDITURE') || /收|费/.test(object))
      )
    case 'app.carried_out':
    case 'resource.staff.full_time':
    case 'resource.staff.part_time':
      return indicator === 'app.carried_out' || (behind.trim() === '' && ahead.trim() === '')
    case 'app.carried_in':
      return !/下年|下一年/.test(object)
    case 'resource.litigation_cost':
      return true
    case 'app.received.fax':
    case 'app.received.mail':
    case 'app.received.email':
    case 'app.received.online':
    case 'app.received.in_person':
      return kinds.has('APPLICATIONS') || /公开/.test(object + before)
    default:
      return (
        !/案卷|培训|满意|不服/.test(behind) &&
        (ACTED.test(denial + ahead) || /^(?:无|没有|零|为零)/.test(denial)) &&
        (kinds.has('REVIEW_LITIGATION') ||
          /信息公开|政务公开|公开申请/.test(object + before) ||
          /行政/.test(object))
      )
  }
}

/** A section whose whole text is 无 or the like. */
export const NOTHING =
  /^(?:(?:我|本)(?:[省市县区镇乡局委厅办]|机关|单位|街道)|本年度?|全年|\d{4}年度?|,|均|都)*(?:无|没有|暂无|零|未发生|没有发生(?:此类情况)?|未有|未收到|一[件起]也没有|分文未收|无此(?:类|项)情况|无相关情况|本年度?(?:无|未发生)|[零0]件|为[零0]|[零0])[。.,\s]*$/

/** The things that a section with nothing in it denies, told by its heading. */
const HEADED: readonly (readonly [indicator: string, words: RegExp])[] = [
  ['review.total', /复议/],
  ['litigation.total', /诉讼/],
  ['appeal.total', /申诉/],
  ['complaint.total', /举报|投诉/],
  ['fee.app_collected', /收费|费用/],
]

/** The indicators that a heading names, for a section whose text is only 无. */
export function deniedByHeading(heading: string): string[] {
  return HEADED.filter(([, words]) => words.test(heading)).map(([indicator]) => indicator)
}
