import { readdirSync, readFileSync } from 'node:fs'
import type { Prisma } from '../data/generated/prisma/client.ts'
import { stableId } from '../data/ids.ts'
import { insertRows, type Transaction } from '../data/insert-rows.ts'
import { readJurisdictionSeeds } from '../data/jurisdiction-file.ts'
import { nextRevision } from '../data/report-writer.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import { GongkaiError } from '../domain/errors.ts'
import { foldText } from '../domain/text-folding.ts'
import { type IngestServices, storeReport } from './ingest-report.ts'
import { readDraft } from './read-draft.ts'
import { searchEntry } from './search-entries.ts'
import type { Stamp } from './stamp.ts'

const REPORTS = new URL('../../seeds/reports/', import.meta.url)

/** Any number that no other lock of ours has. */
const SEED_LOCK = 2_260_001

/** What a first start put into the database. */
export type SeedResult = { readonly jurisdictions: number; readonly reports: number }

/**
 * Fills an empty database with the jurisdictions, the indicators and the verified reports of
 * seeds/, in one transaction: a fault leaves it empty.
 * @returns null when the database was seeded before
 * @throws GongkaiError SEED_FAILED that names the file
 */
export async function seedIfEmpty(
  services: IngestServices,
  folder = REPORTS,
): Promise<SeedResult | null> {
  const { prisma } = services.database
  if ((await prisma.dataset.count()) > 0) return null
  const { catalogue } = services
  return prisma.$transaction(
    async (tx) => {
      // The limit of the service's statements is not for waiting and filling.
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`
      // Replicas that start at once on an empty server take turns; the first one seeds.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`
      if ((await tx.dataset.count()) > 0) return null
      const now = new Date()
      const stamp = await nextRevision(tx, now)
      const jurisdictions = await seedJurisdictions(tx)
      await insertRows(
        tx,
        'Indicator',
        [...catalogue.indicators.keys()].map((code) => ({ code })),
      )
      const reports = await seedReports(tx, catalogue, folder, stamp)
      return { jurisdictions, reports }
    },
    { timeout: 120_000, maxWait: 120_000 },
  )
}

async function seedReports(
  tx: Transaction,
  catalogue: Catalogue,
  folder: URL,
  stamp: Stamp,
): Promise<number> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
  for (const file of files) {
    try {
      const draft = readDraft(
        readFileSync(new URL(file, folder), 'utf8'),
        `seeds/reports/${file}`,
        catalogue,
      )
      await storeReport(tx, catalogue, draft, async () => stamp)
    } catch (error) {
      if (!(error instanceof GongkaiError)) throw error
      const where = error.message.includes(file) ? '' : `seeds/reports/${file}: `
      throw new GongkaiError(
        'SEED_FAILED',
        `${where}${error.message}\nNothing was seeded. Mend the file and start again.`,
        { cause: error },
      )
    }
  }
  return files.length
}

async function seedJurisdictions(tx: Transaction): Promise<number> {
  const { rows, gazetteer, externalIds } = readJurisdictionSeeds()
  const jurisdictions: Prisma.JurisdictionCreateManyInput[] = []
  const names: Prisma.JurisdictionNameCreateManyInput[] = []
  const entries: Prisma.SearchEntryCreateManyInput[] = []
  for (const row of rows) {
    const { code, scheme, name, fullName, level, parentCode, validFrom, validTo } = row
    const lineage = gazetteer.lineage(code).reverse()
    jurisdictions.push({
      code,
      scheme,
      name,
      fullName,
      level,
      parentCode,
      validFrom,
      validTo,
      lineage,
    })
    const known = new Set<string>()
    for (const entry of row.names) {
      const folded = foldText(entry.name)
      // A place may have had one name twice; the longer story is in the seed file.
      if (known.has(`${entry.kind} ${folded}`)) continue
      known.add(`${entry.kind} ${folded}`)
      names.push({
        id: stableId('JurisdictionName', code, folded, entry.kind),
        jurisdictionCode: code,
        name: entry.name,
        folded,
        kind: entry.kind,
        fromYear: entry.from ?? null,
        toYear: entry.to ?? null,
      })
    }
    const target = { kind: 'JURISDICTION', jurisdictionCode: code } as const
    entries.push(
      searchEntry(target, lineage, code, name, [
        fullName,
        ...row.names.map((entry) => entry.name).filter((other) => other !== name),
      ]),
    )
  }
  await insertRows(tx, 'Jurisdiction', jurisdictions)
  await insertRows(tx, 'JurisdictionName', names)
  await insertRows(
    tx,
    'ExternalId',
    externalIds.map(({ code, scheme, value, verified }) => ({
      id: stableId('ExternalId', code, scheme),
      jurisdictionCode: code,
      scheme,
      value,
      verified,
    })),
  )
  await insertRows(tx, 'SearchEntry', entries)
  return rows.length
}
