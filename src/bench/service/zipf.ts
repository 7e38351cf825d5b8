import { createRandom } from '../../synthetic/random.ts'

/** The exponent of popularity: the first of 5,000 is asked for in one request of six. */
export const ZIPF_EXPONENT = 1.1

/**
 * Draws ranks from 0 to `count` - 1, rank r in proportion to (r + 1) ** -s.
 * @param key streams of the same key are the same
 */
export function zipf(count: number, ...key: ReadonlyArray<string | number>): () => number {
  const upTo = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) {
    sum += (rank + 1) ** -ZIPF_EXPONENT
    upTo[rank] = sum
  }
  const random = createRandom(...key)
  return () => {
    const at = random.next() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] as number) > at) high = middle
      else low = middle + 1
    }
    return low
  }
}
