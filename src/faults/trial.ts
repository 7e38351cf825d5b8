import type { Random } from '../synthetic/random.ts'

/** What a trial needs of the machine it runs on. */
export type Bench = {
  /** The repository's folder. */
  readonly root: string
  /** A folder of its own, empty, deleted after it. */
  readonly folder: string
  /** The environment of the processes that it starts. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** A PostgreSQL server that databases may be made on; null where none is given. */
  readonly postgresUrl: string | null
  /** How often the fault happens, or how many documents are tried. */
  readonly rounds: number
  /** How long a soak lasts, in seconds. */
  readonly seconds: number
  readonly random: Random
  readonly onProgress: (line: string) => void
}

/** What a trial has shown. */
export type Outcome = {
  /** Figures by what they are of, in the order in which they are told. */
  readonly figures: Readonly<Record<string, number | string>>
  /** What should not have happened; empty when the service stood the fault. */
  readonly failures: readonly string[]
}

/** A fault that is brought about on purpose, and what must hold through it. */
export type Trial = {
  /** Completes "tries …". */
  readonly about: string
  /** How often by default: at length, and in the short run of CI. */
  readonly rounds: { readonly full: number; readonly short: number }
  /** @throws {NotPossible} where this machine cannot bring the fault about */
  run(bench: Bench): Promise<Outcome>
}

/** Why a trial cannot be made on this machine: it is told, and is no failure. */
export class NotPossible extends Error {}

/** Failures, of which so many are kept in words and the others counted. */
export class Failures {
  readonly #told: string[] = []
  #more = 0

  add(what: string): void {
    if (this.#told.length < 20) this.#told.push(what)
    else this.#more++
  }

  list(): readonly string[] {
    return this.#more === 0 ? this.#told : [...this.#told, `and ${this.#more} more`]
  }
}
