import type { Evidence } from '../evidence.ts'

type Span = Pick<Evidence, 'start' | 'end'>

/** A problem, when a span does not lie within the document. */
export function spanProblem(path: string, span: Span, documentLength: number): string[] {
  if (span.start >= 0 && span.start < span.end && span.end <= documentLength) return []
  return [`${path}: ${span.start} to ${span.end} is not within the document’s ${documentLength}`]
}

/** Whether one span lies within another. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** A problem for each entry whose number is not its place in the list, from 1. */
export function orderProblems(path: string, name: string, numbers: readonly number[]): string[] {
  return numbers.flatMap((number, at) =>
    number === at + 1 ? [] : [`${path}[${at}].${name}: is ${number}, should be ${at + 1}`],
  )
}
