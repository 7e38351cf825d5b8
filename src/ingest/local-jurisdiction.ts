import { stableId } from '../data/ids.ts'
import { insertRows, type Transaction } from '../data/insert-rows.ts'
import { GongkaiError } from '../domain/errors.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { foldText } from '../domain/text-folding.ts'
import { searchEntry } from './search-entries.ts'

type Place = ReportDraft['report']['jurisdiction']

/** What the rest of storing needs to know of a report's place. */
export type StoredPlace = {
  readonly name: string
  readonly fullName: string
  /** Its own code and those of all above it. */
  readonly lineage: readonly string[]
}

const PLACE = {
  name: true,
  fullName: true,
  level: true,
  scheme: true,
  parentCode: true,
  lineage: true,
} as const

/**
 * The stored place of a report. A township, street office or zone that no list has (scheme LOCAL,
 * code `<parent code>:<name>`) is made at its first report.
 * @throws GongkaiError BAD_DRAFT when no list has it and it is not local, or it is another place
 */
export async function findOrMakePlace(tx: Transaction, place: Place): Promise<StoredPlace> {
  const stored = await tx.jurisdiction.findUnique({ where: { code: place.code }, select: PLACE })
  if (stored === null) {
    if (place.scheme === 'LOCAL') return makePlace(tx, place)
    throw new GongkaiError(
      'BAD_DRAFT',
      `report.jurisdiction.code: no jurisdiction has the code ${place.code}. Add it to seeds/zones.csv or correct the draft.`,
    )
  }
  return checkedPlace(stored, place)
}

/**
 * The stored places of many reports by their codes, read in one statement; those that are made on
 * the way included.
 * @throws GongkaiError as `findOrMakePlace`
 */
export async function findOrMakePlaces(
  tx: Transaction,
  places: readonly Place[],
): Promise<Map<string, StoredPlace>> {
  const codes = [...new Set(places.map(({ code }) => code))]
  const rows = await tx.jurisdiction.findMany({
    where: { code: { in: codes } },
    select: { code: true, ...PLACE },
  })
  const stored = new Map(rows.map((row) => [row.code, row]))
  const found = new Map<string, StoredPlace>()
  for (const place of places) {
    const row = stored.get(place.code)
    found.set(place.code, row ? checkedPlace(row, place) : await findOrMakePlace(tx, place))
  }
  return found
}

type PlaceRow = StoredPlace & Pick<Place, 'level' | 'scheme' | 'parentCode'>

/** A stored place, when it is what the draft says of it. */
function checkedPlace(stored: PlaceRow, place: Place): StoredPlace {
  const differences = (['name', 'level', 'scheme', 'parentCode'] as const)
    .filter((key) => place[key] !== stored[key])
    .map((key) => `report.jurisdiction.${key}: is ${place[key]}, should be ${stored[key]}`)
  if (differences.length > 0) {
    const source =
      stored.scheme === 'LOCAL'
        ? 'An earlier report'
        : 'The list of places (seeds/jurisdictions.csv, seeds/zones.csv)'
    throw new GongkaiError(
      'BAD_DRAFT',
      `${differences.join('\n')}\n${source} says so of ${place.code}. Correct the draft, or its code.`,
    )
  }
  return stored
}

async function makePlace(tx: Transaction, place: Place): Promise<StoredPlace> {
  const { code, scheme, name, level, parentCode } = place
  const parent =
    parentCode === null
      ? null
      : await tx.jurisdiction.findUnique({
          where: { code: parentCode },
          select: { fullName: true, lineage: true },
        })
  if (parent === null || code !== `${parentCode}:${name}`) {
    throw new GongkaiError(
      'BAD_DRAFT',
      `report.jurisdiction.code: ${code} is not made of the code of a known jurisdiction and the name ${name}.`,
    )
  }
  const fullName = parent.fullName + name
  const lineage = [...parent.lineage, code]
  await insertRows(tx, 'Jurisdiction', [
    { code, scheme, name, fullName, level, parentCode, lineage },
  ])
  const folded = foldText(name)
  await insertRows(tx, 'JurisdictionName', [
    {
      id: stableId('JurisdictionName', code, folded, 'CURRENT'),
      jurisdictionCode: code,
      name,
      folded,
      kind: 'CURRENT',
    },
  ])
  const target = { kind: 'JURISDICTION', jurisdictionCode: code } as const
  await insertRows(tx, 'SearchEntry', [searchEntry(target, lineage, code, name, [fullName])])
  return { name, fullName, lineage }
}
