import type { RemovedReport as RemovedReportRow } from '../data/generated/prisma/client.ts'
import type { PageArgs } from '../data/keyset.ts'
import { REMOVAL_ORDER } from '../data/orders.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs } from './connection.ts'
import { derived } from './derived.ts'
import { encodeGlobalId } from './global-id.ts'
import { type ListDefinition, rootList } from './list.ts'

const RemovedReport = builder.prismaObject('RemovedReport', {
  description:
    'A report that we held and no longer do: it was taken back, or its document is now read as another report. Gone from this list when the report comes again.',
  fields: (t) => ({
    id: t.id({
      description: 'The id that the report had. No object has it now.',
      ...derived({ id: true }, ({ id }: Pick<RemovedReportRow, 'id'>) =>
        encodeGlobalId('Report', id),
      ),
    }),
    jurisdictionCode: t.exposeString('jurisdictionCode', {
      description: 'Code of its place, which may have gone with it.',
    }),
    agencyName: t.exposeString('agencyName', {
      description: 'Name of the body that issued it, which may have gone with it.',
    }),
    year: t.exposeInt('year', { description: 'The year covered.' }),
    removedAt: t.expose('removedAt', { type: 'DateTime', description: 'When it went.' }),
  }),
})

const RemovedReportConnection = connectionOf('RemovedReport', RemovedReport)

type ListArgs = PageArgs & { readonly since?: Date | null | undefined }

const removedReports: ListDefinition<ListArgs> = {
  typeName: 'RemovedReport',
  order: () => REMOVAL_ORDER,
  where: ({ since }) => (since ? { removedAt: { gte: since } } : {}),
}

builder.queryField('removedReports', (t) =>
  t.field({
    type: RemovedReportConnection,
    args: {
      ...pageArgs,
      since: t.arg({ type: 'DateTime', description: 'Gone at this moment or later.' }),
    },
    description:
      'Reports that went, the first to go first, for those who keep a copy of the reports: read on after the last cursor.',
    ...rootList<RemovedReportRow, ListArgs>(removedReports),
  }),
)
