/*
 * PostGraphile 5 over DATABASE_URL, as a team would set it up: its recommended preset, the plugin
 * for filters, lists without edges where none are needed, and the functions of functions.sql.
 */
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { addPgTableOrderBy, orderByAscDesc } from 'postgraphile/utils'
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter'

/** The highest rate first, and reports without one last, which orders of columns do not offer. */
const HighestRateFirst = addPgTableOrderBy({ schemaName: 'public', tableName: 'Report' }, () =>
  orderByAscDesc('RATE', 'disclosureRate', { nulls: 'last' }),
)

/** @type {GraphileConfig.Preset} */
const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [HighestRateFirst],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['public', 'bench'],
      poolConfig: { max: Number(process.env.POOL_SIZE) },
    }),
  ],
  schema: {
    defaultBehavior: '+connection +list',
    connectionFilterRelations: true,
  },
  grafserv: { graphqlPath: '/graphql', websockets: false, graphiql: false },
}

const server = createServer()
server.on('error', (error) => {
  console.error(error)
  process.exit(1)
})
const service = postgraphile(preset)
await service.createServ(grafserv).addTo(server)
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}/graphql`)
})
