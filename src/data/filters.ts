import type { FigureBasis, FigureOrigin, OrgScope } from '../domain/figures.ts'
import type { FindingSeverity, FindingStatus } from '../domain/findings.ts'
import type { AgencyKind, JurisdictionLevel } from '../domain/places.ts'
import type { ReportForm } from '../domain/report-forms.ts'
import { foldText } from '../domain/text-folding.ts'
import type { Prisma } from './generated/prisma/client.ts'

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
const inside = (code: Maybe<string>) => given(code, (value) => ({ lineage: { has: value } }))

/** The reports that a filter lets through. */
export function reportWhere(filter: Maybe<ReportFilter>): Prisma.ReportWhereInput {
  if (!filter) return {}
  const place: Prisma.JurisdictionWhereInput = {
    ...inside(filter.within),
    level: oneOf(filter.levels),
  }
  const agency = oneOf(filter.agencyKinds)
  return {
    jurisdictionCode: filter.jurisdiction ?? undefined,
    jurisdiction: filter.within || filter.levels ? place : undefined,
    year: oneOf(filter.years),
    form: oneOf(filter.forms),
    agency: agency && { kind: agency },
    late: filter.late ?? undefined,
  }
}

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

/** Prisma passes `contains` to LIKE as it is, so that % and _ would be wild cards. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
