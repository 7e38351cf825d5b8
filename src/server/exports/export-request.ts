import { type ExportTable, TEXT_LEVELS, type TextLevel } from '../../data/exports/export-table.ts'
import { EXPORT_TABLES } from '../../data/exports/export-tables.ts'
import type { ExportScope } from '../../data/exports/walk.ts'
import { GongkaiError } from '../../domain/errors.ts'

/** What a client asks for, read from the address. */
export type ExportRequest = {
  readonly table: ExportTable
  readonly format: ExportFormat
  readonly scope: ExportScope
  readonly text: TextLevel
  /** Whether the file ends in a line that says that it is complete. */
  readonly hasEnd: boolean
}
export const EXPORT_FORMATS = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const PATH = /^\/export\/([a-z]+)\.(csv|jsonl)$/
const FIRST_YEAR = 1900
const LAST_YEAR = 2200

/** Whether an address is one of an export, whatever its parameters say. */
export function isExportPath(pathname: string): boolean {
  const [, name = ''] = PATH.exec(pathname) ?? []
  return EXPORT_TABLES.has(name)
}

/**
 * Reads an address for which `isExportPath` holds.
 * @param mostText the most text that this service gives
 * @throws GongkaiError BAD_USER_INPUT that names all that is wrong
 */
export function readExportRequest(url: URL, mostText: TextLevel): ExportRequest {
  const [, name = '', format] = PATH.exec(url.pathname) ?? []
  const table = EXPORT_TABLES.get(name)
  if (table === undefined) throw new Error(`no export ${name}`)
  const problems: string[] = []
  const given = readParameters(url.searchParams, allowedFor(table), problems)
  const oneOf = <Word extends string>(parameter: string, words: readonly Word[], other: Word) => {
    const value = given.get(parameter)
    const word = value === undefined ? other : words.find((it) => it === value)
    if (word === undefined) problems.push(`${parameter}: give one of ${words.join(', ')}`)
    return word ?? other
  }
  const years = readYears(given, problems)
  const isWithin = oneOf('descendants', ['yes', 'no'], 'no') === 'yes'
  const jurisdiction = given.get('jurisdiction')
  if (isWithin && jurisdiction === undefined) {
    problems.push('descendants: give jurisdiction too, whose places below are meant')
  }
  const texts = TEXT_LEVELS.slice(0, TEXT_LEVELS.indexOf(mostText) + 1)
  const text = oneOf('text', texts, mostText === 'none' ? 'none' : 'quotes')
  const hasEnd = oneOf('end', ['line', 'none'], 'line') === 'line'
  if (problems.length > 0) throw new GongkaiError('BAD_USER_INPUT', `${problems.join('; ')}.`)
  const scope = {
    ...(jurisdiction !== undefined && { [isWithin ? 'within' : 'jurisdiction']: jurisdiction }),
    ...(years && { years }),
  }
  return { table, format: format === 'csv' ? 'csv' : 'jsonl', scope, text, hasEnd }
}

/** Parameters that have no meaning for a table are refused, as one that is ignored misleads. */
function allowedFor({ walk, columns }: ExportTable): string[] {
  return [
    'end',
    ...(walk === 'indicators' ? [] : ['jurisdiction', 'descendants']),
    ...(walk === 'reports' ? ['year', 'yearFrom', 'yearTo'] : []),
    ...(columns.some(({ text }) => text !== undefined) ? ['text'] : []),
  ]
}

function readParameters(
  given: URLSearchParams,
  allowed: readonly string[],
  problems: string[],
): ReadonlyMap<string, string> {
  const read = new Map<string, string>()
  for (const [name, value] of given) {
    if (!allowed.includes(name)) {
      problems.push(`${name.slice(0, 40)}: this export takes ${allowed.join(', ')}`)
    } else if (read.has(name)) problems.push(`${name}: stands twice`)
    else if (value === '' || value.length > 200 || value.includes('\0')) {
      problems.push(`${name}: give a value of 1 to 200 characters`)
    } else read.set(name, value)
  }
  return read
}

function readYears(given: ReadonlyMap<string, string>, problems: string[]): number[] | undefined {
  const yearOf = (name: string): number | undefined => {
    const text = given.get(name)
    if (text === undefined) return undefined
    const year = /^\d{4}$/.test(text) ? Number(text) : 0
    if (year >= FIRST_YEAR && year <= LAST_YEAR) return year
    problems.push(`${name}: give a year from ${FIRST_YEAR} to ${LAST_YEAR}`)
    return undefined
  }
  const [year, from, to] = [yearOf('year'), yearOf('yearFrom'), yearOf('yearTo')]
  const isRange = given.has('yearFrom') || given.has('yearTo')
  if (given.has('year') && isRange) problems.push('year: give it alone, or yearFrom and yearTo')
  if (year !== undefined) return [year]
  if (!isRange) return undefined
  const [first, last] = [from ?? FIRST_YEAR, to ?? LAST_YEAR]
  if (first > last) problems.push('yearFrom: it is later than yearTo')
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
