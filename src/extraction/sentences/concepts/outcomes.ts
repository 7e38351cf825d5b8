import { OUTCOME_WORDS } from './outcome-words.ts'
import type { Surroundings } from './surroundings.ts'

/** What a result may follow in its sentence without 其中: 受理申请12件,予以公开8件. */
const FOLLOWED = /^(?:app\.(?:received(?:\.\w+)?|carried_in|closed|processed|replied)|[A-Z_]+)$/
const RESULT_BEHIND = /^[,、;](?:(?:部分|不予|不同意)公开|非本机关|信息不存在|不属于)/

/** The outcome that a number of requests had, or null. */
export function outcomeWords(
  { near, parent, spoken, sentence, kinds, unit, behind }: Surroundings,
  hasHandled: boolean,
): string | null {
  // 公开征求意见35条 and the like are no results of requests.
  const asked = near.replace(/经(?:依法)?(?:书面)?征[求询](?:第三方|权利人)?的?意见/, '')
  if (/意见|征求|栏目|目录|指南|网站|微信|微博/.test(asked)) return null
  // 同意公开和部分公开的共51件 are two outcomes together.
  if (/公开(?:的)?(?:和|及|、|与|或|以及)(?:同意)?(?:部分|不予|不同意)/.test(near)) return null
  // What a reason is divided into is no reason of its own.
  if (/^(?:REFUSED|UNAVAILABLE|NOT_PROCESSED|OTHER|GRANTED)_/.test(parent ?? '')) return null
  const isRefusalList = parent === 'REFUSED'
  const isList =
    isRefusalList ||
    /^(?:[A-Z_]+|app\.(?:replied|closed|processed|received))$/.test(parent ?? '') ||
    hasHandled ||
    spoken.some((code) => /^[A-Z_]+$/.test(code)) ||
    /答复|办理结果|处理结果|处理情况|办理情况|答覆|办结/.test(sentence)
  const follows = unit === 'CASE' && sentence.trim() !== '' && FOLLOWED.test(spoken.at(-1) ?? '')
  if (!isList && !kinds.has('APPLICATIONS') && !follows) return null
  // 受理申请12件,主动公开信息520条: the second says nothing of the requests.
  if (!isList && follows && /主动公开/.test(near) && !/属|已/.test(near)) return null
  // 因信息不存在等原因无法提供: the cause is an example, what was done counts.
  const done = near.replace(/^.*等(?:原因|情形|理由|情况)/, '')
  for (const { outcome, words, weak } of OUTCOME_WORDS) {
    if (!words.test(done)) continue
    // 受理申请12件,公开8件,不予公开4件: what follows shows that 公开 is a result.
    if (weak && !isList && !(follows && RESULT_BEHIND.test(behind))) return null
    // 其他5件 among the subjects of the requests is no result.
    if (outcome === 'OTHER' && weak && !isRefusalList && !/^[A-Z_]+$/.test(spoken.at(-1) ?? ''))
      return null
    if (outcome === 'OTHER' && isRefusalList) return 'REFUSED_UNSPECIFIED'
    if (outcome === 'OTHER' && parent === 'OTHER') return 'OTHER_UNSPECIFIED'
    return outcome
  }
  return null
}
