import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { collectFiles } from '../../src/ingest/collect-files.ts'
import type { FileResult } from '../../src/ingest/file-result.ts'
import { type IngestRun, ingestFiles } from '../../src/ingest/ingest-files.ts'
import { createEmptyFolder } from './database.ts'
import { type FakeReport, fakeDocument, fakeExtract } from './fake-extraction.ts'
import { createSeededGraph, type TestGraph } from './graph.ts'

/*
 * What tests of whole runs share: a seeded graph for the file, and for each test a folder and a
 * place of its own. They are there once `useIngestRuns` was called.
 */

export const { gazetteer } = readJurisdictionSeeds()
const codes = ['320481', '320482', '320581', '320582', '320585', '320612', '320621', '320623']
  .concat(['320681', '320682', '320684', '320722', '320723', '320724', '320803'])
  .concat(['320804', '320812', '320813', '320826', '320830', '320831'])
export let graph: TestGraph
export let folder: string
export let code = ''
export let sample: FakeReport

/** Sets up what the tests of a file use. */
export function useIngestRuns(): void {
  beforeAll(async () => {
    graph = await createSeededGraph()
  })
  afterAll(() => graph.close())
  beforeEach(() => {
    folder = createEmptyFolder()
    code = codes.shift() ?? ''
    sample = { code, year: 2019, figures: { 'app.received': 12 } }
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
}

/** Writes a file into the test's folder. */
export function write(name: string, content: FakeReport | string): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, typeof content === 'string' ? content : fakeDocument(content))
  return path
}

/** Ingests files of the test's folder, all of it unless they are named. */
export async function ingest(names: string[] = [''], options: Partial<IngestRun> = {}) {
  const { files } = collectFiles(names.map((name) => join(folder, name)))
  const run: IngestRun = {
    extract: fakeExtract,
    gazetteer,
    catalogue: graph.services.catalogue,
    services: graph.services,
    replace: false,
    overrides: {},
    manifest: new Map(),
    ...options,
  }
  const results: FileResult[] = []
  for await (const result of ingestFiles(run, files)) results.push(result)
  return results
}

/** The results in short: file, outcome, why. */
export const inShort = (results: readonly FileResult[]) =>
  results.map(({ file, outcome, reason, note }) => {
    const why = reason ?? note
    return [
      basename(file),
      outcome,
      ...(why === null ? [] : [why.replaceAll(`${folder}/`, '')]),
    ].join(' ')
  })

/** The dataset's revision. */
export const revision = async () => (await graph.data('{ dataset { revision } }')).dataset.revision
