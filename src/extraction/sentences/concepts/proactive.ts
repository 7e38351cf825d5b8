import { type Concept, PERSONS, plain, type Surroundings } from './surroundings.ts'

const PUBLICATION_CHANNELS: readonly (readonly [string, RegExp])[] = [
  ['gazette', /公报/],
  ['weibo', /微博/],
  ['wechat', /微信|公众号/],
  ['website', /网站|门户网|官网|信息公开网|政府网|信息网/],
  ['other', /其[他它](?:方式|渠道|形式|途径|载体)/],
]

/** Proactive disclosure: totals and channels, rules, interpretation. */
export function proactiveOf({
  near,
  sentence,
  heading,
  kinds,
  unit,
  parent,
  isSomeOf,
  spoken,
  whole,
}: Surroundings): Concept | null {
  if (PERSONS.has(unit)) return null
  const said = sentence + near
  if (unit === 'TIME' || unit === null || unit === 'UNIT') {
    const last = spoken.at(-1) ?? ''
    if (
      /主要负责|负责人|领导/.test(near) &&
      /^interp\.(?:press_conferences|interviews)$/.test(last) &&
      !/发布会|访谈/.test(near)
    )
      return plain(`${last}.principal`)
    const isPrincipal =
      /主要负责|(?:主任|局长|市长|县长|区长|镇长|领导|负责人|一把手)[^,]{0,4}(?:做客|参加|出席)/
    const principal = isPrincipal.test(near) ? '.principal' : ''
    if (/新闻发布会|发布会/.test(near)) return plain(`interp.press_conferences${principal}`)
    if (/在线访谈|访谈/.test(near)) return plain(`interp.interviews${principal}`)
    if (/其[他它]方式回应/.test(near)) return plain('interp.other_responses')
    if (/(?:微博|微信|两微)[^,]{0,8}回应/.test(near)) return plain('interp.social_responses')
    if (/回应[^,]{0,14}(?:热点|舆情|关切|关注)|(?:热点|舆情|关切)[^,]{0,8}回应/.test(near))
      return plain('interp.hot_topics')
  }
  if (/解读/.test(near) && unit !== 'TIME' && unit !== 'UNIT' && !/率|回应解读/.test(near))
    return plain('interp.articles')
  if (/规范性文件/.test(near) && !/类/.test(near) && unit !== 'UNIT') {
    if (/清理|废止|失效|审查|备案|修改|修订/.test(near)) return null
    if (/主动公开/.test(near)) return plain('proactive.normdoc.disclosed')
    if (/制发|制定|出台|印发|新增|制作/.test(near)) return plain('proactive.normdoc.issued')
    return /公开|发布|公布/.test(near) ? plain('proactive.normdoc.disclosed') : null
  }
  // 制发规范性文件1,093件,公开1,046件.
  if (
    spoken.at(-1) === 'proactive.normdoc.issued' &&
    /^[\s,]*(?:其中|予以|已)*(?:主动)?公开(?:的)?\s?$/.test(near)
  )
    return plain('proactive.normdoc.disclosed')
  if (/全文电子化/.test(near)) return plain('proactive.info.fulltext')
  if (unit === 'UNIT' || unit === 'TIME') return null
  if (/访问|点击|浏览|栏目|粉丝|关注|咨询|申请|回应|阅读|转发|答复|批次|采用|报送|更新/.test(near))
    return null
  const isPublishing =
    /公开|发布|推送|刊发|刊登|登载|信息/.test(near) ||
    /形式|渠道|方式|途径|载体/.test(heading + sentence.slice(-24))
  const isMixed = /公开栏|电视|广播|报刊|报纸|日报|显示屏/.test(near) && !/其[他它]/.test(near)
  const named = isMixed ? [] : PUBLICATION_CHANNELS.filter(([, words]) => words.test(near))
  if (named.length > 0) {
    const inList =
      kinds.has('PROACTIVE') ||
      parent?.startsWith('proactive.') === true ||
      /主动公开|公开信息|公开政府信息|发布信息|推送/.test(said)
    const [only] = named
    // 通过政府网站主动公开政府信息4278条, no other channel beside it: all that was disclosed.
    const isOnly =
      parent === null &&
      PUBLICATION_CHANNELS.filter(([, words]) => words.test(whole)).length === 1 &&
      !spoken.some((code) => code.startsWith('proactive.')) &&
      /^[\s、,]*(?:\d{4}年|全年|本年度?|今年|(?:我|本)[^,]{1,3}|共|累计)*(?:通过|利用|依托)[^,]{1,20}主动公开(?:各类)?(?:政府|政务)?信息\s?$/.test(
        near,
      )
    if (isOnly) return plain('proactive.info.total')
    return isPublishing && inList && named.length === 1 && only && !isSomeOf
      ? plain(`proactive.channel.${only[0]}`)
      : unclearChannel(parent, named[0]?.[0])
  }
  if (
    /新媒体|媒体|平台|公开栏|电视|广播|报(?:刊|纸)|日报|客户端|手册|电子屏|显示屏|抖音|头条|政务号|短信|图书馆|档案馆/.test(
      near,
    )
  )
    return null
  if (/(?<!各)类|领域|涉及|方面|重点|财政|专栏|其中|财务|预算|征地|环境/.test(near)) return null
  if (
    /^[\s、,]*其[他它余](?:方式|渠道|形式)?\s?$/.test(near) &&
    spoken.at(-1)?.startsWith('proactive.channel.')
  )
    return plain('proactive.channel.other')
  const isPublished = !near.includes('、') && /(?:发布|发佈|公布)(?:各类)?政府信息\s?$/.test(near)
  // 数量:全年158条, under a heading of its own.
  const isNumber =
    /数量:[^,:]{0,4}$/.test(sentence + near) && kinds.has('PROACTIVE') && unit === 'ITEM'
  if (isNumber) return plain('proactive.info.total')
  if (isPublished) return plain('proactive.info.total')
  // 新增公开信息9,314条 opens a section that is about nothing else.
  const isFirst =
    kinds.has('PROACTIVE') &&
    !spoken.some((code) => code.startsWith('proactive.')) &&
    /^[\s、,]*(?:\d{4}年度?|全年|本年度?|(?:全|我|本)[^,]|共|累计)*(?:新增)?(?:公开|发布)(?:各类)?信息\s?$/.test(
      near,
    )
  if (isFirst) return plain('proactive.info.total')
  const isTotal =
    /主动公开[^,]{0,14}信息(?:总数|数量|总量|总计|数|量)?|主动公开(?:总数|数|总量)|公开(?:各类)?(?:政府|政务)信息(?:总数|总计|数|总量|共计)?\s?$|主动公开(?:的)?\s?$/.test(
      near,
    )
  if (isTotal && !/^[^,]{0,30}(?:部门|街道|乡镇|中心|办公室)公开/.test(near)) {
    // 印发政府公报2期,公开政府信息数24.
    if (/公报[^,]{0,8},[^,]{0,4}$/.test(sentence) && /数\s?$/.test(near))
      return plain('proactive.channel.gazette')
    return /公开/.test(near) &&
      (kinds.has('PROACTIVE') ||
        kinds.has('APPLICATIONS') ||
        /主动公开/.test(near) ||
        kinds.has('OVERVIEW'))
      ? plain('proactive.info.total')
      : null
  }
  const isSum =
    /^[\s,、]*(?:两者|[两三四]项|以上)?(?:加起来|相加)?(?:合计|共计|总计|共)?(?:公开|发布)?(?:政府)?(?:信息)?\s?$/.test(
      near,
    )
  return isSum && spoken.at(-1)?.startsWith('proactive.channel.')
    ? plain('proactive.info.total')
    : null
}

/** 微博12条 in a list of channels says only the channel. */
function unclearChannel(parent: string | null, channel: string | undefined): Concept | null {
  return parent === 'proactive.info.total' && channel !== undefined
    ? plain(`proactive.channel.${channel}`)
    : null
}
