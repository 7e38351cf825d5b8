import type { Block, Cut, Paragraph } from '../model.ts'
import {
  chromeKind,
  isContact,
  isNumbered,
  isProse,
  isRelatedHead,
  isSentence,
  tailKind,
} from './line-kinds.ts'

/** How many lines of unknown words a footer may hold between lines that are known. */
const UNKNOWN_REACH = 3
const SHORT = 40
/** The heading of a list of files, where the list was cut. */
const ATTACHMENTS = /^[^\p{L}\p{N}]{0,2}(?:相关)?(?:附件|下载)\s{0,2}:?$/u
/** How far up from the end of the page its own lines are looked for, in blocks. */
const REACH = 600

/**
 * What of the blocks from `from` on stands below the report: buttons, related links, disclaimers,
 * footers. Sign-off, date and the names of those responsible are the report's own.
 * @returns the reason by the index of the block
 */
export function findTail(blocks: readonly Block[], from: number): Map<number, Cut['reason']> {
  const start = Math.max(from, blocks.length - REACH)
  const tail = new Map<number, Cut['reason']>()
  const after = afterContent(blocks, start)
  const marker = markerFrom(blocks, after)
  for (let at = blocks.length - 1; at >= start; at--) {
    const block = blocks[at]
    if (block?.type !== 'paragraph') break
    const below = tail.get(at + 1) ?? null
    const reason =
      reasonOf(block) ??
      (below === 'RELATED' && ATTACHMENTS.test(block.line.folded) ? 'RELATED' : null) ??
      (isWithinFooter(blocks, at, start, below !== null) ? 'FOOTER' : null) ??
      (at >= marker ? 'RELATED' : null)
    if (reason === null) break
    tail.set(at, reason)
  }
  return tail
}

/** Index after the last block that only a report has: prose, a table, a numbered line. */
function afterContent(blocks: readonly Block[], start: number): number {
  for (let at = blocks.length - 1; at >= start; at--) {
    const block = blocks[at]
    if (block === undefined) continue
    if (block.type === 'table') return at + 1
    if (block.linkShare > 0.5 || block.region === 'FOOTER' || tailKind(block) !== null) continue
    if (isProse(block) || isSentence(block) || isNumbered(block.line.folded)) return at + 1
  }
  return start
}

/** Index of the first line after the content below which a site prints nothing but its own. */
function markerFrom(blocks: readonly Block[], after: number): number {
  for (let at = after; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.type !== 'paragraph') continue
    const { folded } = block.line
    // A single word of a menu may be a cell of a table that lost its lines.
    const isOneWord = folded.length < 5 && !/打印|关闭|分享|收藏/.test(folded)
    if (isRelatedHead(folded) || (tailKind(block) !== null && !isOneWord)) return at
  }
  return blocks.length
}

function reasonOf(paragraph: Paragraph): Cut['reason'] | null {
  const kind = tailKind(paragraph)
  if (kind !== null) return kind
  if (paragraph.region === 'FOOTER') return 'FOOTER'
  if (paragraph.region !== 'BODY' && paragraph.linkShare > 0.5) return 'NAVIGATION'
  const { folded } = paragraph.line
  return paragraph.linkShare > 0.8 && folded.length < 100 && !isNumbered(folded) ? 'RELATED' : null
}

/**
 * A short line of unknown words or an address, with a line of a footer close above and nothing but
 * the site's below. (Above the footer an address is the issuer's.)
 */
function isWithinFooter(
  blocks: readonly Block[],
  at: number,
  start: number,
  hasTailBelow: boolean,
): boolean {
  if (!hasTailBelow && at !== blocks.length - 1) return false
  for (let above = at; above >= Math.max(start, at - UNKNOWN_REACH); above--) {
    const block = blocks[above]
    if (block?.type !== 'paragraph' || block.line.length > SHORT * 4) return false
    const { folded } = block.line
    if (
      above === at &&
      (isNumbered(folded) || isSentence(block) || (folded.length > SHORT && !isContact(folded)))
    ) {
      return false
    }
    if (above < at && tailKind(block) === 'FOOTER' && chromeKind(block) === null) return true
  }
  return false
}
