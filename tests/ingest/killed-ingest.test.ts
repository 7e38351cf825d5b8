import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/data/open-database.ts'
import { createDataFolder, createEmptyFolder } from '../support/database.ts'
import { fakeDocument } from '../support/fake-extraction.ts'
import { startChild } from '../support/processes.ts'

const SCRIPT = new URL('../support/ingest-folder.ts', import.meta.url)
const CODES = ['320481', '320583', '320581', '320582', '320585', '320612', '320621', '320623']
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023]

let dataDir: string
let folder: string
beforeAll(() => {
  dataDir = createDataFolder('seeded')
  folder = createEmptyFolder()
  for (const code of CODES) {
    for (const year of YEARS) {
      const figures = { 'app.received': 12, 'app.carried_in': 3, 'app.carried_out': 1 }
      writeFileSync(join(folder, `${code}-${year}`), fakeDocument({ code, year, figures }))
    }
  }
})
afterAll(() => {
  for (const path of [dataDir, folder]) rmSync(path, { recursive: true, force: true })
})

test('a process that is killed leaves whole reports or none, and the next run adds the rest', async () => {
  const killed = startChild(SCRIPT, [dataDir, folder])
  await killed.printed(/(created\n){7}/)
  await killed.kill()
  const { prisma, close } = await openDatabase({ dataDir })
  const reports = await prisma.report.findMany({
    where: { verified: false },
    include: { figures: true, findings: true, searchEntries: true, document: true },
  })
  const { revision } = await prisma.dataset.findUniqueOrThrow({ where: { id: 1 } })
  await close()
  expect(reports.length).toBeGreaterThanOrEqual(7)
  expect(reports.length).toBeLessThan(CODES.length * YEARS.length)
  expect(revision).toBe(1 + reports.length)
  for (const { figures, searchEntries, document } of reports) {
    expect([figures.length, searchEntries.length]).toEqual([3, 1])
    expect(document.text).not.toBeNull()
  }

  const next = startChild(SCRIPT, [dataDir, folder])
  await next.printed(new RegExp(`^(unchanged\n){${reports.length}}(created\n)+$`))
  await next.printed(new RegExp(`^([a-z]+\n){${CODES.length * YEARS.length}}$`))
  await next.kill()
})
