import {
  CODE_SCHEMES,
  type CodeScheme,
  JURISDICTION_LEVELS,
  type JurisdictionLevel,
} from './places.ts'
import { foldText } from './text-folding.ts'
import { isMember, membersOf } from './vocabulary.ts'

export type JurisdictionNameKind = 'CURRENT' | 'SHORT' | 'HISTORICAL' | 'ALIAS'
/** A name with the years of its use: from the year it began up to the year it ended. */
export type JurisdictionName = {
  readonly name: string
  readonly kind: JurisdictionNameKind
  readonly from?: number | null
  readonly to?: number | null
}
export type GazetteerRow = {
  readonly code: string
  readonly scheme: CodeScheme
  readonly name: string
  readonly fullName: string
  readonly level: JurisdictionLevel
  readonly parentCode: string | null
  readonly names: readonly JurisdictionName[]
}
export type ResolveOptions = {
  /** Only this jurisdiction and what lies below it. */
  readonly within?: string
  /** The year that the text speaks of; without it, today. */
  readonly year?: number
}
export type Gazetteer = {
  /**
   * The codes that a name may mean, best first: exact names before short ones, higher levels before
   * lower ones. More than one code is an ambiguity, which the caller settles or reports.
   */
  resolve(name: string, options?: ResolveOptions): string[]
  get(code: string): GazetteerRow | undefined
  /** Its own code and those above it, nearest first. */
  lineage(code: string): string[]
}

type Entry = {
  readonly code: string
  readonly level: number
  readonly from: number | null
  readonly to: number | null
  /** A whole name, not one without its 市 or 县. */
  readonly whole: boolean
  /** Says what it is but not where (经开区): means something inside a jurisdiction alone. */
  readonly scoped: boolean
}

