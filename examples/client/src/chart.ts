import type { RatedReport } from './rates.js'

const BAR = 24

/** A table of the reports with a bar for each rate. A rate that is not known has none: null is not 0. */
export function chart(reports: readonly RatedReport[]): string {
  const lines = [row('Code', 'Place', 'Year', 'Received', 'Rate', 'Basis', '')]
  for (const { jurisdiction, year, applications } of reports) {
    const rate = applications?.disclosureRate ?? null
    lines.push(
      row(
        jurisdiction.code,
        jurisdiction.name,
        String(year),
        applications?.received?.toString() ?? '–',
        rate === null ? '–' : `${(rate * 100).toFixed(1)} %`,
        applications?.rateBasis ?? '–',
        rate === null ? '' : bar(rate),
      ),
    )
  }
  return lines.join('\n')
}

function row(
  code: string,
  place: string,
  year: string,
  received: string,
  rate: string,
  basis: string,
  bar: string,
) {
  return [
    code.padEnd(8),
    padEnd(place, 22),
    year.padEnd(6),
    received.padStart(8),
    rate.padStart(9),
    `  ${basis.padEnd(12)}`,
    bar,
  ]
    .join('')
    .trimEnd()
}

function bar(rate: number): string {
  const full = Math.round(Math.min(Math.max(rate, 0), 1) * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}

/** Pads to a width on the screen, where a Chinese character takes two columns. */
function padEnd(text: string, width: number): string {
  const taken = [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, width - taken))
}
