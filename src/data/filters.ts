import type { FigureBasis, FigureOrigin, OrgScope } from '../domain/figures.ts'
import type { FindingSeverity, FindingStatus } from '../domain/findings.ts'
import type { AgencyKind, JurisdictionLevel } from '../domain/places.ts'
import type { ReportForm } from '../domain/report-forms.ts'
import { foldText } from '../domain/text-folding.ts'
import type { Prisma } from './generated/prisma/client.ts'
import type { RowCountWhere } from './row-counts.ts'
import { COUNTRY_CODE, hasSums, isPrefecture, isProvince } from './summed-places.ts'

/*
 * Filters of the lists, as Prisma's `where`. Conditions of one filter are joined by AND, members
 * of a list by OR; an absent or null condition filters nothing.
 */

type Maybe<Value> = Value | null | undefined

export type ReportFilter = {
  readonly jurisdiction?: Maybe<string>
  readonly within?: Maybe<string>
  readonly years?: Maybe<number[]>
  readonly forms?: Maybe<ReportForm[]>
  readonly levels?: Maybe<JurisdictionLevel[]>
  readonly agencyKinds?: Maybe<AgencyKind[]>
  readonly late?: Maybe<boolean>
  readonly keys?: Maybe<ReportKey[]>
  readonly updatedSince?: Maybe<Date>
}

/** What names a report: without an agency that of the place's own government or committee. */
export type ReportKey = {
  readonly jurisdiction: string
  readonly year: number
  readonly agency?: Maybe<string>
}

export type JurisdictionFilter = {
  readonly codes?: Maybe<string[]>
  readonly within?: Maybe<string>
  readonly parent?: Maybe<string>
  readonly levels?: Maybe<JurisdictionLevel[]>
  readonly name?: Maybe<string>
}

export type FigureFilter = {
  readonly indicators?: Maybe<string[]>
  /** Id of a report's row. */
  readonly report?: Maybe<string>
  readonly within?: Maybe<string>
  readonly years?: Maybe<number[]>
  readonly origin?: Maybe<FigureOrigin>
  readonly scope?: Maybe<OrgScope>
  readonly basis?: Maybe<FigureBasis[]>
}

export type FindingFilter = {
  /** Id of a report's row. */
  readonly report?: Maybe<string>
  readonly within?: Maybe<string>
  readonly years?: Maybe<number[]>
  readonly rules?: Maybe<string[]>
  readonly statuses?: Maybe<FindingStatus[]>
  readonly severities?: Maybe<FindingSeverity[]>
}

/** Prisma ignores `undefined`; a null of GraphQL must become one, or it would ask for nulls. */
function given<Value, Result>(value: Maybe<Value>, make: (value: Value) => Result) {
  return value === null || value === undefined ? undefined : make(value)
}

const oneOf = <Value>(values: Maybe<Value[]>) =>
  given(values, (list) => ({ in: [...new Set(list)] }))

/**
 * One of some years, as a span where they follow each other: an index of one place's reports begins
 * and ends there. Of many places PostgreSQL takes a span for few rows, and would sort them all.
 */
const yearOfPlace = (years: Maybe<number[]>) =>
  given(years, (list) => {
    const distinct = [...new Set(list)]
    const [gte, lte] = [Math.min(...distinct), Math.max(...distinct)]
    return distinct.length > 1 && lte - gte < distinct.length ? { gte, lte } : { in: distinct }
  })
/** Within a place; of the country, which all are in, nothing need be asked. */
const inside = (code: Maybe<string>) =>
  code === COUNTRY_CODE ? undefined : given(code, (value) => ({ lineage: { has: value } }))

/** Within a place: reports keep their province and their prefecture, jurisdictions all above them. */
function reportsInside(code: Maybe<string>) {
  if (code != null && isProvince(code)) return { province: code }
  if (code != null && isPrefecture(code)) return { prefecture: code }
  return { jurisdiction: inside(code) }
}

/**
 * The reports that a filter lets through.
 * @param ofPlace whether only reports of one place or agency are asked, beside the filter
 */
