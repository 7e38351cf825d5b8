// Exit status 0 when a PostgreSQL server answers at the address given, or at TEST_DATABASE_URL.
import pg from 'pg'

const address = process.argv[2] ?? process.env.TEST_DATABASE_URL
if (!address) {
  console.error(
    'TEST_DATABASE_URL is not set: give the address of a server on which databases may be made, for example postgresql://postgres@127.0.0.1:5432/postgres',
  )
  process.exit(2)
}
const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 3000 })
try {
  await client.connect()
  await client.query('select 1')
  await client.end()
} catch (error) {
  console.error(`No PostgreSQL server answers at ${new URL(address).host}: ${error.message}`)
  process.exit(1)
}
