import { type Gazetteer, type GazetteerRow, shortNameOf } from '../../domain/jurisdiction-names.ts'
import { agencyOf, RELATIVE } from './agency-name.ts'
import { type GivenPlace, isMade, readGivenPlace, weighGiven } from './given-place.ts'
import { type IssuerName, parseIssuerName } from './issuer-name.ts'
import type { IssuerSource } from './issuer-sources.ts'
import { type FactsReading, type JurisdictionReading, type Rejection, rejected } from './model.ts'
import { type ClueZone, placeBefore, placesNamed, settle } from './place-clues.ts'

/** Who issued the report, and for which place. */
export type Issuer = Pick<FactsReading, 'agency' | 'jurisdiction'>

export type IssuerContext = {
  readonly sources: readonly IssuerSource[]
  /** Asked for only where the issuer's own words do not settle its place. */
  readonly zones: () => readonly ClueZone[]
  readonly gazetteer: Gazetteer
  readonly year: number
  /** A code or a name, given by whoever runs the command. */
  readonly jurisdiction: string | undefined
}

const HELP =
  'Name the jurisdiction with --jurisdiction <code>: the code of the place, or of the county that the town or zone belongs to.'

const OFFICE =
  /^(?:(?:人民)?政府|管委会|管理委员会)?(?:党政|综合|党政综合|政务公开)?办(?:公[室厅])?$|政务公开(?:工作)?(?:领导小组)?办公室$/

/**
 * Finds the issuer and its jurisdiction, or says why that is not possible. A jurisdiction that is
 * given fills in what the document leaves out; where it contradicts the document, that is told.
 */
export function findIssuer(
  context: IssuerContext,
): (Issuer & { readonly notes: readonly string[] }) | Rejection {
  const { sources, gazetteer, year } = context
  const parsed = sources.flatMap(({ from, name }) => {
    const relative = from === 'TITLE' ? 0 : (RELATIVE.exec(name.folded)?.[0].length ?? 0)
    const issuer = parseIssuerName(name, gazetteer, year)
    if (issuer === null || (relative > 0 && issuer.codes.length === 0)) return []
    const isOwn = from === 'TITLE' || from === 'FILE_NAME'
    return [{ from, issuer: isOwn ? issuer : withoutOffice(issuer) }]
  })
  const first = parsed.find(({ from, issuer }) => isUsable(from, issuer))
  const main = first?.issuer ?? null
  // A title that leaves the place out may have it in a line that names the same body.
  const named =
    main === null
      ? null
      : withPlace(
          main,
          parsed.map(({ issuer }) => issuer),
        )
  const read = (given: GivenPlace | null) =>
    named === null ? fromPlacesAlone(context, given) : place(named, context, given)
  const own = read(null)
  const { jurisdiction } = context
  if (jurisdiction === undefined) return 'outcome' in own ? own : { ...own, notes: [] }
  const given = readGivenPlace(jurisdiction, gazetteer, year)
  if (given === null) {
    return rejected(`the jurisdiction ${jurisdiction} is no listed place, or more than one`, HELP)
  }
  const isStated = first !== undefined && first.from !== 'FILE_NAME' && named?.kind !== 'OTHER'
  const ownPlace = 'outcome' in own ? null : own.jurisdiction
  const verdict = weighGiven({ issuer: named, isStated, place: ownPlace }, given, gazetteer)
  if ('outcome' in verdict) return verdict
  const { notes } = verdict
  const found = verdict.stands === 'OWN' ? own : read(verdict.place)
  return 'outcome' in found ? found : { ...found, notes }
}

/** Whether the words of a source name an issuer: elsewhere than in the title it takes a body. */
function isUsable(from: IssuerSource['from'], issuer: IssuerName): boolean {
  if (from === 'TITLE' || from === 'FILE_NAME') return true
  if (issuer.local !== null || issuer.kind !== 'DEPARTMENT') return issuer.codes.length > 0
  return issuer.codes.length > 0 || issuer.isNational
}

/** 咸宁市人民政府办公室 in the opening lines or as publisher: the office writes the government's report. */
function withoutOffice(issuer: IssuerName): IssuerName {
  if (issuer.kind !== 'DEPARTMENT' || !OFFICE.test(issuer.body)) return issuer
  const name = issuer.name.slice(0, issuer.name.length - issuer.body.length)
  if (issuer.local === null) return { ...issuer, name, body: '', kind: 'GOVERNMENT' }
  const isStreet = /(?:街道|办事处)$/.test(issuer.local.name)
  const township = isStreet ? 'SUBDISTRICT_OFFICE' : 'TOWNSHIP_GOVERNMENT'
  const kind = issuer.local.level === 'ZONE' ? 'ZONE_COMMITTEE' : township
  return { ...issuer, name, body: '', kind }
}

function withPlace(main: IssuerName, others: readonly IssuerName[]): IssuerName {
  if (main.codes.length > 0 || main.isNational) return main
  const body = main.body.replace(RELATIVE, '')
  const full = others.find(
    (other) =>
      other.codes.length > 0 &&
      (main.local === null
        ? other.local === null && other.body === body
        : other.local?.name === main.local.name),
  )
  return full === undefined ? main : { ...main, codes: full.codes, isWhole: full.isWhole }
}

