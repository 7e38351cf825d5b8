import type { Block } from '../model.ts'

const CONTENTS = /^[^\p{L}\p{N}]{0,3}目\s{0,8}录[^\p{L}\p{N}]{0,3}$/u
/** Dots and the number of a page behind an entry. */
const LEADER = /[\s.·…-]{2,200}\d{0,3}$/

/**
 * Tables of contents: lines that only name the headings to come, one a line beneath 目录 or all in
 * one line. @returns indexes of blocks
 */
export function findContents(blocks: readonly Block[], from: number, to: number): number[] {
  const found: number[] = []
  let headings: Set<string> | null = null
  for (let at = from; at < to; at++) {
    const block = blocks[at]
    if (block?.type !== 'paragraph' || block.line.length > 300) continue
    const { folded } = block.line
    if (CONTENTS.test(folded)) {
      const end = entriesEnd(blocks, at + 1)
      if (end - at < 3) continue
      for (let entry = at; entry < end; entry++) found.push(entry)
      at = end - 1
    } else {
      const entries = folded.split(',').filter((entry) => entry.trim() !== '')
      if (entries.length < 2 || /[。;:]/.test(folded)) continue
      headings ??= linesOf(blocks, to)
      if (entries.every((entry) => headings?.has(squeeze(entry)))) found.push(at)
    }
  }
  return found
}

/** Where the entries end: each is a line that comes again, in the same order. */
function entriesEnd(blocks: readonly Block[], from: number): number {
  const later = new Map<string, number>()
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'paragraph') later.set(squeeze(block.line.folded), index)
  }
  let end = from
  for (; end < blocks.length; end++) {
    const block = blocks[end]
    if (block?.type !== 'paragraph') break
    const again = later.get(squeeze(block.line.folded.replace(LEADER, '')))
    if (again === undefined || again <= end) break
  }
  return end
}

function linesOf(blocks: readonly Block[], from: number): Set<string> {
  const lines = new Set<string>()
  for (const block of blocks.slice(Math.max(0, from - 24))) {
    if (block.type === 'paragraph') lines.add(squeeze(block.line.folded))
  }
  return lines
}

function squeeze(folded: string): string {
  return folded.replaceAll(/\s/g, '')
}
