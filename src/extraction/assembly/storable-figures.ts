import type { FigureReading, UnreadNumber } from '../model.ts'

/** The years that a draft has room for (domain/report-draft.ts). */
const YEARS = { first: 2007, last: 2100 }
/** The largest number of requests, reviews or lawsuits that it has room for. */
const MOST_CASES = 2 ** 31 - 1
const CASES = /^(?:app\.|review\.|litigation\.|[A-Z_]+$)/

/**
 * The figures that a draft has room for. What belongs to a year before there were reports (对1994年
 * 以来的1.1万份文件), and more requests than there are people, are told as numbers that were left.
 */
export function storableFigures(readings: readonly FigureReading[]): {
  readonly figures: readonly FigureReading[]
  readonly unread: readonly UnreadNumber[]
} {
  const figures: FigureReading[] = []
  const unread: UnreadNumber[] = []
  for (const reading of readings) {
    const reason = obstacle(reading)
    if (reason === null) figures.push(reading)
    else unread.push({ span: reading.span, raw: reading.raw, reason })
  }
  return { figures, unread }
}

function obstacle({ basis, year, indicator, value }: FigureReading): string | null {
  if (basis !== 'YEAR' && year !== null && (year < YEARS.first || year > YEARS.last)) {
    return `of ${year}, when none reported`
  }
  const isTooMany = value !== null && value > MOST_CASES && CASES.test(indicator ?? '')
  return isTooMany ? 'too large for a count' : null
}