function place(
  issuer: IssuerName,
  context: IssuerContext,
  given: GivenPlace | null,
): Issuer | Rejection {
  const { gazetteer, zones } = context
  if (issuer.isNational && given === null) {
    const country = gazetteer.get('100000')
    if (country !== undefined) return ownPlace(issuer, country)
  }
  let parent: GazetteerRow | undefined
  if (given !== null) {
    if (isMade(given)) {
      return { jurisdiction: readingOf(given), agency: agencyOf(issuer, given.name) }
    }
    parent = gazetteer.get(given.code)
  } else if (issuer.codes.length > 0) {
    const code = settle(issuer.codes, issuer.codes.length > 1 ? zones() : [], gazetteer)
    if (code === null) return ambiguous(issuer, gazetteer)
    parent = gazetteer.get(code)
  } else {
    const code = placeFromText(issuer, context)
    if (code === null) {
      return rejected(`no listed place of ${issuer.name} is named in the document`, HELP)
    }
    parent = gazetteer.get(code)
  }
  if (parent === undefined) return rejected(`no place is known for ${issuer.name}`, HELP)
  return issuer.local === null ? ownPlace(issuer, parent, context) : localPlace(issuer, parent)
}

function ownPlace(issuer: IssuerName, row: JurisdictionReading, context?: IssuerContext): Issuer {
  const branch = context === undefined ? null : branchOf(issuer, row, context)
  const own = branch ?? row
  return { jurisdiction: readingOf(own), agency: agencyOf(issuer, row.name, row) }
}

/** 北京市公安局朝阳分局 is the branch for 朝阳区. */
function branchOf(
  issuer: IssuerName,
  row: JurisdictionReading,
  { gazetteer, year }: IssuerContext,
): GazetteerRow | null {
  const found = /(?:局|委员会|厅|委)([一-龥]{2,4})(?:区|县|市)?分局$/.exec(issuer.body)
  if (found === null) return null
  const codes = gazetteer.resolve(found[1] ?? '', { within: row.code, year })
  const [code] = codes
  return codes.length === 1 && code !== undefined ? (gazetteer.get(code) ?? null) : null
}

function localPlace(issuer: IssuerName, parent: GazetteerRow): Issuer {
  const { local } = issuer
  const name = localName(issuer, parent)
  return {
    jurisdiction: {
      code: `${parent.code}:${name}`,
      scheme: 'LOCAL',
      name,
      level: local?.level ?? 'TOWNSHIP',
      parentCode: parent.code,
    },
    agency: agencyOf(issuer, name, parent),
  }
}

/** 周庄镇 of 昆山周庄镇, once 昆山市 is known. */
function localName({ local, codes, name }: IssuerName, parent: GazetteerRow): string {
  if (local === null) return name
  const short = shortNameOf(parent.name)
  const isLed = codes.length === 0 && local.level === 'TOWNSHIP' && short !== null
  const rest = isLed && local.name.startsWith(short) ? local.name.slice(short.length) : ''
  return rest.replace(/(?:街道|镇|乡|苏木)$/, '').length >= 2 ? rest : local.name
}

/** The place that a document speaks of when its issuer's name has none. */
function placeFromText(issuer: IssuerName, context: IssuerContext): string | null {
  const { gazetteer, zones, year } = context
  if (issuer.local !== null) {
    const before = placeBefore(issuer.local.name, zones(), gazetteer, year)
    const code = settle(before, zones(), gazetteer)
    if (code !== null) return code
  }
  const relative = RELATIVE.exec(issuer.name)?.[0].at(-1)
  return bestPlace(context, (row) =>
    relative !== undefined
      ? row.name.endsWith(relative)
      : issuer.local?.level !== 'TOWNSHIP' || row.level === 'COUNTY' || row.level === 'ZONE',
  )
}

/** The place that the document names most, if there is one; the deeper of two in one line. */
function bestPlace(context: IssuerContext, fits: (row: GazetteerRow) => boolean): string | null {
  const { gazetteer, zones, year } = context
  const all = [...placesNamed(zones(), gazetteer, year)]
  const fitting = all.filter(([code]) => {
    const row = gazetteer.get(code)
    return row !== undefined && row.level !== 'COUNTRY' && fits(row)
  })
  const ranked = (fitting.length > 0 ? fitting : all.filter(([code]) => code !== '100000')).sort(
    (a, b) => b[1] - a[1],
  )
  const [best, next] = ranked
  if (best === undefined) return null
  if (next === undefined || best[1] > next[1]) return best[0]
  return gazetteer.lineage(next[0]).includes(best[0])
    ? next[0]
    : gazetteer.lineage(best[0]).includes(next[0])
      ? best[0]
      : null
}

function kindOf({ level, name }: JurisdictionReading): IssuerName['kind'] {
  if (level === 'ZONE') return 'ZONE_COMMITTEE'
  if (level !== 'TOWNSHIP') return 'GOVERNMENT'
  return name.endsWith('街道') ? 'SUBDISTRICT_OFFICE' : 'TOWNSHIP_GOVERNMENT'
}

/** No line names an issuer: the government of the place that the text speaks of. */
function fromPlacesAlone(context: IssuerContext, given: GivenPlace | null): Issuer | Rejection {
  const code = given === null ? bestPlace(context, () => true) : given.code
  const row = given ?? (code === null ? undefined : context.gazetteer.get(code))
  if (row === undefined) {
    return rejected('the document names neither an issuer nor a place that is listed', HELP)
  }
  const kind = kindOf(row)
  const bare = { codes: [], isWhole: true, local: null, body: '', isNational: false }
  return ownPlace({ ...bare, name: row.name, place: row.name, kind }, row)
}

function ambiguous(issuer: IssuerName, gazetteer: Gazetteer): Rejection {
  const places = issuer.codes.map((code) => `${gazetteer.get(code)?.fullName ?? code} (${code})`)
  return rejected(
    `${issuer.name} may be of ${places.join(', ')}; the document does not say which`,
    HELP,
  )
}

function readingOf({
  code,
  scheme,
  name,
  level,
  parentCode,
}: JurisdictionReading): JurisdictionReading {
  return { code, scheme, name, level, parentCode }
}
