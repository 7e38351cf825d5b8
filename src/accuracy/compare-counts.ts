import { groupBy } from '../domain/group-by.ts'
import { type AccuracyClass, type Mark, mark, verdictOn } from './marks.ts'
import { isMarker, type Subject } from './subject.ts'

/** A count that a key states. */
export type ExpectedCount = {
  /** The names under which it may be read, the likeliest first. */
  readonly names: readonly string[]
  readonly value: number
  /**
   * A printed marker or an empty cell: the key counts it as zero, and we as not reported. A zero
   * without a quote may be one.
   */
  readonly isMarker: boolean
  readonly at: number | null
  /** As printed, for the output. */
  readonly label?: string | undefined
}
/** A count that was read; null is not reported. */
export type ReadCount = { readonly name: string; readonly value: number | null }

/** Compares counts by name; a name may stand several times (免予公开范围1 and 2). */
export function compareCounts(
  of: AccuracyClass,
  expected: readonly ExpectedCount[],
  read: readonly ReadCount[],
): Mark[] {
  const stated = read.filter(({ value }) => value !== null)
  const left = groupBy(stated, ({ name }) => name)
  const take = (name: string, value: number | null) => {
    const reads = left.get(name) ?? []
    const index = value === null ? 0 : reads.findIndex((it) => it.value === value)
    return index === -1 ? undefined : reads.splice(index, 1)[0]
  }
  const marks: Mark[] = []
  const open: ExpectedCount[] = []
  for (const want of expected) {
    const name = want.names.find((it) => take(it, want.value) !== undefined)
    if (name === undefined) open.push(want)
    else marks.push(countMark(of, want, want.value))
  }
  for (const want of open) {
    const found = want.names.flatMap((name) => take(name, null) ?? [])[0]
    // Whether the marker itself was read is asked where the figures are compared.
    if (found === undefined && want.isMarker && want.value === 0) continue
    marks.push(countMark(of, want, found?.value ?? null))
  }
  for (const { name, value } of [...left.values()].flat()) {
    marks.push(mark(of, 'FALSE', name, { read: value }))
  }
  return marks
}

function countMark(of: AccuracyClass, want: ExpectedCount, read: number | null): Mark {
  const isRight = read === want.value
  const name = want.names.join(' or ')
  return mark(
    of,
    verdictOn(isRight, true, read !== null) ?? 'HIT',
    want.label ? `${name} (${want.label})` : name,
    { expected: want.value, read, at: want.at },
  )
}

/** A count of the key with what its quotes say of it: whether it is a marker, and where it is. */
export function expectedCount(
  { places }: Pick<Subject, 'places'>,
  names: readonly string[],
  value: number | null | undefined,
  path: string,
  label?: string,
): ExpectedCount[] {
  if (value == null) return []
  const quoted = places.entries.filter(
    (it) =>
      it.path === path &&
      it.value === value &&
      (label === undefined || (it.labelPrinted ?? label) === label),
  )
  return [
    {
      ...{ names, value, label },
      isMarker: quoted.length === 0 || quoted.some(({ printed }) => isMarker(printed)),
      at: quoted.find(({ place }) => place !== null)?.place?.start ?? null,
    },
  ]
}
