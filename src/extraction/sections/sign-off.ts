import { datesIn } from '../facts/printed-dates.ts'
import type { Block } from '../model.ts'

/** The blocks of a sign-off: from the first up to, without, the last. */
export type SignOff = { readonly fromBlock: number; readonly toBlock: number }

const ISSUER =
  /^(?:[一-龥]{2,30}|[一-龥]{2,20}[( ][一-龥]{2,20}\)?)(?:政府|局|厅|委员会|管委会|委|办公室|办|部|署|处|街道|办事处|中心|支队|大队|总队|分局|院|所|会|队|镇|乡|公署|站)(?: *\((?:盖章|公章|章|印章)\))?$/
const SIGNERS =
  /^(?:单位)?(?:负责人|主要负责人|审核人|审签人|审批人|填报人|填表人|制表人|报送人|联系人|经办人|填报单位|填报日期|报送日期|填表日期|编制单位)[^:]{0,6}:/
const LONGEST = 80
const MOST = 100
/** How far they are looked for, in blocks. */
const REACH = 50_000

/**
 * Finds the sign-offs: the issuer's name and the date at the end of the report, or before its
 * appendix, each alone on a line, and the lines of those who filled the form in.
 * @param isText whether a block is a line of text outside all tables
 */
export function findSignOffs(
  blocks: readonly Block[],
  from: number,
  isText: (block: number) => boolean,
): SignOff[] {
  const found: SignOff[] = []
  const end = Math.min(blocks.length, from + REACH)
  for (let at = from; at < end && found.length < MOST; at++) {
    if (!signs(blocks[at])) continue
    let to = at + 1
    while (to < end && (signs(blocks[to]) || namesIssuer(blocks[to]))) to++
    let start = at
    while (start > from && isText(start - 1) && namesIssuer(blocks[start - 1])) start--
    found.push({ fromBlock: start, toBlock: to })
    at = to
  }
  const last = blocks.length - 1
  // The name alone, without a date, on the last line.
  if (found.at(-1)?.toBlock !== blocks.length && last > from && isText(last)) {
    if (namesIssuer(blocks[last])) found.push({ fromBlock: last, toBlock: last + 1 })
  }
  return found
}

/** A line of a date alone, of a name and a date, or of those who sign. */
function signs(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph' || block.line.length > LONGEST) return false
  const folded = block.line.folded
  if (SIGNERS.test(folded)) return true
  if (!/[日号\d)]$/.test(folded)) return false
  const date = datesIn(folded)[0]
  if (date === undefined || date.to < folded.trimEnd().length - 1) return false
  const before = folded.slice(0, date.from).replace(/[ (]+$/, '')
  return (
    before === '' ||
    /^(?:填报|报送|成文|印发)?(?:日期|时间) *:$/.test(before) ||
    ISSUER.test(before)
  )
}

function namesIssuer(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph' || block.headingLevel !== null) return false
  const folded = block.line.folded
  return folded.length <= 40 && !/[。,;:、]/.test(folded) && ISSUER.test(folded)
}
