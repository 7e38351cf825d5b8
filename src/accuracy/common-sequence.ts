/** The longest sequence that two lists share in the same order, as pairs. */
export function commonSequence<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  isSame: (a: Left, b: Right) => boolean,
): (readonly [Left, Right])[] {
  const width = right.length + 1
  const lengths = new Int32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const a = left[i] as Left
      const b = right[j] as Right
      lengths[i * width + j] = isSame(a, b)
        ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
    }
  }
  const pairs: (readonly [Left, Right])[] = []
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const a = left[i] as Left
    const b = right[j] as Right
    if (isSame(a, b)) {
      pairs.push([a, b])
      i++
      j++
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}
