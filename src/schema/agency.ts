import { builder } from './builder.ts'
import { connectionOf } from './connection.ts'
import { AgencyKind } from './enums.ts'

export const Agency = builder.prismaNode('Agency', {
  nullable: true,
  id: { field: 'id' },
  description: 'A body that issues annual reports.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Full official name, in simplified characters.' }),
    kind: t.expose('kind', { type: AgencyKind, description: 'What kind of body it is.' }),
    jurisdiction: t.relation('jurisdiction', { description: 'The place that it belongs to.' }),
  }),
})

export const AgencyConnection = connectionOf('Agency', Agency)
