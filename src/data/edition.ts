import type { Edition } from './revision-watch.ts'

/** Where a writer tells of a change; PostgreSQL delivers it when the change is committed. */
export const CHANGE_CHANNEL = 'gongkai_revision'

/** Reads the edition; as text, as drivers differ in what they make of a time. */
export const EDITION_SQL =
  'SELECT "revision", (extract(epoch FROM "updatedAt") * 1000)::bigint::text AS "changedAt" FROM "Dataset" WHERE "id" = 1'
export type EditionRow = { readonly revision: number; readonly changedAt: string }

/** The edition of that row; an empty database has one too. */
export function editionOf([row]: readonly EditionRow[]): Edition {
  if (row === undefined) return { revision: 0, tag: '0' }
  return { revision: row.revision, tag: `${row.revision}-${Number(row.changedAt).toString(36)}` }
}
