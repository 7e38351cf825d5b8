/*
 * The practical limit: node:http and pg, one prepared statement for an answer, and nothing else. The
 * name of the query is the path, its variables are the body; PostgreSQL writes the answer.
 */
import { createServer } from 'node:http'
import pg from 'pg'
import { STATEMENTS } from './statements.mjs'

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL_SIZE),
})

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    answer(request.url.slice(1), Buffer.concat(chunks).toString()).then(
      (text) => send(response, 200, `{"data":${text}}`),
      (error) => send(response, 500, JSON.stringify({ errors: [{ message: error.message }] })),
    )
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))

async function answer(name, body) {
  const { sql, parameters } = STATEMENTS[name]
  const variables = JSON.parse(body)
  const statement = typeof sql === 'string' ? sql : sql(variables)
  const { rows } = await pool.query({
    name: preparedName(statement),
    // As text, so that pg does not read what is only passed on.
    text: `SELECT (${statement})::text`,
    values: parameters(variables),
    rowMode: 'array',
  })
  return rows[0][0]
}

const names = new Map()
function preparedName(statement) {
  if (!names.has(statement)) names.set(statement, `statement ${names.size}`)
  return names.get(statement)
}

function send(response, status, text) {
  const body = Buffer.from(text)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}
