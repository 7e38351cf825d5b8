import { lineAt } from '../domain/evidence.ts'
import type { Mark } from './marks.ts'

const LONGEST = 110

/** Everything that is missed, wrong or false in a document: one line each, in its order. */
export function missLines(name: string, marks: readonly Mark[], text: string): string[] {
  return marks
    .filter(({ verdict }) => verdict !== 'HIT')
    .map((found) => {
      const line = found.at === null ? '' : `:${lineAt(text, found.at)}`
      const sides = [
        found.expected === null ? null : `expected ${short(found.expected)}`,
        `read ${found.read === null ? 'nothing' : short(found.read)}`,
      ].filter((side) => side !== null)
      return `${name}${line} ${found.verdict} ${found.class}: ${short(found.what)}: ${sides.join('; ')}`
    })
}

function short(words: string): string {
  const flat = words.replace(/\s+/g, ' ')
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat
}
