/** No document has more labels of its own that are worth remembering. */
const MOST_ENTRIES = 4096
/** Longer texts, in code units, are no labels, and are computed each time. */
const LONGEST = 128

/**
 * Remembers what a function of a text gave: the forms' labels come back in every report. What it
 * holds is bounded, so that a document cannot fill the memory.
 */
export function remembering<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    if (text.length > LONGEST) return compute(text)
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as Value
    const value = compute(text)
    if (known.size >= MOST_ENTRIES) known.clear()
    known.set(text, value)
    return value
  }
}
