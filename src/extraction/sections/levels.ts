import type { Page } from '../model.ts'
import type { Heading } from './heading.ts'
import type { OrdinalStyle } from './ordinals.ts'

/** A heading with its level, from 1. */
export type LevelledHeading = {
  readonly heading: Heading
  readonly level: number
  readonly isAppendix: boolean
  /** Whether it opens a plan for the next year that is printed with the report. */
  readonly isPlan: boolean
}

/** How far up a style stands: what has the smaller rank holds the others. */
const RANKS: Readonly<Record<OrdinalStyle | 'BARE', number>> = {
  PART: 0,
  APPENDIX: 0,
  HAN: 1,
  BARE: 1,
  HAN_BRACKET: 2,
  ARABIC: 3,
  ARABIC_BRACKET: 4,
  CIRCLED: 5,
}
/** How far before the first heading of a plan the words that announce it may stand, in blocks. */
const REACH = 6
const ANNOUNCES =
  /(?:将)?(?:以下|如下|下列).{0,30}(?:要点|计划|方案|安排)|(?:要点|计划|方案|安排)(?:如下|,根据|\(?附后)|^.{2,40}(?:工作要点|工作计划|工作方案|工作安排|实施方案)$/
const PLAN_NAME =
  /(?:(?:20\d\d年)(?:度)?)?[一-龥]{0,12}(?:工作要点|工作计划|工作方案|工作安排|实施方案)/

/**
 * Gives every heading its level by the style of its number: a style already open closes what stands
 * below it, a new one goes below what ranks above it. A restart at 一、 is an appendix.
 */
export function addLevels(page: Page, headings: readonly Heading[]): LevelledHeading[] {
  const levelled: LevelledHeading[] = []
  let open: { readonly rank: number }[] = []
  let lastHan = 0
  let mainHan = 0
  let inAppendix = false
  const ranks = bareRanks(page, headings)
  for (const [at, heading] of headings.entries()) {
    const before = headings[at - 1]
    const rank = ranks.get(heading) ?? RANKS[heading.style]
    const { style, number } = heading
    const isAppendix = style === 'APPENDIX'
    if (style === 'HAN' && number !== null) {
      if (number === 1 && lastHan >= 2 && !inAppendix) {
        const plan = announcement(page, before, heading)
        if (plan !== null) {
          levelled.push({ heading: plan, level: 1, isAppendix: true, isPlan: true })
          open = [{ rank: RANKS.APPENDIX }]
          inAppendix = true
        }
      } else if (inAppendix && number === mainHan + 1 && number > 1 && lastHan + 1 !== number) {
        // The report goes on after an appendix in its middle.
        open = []
        inAppendix = false
      }
      lastHan = number
      if (!inAppendix) mainHan = number
    }
    if (isAppendix) {
      open = open.filter((above) => above.rank < RANKS.APPENDIX)
      inAppendix = true
      lastHan = 0
    }
    while (open.length > 0 && (open.at(-1)?.rank ?? 0) >= rank) open.pop()
    open.push({ rank })
    levelled.push({ heading, level: open.length, isAppendix, isPlan: false })
  }
  return levelled
}

/**
 * The ranks of bare headings: by the level that the markup gives them, against that of the numbered
 * ones; without markup, below a bare heading that has another right under it.
 */
function bareRanks(page: Page, headings: readonly Heading[]): Map<Heading, number> {
  const ranks = new Map<Heading, number>()
  const levelOf = ({ block }: Heading) => {
    const line = page.blocks[block]
    return line?.type === 'paragraph' ? line.headingLevel : null
  }
  const tops = headings.filter(({ style }) => style === 'HAN' || style === 'PART')
  const isNumbered = tops.length >= 2
  const marked = headings.flatMap((heading) => levelOf(heading) ?? [])
  const top = tops.flatMap((heading) => levelOf(heading) ?? [])[0]
  const base = top ?? (isNumbered ? undefined : marked.reduce((a, b) => Math.min(a, b), 7))
  let underContainer = false
  let afterHan = false
  for (const [at, heading] of headings.entries()) {
    afterHan ||= heading.style === 'HAN'
    if (heading.style !== 'BARE') continue
    const level = levelOf(heading)
    if (level !== null && base !== undefined) {
      // 1.x: between 一、 and （一）, one step for each level of the markup.
      ranks.set(heading, level <= base ? RANKS.BARE : RANKS.BARE + (level - base) / 10)
      continue
    }
    if (isNumbered && afterHan) {
      ranks.set(heading, RANKS.BARE + 0.9)
      continue
    }
    const next = headings[at + 1]
    const line = page.blocks[heading.block]
    const isAlone = line?.type === 'paragraph' && heading.bodyAt === line.line.length
    const isUnder = next?.style === 'BARE' && next.block === heading.block + 1
    const isContainer = isAlone && isUnder && !isNumbered
    if (isContainer) underContainer = true
    ranks.set(heading, underContainer && !isContainer ? RANKS.BARE + 0.5 : RANKS.BARE)
  }
  return ranks
}

/** The paragraph that announces a plan right before its first heading, as a heading of its own. */
function announcement(page: Page, before: Heading | undefined, first: Heading): Heading | null {
  const lowest = Math.max(before === undefined ? 0 : before.headingBlock + 1, first.block - REACH)
  for (let at = first.block - 1; at >= lowest; at--) {
    const block = page.blocks[at]
    if (block?.type !== 'paragraph' || !ANNOUNCES.test(block.line.folded)) continue
    const name = PLAN_NAME.exec(block.line.folded)
    if (name === null) continue
    const year = /20\d\d年/.exec(name[0])
    const from = name.index + (year?.index ?? 0)
    const to = name.index + name[0].length
    const alone = to - from >= block.line.length - 4
    const bodyAt = alone ? block.line.length : 0
    const place = { block: at, headingBlock: at, ordinal: 0, number: null }
    return { ...place, style: 'APPENDIX', from, to, bodyAt }
  }
  return null
}
