/** A stream of numbers that only its key decides. */
export type Random = {
  /** From 0 up to 1, evenly. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  /** An element of a list that is not empty; all are equally likely. */
  pick<T>(list: readonly T[]): T
  /** One of a list, the first ones far more often, as words in texts. */
  skewed<T>(list: readonly [T, ...T[]]): T
  /** A factor around 1: seldom below 1/4 or above 4. */
  factor(): number
  /** Whole numbers that add up to `total`, roughly in proportion to the weights. */
  split(total: number, weights: readonly number[]): number[]
}

/** The stream of a key. Streams of different keys have nothing to do with each other. */
export function createRandom(...key: ReadonlyArray<string | number>): Random {
  let state = hashOf(key.join('/'))
  // mulberry32, by Tommy Ettinger (public domain).
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: <T>(list: readonly T[]) => list[whole(0, list.length - 1)] as T,
    skewed: (list) => list[Math.floor(list.length * next() ** 2.5)] ?? list[0],
    factor: () => Math.exp((next() + next() + next() - 1.5) * 1.4),
    split(total, weights) {
      let rest = total
      let left = weights.reduce((sum, weight) => sum + weight, 0)
      const parts = weights.map((weight) => {
        if (weight === 0) return 0
        const even = (rest * weight) / left
        left -= weight
        const part = left <= 1e-9 ? rest : Math.min(rest, Math.round(even * (0.5 + next())))
        rest -= part
        return part
      })
      return parts
    },
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  // The last characters (the year) must reach all bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
