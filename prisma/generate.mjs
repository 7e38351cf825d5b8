/*
 * Generates the Prisma client and the Pothos types into src/data/generated, when they are missing
 * or prisma/schema.prisma or a generator has changed since. Runs at the start of `npm start`,
 * `npm test` and `npm run types`, so it loads nothing and costs next to nothing otherwise.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const generated = new URL('src/data/generated/', root)
const stamp = new URL('.stamp', generated)
const outputs = ['prisma/client.ts', 'pothos.ts'].map((name) => new URL(name, generated))

// The versions are pinned, so package.json says which generators are installed.
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
const current = createHash('sha256')
  .update(readFileSync(new URL('prisma/schema.prisma', root)))
  .update(`prisma ${dependencies.prisma} pothos ${dependencies['@pothos/plugin-prisma']}`)
  .digest('hex')

if (![stamp, ...outputs].every(existsSync) || readFileSync(stamp, 'utf8') !== current) generate()

function generate() {
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: fileURLToPath(root),
    env: {
      ...process.env,
      // Prisma starts the Pothos generator by name, which only `npm run` would find.
      PATH: [fileURLToPath(new URL('node_modules/.bin', root)), process.env.PATH].join(delimiter),
      // No look for a newer version: it may run without a network.
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
    encoding: 'utf8',
  })
  if (status !== 0) {
    console.error(`prisma generate failed for prisma/schema.prisma:\n${stdout}${stderr}`)
    process.exit(1)
  }
  writeFileSync(stamp, current)
  console.log('Generated the database client from prisma/schema.prisma.')
}