const LEVELS = membersOf(JURISDICTION_LEVELS)
const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|[林特新矿]区|[省市盟州县区旗])$/
/** The peoples that autonomous places are named after, as their names print them. */
const PEOPLES =
  `蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|
水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|
鄂伦春|各`.replace(/\s/g, '')
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?)+自治([区州县旗])$`)
/** What an issuer's name adds to that of its jurisdiction. */
const OFFICE = /(?:人民政府|政府|管理委员会|管委会|行政公署|行署)(?:办公[室厅])?$/
/** The longest full names have about thirty characters; what is longer is a sentence. */
const LONGEST = 80
/** How zones are called for short. */
const ZONE_SHORT_FORMS: readonly (readonly [long: string, short: string])[] = [
  ['经济技术开发区', '经开区'],
  ['高新技术产业开发区', '高新区'],
  ['高新技术产业开发区', '高新技术开发区'],
]

/**
 * The short name of a division: 昆山 of 昆山市, 延边 of 延边朝鲜族自治州. `null` where nothing useful
 * would be left (泾县, 城区).
 */
export function shortNameOf(name: string): string | null {
  const stem = AUTONOMOUS.exec(name)?.[1] ?? name.replace(SUFFIX, '')
  return stem !== name && stem.length >= 2 ? stem : null
}

/** Finds jurisdictions by the names that texts use for them. */
export function createGazetteer(rows: Iterable<GazetteerRow>): Gazetteer {
  const byCode = new Map<string, GazetteerRow>()
  for (const row of rows) byCode.set(row.code, row)
  const index = new Map<string, Entry[]>()
  for (const row of byCode.values()) {
    const parent = row.parentCode === null ? undefined : byCode.get(row.parentCode)
    for (const [key, entry] of entriesOf(row, parent)) {
      const entries = index.get(key)
      if (entries) entries.push(entry)
      else index.set(key, [entry])
    }
  }

  function lineage(code: string): string[] {
    const codes: string[] = []
    for (let row = byCode.get(code); row && !codes.includes(row.code); ) {
      codes.push(row.code)
      row = row.parentCode === null ? undefined : byCode.get(row.parentCode)
    }
    return codes
  }

  /** The jurisdictions that have `key` as one of their names, the best of those that fit. */
  function named(key: string, year: number | undefined, fits: (entry: Entry) => boolean): string[] {
    const inUse = ({ from, to }: Entry) =>
      year === undefined ? to === null : (from ?? year) <= year && year < (to ?? Infinity)
    const found = (index.get(key) ?? []).filter(fits)
    const best = preferred(
      preferred(found, ({ whole }) => whole),
      inUse,
    )
    best.sort((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1))
    return [...new Set(best.map(({ code }) => code))]
  }

  /**
   * Reads `key` as one name, else as the name of a jurisdiction and one of something below it.
   * `above` is what the text has named so far: each further name must lie strictly below.
   */
  function read(key: string, options: ResolveOptions, above?: string): string[] {
    const { within, year } = options
    const below = ({ code }: Entry) =>
      above === undefined || (code !== above && lineage(code).includes(above))
    const whole = named(key, year, (entry) => {
      const placed = !entry.scoped || above !== undefined || within !== undefined
      return (
        placed && below(entry) && (within === undefined || lineage(entry.code).includes(within))
      )
    })
    if (whole.length > 0) return whole
    // The longest first name wins: 吉林省 and 吉林市, not 吉林 and 省吉林市.
    for (let at = key.length - 2; at >= 2; at--) {
      const heads = named(key.slice(0, at), year, (entry) => !entry.scoped && below(entry))
      const found = heads.flatMap((head) => read(key.slice(at), options, head))
      if (found.length > 0) return [...new Set(found)]
    }
    return []
  }

  return {
    resolve(name, options = {}) {
      const key = foldText(name).replace(/\s+/g, '')
      const place = key.replace(OFFICE, '')
      if (place.length > LONGEST) return []
      return read(place.length >= 2 ? place : key, options)
    },
    get: (code) => byCode.get(code),
    lineage,
  }
}

/** Those that satisfy the condition if any do, otherwise all. */
function preferred<T>(items: T[], condition: (item: T) => boolean): T[] {
  const some = items.filter(condition)
  return some.length > 0 ? some : items
}

function* entriesOf(row: GazetteerRow, parent?: GazetteerRow): Generator<[string, Entry]> {
  const level = LEVELS.indexOf(row.level)
  const zone = row.level === 'ZONE' ? zoneNames(row.name, parent) : { open: [], scoped: [] }
  const derived = [...zone.open, ...zone.scoped].map((name) => ({ name, kind: 'ALIAS' }) as const)
  const names: JurisdictionName[] = [...row.names, ...derived]
  for (const { name, kind, from = null, to = null } of names) {
    const entry = { code: row.code, level, from, to, scoped: zone.scoped.includes(name) }
    yield [foldText(name), { ...entry, whole: kind !== 'SHORT' }]
    const short = row.level === 'ZONE' || kind === 'ALIAS' ? null : shortNameOf(name)
    if (short === null) continue
    yield [foldText(short), { ...entry, whole: false }]
    // 延边州, as people say for 延边朝鲜族自治州.
    const suffix = AUTONOMOUS.exec(name)?.[2]
    if (suffix) yield [foldText(short + suffix), { ...entry, whole: false }]
  }
}

/**
 * Other names of a zone: 长春经开区 for 长春经济技术开发区 (`open`), and those without the name of its
 * city (经开区), which mean something inside the city alone (`scoped`).
 */
function zoneNames(name: string, parent?: GazetteerRow): { open: string[]; scoped: string[] } {
  const open = ZONE_SHORT_FORMS.filter(([long]) => name.endsWith(long)).map(
    ([long, short]) => name.slice(0, -long.length) + short,
  )
  const seats = parent ? [parent.name, shortNameOf(parent.name) ?? parent.name] : []
  const scoped = [name, ...open].flatMap((other) => {
    const seat = seats.find((candidate) => other.startsWith(candidate))
    const rest = seat === undefined ? '' : other.slice(seat.length)
    return rest.length >= 2 ? [rest] : []
  })
  return { open, scoped }
}

/**
 * One record of seeds/jurisdictions.csv or seeds/zones.csv. `historical_names` is a list of
 * `name@from-to`, `aliases` of names, both divided by semicolons; an empty year is unknown or open.
 */
export function readJurisdictionRecord(
  record: Readonly<Record<string, string>>,
): GazetteerRow & { readonly validFrom: number | null; readonly validTo: number | null } {
  const { code = '', scheme, level, name = '', parent_code: parentCode } = record
  if (!code || !name || !isMember(CODE_SCHEMES, scheme) || !isMember(JURISDICTION_LEVELS, level)) {
    throw new Error(`not a jurisdiction: ${JSON.stringify(record)}`)
  }
  const validFrom = yearOf(record.valid_from)
  const validTo = yearOf(record.valid_to)
  const historical = listOf(record.historical_names).map((entry) => {
    const [, former = entry, from, to] = /^(.+)@(\d*)-(\d*)$/.exec(entry) ?? []
    return { name: former, kind: 'HISTORICAL', from: yearOf(from), to: yearOf(to) } as const
  })
  // The present name began when the last earlier one ended, or with the code itself.
  const renamed = Math.max(...historical.map(({ to }) => to ?? 0), 0)
  const names: JurisdictionName[] = [
    { name, kind: 'CURRENT', from: renamed || validFrom, to: validTo },
    ...historical,
    ...listOf(record.aliases).map(
      (alias) => ({ name: alias, kind: 'ALIAS', to: validTo }) as const,
    ),
  ]
  const fullName = record.full_name || name
  const row = { code, scheme, name, fullName, level, parentCode: parentCode || null, names }
  return { ...row, validFrom, validTo }
}

function listOf(field: string | undefined): string[] {
  return field ? field.split(';') : []
}

function yearOf(field: string | undefined): number | null {
  return field ? Number(field) : null
}
