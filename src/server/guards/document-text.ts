import { GraphQLError, Lexer, Source, TokenKind } from 'graphql'
import type { Limits } from '../../config-limits.ts'
import { beyond } from '../limits.ts'

const OPENING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_L,
  TokenKind.PAREN_L,
  TokenKind.BRACKET_L,
])
const CLOSING: ReadonlySet<string> = new Set([
  TokenKind.BRACE_R,
  TokenKind.PAREN_R,
  TokenKind.BRACKET_R,
])

/** Looks at the tokens of a document one by one before it is parsed, without recursion. */
export function guardDocument(document: string | Source, limits: Limits): void {
  const lexer = new Lexer(typeof document === 'string' ? new Source(document) : document)
  let tokens = 0
  let depth = 0
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (++tokens > limits.tokens) {
      throw beyond(
        `The document has more than ${limits.tokens} tokens. Ask in several requests, and put values into variables.`,
        { name: 'tokens', allowed: limits.tokens },
      )
    }
    if (OPENING.has(token.kind)) depth++
    else if (CLOSING.has(token.kind)) depth--
    else if (token.kind === TokenKind.STRING || token.kind === TokenKind.BLOCK_STRING) {
      guardText(token.value, limits)
    }
    if (depth > limits.bracketDepth) {
      throw beyond(
        `The document nests deeper than ${limits.bracketDepth} brackets. Ask for less depth.`,
        { name: 'bracketDepth', allowed: limits.bracketDepth },
      )
    }
  }
}

/** Looks at all values within the variables, with a stack of its own. */
export function guardVariables(variables: unknown, limits: Limits): void {
  const open: { value: unknown; depth: number }[] = [{ value: variables, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') guardText(value, limits)
    if (typeof value !== 'object' || value === null) continue
    if (depth >= limits.variableDepth) {
      throw beyond(
        `The variables nest deeper than ${limits.variableDepth} levels. No argument takes so much.`,
        { name: 'variableDepth', allowed: limits.variableDepth },
      )
    }
    const children = Object.values(value)
    const longest = Math.max(limits.entities, limits.ids, limits.listEntries)
    if (Array.isArray(value) && children.length > longest) {
      throw beyond(
        `A list in the variables has ${children.length} entries; no argument takes more than ${longest}. Split the list.`,
        { name: 'entities', allowed: longest, requested: children.length },
      )
    }
    for (const child of children) open.push({ value: child, depth: depth + 1 })
  }
}

function guardText(text: string, limits: Limits): void {
  if (text.length > limits.stringLength) {
    throw beyond(
      `A string is longer than ${limits.stringLength} characters. No argument takes so much.`,
      { name: 'stringLength', allowed: limits.stringLength, requested: text.length },
    )
  }
  if (text.includes('\0') || !isWellFormed(text)) {
    throw new GraphQLError('A string holds a NUL or half of a surrogate pair.', {
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    })
  }
}

/** `String.prototype.isWellFormed` of ES2024: no surrogate without its other half. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
