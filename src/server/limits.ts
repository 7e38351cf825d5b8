import { GraphQLError } from 'graphql'

/**
 * The refusal of a whole request that is beyond a limit.
 * @param limit what the request has too much of, how much is allowed, and how much it has where
 *   that was counted to the end
 */
export function beyond(
  message: string,
  limit: { readonly name: string; readonly allowed: number; readonly requested?: number },
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, http: { status: 400 } },
  })
}
