import { isAboutRequests } from './about-requests.ts'
import { applicantOf, channelsIn } from './channels.ts'
import { outcomeWords } from './outcomes.ts'
import { type Concept, PERSONS, plain, type Surroundings } from './surroundings.ts'

const REQUESTS =
  /公开申请|依申请|申请公开|信息申请|信息的申请|公开的申请|申请件|申请总|申请受理|申请量|申请数|新收|收到申请|受理申请|各类申请|申请(?=\d|$)/

const SUBJECT = /涉及|关于|有关|方面|领域|类(?:信息|申请)?$|为主|集中|内容/

const RECEIVED =
  /(?:收到|受理|接到|接收|收件|新收|新增|共收|收悉|登记)[^,]{0,30}申请|(?:^|收到|受理|接到|接收|新收|提出|公开|信息|群众|公民|社会|各类|的|书面|年度|依|登记)(?:的)?申请(?:公开)?(?:政府信息)?(?:的)?(?:总数|总量|数量|数|量|件)?(?:中|里)?\s?$|依申请公开(?:政府)?(?:信息)?(?:的)?(?:总数|申请|件|信息|数)?\s?$|新收|提出[^,]{0,10}申请|^[\s、,]*(?:共|合计|总计|累计|全年|今年|本年度?|当年|年内|20\d\d年度?|(?:全|我|本)(?:[省市县区镇乡局委厅办院]|街道|系统|机关))*(?:收到|受理|接收)\s?$/

const REST = /^[\s、,]*(?:(?:其[他它余]|剩[余下]?|余下?|另|尚|还|仍)(?:有)?(?:的)?(?:申请)?)?\s?$/
const HANDED_ON =
  /^(?:(?!\d\s?[件宗条份起例])[^。;])*?(?:结转|移|顺延|延|转|留)(?:到|至|入|待)(?:下一?(?:年|个?年度)|次年|明年|来年|20\d\d\s?年)/
/** What was left over at the end, said so. */
const REMAINDER = /其余|剩|余/
/** 剩下1条于次年1月答复: it was open at the end of the year. */
const ANSWERED_LATER =
  /^(?:申请)?[,]?(?:已|将|则|均)*[于在至到](?:次年|翌年|明年|来年|下一?年度?|20\d\d\s?年)[^,;。]{0,12}(?:答复|办结|办理|回复|办复)/
const LONGEST_CAUSE = 60

/** 其余2件因在年底收到,转入次年办理: its number stands bare, what follows says where it went. */
function isLeftOver(near: string, behind: string): boolean {
  const words = behind.slice(0, LONGEST_CAUSE)
  const own = words.split(/[,;。、]/)[0] ?? ''
  const before = own !== '' && near.endsWith(own) ? near.slice(0, -own.length) : near
  if (!REST.test(before)) return false
  const isLater = REMAINDER.test(before) && ANSWERED_LATER.test(words)
  return isLater || HANDED_ON.test(words)
}

