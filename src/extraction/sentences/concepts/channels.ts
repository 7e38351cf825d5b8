import type { ApplicantType } from '../../../domain/applications.ts'
import type { Surroundings } from './surroundings.ts'

const CHANNELS: readonly (readonly [string, RegExp])[] = [
  ['app.received.email', /电子邮[件箱]|邮箱|e-?mail|电邮/],
  ['app.received.fax', /传真/],
  ['app.received.mail', /信函|邮寄|书面|信件|来信|邮政|寄送|快递|挂号|函件|邮局|写信|寄来/],
  ['app.received.online', /网上|网络|在线|网站|互联网|平台|网页|线上|电子|官网|一网通办|邮箱外/],
  ['app.received.in_person', /当面|现场|窗口|上门|来访|到场|当场|直接提交|直接递交/],
  ['app.received.other', /其[他它](?:方式|形式|途径|渠道|申请)|^[、,\s]*(?:以)?其[他它]\s?$/],
]

const APPLICANTS: readonly (readonly [ApplicantType, RegExp])[] = [
  ['COMMERCIAL', /商业企业/],
  ['RESEARCH', /科研/],
  ['SOCIAL_WELFARE', /公益/],
  ['LEGAL_SERVICE', /法律服务|律师|律所/],
  ['ORGANISATION', /法人|其[他它]组织|单位|组织|企业|公司/],
  ['NATURAL_PERSON', /自然人|公民|个人|群众|市民|村民/],
]

/** The channels that words name. */
export function channelsIn(words: string): string[] {
  return CHANNELS.filter(([, pattern]) => pattern.test(words)).map(([channel]) => channel)
}

/** The kind of applicant that a number of requests is divided by, or null. */
export function applicantOf(
  { near, parent, sentence, behind, spoken, lastApplicant }: Surroundings,
  isList: boolean,
): ApplicantType | null {
  if (parent !== null && parent !== 'app.received') return null
  const isNear =
    isList ||
    /^[\s、,]*(?:自然人|公民|个人|法人|(?:商业)?企业|其[他它]组织|[^,、]{2,8}机构|社会公益组织)(?:提出)?(?:的)?申请\s?$/.test(
      near,
    ) ||
    /^[\s、,]*(?:其中)?(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构)\s?$/.test(near) ||
    /申请人|提出|提交|来自/.test(near) ||
    /申请人|申请主体|申请者|从主体|提出(?:申请|的)|来自/.test(sentence.slice(-40))
  // 受理公民申请七件、法人申请两件: the kinds beside each other.
  if (
    /^[^,、]{0,8}(?:收到|受理|接到)(?:自然人|公民|个人)(?:提出)?的?申请\s?$/.test(near) &&
    /^[、,;](?:法人|企业|单位|其[他它]组织)[^,。]{0,8}申请/.test(behind)
  )
    return 'NATURAL_PERSON'
  const continues = spoken.at(-1) === 'app.received'
  if (!isNear && !continues) return null
  if (/机关|秘密|不属于|不属|公开申请\s?$|收到|受理|本单位|告知/.test(near)) return null
  // 科研机构1件、其他12件: the last column of the form.
  if (/^[\s、,]*其[他它]\s?$/.test(near))
    return lastApplicant === null || lastApplicant === 'NATURAL_PERSON'
      ? null
      : 'OTHER_ORGANISATION'
  return APPLICANTS.find(([, words]) => words.test(near))?.[0] ?? null
}
