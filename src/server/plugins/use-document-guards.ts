import { GraphQLError, Lexer, Source, TokenKind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LIMITS } from '../limits.ts'

/**
 * Refuses what would overflow a stack or a column before anything walks it: a document that is too
 * long or nests too deep (before it is parsed), variables that nest too deep, and text that
 * PostgreSQL cannot hold.
 */
export function useDocumentGuards(): Plugin {
  return {
    onParams({ params }) {
      if (params.variables) guardVariables(params.variables)
    },
    onParse({ parseFn, setParseFn }) {
      // Not called for a document that stands in the parser's cache, so each is looked at once.
      setParseFn((source: string | Source, options?: object) => {
        guardDocument(source)
        return parseFn(source, options)
      })
    },
  }
}

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

/** Looks at the tokens of a document one by one, without recursion. */
export function guardDocument(document: string | Source): void {
  const lexer = new Lexer(typeof document === 'string' ? new Source(document) : document)
  let tokens = 0
  let depth = 0
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (++tokens > LIMITS.tokens) throw limit(`The document has more than ${LIMITS.tokens} tokens.`)
    if (OPENING.has(token.kind)) depth++
    else if (CLOSING.has(token.kind)) depth--
    else if (token.kind === TokenKind.STRING || token.kind === TokenKind.BLOCK_STRING) {
      guardText(token.value)
    }
    if (depth > LIMITS.bracketDepth) {
      throw limit(`The document nests deeper than ${LIMITS.bracketDepth} brackets.`)
    }
  }
}

/** Looks at all values within the variables, with a stack of its own. */
export function guardVariables(variables: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: variables, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') guardText(value)
    if (typeof value !== 'object' || value === null) continue
    if (depth >= LIMITS.variableDepth) {
      throw limit(`The variables nest deeper than ${LIMITS.variableDepth} levels.`)
    }
    for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 })
  }
}

function guardText(text: string): void {
  if (text.length > LIMITS.stringLength) {
    throw limit(`A string is longer than ${LIMITS.stringLength} characters.`)
  }
  if (text.includes('\0') || !isWellFormed(text)) {
    throw refusal('BAD_USER_INPUT', 'A string holds a NUL or half of a surrogate pair.')
  }
}

/** `String.prototype.isWellFormed` of ES2024: no surrogate without its other half. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

const limit = (message: string) => refusal('LIMIT_EXCEEDED', message)
const refusal = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
