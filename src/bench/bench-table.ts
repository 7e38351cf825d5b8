/** A part of the benchmark with what it measured: rows of figures under named columns. */
export type BenchTable = {
  /** Its name on the command line and in JSON. */
  readonly part: string
  /** What is measured, in which unit, over how much; completes a heading. */
  readonly title: string
  readonly columns: readonly BenchColumn[]
  readonly rows: readonly BenchRow[]
}

export type BenchColumn = {
  readonly key: string
  readonly title: string
  /** Digits after the point in print; JSON has the whole figure. */
  readonly digits: number
}

export type BenchRow = {
  readonly name: string
  readonly values: Readonly<Record<string, number | null>>
}

const GAP = '  '

/** The table as people read it: figures to the right, `-` for what was not measured. */
export function printedBench({ title, columns, rows }: BenchTable): string {
  const lines = [
    ['', ...columns.map((column) => column.title)],
    ...rows.map(({ name, values }) => [
      name,
      ...columns.map(({ key, digits }) => shown(values[key] ?? null, digits)),
    ]),
  ]
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const printed = lines.map((line) =>
    line
      .map((cell, at) =>
        at === 0 ? cell.padEnd(widths?.[at] ?? 0) : cell.padStart(widths?.[at] ?? 0),
      )
      .join(GAP)
      .trimEnd(),
  )
  return [title, ...printed].join('\n')
}

function shown(value: number | null, digits: number): string {
  if (value === null) return '-'
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}
