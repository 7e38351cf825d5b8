/*
 * Runs the command line: `node src/cli/run.mjs <command>`. Node 20 runs no TypeScript; a loader
 * that translates each file at every start costs a second and more of it. So the code is bundled
 * once, packages and all, into dist/<hash of what it was made of>/ and run from there.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import '../../prisma/generate.mjs'

// What packages that are CommonJS expect to find.
const COMMONJS = `import { createRequire as commonjsRequire$ } from 'node:module'
import { fileURLToPath as commonjsPath$ } from 'node:url'
import { dirname as commonjsFolder$ } from 'node:path'
const require = commonjsRequire$(import.meta.url)
const __filename = commonjsPath$(import.meta.url)
const __dirname = commonjsFolder$(__filename)`

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')
const bundle = join(dist, hashOfSources())

if (!existsSync(bundle)) await build()
process.setSourceMapsEnabled(true)
await import(join(bundle, 'main.js'))

function hashOfSources() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((name) =>
    /\.[jt]s$/.test(name),
  )
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(root, 'src', name)))
  return hash.digest('hex').slice(0, 16)
}

async function build() {
  const esbuild = await import('esbuild')
  const unfinished = join(dist, `new-${process.pid}`)
  await esbuild.build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outdir: unfinished,
    bundle: true,
    // Each command loads its own part.
    splitting: true,
    // Opening eight hundred files of packages takes half a second; these few need their own place.
    external: ['@electric-sql/pglite', '@graphql-yoga/render-graphiql', 'pg-native'],
    // graphql-js has two builds, and objects of one are none of the other's: all take the same.
    mainFields: ['main', 'module'],
    banner: { js: COMMONJS },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
  // Whole or not at all; another process that starts at the same time may have been quicker.
  if (existsSync(bundle)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, bundle)
  const older = readdirSync(dist).filter(
    (name) => join(dist, name) !== bundle && !name.startsWith('new-'),
  )
  for (const name of older) rmSync(join(dist, name), { recursive: true, force: true })
}
