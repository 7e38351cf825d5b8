import { z } from 'zod'
import { APPLICANT_TYPES, APPLICATION_CHANNELS } from './applications.ts'
import {
  COMPARABILITY,
  FIGURE_BASES,
  FIGURE_ORIGINS,
  FIGURE_QUALIFIERS,
  ORG_SCOPES,
  UNITS,
} from './figures.ts'
import { APPLICATION_OUTCOMES } from './outcomes.ts'
import { AGENCY_KINDS, CODE_SCHEMES, JURISDICTION_LEVELS } from './places.ts'
import { REPORT_FORMS } from './report-forms.ts'
import { DATE_KINDS, MEASURE_KINDS, SCRIPTS, SECTION_KINDS } from './sections.ts'
import { membersOf } from './vocabulary.ts'

/*
 * The intermediate record: what is read from one document, before it is stored. Files in
 * seeds/reports/ have this form, and so does what `npm run ingest -- --dry-run --json` prints.
 */

/** PostgreSQL stores neither NUL nor half of a surrogate pair; refused here, the place is named. */
const isStorable = (value: string) => value.isWellFormed() && !value.includes('\0')
const UNSTORABLE = 'must not hold NUL or an unpaired surrogate'

const anyText = z.string().refine(isStorable, UNSTORABLE)
const text = anyText.min(1)
// The columns are 32 bits wide.
const position = z.int32().positive()
const offset = z.int32().nonnegative()
const year = z.int32().min(2007).max(2100)
const count = z.int32().nonnegative().nullable()
const date = z.iso.date()
// In one spelling only: hashes are compared as strings.
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, in lower case')
// Pages link to it, so nothing that runs (javascript:) may pass.
const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine(isStorable, UNSTORABLE)
const charset = text.refine(isDecodable, 'must be a charset that TextDecoder knows, such as utf-8')

function isDecodable(label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true })
    return true
  } catch {
    return false
  }
}

export const evidenceSchema = z
  .strictObject({
    start: offset.describe('First UTF-16 code unit in the decoded text.'),
    end: position.describe('The code unit after the last.'),
    line: position.describe('Line on which it starts, from 1.'),
    sha256: sha256.describe('sha256 of the slice in UTF-8.'),
  })
  .refine(({ start, end }) => start < end, 'evidence must not be empty: start < end')

const summarySchema = z
  .strictObject({ zhHans: text, en: text })
  .nullable()
  .describe('One sentence in our own words; null where nobody has written one.')

const documentSchema = z.strictObject({
  name: text.regex(/^[^/\\]+$/, 'a file name without a folder').describe('File name, no folder.'),
  sha256: sha256.describe('sha256 of the file as it is.'),
  mediaType: text,
  charset,
  length: offset.describe('Length of the decoded text in UTF-16 code units.'),
  url: webAddress.nullable(),
  retrievedAt: z.iso.datetime().nullable(),
})

const jurisdictionSchema = z.strictObject({
  code: text,
  scheme: z.enum(membersOf(CODE_SCHEMES)),
  name: text,
  level: z.enum(membersOf(JURISDICTION_LEVELS)),
  parentCode: text.nullable(),
})

const reportFactsSchema = z.strictObject({
  jurisdiction: jurisdictionSchema,
  agency: z.strictObject({ name: text, kind: z.enum(membersOf(AGENCY_KINDS)) }),
  title: text.nullable().describe('As printed; null where the document prints none.'),
  titleEvidence: evidenceSchema.nullable(),
  titleYear: year.nullable(),
  year: year.describe('The year that the data cover.'),
  period: z.strictObject({
    start: date.nullable(),
    end: date,
    printed: z.boolean().describe('Whether the document prints the period.'),
  }),
  publishedOn: date.nullable(),
  dates: z
    .array(
      z.strictObject({
        kind: z.enum(membersOf(DATE_KINDS)),
        date,
        raw: text,
        evidence: evidenceSchema,
      }),
    )
    .describe('Every date that the document prints about itself, in document order.'),
  form: z.enum(membersOf(REPORT_FORMS)),
  script: z.enum(membersOf(SCRIPTS)),
})

const sectionSchema = z.strictObject({
  position: position.describe('Place in document order, from 1.'),
  level: position,
  parent: position.nullable().describe('Position of the section that holds this one.'),
  ordinal: text.nullable().describe('As printed: 一、 (一) 1. 附:'),
  heading: anyText.describe('As printed, without the ordinal; empty where none is printed.'),
  kinds: z.array(z.enum(membersOf(SECTION_KINDS))),
  summary: summarySchema,
  evidence: evidenceSchema.describe('From the ordinal or heading to the end of the section.'),
})

