import type { Block } from '../model.ts'

const LEAD_WORD =
  /^[^\p{L}\p{N}]{0,2}(?:导读|导语|核心提示|内容提要|内容摘要|摘要|编者按|提要)\s{0,2}[::]/u
/** How much of a lead must come again, in characters. */
const LEAST_COPY = 20
/** How many characters of the following text a lead is compared with. */
const REACH = 4000

/**
 * Which of the blocks from `from` up to, without, `to` only repeat how the text after them begins:
 * sites print the first lines of an article above it.
 */
export function findLeads(blocks: readonly Block[], from: number, to: number): Set<number> {
  const leads = new Set<number>()
  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (block?.type !== 'paragraph') continue
    const { folded } = block.line
    const hasWord = LEAD_WORD.test(folded)
    const text = squeeze(hasWord ? folded.replace(LEAD_WORD, '') : folded)
    if (text.length < LEAST_COPY) continue
    const following = textAfter(blocks, at + 1)
    const copy = following.indexOf(text.slice(0, hasWord ? LEAST_COPY : text.length))
    if (copy !== -1 && (hasWord || isAtStart(blocks, at, text))) leads.add(at)
  }
  return leads
}

/** A copy stands at the beginning of a paragraph; a phrase that comes again does not count. */
function isAtStart(blocks: readonly Block[], at: number, text: string): boolean {
  return blocks
    .slice(at + 1, at + 40)
    .some((block) => block.type === 'paragraph' && squeeze(block.line.folded).startsWith(text))
}

function textAfter(blocks: readonly Block[], from: number): string {
  let text = ''
  for (let at = from; at < blocks.length && text.length < REACH; at++) {
    const block = blocks[at]
    if (block?.type === 'paragraph') text += squeeze(block.line.folded.slice(0, REACH))
  }
  return text
}

/** Without white space and the dots that a cut-off text ends in. */
function squeeze(folded: string): string {
  return folded.replaceAll(/\s/g, '').replace(/(?:\.{2,6}|…{1,3})$/, '')
}
