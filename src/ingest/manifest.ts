import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Gazetteer } from '../domain/jurisdiction-names.ts'
import { faultOf } from './collect-files.ts'

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
  /** What is wrong with it, by line; nothing may be read while there is anything. */
  readonly problems: readonly string[]
}

const COLUMNS = ['file', 'url', 'retrieved_at', 'jurisdiction', 'year']

const isDay = /^\d{4}-\d{2}-\d{2}$/
const webAddress = z.url({ protocol: /^https?$/ })
const moment = z.iso.datetime({ offset: true, local: true })

type Field = { readonly column: string; readonly line: number; readonly value: string }
type Row = { readonly record: Record<string, string>; readonly info: { readonly lines: number } }

/**
 * Reads a list of sources: a csv file in UTF-8 or GB18030 with the columns file, url, retrieved_at,
 * jurisdiction and year, of which only `file` must be there. File names are relative to the folder
 * of the list.
 */
export function readManifest(path: string, gazetteer: Pick<Gazetteer, 'get'>): Manifest {
  const entries = new Map<string, ManifestEntry>()
  const lines = new Map<string, number>()
  const problems: string[] = []
  let rows: Row[] = []
  try {
    rows = parseRows(readFileSync(path), problems)
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
      jurisdiction: codeOf(field('jurisdiction'), gazetteer, problems),
      year: yearOf(field('year'), problems),
    })
  }
  const missing = [...entries].filter(([key]) => !existsSync(key)).map(([, { file }]) => file)
  return { entries, missing, problems: problems.map((problem) => `${path}: ${problem}`) }
}

function parseRows(bytes: Uint8Array, problems: string[]): Row[] {
  let header: readonly string[] = []
  const rows: unknown = parse(decode(bytes), {
    bom: true,
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
  for (const name of header) {
    if (!COLUMNS.includes(name)) {
      problems.push(`line 1: the column ${JSON.stringify(name)} is none of ${COLUMNS.join(', ')}`)
    }
  }
  return problems.length === 0 ? (rows as Row[]) : []
}

/** Spreadsheet programs in China save csv in GB18030. */
function decode(bytes: Uint8Array): string {
  for (const charset of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes)
    } catch {
      // Then the next.
    }
  }
  throw new Error('it is neither UTF-8 nor GB18030 text')
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
  field: Field,
  gazetteer: Pick<Gazetteer, 'get'>,
  problems: string[],
): string | null {
  if (field.value === '') return null
  if (gazetteer.get(field.value) !== undefined) return field.value
  problems.push(told(field, 'the code of a jurisdiction, such as 320583'))
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
