import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A file to read, or a path that gives none and why. */
export type SourceFile = { readonly path: string; readonly fault: string | null }

/** What a command line names. */
export type Collection = {
  /** In the order given; within a folder sorted by name. None twice. */
  readonly files: readonly SourceFile[]
  /** Hidden files and files that are no documents, within folders. */
  readonly skipped: number
  /** Paths at which there is nothing at all. */
  readonly missing: readonly string[]
}

/**
 * What lies beside documents and is none, by extension. PDF and office files are not here: they are
 * reports that this version cannot read, and are refused one by one.
 */
const NO_DOCUMENT = new Set(
  `png jpg jpeg jpe gif webp svg ico bmp tif tiff heic avif psd mp3 wav m4a mp4 m4v mov avi mkv webm
flv swf css less scss js mjs cjs ts map json jsonl ndjson csv tsv xml rss yaml yml toml ini log lock
woff woff2 ttf otf eot zip gz tgz bz2 xz 7z rar tar zst exe dll so bin class jar pyc db sqlite
sqlite3 tmp bak part crdownload`.split(/\s+/),
)

/** What people write about a folder. */
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|changelog|notice|makefile)(?:\.[a-z]+)?$/i

/**
 * Finds the files that paths name: folders with everything below them, without hidden files and
 * what is no document. A file that is named itself is always taken.
 */
export function collectFiles(paths: readonly string[]): Collection {
  const files = new Map<string, SourceFile>()
  const missing: string[] = []
  const folders = new Set<string>()
  let skipped = 0
  let found = 0
  const add = (path: string, fault: string | null = null) => {
    found++
    const key = resolve(path)
    if (!files.has(key)) files.set(key, { path, fault })
  }
  const walk = (folder: string) => {
    // A link may lead back up.
    const real = realpathSync(folder)
    if (folders.has(real)) return
    folders.add(real)
    const entries = readdirSync(folder, { withFileTypes: true })
    const names = new Set(entries.map(({ name }) => name))
    for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, name)
      if (name.startsWith('.') || isCompanion(name, names)) skipped++
      else if (isFolder(path)) tryWalk(path)
      else if (NO_DOCUMENT.has(extensionOf(name)) || ABOUT_THE_FOLDER.test(name)) skipped++
      else add(path)
    }
  }
  const tryWalk = (folder: string) => {
    try {
      walk(folder)
    } catch (error) {
      add(folder, faultOf(error))
    }
  }
  for (const path of paths) {
    try {
      const isNew = !folders.has(realpathSync(path))
      const before = found
      if (!statSync(path).isDirectory()) add(path)
      else tryWalk(path)
      if (isNew && found === before) add(path, 'a folder without documents')
    } catch (error) {
      if (isMissing(error, path)) missing.push(path)
      // A broken link is there, and so is what may not be looked at.
      add(path, faultOf(error))
    }
  }
  return { files: [...files.values()], skipped, missing }
}

/** What a browser saves beside a page: `report_files` beside `report.html`. */
function isCompanion(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files)$/.exec(name)?.[1]
  return page !== undefined && ['html', 'htm'].some((it) => names.has(`${page}.${it}`))
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // Reading it as a file says what is wrong.
    return false
  }
}

function extensionOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at <= 0 ? '' : name.slice(at + 1).toLowerCase()
}

function isMissing(error: unknown, path: string): boolean {
  const { code } = error as NodeJS.ErrnoException
  return (code === 'ENOENT' || code === 'ENOTDIR') && !isLink(path)
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

/** A fault of the file system in words. */
export function faultOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const words: Record<string, string> = {
    ENOENT: 'no such file, or a link to nothing',
    ENOTDIR: 'no such file: a file stands where its folder should be',
    EACCES: 'this user may not read it',
    EPERM: 'this user may not read it',
    EISDIR: 'a folder, not a file',
    ELOOP: 'a link that leads to itself',
    EMFILE: 'too many files are open',
    EIO: 'the disk cannot read it',
    ENAMETOOLONG: 'its name is too long',
  }
  return words[code ?? ''] ?? message
}
