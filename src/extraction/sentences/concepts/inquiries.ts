import { type Concept, plain, type Surroundings } from './surroundings.ts'

/** Enquiries of the public by the way they came, and services beside them. */
export function inquiriesOf({ near, sentence, behind, kinds, unit }: Surroundings): Concept | null {
  if (unit === 'ARTICLE') return null
  if (/[日月]均/.test(near)) return null
  if (kinds.has('INQUIRIES') && unit === 'PERSON_TIME') {
    if (/^[\s、,]*(?:来人|来访|上门)/.test(near)) return plain('inquiry.onsite')
    if (/^[\s、,]*来电/.test(near)) return plain('inquiry.phone')
    if (/^[\s、,]*网上留言/.test(near)) return plain('inquiry.online')
  }
  if (/(?:公开|咨询)热线[^,]{0,4}(?:接听|接到|受理)/.test(near)) return plain('inquiry.phone')
  if (/热线|信箱|工单|12\d{3}|市长|县长|区长|留言|来信/.test(near)) return null
  const isInquiry =
    /咨询/.test(near) || (kinds.has('INQUIRIES') && /接待|接听|电话|来访|现场|网上|在线/.test(near))
  if (/接待查阅|查阅接待/.test(near)) return plain('inquiry.onsite')
  if (/服务类信息/.test(near)) return plain('service.info')
  if (/专栏[^,]{0,8}(?:访问|浏览|点击)/.test(near)) return plain('service.page_views')
  if (!isInquiry && !/(?:现场|当面)接待/.test(near)) return null
  if (/公示|回应|解读/.test(near)) return null
  // 共接待咨询618人次,其中现场接待203人次: the sum of all ways.
  if (!/现场|当面|窗口/.test(near) && /^[,:]?其中[^。]{0,12}(?:现场|当面|来访)/.test(behind))
    return null
  if (/电话|接听|来电/.test(near)) return plain('inquiry.phone')
  if (/现场|当面|窗口|接待|来访|上门|前来/.test(near) && !/等方式|各种|各类/.test(near))
    return plain('inquiry.onsite')
  if (/网上|在线|网络|网站|互联网/.test(near)) return plain('inquiry.online')
  // 窗口接待的6240人次 of those who asked.
  return /咨询/.test(sentence) && /接待/.test(near) ? plain('inquiry.onsite') : null
}
