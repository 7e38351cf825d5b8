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

/** Passes whose time is held against that of as many before. */
const WINDOW = 6
const MOST_PASSES = 60
/** Later passes that take less than this share of the earlier ones' time are still getting faster. */
const STEADY = 0.97

/**
 * Runs work over and over until it gets no faster: Node compiles what runs often, on other threads
 * and for some seconds, and the processor time of that is no part of the work.
 */
export function warmUp(run: () => void): void {
  const times: number[] = []
  while (times.length < MOST_PASSES) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    times.push(user + system)
    if (times.length < 2 * WINDOW) continue
    const later = median(times.slice(-WINDOW))
    if (later > median(times.slice(-2 * WINDOW, -WINDOW)) * STEADY) return
  }
}

/** The middle of some numbers; of an even count the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
