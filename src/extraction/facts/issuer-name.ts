import type { Gazetteer } from '../../domain/jurisdiction-names.ts'
import type { AgencyKind } from '../../domain/places.ts'
import { type NameText, sliceName } from './name-text.ts'
import { isNational, withoutNational } from './national-bodies.ts'

/** An unlisted place below a listed one: a town, a street, a functional zone. */
export type LocalPlace = { readonly name: string; readonly level: 'TOWNSHIP' | 'ZONE' }

/** What an issuer's name says, before its place is settled. */
export type IssuerName = {
  /** The whole name, simplified. */
  readonly name: string
  /** The codes that its place may have, best first; empty where it names none that is listed. */
  readonly codes: readonly string[]
  /** Whether the place stands with its 市 or 县 (无锡市), not for short (无锡). */
  readonly isWhole: boolean
  /** The place as printed. */
  readonly place: string
  readonly local: LocalPlace | null
  /** What stands after the place: 教育局, 人民政府, nothing. */
  readonly body: string
  readonly kind: AgencyKind
  /** A body of the country: no place of its own below it. */
  readonly isNational: boolean
}

const PLACE_END = '省市县区旗州盟岛域国'
const LONGEST_PLACE = 32
const TOWNSHIP =
  /^([^局厅委会]{1,12}?(?:街道|镇|乡|苏木))(?=$|人民政府|政府|办事处|办$|党|财政所|司法所|派出所|机关|公共|综合|便民|管理处)(?:人民政府|政府|办事处|办$|管理处$)?/
const OFFICE_OF_STREET = /^([^局厅委会驻]{2,8}(?:地区)?)办事处$/
const ZONE =
  /^([^局厅委]{0,24}(?:开发区|高新区|经开区|工业园区?|产业园区?|集聚区|示范区|新区|保税区|保税港区|加工区|管理区|度假区|风景名胜区|风景区|旅游区|景区|实验区|试验区|合作区|科技城|新城区?|生态城|科技园区?|功能区|园区|经济区|物流园区?|片区|港区|示范园区?|商务区|化工区|工业区|保护区|管委会|管理委员会))(?:党工委)?[、和]?(管理委员会|管委会|管理办公室|管理局)?/
/** The kinds of zone that say what but not which. */
const BARE_ZONE =
  /^(?:国家级?)?(?:经济技术|高新技术产业|高新技术|经济|高新|工业|综合|旅游)?(?:开发区|高新区|经开区|园区|新区|保税区|管理区|度假区|示范区|工业园区?|产业园区?)$/
const GOVERNMENT = /^(?:人民政府|政府|人民政府行政公署|行政公署|行署)$/
const DEPARTMENT =
  /(?:局|厅|委员会|委|办公室|办公厅|办|部|署|处|中心|总队|支队|大队|队|院|所|站|会|馆|分局|海关|法院|机构|司|室|台|库|段|校|办事处|工作部门)$/
/** Bodies that are no organ of a government: they report by analogy. */
const OTHER_BODY =
  /(?:大学|学院|学校|中学|小学|医院|公司|集团|银行|幼儿园|协会|联合会|研究院|兵团|红十字会)$/
/** What departments are called; a short place name before one of these is a place. */
const BRANCH =
  /^(?:市|县|区|省)?(?:教育|科技|科学|经济|工业|工信|公安|民政|司法|财政|人力|人社|国土|自然资源|规划|环境|环保|生态|住房|住建|城|交通|水|农|林|商务|文化|文旅|旅游|卫生|人口|审计|统计|物价|工商|质量|食品|药品|市场监|安全|应急|税务|国税|地税|国家税务|地方税务|气象|海关|海事|出入境|邮政|通信|煤|银监|证监|保监|银保监|烟草|地震|消防|监狱|戒毒|档案|民族|宗教|信访|粮食|供销|外事|侨务|体育|广播|新闻|机关|政务|行政|人防|人民防空|发展|国资|金融|扶贫|移民|监察|检验|边防|铁路|民航|调查|专员|盐务|残|公积金|大学|学院|供电|电力)/
const CORPS = /^(?:新疆生产建设兵团)?(?:第?[一二三四五六七八九十]{1,3}师)?(?=.)/

/**
 * Reads an issuer's name: its place, what body it is, and whether it is of a kind that no list of
 * jurisdictions holds. null where the words name no body and no place.
 */
