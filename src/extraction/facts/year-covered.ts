import { foldText } from '../../domain/text-folding.ts'
import type { SourceLine } from '../text/source-line.ts'
import { type Rejection, rejected } from './model.ts'
import type { PrintedPeriod } from './period.ts'
import { yearsIn } from './printed-dates.ts'

/** What tells the year that a report covers; the first two state it, the others only suggest it. */
type YearClue =
  | 'its period'
  | 'its title'
  | 'the end of its period'
  | 'its file name'
  | 'its text'
  | 'its date'
type OwnYear = { readonly year: number; readonly clue: YearClue }

/** Where a year may be told from. */
export type YearSources = {
  readonly printed: PrintedPeriod | null
  readonly titleYear: number | null
  readonly lines: readonly SourceLine[]
  readonly dates: readonly { readonly kind: string; readonly date: string }[]
  /** The name of the file. */
  readonly name: string
}

/** The year, and what is worth telling of how it was come by. */
export type CoveredYear = { readonly year: number; readonly notes: readonly string[] }

const FIRST = 2007
const LAST = 2100
const LEAVE_OUT =
  'Leave out --year (in a list of sources: its year) for this file: it only says what a document does not.'

/**
 * The year that the data cover. A year that is given fills in what the document leaves out: it
 * goes before a file's name or a date, which is told, and is refused where period or title state
 * another.
 */
export function yearCovered(
  sources: YearSources,
  given: number | undefined,
): CoveredYear | Rejection {
  const own = ownYear(sources)
  const year = given ?? own?.year
  if (year === undefined || year < FIRST || year > LAST) {
    return rejected('the document does not say which year it covers', 'Give it with --year <year>.')
  }
  if (own === null || own.year === year) return { year, notes: [] }
  const stated = statedYear(own, sources.titleYear)
  if (stated !== null && stated.year !== year) {
    return rejected(
      `the document says that it covers ${stated.year} (${stated.clue}), but ${year} is given for it`,
      LEAVE_OUT,
    )
  }
  return { year, notes: [`taken for ${year}, as was given; ${own.clue} would make it ${own.year}`] }
}

function statedYear(own: OwnYear, titleYear: number | null): OwnYear | null {
  if (own.clue === 'its period' || own.clue === 'its title') return own
  return titleYear === null ? null : { year: titleYear, clue: 'its title' }
}

/**
 * The printed period's, else the title's, else the file name's, else the one that the text speaks
 * of most, else the one before the publication.
 */
function ownYear({ printed, titleYear, lines, dates, name }: YearSources): OwnYear | null {
  if (printed !== null) {
    const clue = printed.start === null ? 'the end of its period' : 'its period'
    return { year: Number(printed.end.slice(0, 4)), clue }
  }
  if (titleYear !== null) return { year: titleYear, clue: 'its title' }
  const named = yearsIn(foldText(name))[0]?.year
  if (named !== undefined) return { year: named, clue: 'its file name' }
  const spoken = new Map<number, number>()
  for (const { folded } of lines.slice(0, 12)) {
    for (const { year, to } of yearsIn(folded)) {
      if (folded.startsWith('年', to)) spoken.set(year, (spoken.get(year) ?? 0) + 1)
    }
  }
  const [most] = [...spoken].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  if (most !== undefined) return { year: most[0], clue: 'its text' }
  const published = dates.find(({ kind }) => kind === 'PUBLISHED' || kind === 'SIGNED')
  if (published === undefined) return null
  return { year: Number(published.date.slice(0, 4)) - 1, clue: 'its date' }
}
