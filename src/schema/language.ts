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

type LanguageArg = { readonly language?: 'ZH_HANS' | 'EN' | null | undefined }

/** The text in the language asked for. */
export function inLanguage<Text>({ language }: LanguageArg, zh: Text, en: Text): Text {
  return language === 'EN' ? en : zh
}