/** Requests for information: received, by channel and applicant, handled, with which result. */
export function requestsOf(given: Surroundings): Concept | null {
  // 新收申请(含补正后重新提交): a remark in brackets says nothing of the count.
  const bare = given.near.replace(/(?<=\S)\([^()]*\)/g, '')
  const around = /申请/.test(bare) ? { ...given, near: bare } : given
  if (/复议申请|复议案件/.test(around.near)) return null
  // 同一申请人提出的申请达11件 are some of them.
  if (/同一|单个|某|个别/.test(around.near)) return null
  const { near, sentence, behind, parent, spoken, kinds, unit, isStandardForm, afterOther } = around
  const isBody = unit === 'UNIT' && /来自/.test(sentence + near)
  if ((unit === 'UNIT' && !isBody) || unit === 'TIME' || unit === 'ARTICLE') return null
  if (!isAboutRequests(around) || /公开目录|依申请公开目录|指南/.test(near)) return null
  const said = (sentence + near).slice(-80)
  if (/(?:延期|延长)[^,]{0,8}(?:办结|办理|答复|回复)/.test(near) && !/尚|申请延|处于/.test(near))
    return plain('app.closed.extended')
  if (
    /(?:上年|上一年|上年度|上一年度|去年|\d{4}\s?年度?)[^,]{0,8}(?:跨年|结转|转入|接转|转接|接续|遗留|未办结)|结转(?:办理)?(?:自|的)?上(?:一)?年|承接上(?:一)?年|^[\s、,]*(?:上期|往年)结转/.test(
      near,
    )
  )
    return plain('app.carried_in')
  if (/^[^,。]{0,16}(?:顺延|结转|转)(?:至|到|入)?(?:本年|今年)/.test(behind))
    return plain('app.carried_in')
  if (/^[^,。]{0,6}(?:结?转)(?:到|至|入)(?:下|次|20\d\d)/.test(behind))
    return plain('app.carried_out')
  if (isLeftOver(near, behind)) return plain('app.carried_out')
  const last = spoken.findLast((code) => code.startsWith('app.'))
  if (
    /^[\s、,]*(?:以及|和|另有|加上)?结转(?:件|申请)?\s?$/.test(near) &&
    last?.startsWith('app.received')
  )
    return plain('app.carried_in')
  if (
    /结转|转(?:入|至|到)(?:下|次|\d{4})|尚(?:在|未|有|处)|仍在|正在(?:办理|审|处|按)|在办(?!理)|办理中|顺延|未(?:办结|答复|办理|到期)|待(?:办理|答复|办结)|跨年|(?:处于|在)延长答复期|延长答复期(?:限)?[内中]$/.test(
      near,
    )
  )
    return plain('app.carried_out')
  const isList = parent?.startsWith('app.') === true
  if (!PERSONS.has(unit) || /提出|申请|来自/.test(near) || /申请人|来自/.test(sentence)) {
    const applicant = applicantOf(around, isList)
    if (applicant !== null) return { indicator: 'app.received', applicant }
  }
  if (PERSONS.has(unit) && !/申请/.test(near)) return null
  // 当面6件、信函11件,共计17件: the sum of a list.
  if (
    /^[\s、,]*(?:合计|共计|总计)(?:收到)?(?:申请)?\s?$/.test(near) &&
    /^app\.received/.test(spoken.at(-1) ?? '')
  )
    return plain('app.received')
  // 超期答复0件 counts what no form counts.
  if (/超期|逾期(?:答复|办)|未(?:能)?(?:按时|按期|及时)(?:答复|办)|当场答复/.test(near)) return null
  const hasHandled = spoken.some((code) => /^app\.(?:replied|closed|processed)/.test(code))
  if (
    parent === 'app.received' ||
    /申请|提交|提出|递交|方式|渠道|形式|途径/.test(near + said.slice(-30)) ||
    spoken.at(-1)?.startsWith('app.received')
  ) {
    if (!/告知|答复|办结|公开信息|发布|不|结果|咨询|访问|推送/.test(near)) {
      const named = channelsIn(near)
      // 收到书面或者网上提出的申请172件 are all of them.
      const isAll =
        (named.length > 1 ||
          (/书面/.test(near) &&
            !spoken.includes('app.received') &&
            channelsIn(around.behind.slice(0, 40)).length === 0)) &&
        /(?:收到|受理|接到|接收|新收)[^,]*申请\s?$/.test(near)
      const channel = isAll ? undefined : named[0]
      if (
        channel === 'app.received.other' &&
        !(isList && (/方式|渠道|途径|形式/.test(near) || channelsIn(around.whole).length > 1)) &&
        !spoken.at(-1)?.startsWith('app.received.')
      )
        return null
      if (channel !== undefined) return plain(channel)
    }
  }
  if (
    /^(?:app\.(?:closed|processed|replied|received))$/.test(parent ?? '') &&
    /^[\s、,]*(?:其中)?(?:按期|按时|如期)\s?$/.test(near)
  )
    return plain('app.closed.on_time')
  if (/延期|延长/.test(near) && !/尚|申请延/.test(near)) return plain('app.closed.extended')
  if (
    /(?:按时|按期|如期|期限内|限期内|时限内|规定时间内|规定时限内|\d个工作日内)[^,]{0,6}(?:办结|答复|办理|办复|回复|处理)/.test(
      near,
    )
  )
    return plain('app.closed.on_time')
  // 热线受理工单36,208件,办结36,111件: what was handled are those.
  if (afterOther && !/申请/.test(near) && /办结|办理|办复|答复|回复|处理/.test(near)) return null
  const outcome = outcomeWords(around, hasHandled)
  if (outcome !== null) return plain(outcome)
  if (/率/.test(near)) return null
  if (
    /办结|办理完|办毕|办复|办理结果|处理完|处理结果|作出处理|^[\s、,]*(?:本年度?|全年|共|已|均|按规定)*(?:办理|处理)\s?$|办理(?:政府信息公开)?申请|申请办理/.test(
      near,
    )
  ) {
    return plain(isStandardForm ? 'app.processed' : 'app.closed')
  }
  if (/答复|回复|答覆|复函/.test(near) && !/申请(?:人|书)?满意/.test(near))
    return plain('app.replied')
  if (SUBJECT.test(near) && !/收到|受理|总/.test(near)) return null
  if (/涉及|关于/.test(near) && !/涉及(?:政府)?信息公开/.test(near)) return null
  if (RECEIVED.test(near) && (REQUESTS.test(said) || kinds.has('APPLICATIONS')))
    return plain('app.received')
  return null
}
