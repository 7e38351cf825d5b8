/*
 * Runs the command line: `node src/cli/run.mjs <command>`. Node 20 runs no TypeScript; a loader
 * that translates each file at every start costs a second and more of it. So the code is bundled
 * once, packages and all, into dist/<hash of what it was made of>/ and run from there.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// What packages that are CommonJS expect to find.
const COMMONJS = `import { createRequire as commonjsRequire$ } from 'node:module'
import { fileURLToPath as commonjsPath$ } from 'node:url'
import { dirname as commonjsFolder$ } from 'node:path'
const require = commonjsRequire$(import.meta.url)
const __filename = commonjsPath$(import.meta.url)
const __dirname = commonjsFolder$(__filename)`

const root = fileURLToPath(new URL('../../', import.meta.url))
const dist = join(root, 'dist')
const UNFINISHED = 'new-'
// The installation runs this command; it must not fail for want of what the first start can do.
const mayFail = process.argv[2] === 'prepare'

const bundle = await findBundle()
if (bundle !== undefined) {
  await import(pathToFileURL(join(bundle, 'main.js')).href)
}

/** The folder of the bundle, which is built when it is missing; undefined after a failure. */
async function findBundle() {
  try {
    await generate()
    const folder = join(dist, hashOfSources())
    if (!existsSync(folder)) await build(folder)
    return folder
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (mayFail) {
      const line = reason.replace(/\s+/g, ' ').slice(0, 300)
      console.warn(`The first start will take some seconds longer: ${line}`)
    } else {
      console.error(`The program could not be bundled into ${dist}: ${reason}`)
      process.exitCode = 1
    }
    return undefined
  }
}

async function generate() {
  const script = new URL('../../prisma/generate.mjs', import.meta.url)
  if (!mayFail) {
    await import(script.href)
    return
  }
  // It ends the process when it fails, so here that is another one.
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(script)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the database client was not generated: ${stderr}`)
}

function hashOfSources() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((name) =>
    // .mjs too: how the bundle is made is part of what it is.
    /\.(m?js|ts)$/.test(name),
  )
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(root, 'src', name)))
  return hash.digest('hex').slice(0, 16)
}

async function build(folder) {
  const unfinished = join(dist, `${UNFINISHED}${process.pid}`)
  // In a container a dead build may have had the same process id.
  rmSync(unfinished, { recursive: true, force: true })
  try {
    await bundleInto(unfinished)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    // A folder has its name only once it is whole: another process was quicker.
    if (!existsSync(folder)) throw error
  }
  for (const name of readdirSync(dist)) {
    if (join(dist, name) !== folder && !isInTheMaking(name)) remove(join(dist, name))
  }
}

/** Whether a folder belongs to a build under way; that of a dead one is left over. */
function isInTheMaking(name) {
  if (!name.startsWith(UNFINISHED)) return false
  try {
    return process.kill(Number(name.slice(UNFINISHED.length)), 0)
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    return error.code === 'EPERM'
  }
}

function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // It takes room and nothing else; the next build tries again.
  }
}

async function bundleInto(folder) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outdir: folder,
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
    // Node would read the maps at every start; names stay as they are, so that traces can be read.
    sourcemap: false,
    // What fails is thrown.
    logLevel: 'silent',
  })
}
