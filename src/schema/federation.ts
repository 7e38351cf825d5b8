import DataLoader from 'dataloader'
import { Agency } from './agency.ts'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { catalogueOf, loaderOf, prismaOf } from './context.ts'
import { Figure } from './figure.ts'
import { decodeGlobalId } from './global-id.ts'
import { Indicator } from './indicator.ts'
import { Jurisdiction } from './jurisdiction.ts'
import { isCode, jurisdictionLoader } from './jurisdiction-loader.ts'
import { Report } from './report.ts'

/*
 * The entities of the federated graph. Unknown keys resolve to null. Representations are loaded in
 * batches, so that fifty of them cost as many statements as one.
 */

/** The row key in a representation’s id; null when it is no id, or the id of another type. */
function keyIn(id: unknown, typename: string): string | null {
  try {
    const decoded = decodeGlobalId(String(id))
    return decoded.typename === typename ? decoded.id : null
  } catch {
    return null
  }
}

type Found<Row> = (keys: string[]) => PromiseLike<Array<Row & { id: string }>>

function byId<Row>(context: Context, typename: string, find: Found<Row>) {
  return async ({ id }: { id: unknown }): Promise<Row | null> => {
    const key = keyIn(id, typename)
    if (key === null) return null
    const loader = loaderOf(context, `entity ${typename}`, () => {
      return new DataLoader<string, Row | null>(async (keys) => {
        const rows = new Map((await find([...keys])).map((row) => [row.id, row]))
        return keys.map((value) => rows.get(value) ?? null)
      })
    })
    return loader.load(key)
  }
}

builder.asEntity(Jurisdiction, {
  key: [builder.selection<{ id: string }>('id'), builder.selection<{ code: string }>('code')],
  resolveReference: async (reference, context) => {
    const code = 'code' in reference ? String(reference.code) : keyIn(reference.id, 'Jurisdiction')
    return code !== null && isCode(code) ? jurisdictionLoader(context).load(code) : null
  },
})

builder.asEntity(Agency, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: (reference, context) =>
    byId(context, 'Agency', (ids) =>
      prismaOf(context).agency.findMany({ where: { id: { in: ids } } }),
    )(reference),
})

builder.asEntity(Report, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: (reference, context) =>
    byId(context, 'Report', (ids) =>
      prismaOf(context).report.findMany({ where: { id: { in: ids } } }),
    )(reference),
})

builder.asEntity(Figure, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: (reference, context) =>
    byId(context, 'Figure', (ids) =>
      prismaOf(context).figure.findMany({ where: { id: { in: ids } } }),
    )(reference),
})

builder.asEntity(Indicator, {
  key: builder.selection<{ code: string }>('code'),
  resolveReference: ({ code }, context) =>
    catalogueOf(context).indicators.get(String(code)) ?? null,
})
