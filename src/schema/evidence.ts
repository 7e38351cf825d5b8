import { queryFromInfo } from '@pothos/plugin-prisma'
import DataLoader from 'dataloader'
import type { GraphQLResolveInfo } from 'graphql'
import { quoteOf, type Evidence as Span } from '../domain/evidence.ts'
import { builder } from './builder.ts'
import { type Context, loaderOf, placeOf, prismaOf, servesText } from './context.ts'
import { SourceDocument } from './source-document.ts'

/** A span and the document that it belongs to. */
export type EvidenceShape = Span & { readonly documentId: string }

/** The evidence columns that figures, sections, problems and measures share. */
export type EvidenceColumns = {
  readonly documentId: string
  readonly evidenceStart: number
  readonly evidenceEnd: number
  readonly evidenceLine: number
  readonly evidenceSha256: string
}

/** The same for Prisma's `select`. */
export const EVIDENCE_COLUMNS = {
  documentId: true,
  evidenceStart: true,
  evidenceEnd: true,
  evidenceLine: true,
  evidenceSha256: true,
} as const

/** The evidence of a row. */
export function evidenceOf(row: EvidenceColumns): EvidenceShape {
  return {
    documentId: row.documentId,
    start: row.evidenceStart,
    end: row.evidenceEnd,
    line: row.evidenceLine,
    sha256: row.evidenceSha256,
  }
}

/** A document’s text, null while it is not loaded, and what it is written in. */
type Source = { readonly text: string | null; readonly mediaType: string }

/**
 * The text of a document, read once a request however many quotes are taken from it; null where
 * texts are not told.
 */
export async function documentText(context: Context, documentId: string): Promise<Source | null> {
  if (!servesText(context)) return null
  const texts = loaderOf(context, 'document text', () => {
    return new DataLoader<string, Source | null>(async (ids) => {
      const rows = await prismaOf(context).sourceDocument.findMany({
        where: { id: { in: [...ids] } },
        select: { id: true, text: true, mediaType: true },
      })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    })
  })
  return texts.load(documentId)
}

/** The exact slice that evidence points to; null when the text is not loaded. */
export async function quoteFor(context: Context, evidence: EvidenceShape): Promise<string | null> {
  const text = (await documentText(context, evidence.documentId))?.text ?? null
  return text === null ? null : quoteOf(text, evidence)
}

/** The slice that evidence points to with what it is written in; null when it is not loaded. */
export async function sourceFor(
  context: Context,
  evidence: EvidenceShape,
): Promise<{ readonly slice: string; readonly mediaType: string } | null> {
  const source = await documentText(context, evidence.documentId)
  const slice = source?.text == null ? null : quoteOf(source.text, evidence)
  return source === null || slice === null ? null : { slice, mediaType: source.mediaType }
}

/** The documents of all evidence at one place of the operation, each read once. */
function documentLoader(context: Context, info: GraphQLResolveInfo) {
  // Asked for each time: Pothos notes for each place in the answer what has been read for it.
  const query = queryFromInfo({ context, info, typeName: 'SourceDocument', select: { id: true } })
  return loaderOf(context, `documents ${placeOf(info)}`, () => {
    return new DataLoader<string, { id: string } | undefined>(async (ids) => {
      const rows = await prismaOf(context).sourceDocument.findMany({
        ...query,
        where: { id: { in: [...ids] } },
      })
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id))
    })
  })
}

export const Evidence = builder.objectRef<EvidenceShape>('Evidence').implement({
  description:
    'Where something stands in its source document. Offsets are UTF-16 code units of the decoded text, exactly as the file has it.',
  fields: (t) => ({
    document: t.field({
      type: SourceDocument,
      description: 'The document.',
      resolve: async ({ documentId }, _args, context, info) => {
        const document = await documentLoader(context, info).load(documentId)
        if (document === undefined) throw new Error(`document ${documentId} is missing`)
        return document
      },
    }),
    start: t.exposeInt('start', { description: 'First code unit.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    line: t.exposeInt('line', { description: 'Line on which it starts, from 1.' }),
    sha256: t.exposeString('sha256', {
      description: 'sha256 of the slice in UTF-8, so that anyone with the file can check it.',
    }),
    quote: t.string({
      nullable: true,
      description:
        'The exact slice; null while the document’s text is not loaded. In HTML it may hold markup.',
      resolve: (evidence, _args, context) => quoteFor(context, evidence),
    }),
  }),
})
