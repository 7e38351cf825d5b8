/*
 * Prepares DATABASE_URL for the benchmark. `check` tells whether it is one to measure with, `make`
 * adds the functions that PostGraphile needs and prints the sets of variables, `drop` removes the
 * functions. Whatever is wrong is one line on standard error.
 */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { SETS, SETS_A_QUERY } from './variables.mjs'

const FILL = 'npm run nation -- --reports 60000'
const WHERE = process.env.DATABASE_URL?.replace(/^.*\/|\?.*$/g, '')
const MARK = 'made by npm run bench'

const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
try {
  await client.connect()
  await { check, make, drop }[process.argv[2]]()
} catch (error) {
  console.error(error.message || error.code)
  process.exitCode = 1
} finally {
  await client.end()
}

/** Only invented reports are measured with: the benchmark makes a schema beside them. */
async function check() {
  const [{ table }] = await rows(`SELECT to_regclass('"SourceDocument"') AS table`)
  const [{ count }] = table
    ? await rows(
        `SELECT count(*)::int FROM "SourceDocument" WHERE url LIKE 'https://synthetic.invalid/%'`,
      )
    : [{ count: 0 }]
  if (count === 0)
    throw new Error(`The database ${WHERE} has no invented reports. Fill it with: ${FILL}`)
  const [{ foreign }] = await rows(
    `SELECT count(*) > 0 AS foreign FROM pg_namespace
     WHERE nspname = 'bench' AND obj_description(oid, 'pg_namespace') IS DISTINCT FROM $1`,
    [MARK],
  )
  if (foreign)
    throw new Error(`The database ${WHERE} has a schema "bench" of somebody else; it stays.`)
}

async function make() {
  await drop()
  await client.query(readFileSync(new URL('functions.sql', import.meta.url), 'utf8'))
  await client.query(`COMMENT ON SCHEMA bench IS '${MARK}'`)
  const variables = {}
  for (const [name, sql] of Object.entries(SETS)) {
    variables[name] = (await rows(sql, [SETS_A_QUERY])).map(({ set }) => set)
    if (variables[name].length === 0) throw new Error(`There is nothing to ask ${name} for.`)
  }
  const [size] = await rows(
    `SELECT count(*)::int AS reports, current_setting('server_version') AS postgresql,
      (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = '"Figure"'::regclass) AS figures
     FROM "Report"`,
  )
  console.log(JSON.stringify({ ...size, variables }))
}

async function drop() {
  await client.query('DROP SCHEMA IF EXISTS bench CASCADE')
}

async function rows(sql, parameters = []) {
  return (await client.query(sql, parameters)).rows
}
