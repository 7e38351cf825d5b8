import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { faultOf } from './collect-files.ts'
import type { PlaceFinder } from './place-finder.ts'

/** What a list of sources says of one file; null where it says nothing. */
export type ManifestEntry = {
  /** As the list names it. */
  readonly file: string
  readonly url: string | null
  /** ISO 8601 in UTC. */
  readonly retrievedAt: string | null
  readonly jurisdiction: string | null
  readonly year: number | null
}

export type Manifest = {
  /** By absolute path. */
  readonly entries: ReadonlyMap<string, ManifestEntry>
  /** Files that it names and that are not there. */
  readonly missing: readonly string[]
  /** What is worth knowing of it, such as columns that are not read. */
  readonly notes: readonly string[]
  /** What is wrong with it, by line; nothing may be read while there is anything. */
  readonly problems: readonly string[]
}

const COLUMNS = ['file', 'url', 'retrieved_at', 'jurisdiction', 'year']

const isDay = /^\d{4}-\d{2}-\d{2}$/
const webAddress = z.url({ protocol: /^https?$/ })
const moment = z.iso.datetime({ offset: true, local: true })

type Field = { readonly column: string; readonly line: number; readonly value: string }
/** What parts the columns of a list: the first of these that its first line holds. */
const SEPARATORS = ['\t', ';', ',']

type Row = { readonly record: Record<string, string>; readonly info: { readonly lines: number } }

/**
 * Reads a list of sources: text in UTF-8, UTF-16 or GB18030 with the columns file, url,
 * retrieved_at, jurisdiction and year, of which only `file` must be there; others are not read.
 * File names are relative to the folder of the list.
 */
export function readManifest(path: string, places: PlaceFinder): Manifest {
  const entries = new Map<string, ManifestEntry>()
  const lines = new Map<string, number>()
  const problems: string[] = []
  const notes: string[] = []
  let rows: Row[] = []
  try {
    rows = parseRows(readFileSync(path), problems, notes)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    problems.push(code?.startsWith('E') ? faultOf(error) : (error as Error).message)
  }
  for (const { record, info } of rows) {
    const line = info.lines
    const field = (column: string): Field => ({ column, line, value: record[column]?.trim() ?? '' })
    const file = field('file').value
    if (file === '') {
      problems.push(`line ${line}: file is empty`)
      continue
    }
    const key = resolve(dirname(path), file)
    const other = lines.get(key)
    if (other !== undefined) problems.push(`line ${line}: ${file} stands already in line ${other}`)
    lines.set(key, line)
    entries.set(key, {
      file,
      url: urlOf(field('url'), problems),
      retrievedAt: momentOf(field('retrieved_at'), problems),
      jurisdiction: codeOf(field('jurisdiction'), places, problems),
      year: yearOf(field('year'), problems),
    })
  }
  const missing = [...entries].filter(([key]) => !existsSync(key)).map(([, { file }]) => file)
  const named = (text: string) => `${path}: ${text}`
  return { entries, missing, notes: notes.map(named), problems: problems.map(named) }
}

function parseRows(bytes: Uint8Array, problems: string[], notes: string[]): Row[] {
  let header: readonly string[] = []
  const text = decode(bytes)
  const [first = ''] = text.split(/[\r\n]/, 1)
  const rows: unknown = parse(text, {
    bom: true,
    delimiter: SEPARATORS.find((separator) => first.includes(separator)) ?? ',',
    columns: (names: string[]) => {
      header = names.map((name) => name.trim().toLowerCase())
      return [...header]
    },
    info: true,
    skip_empty_lines: true,
    relax_column_count_less: true,
  })
  if (!header.includes('file')) {
    problems.push(`line 1: the column file is missing; a list has ${COLUMNS.join(', ')}`)
  }
  const others = header.filter((name) => name !== '' && !COLUMNS.includes(name))
  if (others.length > 0) {
    const names = others.map((name) => JSON.stringify(name.slice(0, 40))).join(', ')
    notes.push(`columns that are not read: ${names}; a list has ${COLUMNS.join(', ')}`)
  }
  const twice = header.find((name, at) => COLUMNS.includes(name) && header.indexOf(name) !== at)
  if (twice !== undefined) problems.push(`line 1: the column ${twice} is there twice`)
  return problems.length === 0 ? (rows as Row[]) : []
}

/** Spreadsheet programs save lists in UTF-8 or UTF-16 with a mark, and in China in GB18030. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new Error('it is not text: save the list as CSV (UTF-8)')
  for (const charset of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes)
    } catch {
      // Then the next.
    }
  }
  throw new Error('it is neither UTF-8 nor GB18030 text: save the list as CSV (UTF-8)')
}

function told({ column, line, value }: Field, expected: string): string {
  return `line ${line}: ${column} is ${JSON.stringify(value.slice(0, 80))}, should be ${expected}`
}

function urlOf(field: Field, problems: string[]): string | null {
  if (field.value === '') return null
  if (webAddress.safeParse(field.value).success && field.value.isWellFormed()) return field.value
  problems.push(told(field, 'an http or https address'))
  return null
}

function momentOf(field: Field, problems: string[]): string | null {
  const { value } = field
  if (value === '') return null
  const text = isDay.test(value) ? `${value}T00:00:00Z` : value.replace(' ', 'T')
  // A time without a zone is read as UTC, so that every machine reads the same.
  const time = moment.safeParse(text).success
    ? new Date(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`)
    : null
  if (time !== null && !Number.isNaN(time.getTime())) return time.toISOString()
  problems.push(told(field, 'a date (2024-03-31) or a time (2024-03-31T08:00:00+08:00)'))
  return null
}

function codeOf(
  { line, column, value }: Field,
  places: PlaceFinder,
  problems: string[],
): string | null {
  if (value === '') return null
  const found = places.find(value)
  if ('code' in found) return found.code
  problems.push(`line ${line}: ${column}: ${found.problem}`)
  return null
}

function yearOf(field: Field, problems: string[]): number | null {
  if (field.value === '') return null
  const year = coveredYear(field.value)
  if (year === null) problems.push(told(field, 'a year from 2007 on, such as 2014'))
  return year
}

/** A year that a report may cover, or null. */
export function coveredYear(value: string): number | null {
  const year = /^\d{4}$/.test(value) ? Number(value) : 0
  return year >= 2007 && year <= 2100 ? year : null
}
