import type { Random } from './random.ts'
import { BODIES, type Pair, TOPICS, WAYS, type Words } from './words.ts'

/** A sentence of a list with words in its places, the same ones in both languages. */
export function sentenceOf(random: Random, sentences: Words): Pair {
  const { zh, en } = random.skewed(sentences)
  const words: Readonly<Record<string, Pair>> = {
    '{topic}': random.skewed(TOPICS),
    '{way}': random.skewed(WAYS),
    '{body}': random.skewed(BODIES),
  }
  const filled = (text: string, language: keyof Pair) =>
    text.replace(/\{\w+\}/g, (slot) => words[slot]?.[language] ?? slot)
  const english = filled(en, 'en')
  return { zh: filled(zh, 'zh'), en: `${english.charAt(0).toUpperCase()}${english.slice(1)}.` }
}

/** Several sentences, none of them twice. */
export function sentencesOf(random: Random, sentences: Words, count: number): Pair[] {
  const found = new Map<string, Pair>()
  for (let tries = 0; found.size < count && tries < count * 4; tries++) {
    const sentence = sentenceOf(random, sentences)
    found.set(sentence.zh, sentence)
  }
  return [...found.values()]
}
