/** What one request may be. docs/errors.md tells the figures (LIMIT_EXCEEDED); a test compares. */
export const LIMITS = {
  /** Bytes of a request body. */
  bodyBytes: 262_144,
  /** Tokens of a GraphQL document. The full introspection query has 184. */
  tokens: 2_000,
  /** Brackets open at one time in a GraphQL document: far more overflow the parser's stack. */
  bracketDepth: 200,
  /** Lists and objects within each other in the variables. */
  variableDepth: 32,
  /** UTF-16 code units of one string, in the document or in the variables. */
  stringLength: 1_000,
  /** Errors in one answer. */
  errors: 100,
  /** UTF-16 code units of an error's message: some quote what the client sent. */
  messageLength: 500,
} as const
