import type { Prisma, PrismaClient } from './generated/prisma/client.ts'

/** What Prisma's models have in common; they differ in the types of their arguments and rows. */
export type Delegate = {
  findMany(args: object): PromiseLike<Array<Record<string, unknown>>>
  count(args: object): PromiseLike<number>
  groupBy(args: object): PromiseLike<Array<Record<string, unknown> & { _count: { _all: number } }>>
}

/** A model by its name, for code that serves several. */
export function delegateOf(prisma: PrismaClient, model: Uncapitalize<Prisma.ModelName>): Delegate {
  return prisma[model] as unknown as Delegate
}
