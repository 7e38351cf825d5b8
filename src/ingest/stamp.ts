import type { Transaction } from '../data/insert-rows.ts'
import type { Database } from '../data/open-database.ts'
import { nextRevision } from '../data/report-writer.ts'

/** The revision of the dataset that a change belongs to, and its time. */
export type Stamp = { readonly revision: number; readonly updatedAt: Date }

/** Any number that no other lock of ours has. */
const WRITE_LOCK = 2_260_002

/** Begins a revision of its own. */
export async function nextStamp(tx: Transaction): Promise<Stamp> {
  return nextRevision(tx, new Date())
}

/** Long enough for a large report on a slow disk; the default of 5 s is not. */
const TIMEOUT_MS = 60_000

/**
 * Runs `write` in one transaction, after those of other processes: what it writes may depend on
 * reports that another one is about to write.
 * @param timeoutMs how long it may take, and how long it may wait for a connection
 */
export async function writing<T>(
  { prisma }: Database,
  write: (tx: Transaction) => Promise<T>,
  timeoutMs = TIMEOUT_MS,
): Promise<T> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`
      return write(tx)
    },
    { timeout: timeoutMs, maxWait: timeoutMs },
  )
}
