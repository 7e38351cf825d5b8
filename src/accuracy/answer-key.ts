import { z } from 'zod'

/*
 * An answer key as the corpora have it (one JSON file beside each document). Fields that we do not
 * compare may be there or not; absent and null both mean "not stated".
 */

const word = z.string().nullish()
const number = z.number().nullish()
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

const labelledSchema = z.looseObject({
  label: z.string(),
  labelHans: word,
  kind: word,
  parent: word,
  unit: word,
  value: number,
})

const entrySchema = z.looseObject({
  path: z.string(),
  value: z.number().nullable(),
  printed: z.string(),
  quote: z.string(),
  /** Where in the quote the printed numeral begins. */
  at: z.number().nullish(),
  unit: word,
  labelPrinted: word,
  parent: word,
  approx: z.boolean().nullish(),
})

const phraseSchema = z.looseObject({
  phrase: z.string(),
  pair: z.union([z.string(), z.number()]).nullish(),
})

export const answerKeySchema = z.looseObject({
  docId: z.string(),
  file: z.string(),
  script: word,
  jurisdiction: z.string(),
  parents: list(z.string()),
  publisher: z.string(),
  publisherKind: word,
  level: word,
  year: z.number(),
  titleYear: number,
  title: word,
  titleRaw: word,
  periodStart: word,
  periodEnd: word,
  periodPrinted: z.boolean().nullish(),
  sections: list(z.looseObject({ heading: z.string(), headingRaw: word, kind: word })),
  applications: z
    .looseObject({
      received: number,
      carriedIn: number,
      handled: number,
      answered: number,
      onTime: number,
      extended: number,
      carriedForward: number,
      byChannel: list(labelledSchema),
      byApplicant: list(labelledSchema),
      outcomes: list(labelledSchema),
      matrix: z
        .looseObject({
          columns: z.array(z.string()),
          rows: z.array(
            z.looseObject({
              key: z.string(),
              label: z.string(),
              parent: word,
              values: z.array(z.number().nullable()),
            }),
          ),
        })
        .nullish(),
    })
    .nullish(),
  /** Counts by name; lists of results (reviewOutcomes) beside them. */
  reviewAndLitigation: z.record(z.string(), z.unknown()).nullish(),
  proactive: z
    .looseObject({
      total: number,
      byCategory: list(labelledSchema),
      byChannel: list(labelledSchema),
      other: list(labelledSchema),
      standardTable: list(z.looseObject({ row: z.string(), column: z.string(), value: number })),
    })
    .nullish(),
  feesAndExpenditure: z.record(z.string(), z.unknown()).nullish(),
  consultation: z.record(z.string(), z.unknown()).nullish(),
  otherFigures: list(labelledSchema),
  problems: list(phraseSchema),
  measures: list(phraseSchema),
  traps: list(
    z.looseObject({
      ...entrySchema.omit({ path: true }).shape,
      why: z.string(),
      mustNotBe: z.string(),
    }),
  ),
  conflicts: list(entrySchema),
  expectedInconsistencies: list(
    z.looseObject({ identity: z.string(), left: number, right: number }),
  ),
  evidence: list(entrySchema),
})

export type AnswerKey = z.infer<typeof answerKeySchema>
export type KeyEntry = z.infer<typeof entrySchema>
export type KeyTrap = AnswerKey['traps'][number]
export type KeyPhrase = z.infer<typeof phraseSchema>
export type Labelled = z.infer<typeof labelledSchema>

/**
 * Reads an answer key.
 * @throws z.ZodError that says which field is at fault
 */
export function readAnswerKey(json: string): AnswerKey {
  return answerKeySchema.parse(JSON.parse(json))
}

/** The numbers of a record by name; what is no number is left out. */
export function numbersOf(record: Readonly<Record<string, unknown>> | null | undefined) {
  return new Map(
    Object.entries(record ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  )
}

/** The results that a record lists under a name (reviewOutcomes). */
export function labelledOf(
  record: Readonly<Record<string, unknown>> | null | undefined,
  name: string,
): Labelled[] {
  const parsed = z.array(labelledSchema).safeParse(record?.[name])
  return parsed.success ? parsed.data : []
}
