import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import * as enums from '../../src/data/generated/prisma/enums.ts'
import { APPLICANT_TYPES, APPLICATION_CHANNELS, RATE_BASES } from '../../src/domain/applications.ts'
import {
  baseValueOf,
  COMPARABILITY,
  FIGURE_BASES,
  FIGURE_ORIGINS,
  FIGURE_QUALIFIERS,
  ORG_SCOPES,
  UNITS,
} from '../../src/domain/figures.ts'
import { FINDING_SEVERITIES, FINDING_STATUSES } from '../../src/domain/findings.ts'
import { APPLICATION_OUTCOMES, groupOf, OUTCOME_GROUPS } from '../../src/domain/outcomes.ts'
import { AGENCY_KINDS, CODE_SCHEMES, JURISDICTION_LEVELS, urnOf } from '../../src/domain/places.ts'
import { formInForce, REPORT_FORMS } from '../../src/domain/report-forms.ts'
import { SEARCH_KINDS } from '../../src/domain/search.ts'
import { DATE_KINDS, MEASURE_KINDS, SCRIPTS, SECTION_KINDS } from '../../src/domain/sections.ts'

const VOCABULARIES = {
  AgencyKind: AGENCY_KINDS,
  ApplicantType: APPLICANT_TYPES,
  ApplicationChannel: APPLICATION_CHANNELS,
  ApplicationOutcome: APPLICATION_OUTCOMES,
  CodeScheme: CODE_SCHEMES,
  Comparability: COMPARABILITY,
  DateKind: DATE_KINDS,
  FigureBasis: FIGURE_BASES,
  FigureOrigin: FIGURE_ORIGINS,
  FigureQualifier: FIGURE_QUALIFIERS,
  FindingSeverity: FINDING_SEVERITIES,
  FindingStatus: FINDING_STATUSES,
  JurisdictionLevel: JURISDICTION_LEVELS,
  MeasureKind: MEASURE_KINDS,
  OrgScope: ORG_SCOPES,
  OutcomeGroup: OUTCOME_GROUPS,
  RateBasis: RATE_BASES,
  ReportForm: REPORT_FORMS,
  Script: SCRIPTS,
  SearchKind: SEARCH_KINDS,
  SectionKind: SECTION_KINDS,
  UnitCode: UNITS,
}

test('the enums of the database are the vocabularies of the domain', () => {
  const ofDatabase = Object.fromEntries(
    Object.entries(enums).map(([name, values]) => [name, Object.keys(values)]),
  )
  const ofDomain = Object.fromEntries(
    Object.entries(VOCABULARIES).map(([name, vocabulary]) => [name, Object.keys(vocabulary)]),
  )
  expect(ofDatabase).toEqual(ofDomain)
})

test('every outcome of the catalogue is an outcome of the domain, and none is left out', () => {
  const codes = [...loadCatalogue().indicators.keys()].filter((code) => /^[A-Z_]+$/.test(code))
  expect(codes.filter((code) => !(code in APPLICATION_OUTCOMES))).toEqual([])
  // THIRD_PARTY and NOT_HELD merge two each; every other outcome has a row in some form.
  expect(Object.keys(APPLICATION_OUTCOMES).filter((code) => !codes.includes(code))).toEqual([])
})

test('every outcome belongs to the group of its prefix', () => {
  expect(groupOf('GRANTED_ALREADY_PUBLIC')).toBe('GRANTED')
  expect(groupOf('GRANTED_PARTIAL')).toBe('GRANTED_PARTIAL')
  expect(groupOf('UNAVAILABLE_NOT_EXIST')).toBe('UNAVAILABLE')
  expect(groupOf('OTHER_REDIRECTED')).toBe('OTHER')
})

test('forms are in force by reporting year', () => {
  expect([2008, 2013, 2014, 2018, 2019, 2020, 2021, 2025].map(formInForce)).toEqual([
    'LOCAL_2008',
    'LOCAL_2008',
    'NATIONAL_2014',
    'NATIONAL_2014',
    'STANDARD_2019',
    'STANDARD_2019',
    'STANDARD_2021',
    'STANDARD_2021',
  ])
})

test('money has a base value in yuan, exact to the fen; nothing else has', () => {
  expect(baseValueOf(40, 'TEN_THOUSAND_YUAN')).toBe(400_000)
  expect(baseValueOf(46.8, 'TEN_THOUSAND_YUAN')).toBe(468_000)
  expect(baseValueOf(1.15, 'HUNDRED_MILLION_YUAN')).toBe(115_000_000)
  expect(baseValueOf(6348, 'CASE')).toBeNull()
  expect(baseValueOf(null, 'YUAN')).toBeNull()
})

test('codes have URNs by scheme', () => {
  expect(urnOf('GB_T_2260', '320583')).toBe('cn-gbt2260:320583')
  expect(urnOf('NBS_STATISTICAL', '220171')).toBe('cn-nbs:220171')
})
