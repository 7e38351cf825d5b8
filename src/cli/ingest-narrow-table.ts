import { cutTo, pad, textWidth, wrap } from './text-width.ts'

/** A row of the table of files, and what is to be said of it. */
export type NarrowRow = { readonly cells: readonly string[]; readonly why: string }

/** The two columns before the figures that may be cut: the file and its report. */
const FILE = 0
const REPORT = 2
/** Narrower than this a name says nothing. */
const NARROWEST = 8
const INDENT = '  '

/**
 * The table of files for a terminal: as wide as the terminal and no wider, a file’s reason in lines
 * of their own under it. Long names are cut, a file’s at its beginning, as its end tells it apart.
 * @param head the names of the columns: file, result, report, and counts
 * @param width columns of the terminal
 */
export function narrowTable(
  head: readonly string[],
  rows: readonly NarrowRow[],
  width: number,
): string {
  const own = head.map((name, at) =>
    Math.max(textWidth(name), ...rows.map(({ cells }) => textWidth(cells[at] ?? ''))),
  )
  const widths = shrunk(own, width - (head.length - 1))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => {
        const cut = cutTo(cell, widths[at] ?? 0, at === FILE ? 'END' : 'BEGINNING')
        return pad(cut, widths[at] ?? 0, at <= REPORT ? 'RIGHT' : 'LEFT')
      })
      .join(' ')
      .trimEnd()
  const rule = '-'.repeat(
    Math.min(
      width,
      widths.reduce((sum, it) => sum + it + 1, -1),
    ),
  )
  const body = rows.flatMap(({ cells, why }) => [
    line(cells),
    ...wrap(why, Math.max(NARROWEST, width - INDENT.length)).map((part) => INDENT + part),
  ])
  return [line(head), rule, ...body].join('\n')
}

/** The widths within a sum: file and report share what the others leave, each at least half. */
function shrunk(own: readonly number[], width: number): number[] {
  const fixed = own.reduce((sum, it, at) => sum + (at === FILE || at === REPORT ? 0 : it), 0)
  const rest = Math.max(2 * NARROWEST, width - fixed)
  const [file = 0, report = 0] = [own[FILE], own[REPORT]]
  const forReport = Math.min(report, Math.max(Math.floor(rest / 2), rest - file))
  const forFile = Math.min(file, rest - forReport)
  return own.map((it, at) => (at === FILE ? forFile : at === REPORT ? forReport : it))
}
