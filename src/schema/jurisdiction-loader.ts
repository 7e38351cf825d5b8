import DataLoader from 'dataloader'
import type { Jurisdiction } from '../data/generated/prisma/client.ts'
import { readRows } from '../data/read-rows.ts'
import { GongkaiError } from '../domain/errors.ts'
import { type Context, loaderOf } from './context.ts'

/** Jurisdictions by code, read once a request; null where there is none. */
export function jurisdictionLoader(context: Context): DataLoader<string, Jurisdiction | null> {
  return loaderOf(context, 'jurisdictions', () => {
    return new DataLoader<string, Jurisdiction | null>(async (codes) => {
      const where = { code: { in: [...codes] } }
      const rows = await readRows<Jurisdiction>(context.services.database, 'Jurisdiction', {
        where,
      })
      const byCode = new Map(rows.map((row) => [row.code, row]))
      return codes.map((code) => byCode.get(code) ?? null)
    })
  })
}

/**
 * Refuses codes that no jurisdiction has: an empty answer to a mistyped code would be read as
 * "nothing reported".
 * @throws GongkaiError UNKNOWN_CODE
 */
export async function requireJurisdictions(
  context: Context,
  codes: Readonly<Record<string, string | null | undefined>>,
): Promise<void> {
  await Promise.all(
    Object.entries(codes).map(async ([argument, code]) => {
      if (code === null || code === undefined) return
      if (!isCode(code) || (await jurisdictionLoader(context).load(code)) === null) {
        throw new GongkaiError(
          'UNKNOWN_CODE',
          `${argument}: no jurisdiction has the code ${JSON.stringify(code.slice(0, 80))}. Look codes up with jurisdictions(filterBy: { name: "…" }).`,
        )
      }
    }),
  )
}

/**
 * Reads what belongs to places. A code that no place has matches nothing, so that codes need to be
 * looked up only where nothing is found.
 * @throws GongkaiError UNKNOWN_CODE
 */
export async function readOfPlaces<Found>(
  context: Context,
  codes: Readonly<Record<string, string | null | undefined>>,
  read: () => Promise<Found[]>,
): Promise<Found[]> {
  const canBeAsked = Object.values(codes).every((code) => code == null || isCode(code))
  const found = canBeAsked ? await read() : []
  if (found.length === 0) await requireJurisdictions(context, codes)
  return found
}

/** Whether a text can be a code at all: PostgreSQL cannot hold NUL in text. */
export function isCode(code: string): boolean {
  return code.length > 0 && code.length <= 200 && !code.includes('\0')
}
