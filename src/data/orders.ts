import type { KeysetColumn, KeysetOrder, SortDirection } from './keyset.ts'

/*
 * The orders of the lists. Each ends in a unique column; prisma/schema.prisma has an index for
 * each of the common ones.
 */

const id: KeysetColumn = { name: 'id', direction: 'asc', type: 'uuid' }
const jurisdictionCode: KeysetColumn = {
  name: 'jurisdictionCode',
  direction: 'asc',
  type: 'string',
}
const position: KeysetColumn = { name: 'position', direction: 'asc', type: 'int' }
const latestYear: KeysetColumn = { name: 'year', direction: 'desc', type: 'int' }

/** Ends an order that nulls end: in its own direction, so that one index serves both directions. */
const idToo = (direction: SortDirection): KeysetColumn => ({ ...id, direction })

type Columns = (direction: SortDirection) => KeysetColumn[]
const year: Columns = (direction) => [{ ...latestYear, direction }]

const REPORT_ORDERS = {
  YEAR: (direction) => [...year(direction), jurisdictionCode, id],
  PUBLISHED_ON: (direction) => [
    { name: 'publishedOn', direction, type: 'date', nullable: true },
    idToo(direction),
  ],
  JURISDICTION_CODE: (direction) => [{ ...jurisdictionCode, direction }, latestYear, id],
  APPLICATIONS_RECEIVED: (direction) => [
    { name: 'applicationsReceived', direction, type: 'int', nullable: true },
    idToo(direction),
  ],
  DISCLOSURE_RATE: (direction) => [
    { name: 'disclosureRate', direction, type: 'float', nullable: true },
    idToo(direction),
  ],
  UPDATED_AT: (direction) => [{ name: 'updatedAt', direction, type: 'date' }, idToo(direction)],
} satisfies Record<string, Columns>
export type ReportOrderField = keyof typeof REPORT_ORDERS

const JURISDICTION_ORDERS = {
  CODE: (direction) => [{ name: 'code', direction, type: 'string' }],
  NAME: (direction) => [
    { name: 'name', direction, type: 'string' },
    { name: 'code', direction: 'asc', type: 'string' },
  ],
} satisfies Record<string, Columns>
export type JurisdictionOrderField = keyof typeof JURISDICTION_ORDERS

const FIGURE_ORDERS = {
  YEAR: (direction) => [...year(direction), jurisdictionCode, position, id],
  VALUE: (direction) => [
    { name: 'value', direction, type: 'float', nullable: true },
    idToo(direction),
  ],
  JURISDICTION_CODE: (direction) => [{ ...jurisdictionCode, direction }, latestYear, position, id],
} satisfies Record<string, Columns>
export type FigureOrderField = keyof typeof FIGURE_ORDERS

/** An order that a caller chose, or the list's own. */
export type Order<Field> =
  | { readonly field: Field; readonly direction: SortDirection }
  | null
  | undefined

function orderOf<Field extends string>(
  list: string,
  orders: Record<Field, Columns>,
  { field, direction }: { field: Field; direction: SortDirection },
): KeysetOrder {
  return { key: `${list}.${field}.${direction}`, columns: orders[field](direction) }
}

/** Latest year first unless the caller chose. */
export function reportOrder(order: Order<ReportOrderField>): KeysetOrder {
  return orderOf('reports', REPORT_ORDERS, order ?? { field: 'YEAR', direction: 'desc' })
}

/** By code unless the caller chose. */
export function jurisdictionOrder(order: Order<JurisdictionOrderField>): KeysetOrder {
  return orderOf('jurisdictions', JURISDICTION_ORDERS, order ?? { field: 'CODE', direction: 'asc' })
}

/** Latest year first unless the caller chose. */
export function figureOrder(order: Order<FigureOrderField>): KeysetOrder {
  return orderOf('figures', FIGURE_ORDERS, order ?? { field: 'YEAR', direction: 'desc' })
}

/** The figures of one report or section, in document order unless the caller chose. */
export function figureOrderWithin(order: Order<FigureOrderField>): KeysetOrder {
  return order ? figureOrder(order) : { key: 'figures.DOCUMENT', columns: [position, id] }
}

/** Findings, latest year first. */
export const FINDING_ORDER: KeysetOrder = {
  key: 'findings',
  columns: [latestYear, jurisdictionCode, position, id],
}

/** Reports that went, the first to go first: whoever goes on from the last of them misses none. */
export const REMOVAL_ORDER: KeysetOrder = {
  key: 'removals',
  columns: [{ name: 'removedAt', direction: 'asc', type: 'date' }, id],
}

/** Agencies of a jurisdiction. */
export const AGENCY_ORDER: KeysetOrder = { key: 'agencies', columns: [id] }
