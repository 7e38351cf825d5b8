import type { Reader } from '../read-rows.ts'

/** A document's text, null while it is not loaded, and what it is written in. */
export type Source = { readonly text: string | null; readonly mediaType: string }

/** The texts of documents, by their ids. */
export async function readSources(
  reader: Reader,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Source>> {
  const rows = (await reader.readJson(
    `SELECT coalesce(json_agg(json_build_array("id", "text", "mediaType")), '[]')
     FROM "SourceDocument" WHERE "id" = ANY($1::uuid[])`,
    [[...ids]],
  )) as [string, string | null, string][]
  return new Map(rows.map(([id, text, mediaType]) => [id, { text, mediaType }]))
}