export function parseIssuerName(
  name: NameText,
  gazetteer: Gazetteer,
  year: number,
): IssuerName | null {
  if (name.folded.length < 2 || name.folded.length > 60) return null
  const corps = CORPS.exec(name.folded)?.[0].length ?? 0
  if (name.folded.startsWith('新疆生产建设兵团') || corps > 0) {
    const rest = sliceName(name, corps)
    const inner = corps > 0 && rest.folded.length >= 2 ? parsePlain(rest, gazetteer, year) : null
    if (inner !== null && inner.codes.length > 0) return { ...inner, name: name.shown }
    const codes = name.folded.startsWith('新疆') ? gazetteer.resolve('新疆维吾尔自治区') : []
    if (codes.length > 0) {
      const body = sliceName(name, 2).shown
      return {
        ...NOTHING,
        name: name.shown,
        codes,
        isWhole: false,
        place: '新疆',
        body,
        kind: 'OTHER',
      }
    }
  }
  const national = withoutNational(name.folded)
  if (national > 0) {
    const rest = sliceName(name, national)
    const inner = rest.folded.length >= 2 ? findPlace(rest, gazetteer, year, true) : null
    const place = inner ?? { codes: [] as string[], length: 0, isWhole: false }
    return {
      ...NOTHING,
      name: name.shown,
      codes: place.codes,
      isWhole: place.isWhole,
      place: rest.shown.slice(0, place.length),
      body: rest.shown.slice(place.length) || name.shown,
      kind: 'DEPARTMENT',
      isNational: inner === null,
    }
  }
  return parsePlain(name, gazetteer, year)
}

const NOTHING = { local: null, isNational: false } as const

function parsePlain(name: NameText, gazetteer: Gazetteer, year: number): IssuerName | null {
  const begun = findPlace(name, gazetteer, year, false)
  // 桐梓林街道 does not lie in 桐梓.
  const found = begun?.isWhole === false && townshipOf(name) !== null ? null : begun
  const length = found?.length ?? 0
  const rest = sliceName(name, length)
  const common = {
    name: name.shown,
    codes: found?.codes ?? [],
    isWhole: found?.isWhole ?? false,
    place: name.shown.slice(0, length),
    isNational: false,
  }
  const isZone = found !== null && gazetteer.get(found.codes[0] ?? '')?.level === 'ZONE'
  if (rest.folded === '') {
    if (found === null) return null
    return { ...common, local: null, body: '', kind: isZone ? 'ZONE_COMMITTEE' : 'GOVERNMENT' }
  }
  if (found !== null && GOVERNMENT.test(rest.folded)) {
    return { ...common, local: null, body: rest.shown, kind: 'GOVERNMENT' }
  }
  if (isZone && /^(?:党工委)?[、和]?(?:管理委员会|管委会)$/.test(rest.folded)) {
    return { ...common, local: null, body: '管理委员会', kind: 'ZONE_COMMITTEE' }
  }
  const township = townshipOf(rest)
  if (township !== null) return { ...common, ...township }
  const zone = zoneOf(rest, common.place, common.isWhole)
  if (zone !== null) return { ...common, ...zone }
  if (OTHER_BODY.test(rest.folded))
    return { ...common, local: null, body: rest.shown, kind: 'OTHER' }
  if (!DEPARTMENT.test(rest.folded) && !isNational(rest.folded)) {
    // 无锡市教育系统, 全市: only a listed place makes an issuer of words that name no body.
    if (found === null || rest.folded.length > 20) return null
    return { ...common, local: null, body: rest.shown, kind: 'OTHER' }
  }
  return { ...common, local: null, body: rest.shown, kind: 'DEPARTMENT' }
}

function townshipOf(whole: NameText): Pick<IssuerName, 'local' | 'body' | 'kind'> | null {
  // 武侯区人民政府桐梓林街道办事处: the office is the district government's.
  const above = /^人民政府(?=.)/.exec(whole.folded)?.[0].length ?? 0
  const rest = sliceName(whole, above)
  const found = TOWNSHIP.exec(rest.folded) ?? OFFICE_OF_STREET.exec(rest.folded)
  const length = found?.[1]?.length ?? 0
  if (found === null || length < 2) return null
  const own = rest.shown.slice(0, length)
  if (/^(?:[各全本我该其]|乡镇$|小?城镇$|城乡$)/.test(own)) return null
  const after = rest.folded.slice(length)
  const isStreet = own.endsWith('街道') || after === '办事处'
  const local = { name: own, level: 'TOWNSHIP' } as const
  const isOwn =
    after === '' || /^(?:人民政府|政府|办事处|办|管理处|党工委.{0,3}办事处)$/.test(after)
  if (!isOwn) return { local, body: rest.shown.slice(length), kind: 'DEPARTMENT' }
  return {
    local,
    body: rest.shown.slice(length),
    kind: isStreet ? 'SUBDISTRICT_OFFICE' : 'TOWNSHIP_GOVERNMENT',
  }
}

