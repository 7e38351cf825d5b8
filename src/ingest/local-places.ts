import type { Transaction } from '../data/insert-rows.ts'
import type { Gazetteer, GazetteerRow } from '../domain/jurisdiction-names.ts'

/** The places of the graph that no list has: those that earlier reports made. */
export async function localPlaces(prisma: Transaction): Promise<GazetteerRow[]> {
  const rows = await prisma.jurisdiction.findMany({
    where: { scheme: 'LOCAL' },
    select: { code: true, scheme: true, name: true, fullName: true, level: true, parentCode: true },
    orderBy: { code: 'asc' },
  })
  return rows.map((row) => ({ ...row, names: [] }))
}

/**
 * A gazetteer that has more places by code. Their names are not looked up: a town of one name lies
 * in many counties.
 */
export function withPlaces(gazetteer: Gazetteer, rows: readonly GazetteerRow[]): Gazetteer {
  const more = new Map(rows.map((row) => [row.code, row]))
  return {
    resolve: gazetteer.resolve,
    get: (code) => gazetteer.get(code) ?? more.get(code),
    lineage(code) {
      const row = more.get(code)
      if (row === undefined) return gazetteer.lineage(code)
      return [code, ...(row.parentCode === null ? [] : gazetteer.lineage(row.parentCode))]
    },
  }
}
