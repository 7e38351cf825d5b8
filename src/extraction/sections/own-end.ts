import type { Page } from '../model.ts'
import type { Heading } from './heading.ts'

/** How a chapter closes after its last numbered part. */
const CLOSING =
  /^(?:在?今后|总之|综上|此外|下一?步|新的一年|截[至止]|同时,|虽然|我们将|20\d\d年,(?:我|全|本))/

/**
 * Where the last of several sections side by side ends. Its chapter goes on without it when all
 * before it were one paragraph with a run-in heading, or one paragraph each under a heading and
 * what follows begins like a closing.
 * @param siblings the headings side by side, the last one's included
 * @returns the block after its last
 */
export function ownEnd(page: Page, siblings: readonly Heading[], toBlock: number): number {
  const last = siblings.at(-1)
  if (last === undefined || siblings.length < 2) return toBlock
  const first = siblings.slice(0, -1).map(({ block }, at) => (siblings[at + 1]?.block ?? 0) - block)
  if (siblings.every((heading) => isRunIn(page, heading))) {
    return first.every((length) => length === 1) ? last.block + 1 : toBlock
  }
  const body = last.headingBlock + 2
  const next = page.blocks[body]
  const isClosing = next?.type === 'paragraph' && CLOSING.test(next.line.folded)
  return body < toBlock && isClosing && first.every((length) => length === 2) ? body : toBlock
}

function isRunIn(page: Page, { headingBlock, bodyAt, block }: Heading): boolean {
  const line = page.blocks[headingBlock]
  return line?.type === 'paragraph' && block === headingBlock && bodyAt < line.line.length
}
