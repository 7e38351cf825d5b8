import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endAll } from '../faults/gongkai-process.ts'
import { NotPossible, type Outcome, type Trial } from '../faults/trial.ts'
import { TRIALS } from '../faults/trials.ts'
import { createRandom } from '../synthetic/random.ts'

/** The options of the command line, as they are given. */
export type FaultOptions = {
  readonly short?: boolean
  readonly rounds?: string
  readonly seconds: string
  readonly seed: string
  readonly json?: boolean
}

type Told = Outcome & { readonly name: string; readonly skipped: string | null }

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Brings faults about on purpose and tells what came of it.
 * @param only the faults that are wanted; none for all
 * @returns the exit code: 0, 1 when the service did not stand a fault, or 2 for wrong usage
 */
export async function faults(only: readonly string[], options: FaultOptions): Promise<number> {
  const unknown = only.find((name) => !Object.hasOwn(TRIALS, name))
  if (unknown !== undefined) {
    console.error(`There is no fault ${unknown}; there are ${Object.keys(TRIALS).join(', ')}.`)
    return 2
  }
  const rounds = options.rounds === undefined ? null : Number(options.rounds)
  const seconds = Number(options.seconds)
  if (![rounds ?? 1, seconds].every((count) => Number.isInteger(count) && count > 0)) {
    console.error('--rounds and --seconds take a whole number above 0.')
    return 2
  }
  const told: Told[] = []
  for (const [name, trial] of Object.entries(TRIALS)) {
    if (only.length > 0 && !only.includes(name)) continue
    if (!options.json) console.log(`${name}: ${trial.about}`)
    const usual = options.short ? trial.rounds.short : trial.rounds.full
    const outcome = await tryOne(name, trial, rounds ?? usual, seconds, options)
    told.push(outcome)
    if (!options.json) console.log(`${textOf(outcome)}\n`)
  }
  if (options.json) console.log(JSON.stringify(told, null, 2))
  return told.some(({ failures }) => failures.length > 0) ? 1 : 0
}

async function tryOne(
  name: string,
  trial: Trial,
  rounds: number,
  seconds: number,
  { seed, json }: FaultOptions,
): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-faults-'))
  try {
    const outcome = await trial.run({
      root: ROOT,
      folder,
      env: process.env,
      postgresUrl: process.env.TEST_DATABASE_URL || null,
      rounds,
      seconds,
      random: createRandom(seed, name),
      onProgress: (line) => {
        if (!json && process.stderr.isTTY) process.stderr.write(`\r  ${line}\u001b[K`)
      },
    })
    return { name, ...outcome, skipped: null }
  } catch (error) {
    if (error instanceof NotPossible) {
      return { name, figures: {}, failures: [], skipped: error.message }
    }
    return { name, figures: {}, failures: [String(error)], skipped: null }
  } finally {
    endAll()
    rmSync(folder, { recursive: true, force: true })
  }
}

function textOf({ figures, failures, skipped }: Told): string {
  if (skipped !== null) return `  not tried here: ${skipped}`
  const lines = Object.entries(figures).map(([what, value]) => `  ${what}: ${value}`)
  const end = failures.length === 0 ? ['  stood'] : failures.map((what) => `  FAILED ${what}`)
  return [...lines, ...end].join('\n')
}
