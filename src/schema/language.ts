import { builder } from './builder.ts'
import { Language } from './enums.ts'

/** The argument `language` of every label, summary and message. */
export const languageArgs = builder.args((t) => ({
  language: t.field({
    type: Language,
    defaultValue: 'ZH_HANS',
    description: 'Chinese unless you ask for English.',
  }),
}))

export type LanguageArg = { readonly language?: 'ZH_HANS' | 'EN' | null | undefined }

/** The text in the language asked for. */
export function inLanguage<Text>({ language }: LanguageArg, zh: Text, en: Text): Text {
  return language === 'EN' ? en : zh
}

/** The columns of a summary in both languages, for Prisma's `select`. */
export const SUMMARY_COLUMNS = { summaryZh: true, summaryEn: true } as const

/** The summary in the language asked for; null where nobody has written one. */
export function summaryOf(
  row: { readonly summaryZh: string | null; readonly summaryEn: string | null },
  args: LanguageArg,
): string | null {
  return inLanguage(args, row.summaryZh, row.summaryEn)
}
