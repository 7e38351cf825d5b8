import type { Block, SectionReading, TableReading } from '../model.ts'
import type { Span } from '../text/source-line.ts'

/** Shorter lines are headings, cells and sign-offs. */
const SHORTEST_SENTENCE = 20
/** Whatever may end a paragraph: punctuation, a closing bracket or quote, a figure, a unit. */
const ENDS = /[。.!?;:…"')》】\]}%\d]$/
/** Words after which a sentence must go on: marks, particles, and verbs that want an object. */
const GOES_ON =
  /(?:[,、(“"《]|和|及|与|以及|并|且|或|的|地|将|把|被|对|向|在|从|为|以|由|按照|根据|通过|围绕|推动|推进|加强|强化|促进|提高|提升|开展|完善|健全|落实|做好|建立|进一步|不断|积极推动|切实)$/

/**
 * The paragraphs that break off in the middle of a sentence, as copies of web pages do. Only what
 * cannot end there is told: a missing full stop alone says nothing.
 */
export function brokenSentences(
  blocks: readonly Block[],
  tables: readonly TableReading[],
  sections: readonly SectionReading[],
): Span[] {
  const headings = new Set(
    sections.flatMap(({ fromBlock, bodyAt }) => {
      const block = blocks[fromBlock]
      return block?.type === 'paragraph' && bodyAt >= block.line.length ? [fromBlock] : []
    }),
  )
  const inTable = new Uint8Array(blocks.length)
  for (const { fromBlock, toBlock } of tables) inTable.fill(1, fromBlock, toBlock)
  return blocks.flatMap((block, at) => {
    if (block.type === 'table' || headings.has(at) || inTable[at]) return []
    const { folded } = block.line
    if (!breaksOff(folded)) return []
    return [block.line.span(Math.max(0, folded.length - SHORTEST_SENTENCE))]
  })
}

/** Whether a paragraph ends in words after which a sentence must go on. */
export function breaksOff(folded: string): boolean {
  return folded.length >= SHORTEST_SENTENCE && !ENDS.test(folded) && GOES_ON.test(folded)
}
