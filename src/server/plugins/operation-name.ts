import type { OperationDefinitionNode } from 'graphql'

/** An operation's name may be as long as a body; logs and spans need its beginning. */
const NAME_LENGTH = 100

/** The name of an operation, as it is told; undefined where it has none. */
export function shownName(
  operation: OperationDefinitionNode | null | undefined,
): string | undefined {
  return operation?.name?.value.slice(0, NAME_LENGTH)
}
