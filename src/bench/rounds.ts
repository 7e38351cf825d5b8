/** Work that is timed. */
export type Timed = { readonly name: string; run(): void }

/** A work is repeated until it has taken this long, so that a short one can be timed. In ms. */
const LEAST_TIME = 80

/**
 * The median CPU time of each work in milliseconds, over rounds in which all take their turns, so
 * that a slow moment of the machine falls on all alike. CPU time of the whole process: what other
 * processes take does not count, what Node's own helpers take (garbage, compiler) does, as it would
 * on a single core.
 */
export function medianTimes(works: readonly Timed[], rounds: number): ReadonlyMap<string, number> {
  const times = new Map(works.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes, so that none always follows the same other.
    for (let turn = 0; turn < works.length; turn++) {
      const work = works[(turn + round) % works.length]
      if (work !== undefined) times.get(work.name)?.push(timeOf(work))
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]))
}

function timeOf({ run }: Timed): number {
  let passes = 0
  let elapsed = 0
  const start = process.cpuUsage()
  do {
    run()
    passes++
    const { user, system } = process.cpuUsage(start)
    elapsed = (user + system) / 1000
  } while (elapsed < LEAST_TIME)
  return elapsed / passes
}

/** The middle of some numbers; of an even count the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
