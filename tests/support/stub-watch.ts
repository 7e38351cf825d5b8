import { type Edition, RevisionWatch } from '../../src/data/revision-watch.ts'

/** A watch over a database that says what the test wants. */
export function stubWatch() {
  const source = {
    revision: 1,
    /** How often it was asked. */
    asked: 0,
    read: async (): Promise<Edition> => ({
      revision: source.revision,
      tag: `${source.revision}-x`,
    }),
    /** Tells the watch of a change. */
    tell: () => {},
    /** A change that the watch is told of. */
    change() {
      source.revision++
      source.tell()
    },
  }
  const watch = new RevisionWatch((onChange) => {
    source.tell = onChange
    return {
      read: () => {
        source.asked++
        return source.read()
      },
      close: async () => undefined,
    }
  })
  return { source, watch }
}