function zoneOf(
  rest: NameText,
  place: string,
  isWhole: boolean,
): Pick<IssuerName, 'local' | 'body' | 'kind'> | null {
  const found = ZONE.exec(rest.folded)
  if (found === null) return null
  let length = found[1]?.length ?? 0
  // The zone's own words must not swallow its committee.
  const inner = /(?:管委会|管理委员会)$/.exec(rest.folded.slice(0, length))
  if (inner !== null) {
    length -= inner[0].length
    if (length < 2 || !/[区城园港]$/.test(rest.folded.slice(0, length))) return null
  }
  const own = rest.shown.slice(0, length)
  if (own.length < 2) return null
  // 株洲高新区 keeps the short name of its city; 潍坊市滨海开发区 goes without the full one, unless
  // nothing but the kind of zone would be left.
  const stem = place.replace(/^.*[省州区](?=.{2,}市$)/, '').replace(/市$/, '')
  const name = !isWhole ? place + own : BARE_ZONE.test(own) ? stem + own : own
  const body = rest.shown.slice(length)
  const committee = /^(?:党工委)?[、和]?(?:管理委员会|管委会|管理办公室|管理局)?$/.test(
    rest.folded.slice(length),
  )
  const local = { name, level: 'ZONE' } as const
  if (committee) return { local, body, kind: 'ZONE_COMMITTEE' }
  return DEPARTMENT.test(rest.folded) ? { local, body, kind: 'DEPARTMENT' } : null
}

/** The listed place that a name begins with: the longest with 市, 县 …, else a short one. */
function findPlace(
  name: NameText,
  gazetteer: Gazetteer,
  year: number,
  afterNational: boolean,
): { codes: readonly string[]; length: number; isWhole: boolean } | null {
  const longest = Math.min(name.folded.length, LONGEST_PLACE)
  for (let length = longest; length >= 2; length--) {
    if (!PLACE_END.includes(name.folded[length - 1] ?? '')) continue
    const codes = resolvePlace(name.shown.slice(0, length), gazetteer, year)
    if (codes.length === 0) continue
    return { codes, length, isWhole: isWholeName(name.folded.slice(0, length), codes, gazetteer) }
  }
  for (let length = Math.min(4, longest); length >= 2; length--) {
    const rest = name.folded.slice(length)
    const isPlace = afterNational || rest === '' || BRANCH.test(rest) || ZONE.test(rest)
    if (!isPlace || /^(?:镇|乡|街道|村)/.test(rest)) continue
    const codes = resolvePlace(name.shown.slice(0, length), gazetteer, year)
    if (codes.length > 0)
      return {
        codes: cityFirst(name.folded.slice(0, length), codes, gazetteer),
        length,
        isWhole: false,
      }
  }
  return null
}

function resolvePlace(place: string, gazetteer: Gazetteer, year: number): string[] {
  const codes = gazetteer.resolve(place, { year })
  // 湘西自治州, for short; the list has 湘西州.
  return codes.length > 0 || !place.endsWith('自治州')
    ? codes
    : gazetteer.resolve(place.replace(/自治州$/, '州'), { year })
}

/** A short name before a zone or a branch means the city before the county: 株洲, 长沙, 吉林. */
function cityFirst(
  short: string,
  codes: readonly string[],
  gazetteer: Gazetteer,
): readonly string[] {
  const city = codes.filter((code) => gazetteer.get(code)?.name === `${short}市`)
  return city.length === 1 ? city : codes
}

function isWholeName(place: string, codes: readonly string[], gazetteer: Gazetteer): boolean {
  return codes.some((code) => {
    const row = gazetteer.get(code)
    return row?.names.some(({ name, kind }) => kind !== 'SHORT' && place.endsWith(name)) ?? false
  })
}
