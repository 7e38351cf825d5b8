import type { Token } from './cell-tokens.ts'
import type { StreamHead } from './stream-heads.ts'
import type { Column, Label } from './table-parts.ts'

/** The heads of table four, as the forms of 2019 and 2021 print them. */
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const BRANCHES = [['行政复议'], ['行政诉讼', '未经复议直接起诉'], ['行政诉讼', '复议后起诉']]
/** No head is broken into more texts. */
const MOST_TEXTS = 50

/**
 * The head of table four where print broke its words apart (结果 结果 其他 / 维持 纠正 结果): a row of
 * fifteen values under its three branches can be no other.
 */
export function brokenResults(texts: readonly Token[], valueCount: number): StreamHead | null {
  if (valueCount !== RESULTS.length * BRANCHES.length) return null
  const least = Math.max(0, texts.length - MOST_TEXTS)
  const from = texts.findIndex(
    ({ label }, at) => at >= least && /^行政复议/.test(label.folded.replace(/\s/g, '')),
  )
  const first = texts[from]
  if (first === undefined) return null
  const words = texts.slice(from).map(({ label }) => label.folded.replace(/\s/g, ''))
  const joined = words.join('')
  if (!['行政诉讼', '直接起诉', '复议后起诉', '总计'].every((word) => joined.includes(word)))
    return null
  const { span } = first.label
  const label = (text: string): Label => ({ text, folded: text, span })
  const columns = BRANCHES.flatMap((branch) =>
    RESULTS.map((result): Column => [...branch.map(label), label(result)]),
  )
  const rest = { hasUnits: false, hasOrdinals: false, mayHaveCover: false, unitLine: null }
  return { kind: 'RESULTS', from, to: texts.length, columns, ...rest }
}
