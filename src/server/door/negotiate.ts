/** The media types of an answer, as GraphQL over HTTP has them. */
export type MediaType = 'application/json' | 'application/graphql-response+json'

/**
 * The media type that Yoga would answer in: the first acceptable of the list. Undefined for what is
 * unusual, and for browsers, who get GraphiQL: Yoga itself says what becomes of these.
 */
export function negotiate(accept: string | undefined): MediaType | undefined {
  // Nearly all clients send one of these.
  if (accept === undefined || accept === '*/*' || accept === 'application/json') {
    return 'application/json'
  }
  const ranges = accept.replace(/\s/g, '').toLowerCase().split(',')
  if (ranges.some((range) => /^text\/html|charset=/.test(range))) return undefined
  for (const range of ranges) {
    const type = range.split(';')[0]
    if (type === 'application/graphql-response+json') return type
    if (type === 'application/json' || type === 'application/*' || type === '*/*') {
      return 'application/json'
    }
  }
  return undefined
}
