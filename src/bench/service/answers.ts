import { isDeepStrictEqual } from 'node:util'

/*
 * Brings the answers of the servers into one form, so that they can be compared. Most have it
 * already, as the queries rename what has another name.
 */

type Fields = Readonly<Record<string, unknown>>

/**
 * The data of an answer in the form that all servers share: without cursors, which are each
 * server's own, and with what some put into objects and others into rows of a table.
 * @throws for an answer without data or with errors
 */
export function sharedForm(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: Fields; errors?: unknown }
  if (errors !== undefined || !data) throw new Error(`an answer with errors: ${text.slice(0, 500)}`)
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, shared(field, value)]),
  )
}

function shared(field: string, value: unknown): unknown {
  if (field === 'search') return { ...(value as Fields), nodes: hits(value as Hits) }
  if (field === 'series') return (value as Fields[]).flatMap(points)
  if (field === 'reports') return withoutCursor(value as Fields)
  return value
}

type Hits = { readonly nodes: readonly Fields[] | null }

/** The kind of each hit and what it is called: a field of its node, whichever it has, or `name`. */
function hits({ nodes }: Hits): unknown[] {
  return (nodes ?? []).map(({ kind, node, name }) => ({
    kind,
    name: String(name ?? Object.values((node ?? {}) as Fields)[0]),
  }))
}

/** A series is an object of a place with its points, or rows that each have the place. */
function points(series: Fields): unknown[] {
  if (!Array.isArray(series.points)) return [series]
  const { code } = series.jurisdiction as Fields
  return series.points.map((point: Fields) => ({ place: code, ...point }))
}

function withoutCursor({ nodes, pageInfo }: Fields): Fields {
  const { hasNextPage } = (pageInfo ?? {}) as Fields
  return { nodes: (nodes as Fields[]).map(applications), hasNextPage }
}

/** What a report says of applications is an object of ours, or columns of the report. */
function applications({ applications, ...report }: Fields): Fields {
  return applications === undefined
    ? report
    : {
        ...report,
        ...((applications as Fields | null) ?? { received: null, disclosureRate: null }),
      }
}

/** Where two answers differ first, as a path with both values; null when they are equal. */
export function difference(one: unknown, other: unknown, path = 'data'): string | null {
  if (isDeepStrictEqual(one, other)) return null
  if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const inner = difference(one[key], other[key], `${path}.${key}`)
      if (inner !== null) return inner
    }
  }
  const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 200)
  return `${path} is ${shown(one)} and ${shown(other)}`
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
