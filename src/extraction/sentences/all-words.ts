/** 均已答复, 全部办结, 均为自然人: all of a number that stands before. Places are those of the line. */
export type AllWord = {
  readonly from: number
  readonly to: number
  /** What all of them were, up to the next mark. */
  readonly rest: readonly [from: number, to: number]
}

const ALL = /全都|全部|均|都(?!市|昌|匀|江|会|督|不)/g
const LONGEST = 24

/** The words for "all" of a folded line, with what they say. */
export function allWords(folded: string, from: number, mask: Uint16Array): AllWord[] {
  const found: AllWord[] = []
  for (const match of folded.matchAll(ALL)) {
    const at = match.index
    if (at < from || mask[at] !== 0) continue
    if (
      /(?:[平年月日户]|(?<!申请|请)人)$/.test(folded.slice(Math.max(0, at - 3), at)) ||
      /^均(?:等|衡|匀|值|价)/.test(folded.slice(at, at + 2))
    )
      continue
    const start = at + match[0].length
    // 五件都答复了 is said of the number itself.
    if (
      /[\d零一二两三四五六七八九十百千万]\s?[件条起宗份]\s?$/.test(
        folded.slice(Math.max(0, at - 4), at),
      )
    )
      continue
    const tail = folded.slice(start, start + LONGEST)
    const stop = /[,。;:()!?、]/.exec(tail)
    const end = start + (stop === null ? tail.length : stop.index)
    if (end > start) found.push({ from: at, to: start, rest: [start, end] })
  }
  return found
}
