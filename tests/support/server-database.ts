import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Makes an empty database, or a copy of another, beside the one of an address; returns its address. */
export async function createServerDatabase(server: string, template?: string): Promise<string> {
  const address = new URL(server)
  address.pathname = `/gongkai_test_${randomBytes(6).toString('hex')}`
  const copy = template ? `TEMPLATE ${nameOf(template)}` : ''
  await run(server, `CREATE DATABASE ${nameOf(address.href)} ${copy}`)
  return address.href
}

export async function dropServerDatabase(address: string): Promise<void> {
  const maintenance = new URL(address)
  maintenance.pathname = '/postgres'
  await run(maintenance.href, `DROP DATABASE IF EXISTS ${nameOf(address)} WITH (FORCE)`)
}

const nameOf = (address: string) => pg.escapeIdentifier(new URL(address).pathname.slice(1))

async function run(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
