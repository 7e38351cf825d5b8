import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EXPORT_LINES } from '../../../src/server/exports/export-lines.ts'

const COLUMNS = ['id', 'label', 'quote'].map((name) => ({ name, sql: name }))
const END = { table: 'figures', rows: 1, revision: 7 }

/** As the most forgiving readers do: any break of a line ends a record, `#` begins a comment. */
const read = (csv: string): string[][] =>
  parse(csv, { bom: true, comment: '#', record_delimiter: ['\r\n', '\n', '\r'], from: 2 })

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('\r', '\n', '"', ',', '#', "'", ' ', '件', '1') }),
)

test('every reader of CSV finds the cells that were written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (rows) => {
      const { head, rows: written, end } = EXPORT_LINES.csv
      const records = read(head(COLUMNS) + written(COLUMNS, rows) + end(END))
      // What a spreadsheet would take for a formula has an apostrophe before it.
      const escaped = (text: string) =>
        /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
      expect(records).toEqual(rows.map((row) => row.map(escaped)))
    }),
  )
})