export function reportWhere(
  filter: Maybe<ReportFilter>,
  ofPlace = filter?.jurisdiction != null,
): Prisma.ReportWhereInput {
  if (!filter) return {}
  const { jurisdiction: place, ...above } = reportsInside(filter.within)
  const level = oneOf(filter.levels)
  const agency = oneOf(filter.agencyKinds)
  return {
    jurisdictionCode: filter.jurisdiction ?? undefined,
    ...above,
    jurisdiction: place || level ? { ...place, level } : undefined,
    year: ofPlace ? yearOfPlace(filter.years) : oneOf(filter.years),
    form: oneOf(filter.forms),
    agency: agency && { kind: agency },
    late: filter.late ?? undefined,
    updatedAt: given(filter.updatedSince, (moment) => ({ gte: moment })),
    OR: given(filter.keys, (keys) => keys.map(keyWhere)),
  }
}

/** The report that a key names. */
export function keyWhere({ jurisdiction, year, agency }: ReportKey): Prisma.ReportWhereInput {
  const issuer = agency == null ? { principal: true } : { agency: { name: agency } }
  return { jurisdictionCode: jurisdiction, year, ...issuer }
}

/** The counts of the reports that a filter lets through; null where none are kept. */
export function reportCounts(filter: Maybe<ReportFilter>): RowCountWhere | null {
  const { jurisdiction, within, years, forms, levels, agencyKinds, late } = filter ?? {}
  const isOfSingles = jurisdiction != null || filter?.keys != null || filter?.updatedSince != null
  if (isOfSingles || !isSummed(within)) return null
  return {
    list: 'REPORT',
    place: within ?? COUNTRY_CODE,
    year: oneOf(years),
    form: oneOf(forms),
    level: oneOf(levels),
    agencyKind: oneOf(agencyKinds),
    late: late ?? undefined,
  }
}

const isSummed = (code: Maybe<string>) => code == null || hasSums(code)

/** The jurisdictions that a filter lets through; names are compared in folded form. */
export function jurisdictionWhere(
  filter: Maybe<JurisdictionFilter>,
): Prisma.JurisdictionWhereInput {
  if (!filter) return {}
  return {
    code: oneOf(filter.codes),
    ...inside(filter.within),
    parentCode: filter.parent ?? undefined,
    level: oneOf(filter.levels),
    names: given(filter.name, (name) => ({
      some: { folded: { contains: escapeLike(foldText(name)) } },
    })),
  }
}

/** The figures that a filter lets through: those of the year unless it names a basis. */
export function figureWhere(filter: Maybe<FigureFilter>): Prisma.FigureWhereInput {
  return {
    indicatorCode: oneOf(filter?.indicators),
    reportId: filter?.report ?? undefined,
    jurisdiction: inside(filter?.within),
    year: oneOf(filter?.years),
    origin: filter?.origin ?? undefined,
    scope: filter?.scope ?? undefined,
    basis: oneOf(filter?.basis ?? (['YEAR'] satisfies FigureBasis[])),
  }
}

/** The counts of the figures that a filter lets through; null where none are kept. */
export function figureCounts(filter: Maybe<FigureFilter>): RowCountWhere | null {
  const { indicators, report, within, years, origin, scope, basis } = filter ?? {}
  if (indicators != null || report != null || !isSummed(within)) return null
  return {
    list: 'FIGURE',
    place: within ?? COUNTRY_CODE,
    year: oneOf(years),
    origin: origin ?? undefined,
    scope: scope ?? undefined,
    basis: oneOf(basis ?? (['YEAR'] satisfies FigureBasis[])),
  }
}

/** The findings that a filter lets through. */
export function findingWhere(filter: Maybe<FindingFilter>): Prisma.FindingWhereInput {
  if (!filter) return {}
  const place = inside(filter.within)
  return {
    reportId: filter.report ?? undefined,
    report: place && { jurisdiction: place },
    year: oneOf(filter.years),
    rule: oneOf(filter.rules),
    status: oneOf(filter.statuses),
    severity: oneOf(filter.severities),
  }
}

/** The counts of the findings that a filter lets through; null where none are kept. */
export function findingCounts(filter: Maybe<FindingFilter>): RowCountWhere | null {
  const { report, within, years, rules, statuses, severities } = filter ?? {}
  if (report != null || rules != null || !isSummed(within)) return null
  return {
    list: 'FINDING',
    place: within ?? COUNTRY_CODE,
    year: oneOf(years),
    status: oneOf(statuses),
    severity: oneOf(severities),
  }
}

/** Prisma passes `contains` to LIKE as it is, so that % and _ would be wild cards. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