export const figureSchema = z.strictObject({
  position: position.describe('Place in document order, from 1.'),
  section: position.nullable(),
  indicator: text.nullable().describe('Canonical code of seeds/indicators.csv.'),
  label: text.describe('What is counted, as printed.'),
  column: text.nullable().describe('Head of the table column, as printed.'),
  scopeLabel: text.nullable().describe('The printed words that give the scope.'),
  raw: anyText.describe('The numeral, marker or words as printed; empty for an empty cell.'),
  value: z.number().nullable().describe('The number in the printed unit.'),
  unit: z.enum(membersOf(UNITS)).nullable().describe('null where no unit is printed.'),
  qualifier: z.enum(membersOf(FIGURE_QUALIFIERS)),
  origin: z.enum(membersOf(FIGURE_ORIGINS)),
  basis: z.enum(membersOf(FIGURE_BASES)),
  year: year.describe('The year that the value belongs to; for CUMULATIVE its last.'),
  scope: z.enum(membersOf(ORG_SCOPES)),
  applicant: z.enum(membersOf(APPLICANT_TYPES)).nullable(),
  partOf: position.nullable().describe('Position of the total that the text says it is part of.'),
  shareOf: position
    .nullable()
    .describe('For a percentage: position of the count that it gives as a share of its total.'),
  evidence: evidenceSchema,
})

const figurePosition = position.describe('Position of the figure that says so.')

export const breakdownSchema = z.strictObject({
  scope: z.enum(membersOf(ORG_SCOPES)),
  received: count,
  carriedIn: count,
  replied: count,
  processed: count,
  closed: count,
  closedOnTime: count,
  closedExtended: count,
  carriedOut: count,
  channels: z.array(
    z.strictObject({
      channel: z.enum(membersOf(APPLICATION_CHANNELS)),
      label: text,
      count,
      figure: figurePosition,
    }),
  ),
  applicants: z.array(
    z.strictObject({
      applicant: z.enum(membersOf(APPLICANT_TYPES)),
      received: count,
      carriedIn: count,
      processed: count,
      carriedOut: count,
    }),
  ),
  outcomes: z.array(
    z.strictObject({
      outcome: z.enum(membersOf(APPLICATION_OUTCOMES)),
      label: text,
      applicant: z.enum(membersOf(APPLICANT_TYPES)).nullable(),
      count,
      comparability: z.enum(membersOf(COMPARABILITY)),
      figure: figurePosition,
    }),
  ),
})

const caseCountSchema = z
  .strictObject({
    total: count,
    upheld: count,
    corrected: count,
    other: count,
    pending: count,
    figures: z.array(figurePosition),
  })
  .nullable()

export const reviewAndLitigationSchema = z.strictObject({
  reviews: caseCountSchema,
  litigation: caseCountSchema,
  litigationDirect: caseCountSchema,
  litigationAfterReview: caseCountSchema,
  complaints: caseCountSchema,
  appeals: caseCountSchema,
})

const problemSchema = z.strictObject({
  ordinal: position,
  summary: summarySchema,
  evidence: evidenceSchema,
})

const measureShape = {
  ordinal: position.describe('Place among its siblings, from 1.'),
  kind: z.enum(membersOf(MEASURE_KINDS)),
  problems: z.array(position).describe('Ordinals of the problems that the text pairs it with.'),
  summary: summarySchema,
  evidence: evidenceSchema,
}
export type MeasureDraft = z.infer<z.ZodObject<typeof measureShape>> & { children: MeasureDraft[] }
const measureSchema: z.ZodType<MeasureDraft> = z.strictObject({
  ...measureShape,
  get children() {
    return z.array(measureSchema)
  },
})

const improvementPlanSchema = z
  .strictObject({
    targetYear: year.nullable(),
    problems: z.array(problemSchema),
    measures: z.array(measureSchema),
  })
  .nullable()

const readingSchema = z
  .strictObject({
    cut: z
      .array(
        z.strictObject({
          reason: z.enum(['NAVIGATION', 'METADATA', 'SHARING', 'RELATED', 'LEAD', 'FOOTER']),
          evidence: evidenceSchema,
        }),
      )
      .describe('What the site put around the report, in document order.'),
    brokenOff: z
      .array(evidenceSchema)
      .describe('The last words of paragraphs that break off in the middle of a sentence.'),
    unread: z
      .array(z.strictObject({ raw: text, reason: text, evidence: evidenceSchema }))
      .describe('Numbers that were not taken for figures, and why.'),
  })
  .describe('How the extractor went about the document; a verified draft has none.')

export const reportDraftSchema = z.strictObject({
  version: z.literal(1),
  kind: z
    .enum(['VERIFIED', 'EXTRACTED'])
    .describe('VERIFIED: checked by hand. EXTRACTED: read by the extractor.'),
  document: documentSchema,
  report: reportFactsSchema,
  sections: z.array(sectionSchema),
  figures: z.array(figureSchema),
  applicationBreakdowns: z
    .array(breakdownSchema)
    .describe('Follows from the figures; kept so that a reader of the file need not derive it.'),
  reviewAndLitigation: reviewAndLitigationSchema.nullable(),
  improvementPlan: improvementPlanSchema,
  reading: readingSchema.optional(),
})

export type ReportDraft = z.infer<typeof reportDraftSchema>
export type SectionDraft = ReportDraft['sections'][number]
export type FigureDraft = z.infer<typeof figureSchema>
export type BreakdownDraft = z.infer<typeof breakdownSchema>
export type ReviewAndLitigationDraft = z.infer<typeof reviewAndLitigationSchema>
export type CaseCountDraft = NonNullable<ReviewAndLitigationDraft['reviews']>
export type ImprovementPlanDraft = NonNullable<ReportDraft['improvementPlan']>
export type ProblemDraft = ImprovementPlanDraft['problems'][number]
