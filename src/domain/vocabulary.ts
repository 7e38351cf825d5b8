/**
 * A closed list of the domain: its members, each with a label in Chinese (as the field writes it)
 * and a sentence in English. The GraphQL enums, the database enums and the zod schemas are all
 * made from these lists, so a member is named and explained in one place.
 */
export type Vocabulary<Member extends string = string> = Readonly<
  Record<Member, { readonly zh: string; readonly en: string }>
>

/** The members of a vocabulary in their declared order, as a non-empty tuple that zod accepts. */
export function membersOf<Member extends string>(
  vocabulary: Vocabulary<Member>,
): [Member, ...Member[]] {
  return Object.keys(vocabulary) as [Member, ...Member[]]
}

/** Whether `value` is a member of the vocabulary. */
export function isMember<Member extends string>(
  vocabulary: Vocabulary<Member>,
  value: unknown,
): value is Member {
  return typeof value === 'string' && Object.hasOwn(vocabulary, value)
}
