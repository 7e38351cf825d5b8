/*
 * Bodies of the central government, and their branches: 国家税务总局无锡市税务局 has the place after the
 * name of the national body. Folded text.
 */

const MINISTRY =
  /^(?:中华人民共和国)?(?:外交|教育|科学技术|科技|工业和信息化|国家民族事务|公安|安全|民政|司法|财政|人力资源和社会保障|国土资源|自然资源|环境保护|生态环境|住房和城乡建设|建设|交通运输|交通|铁道|水利|农业|农业农村|商务|文化|文化和旅游|卫生|应急管理|退役军人事务|监察)部$/
const NATIONAL =
  /^(?:中华人民共和国|国务院|国家(?!级)|全国|海关总署$|审计署$|最高人民|中国(?:气象|地震|证券|银行|保险|银监|证监|保监|民用航空|人民银行|工程院|科学院|社会科学院|残疾人|法学会|红十字|侨联|作家|文学))/
const NATIONAL_BODY =
  /^(?:中华人民共和国|国务院)?(?:国家|中国|全国)[^省市县区]{2,16}?(?:总局|监督管理委员会|委员会|管理局|监督局|统计局|保密局|局|署|银行|部)/

/**
 * How many characters of a name are the national body before the place of its branch; all of them
 * for the national body itself; 0 for other names.
 */
export function withoutNational(folded: string): number {
  if (MINISTRY.test(folded)) return folded.length
  if (!NATIONAL.test(folded)) return 0
  const customs = /^中华人民共和国(?=.{2,8}(?:海关|海事局|出入境))/.exec(folded)
  if (customs !== null) return customs[0].length
  const body = NATIONAL_BODY.exec(folded)
  return body?.[0].length ?? folded.length
}

/** Whether a folded name is that of a body of the central government or a branch of one. */
export function isNational(folded: string): boolean {
  return MINISTRY.test(folded) || NATIONAL.test(folded)
}
