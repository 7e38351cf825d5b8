import { APPLICANT_TYPES, APPLICATION_CHANNELS, RATE_BASES } from '../domain/applications.ts'
import {
  COMPARABILITY,
  FIGURE_BASES,
  FIGURE_ORIGINS,
  FIGURE_QUALIFIERS,
  ORG_SCOPES,
} from '../domain/figures.ts'
import { FINDING_SEVERITIES, FINDING_STATUSES } from '../domain/findings.ts'
import { APPLICATION_OUTCOMES, OUTCOME_GROUPS } from '../domain/outcomes.ts'
import { AGENCY_KINDS, CODE_SCHEMES, JURISDICTION_LEVELS } from '../domain/places.ts'
import { REPORT_FORMS } from '../domain/report-forms.ts'
import { SEARCH_KINDS } from '../domain/search.ts'
import { DATE_KINDS, MEASURE_KINDS, SCRIPTS, SECTION_KINDS } from '../domain/sections.ts'
import { membersOf, type Vocabulary } from '../domain/vocabulary.ts'
import { builder } from './builder.ts'

/** A GraphQL enum of a vocabulary of the domain; each value is described in both languages. */
function enumOf<Member extends string>(
  name: string,
  vocabulary: Vocabulary<Member>,
  description: string,
) {
  const values = Object.fromEntries(
    membersOf(vocabulary).map((member) => {
      const { zh, en } = vocabulary[member]
      return [member, { value: member, description: `${zh}. ${en}` }]
    }),
  ) as { [Key in Member]: { value: Key; description: string } }
  return builder.enumType(name, { description, values })
}

export const ApplicationOutcome = enumOf(
  'ApplicationOutcome',
  APPLICATION_OUTCOMES,
  'What became of an application, harmonised over all forms.',
)
export const OutcomeGroup = enumOf('OutcomeGroup', OUTCOME_GROUPS, 'The family of an outcome.')
export const ApplicationChannel = enumOf(
  'ApplicationChannel',
  APPLICATION_CHANNELS,
  'How an application came in.',
)
export const ApplicantType = enumOf('ApplicantType', APPLICANT_TYPES, 'Who applied.')
export const RateBasis = enumOf('RateBasis', RATE_BASES, 'The denominator of the rates.')
export const ReportForm = enumOf(
  'ReportForm',
  REPORT_FORMS,
  'The statistical form that a report prints.',
)
export const OrgScope = enumOf(
  'OrgScope',
  ORG_SCOPES,
  'Which part of the reporting body a figure covers.',
)
export const FigureQualifier = enumOf(
  'FigureQualifier',
  FIGURE_QUALIFIERS,
  'How exact a figure is, or why it has no value.',
)
export const FigureOrigin = enumOf(
  'FigureOrigin',
  FIGURE_ORIGINS,
  'Whether a sentence or a table says it.',
)
export const FigureBasis = enumOf(
  'FigureBasis',
  FIGURE_BASES,
  'Which stretch of time a figure speaks of.',
)
export const Comparability = enumOf(
  'Comparability',
  COMPARABILITY,
  'How far figures of different forms may be compared.',
)
export const FindingSeverity = enumOf(
  'FindingSeverity',
  FINDING_SEVERITIES,
  'How binding the rule is.',
)
export const FindingStatus = enumOf('FindingStatus', FINDING_STATUSES, 'What a check found.')
export const AgencyKind = enumOf('AgencyKind', AGENCY_KINDS, 'What kind of body issues a report.')
export const JurisdictionLevel = enumOf(
  'JurisdictionLevel',
  JURISDICTION_LEVELS,
  'The level of a jurisdiction.',
)
export const CodeScheme = enumOf(
  'CodeScheme',
  CODE_SCHEMES,
  'Where the code of a jurisdiction comes from.',
)
export const SectionKind = enumOf('SectionKind', SECTION_KINDS, 'What a section is about.')
export const MeasureKind = enumOf(
  'MeasureKind',
  MEASURE_KINDS,
  'What an entry of an improvement plan is.',
)
export const Script = enumOf('Script', SCRIPTS, 'The script of a document.')
export const DateKind = enumOf('DateKind', DATE_KINDS, 'What a printed date says.')
export const SearchKind = enumOf('SearchKind', SEARCH_KINDS, 'What a search hit is.')

export const Language = builder.enumType('Language', {
  description: 'The language of labels, summaries and messages.',
  values: {
    ZH_HANS: { value: 'ZH_HANS', description: '简体中文. Chinese in simplified characters.' },
    EN: { value: 'EN', description: 'English.' },
  } as const,
})

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Direction of an order. Nulls come last in both.',
  values: {
    ASC: { value: 'asc', description: 'Smallest or earliest first.' },
    DESC: { value: 'desc', description: 'Largest or latest first.' },
  } as const,
})
