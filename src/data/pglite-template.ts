import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { readMigrations } from './migrations.ts'
import { openPGlite } from './open-pglite.ts'
import { processStart } from './process-identity.ts'

/*
 * Making an empty database takes most of a first start, and twice the memory that serving takes.
 * The installation makes one, which first starts and tests copy. It only saves time: without it (the
 * installation ran no scripts, or the migrations have changed since) a first start makes its own.
 */

const PACKAGE = new URL('../../package.json', import.meta.url)
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/gongkai/', import.meta.url))
const UNFINISHED = 'new-'

/**
 * Makes the template for the installed PGlite and the present migrations, unless it is there.
 * @returns its folder
 */
export async function makeTemplate(): Promise<string> {
  const template = templateFolder()
  if (existsSync(template)) return template
  mkdirSync(CACHE, { recursive: true })
  for (const name of readdirSync(CACHE)) {
    if (!isInTheMaking(name)) rmSync(join(CACHE, name), { recursive: true, force: true })
  }
  const unfinished = join(CACHE, `${UNFINISHED}${process.pid}`)
  const result = await openPGlite(unfinished)
  if (!(result instanceof PGlite)) throw new Error(result.reason, { cause: result.cause })
  await result.close()
  // Another process may have been quicker.
  if (existsSync(template)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, template)
  return template
}

function isInTheMaking(name: string): boolean {
  return name.startsWith(UNFINISHED) && processStart(Number(name.slice(UNFINISHED.length))) !== null
}

/** Fills an empty folder with the template; leaves it empty and returns false when that fails. */
export function copyTemplate(folder: string, template = templateFolder()): boolean {
  try {
    // Not cpSync, which keeps modes: an installation may be closed to writing.
    for (const name of readdirSync(template, { recursive: true, encoding: 'utf8' })) {
      const [from, to] = [join(template, name), join(folder, name)]
      if (statSync(from).isDirectory()) mkdirSync(to, { mode: 0o700 })
      else {
        copyFileSync(from, to)
        chmodSync(to, 0o600)
      }
    }
    return true
  } catch {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    return false
  }
}

function templateFolder(): string {
  const { dependencies } = JSON.parse(readFileSync(PACKAGE, 'utf8'))
  const key = JSON.stringify([dependencies['@electric-sql/pglite'], readMigrations()])
  return join(CACHE, `pglite-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`)
}
