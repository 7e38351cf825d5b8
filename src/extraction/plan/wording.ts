/*
 * How problems and measures are worded. All on folded text, a clause or a sentence at a time.
 */

const LACKING =
  /不(?:够|足|善|强|高|到位|及时|平衡|均衡|完善|健全|规范|统一|畅|便|深|广|细|严|实|准|清|明|熟|全|多|大|紧|快|佳|优|新|齐|透|牢|稳|充分|理想|一致|协调|丰富|灵活|密切|主动|重视|了解|适应|匹配|相称|尽|力|一|直观|连续|能|愿|敢|会|懂|易|科学|合理|精准|扎实|顺|经常|贴近|对称|准确|彻底|科学|集中|明显|具体|符|衔接|同步|动态|成熟|系统|配套|突出|多样|通俗|紧密)|有待|亟待|亟需|[需须]要?(?:进一步|不断|继续|加强|加以|持续|提高|提升|完善|健全|增强|加大|改进)|尚待|待(?:加强|提高|提升|完善|改进|优化|规范|健全|深入|丰富|拓展|细化|加大|增强)|薄弱|滞后|单一|脱节|空白|欠缺|缺[乏少失位]|短缺|紧缺|过于|简陋|陈旧|老化|流于形式|参差|落后|同质化|碎片化|淡薄|偏[低高少多弱慢差窄粗浅散软]|[较过太][低少弱慢差窄粗浅散]|差距|短板|提升空间/
const SIGNS =
  /不(?!断|同|仅|但|予|论|见面|动产|定期|公开|得|良|少|低|超|限|可|懈|忘|折)|[还仍尚][需须要待]|需要?(?:进一步|不断|加强|加以|持续)|难[以于度点]|困难|较难|瓶颈|未[能及完充达形建实做]|没有|尚未|欠|重.{1,6}轻|形式化|粗放|笼统|随意|模糊|迟缓|拖延|松散|生硬|晦涩|有限|偏差|漏洞|盲区|死角|隐患|错误|失误|遗漏|误区|应付|被动|疏漏|频繁|时有发生|(?:纠错|败诉|投诉|超期|差错|错误).{0,4}率.{0,6}高|(?:纠错|败诉|投诉|信访|差错|错误|超期).{0,6}(?:上升|增多|增加|反弹|抬头)$|匮乏|五花八门|进展不一|现象|靠|仍存|仍有|问题|分散|紧张|兼职|不足|[低少弱差慢窄难浅乱旧晚]$|[低少弱差慢窄难浅乱旧晚][,、]/

const ADVERBS =
  '(?:将|拟|要|应|须|再|并|继续|持续|进一步|不断|切实|积极|大力|认真|全面|深入|着力|努力|及时|加紧|严格|逐步|逐项|逐一|主动|有效|扎实|稳步|定期|重点|着重|统一|分级|分类|分批|分期|联合|共同|加快|全力|坚决|适时|尽快|有序|牢固|充分|计划|争取|大胆|广泛|科学|合理|深化|集中|重新|专门|限期|从严|依法|依规|适当|精心|按时|按期|每[年月周日季]|每季度|每半年|年内|按[季月周年]度?)*'
const VERBS =
  '加强|加大|加快|加密|加紧|强化|完善|健全|建立|建设|建好|建成|建|制定|制订|制作|修订|编制|编印|编发|编写|编撰|开展|组织|举办|召开|推进|推动|推行|推出|推广|推送|提升|提高|优化|规范|拓展|拓宽|丰富|创新|扩大|深化|细化|明确|落实|严格|严把|严肃|增强|增加|增设|增配|增派|开通|开设|开发|开放|设立|设置|设|实行|实施|启动|启用|聘请|聘用|邀请|引入|引进|引导|运用|利用|用好|用活|用足|充分利用|发挥|依托|把|对|向|为|给|由|抓好|抓实|抓紧|抓住|狠抓|抓|做好|做实|做细|做优|做强|坚持|突出|注重|重视|围绕|聚焦|梳理|清理|整合|整改|整治|公开|发布|公布|公示|更新|升级|改版|改进|改善|改造|改写|改变|统筹|协调|配备|配齐|配强|充实|培训|轮训|学习|宣传|督促|监督|检查|抽查|督查|巡查|考核|评估|评议|通报|问责|打造|搭建|构建|探索|尝试|研究|出台|印发|畅通|简化|压缩|缩短|减少|履行|执行|贯彻|组建|实现|确定|指定|安排|选派|选送|抽调|调整|补充|补齐|补录|补|延伸|下沉|鼓励|支持|帮助|指导|辅导|转变|转化|提供|列入|纳入|将|会同|联动|协同|采取|采用|采购|招聘|试点|试行|先行|对接|打通|破除|解决|消除|回应|解读|听取|征求|收集|归集|汇编|录入|扫描|拟|与|同|在|以|用|让|使|按|依|设计|发放|印制|录制|拍摄|播出|投入|落细|压实|理顺|厘清|前移|前置|理清|集成|迁移|关停|注销|展示|宣讲|走访|约谈|追究|总结|交流|借鉴|参照|对照|提请|申请(?!人|公开|表|量|件)|争取|参与|参加|保持|保证|确保|保障|促进|营造|形成|杜绝|防止|避免|力争|力求|巩固|延长|合并|上线|入驻|回访|排查|自查|培养|培育|锻炼|激励|表彰|奖励|奖惩|修改|修复|疏通|归并|归档|移交|移送|分解|分析|研判|预警|监测|跟踪|跟进|督办|催办|转办|受理|答复|办理|审核|审查|审签|把关|登记|备案|录制|翻译|双语|增|扩|编'
const ACTION = new RegExp(
  `^(?:目前|现)?,?(?:已经?|均已|也已)?(?:针对|${ADVERBS}(?:${VERBS}))(?!照.{1,30}(?:要求|期盼|期待|期望|标准|需求|部署|形势),)`,
)
/** A clause that ends with what is little or slow: 更新慢; not with 减少 or 降低. */
const SCANT = /[^减多至降不缩][低少弱差慢窄难浅乱旧]$/
/** Measures whose object is what is wanting: 改变解读形式单一的状况. */
const REMEDY =
  /^(?:着力|切实|有效|努力|逐步|进一步)?(?:改变|解决|破解|克服|扭转|避免|杜绝|防止|补齐|纠正|消除|弥补|针对)/
/** Clauses that say what a measure is for, by when, or how far; they go with the one before. */
const PURPOSE =
  /^(?:(?:发放|覆盖|印制|收集|涉及|惠及|累计).{0,10}\d.{0,8}$|从而|以便|以此|进而|并|且|使|让|确保|保证|保障|力争|力求|争取|促进|杜绝|防止|避免|为.{2,40}(?:提供|奠定|作出|做出|营造|创造|打下|服务|而)|实现|形成|营造|达到|做到|努力|真正|预计|计划(?:于|在|投入|举办|培训|新设|新建|完成)|全年|年内|年底|有效(?:提高|提升|解决|避免|防止|保障)|(?:不断|切实|全面|进一步|有效|着力)*(?:提高|提升|增强|促进|推动|推进|满足|方便).{0,24}(?:水平|能力|质量|效率|效能|实效|意识|素质|满意度|知情权|监督权|发展|需求|需要|群众|公众|开展|透明度|公信力|建设|台阶)$)/
/** A clause that only says how much is planned: 2012年公开300条以上. */
const EXTENT = /^(?:20\d\d年)?(?:全年|年内)?(?:主动)?公开(?:信息)?.{0,8}[条件项](?:以上|左右)?$/
/** What a plan reckons with, behind its measures: 力争全年公开信息1.2万条. */
const TARGET = /^(?:力争|力求|争取|预计|全年|年内|目标).{0,30}\d.{0,24}$/
/** A year and an amount alone: 2021年拟组织12期. */
const AMOUNT =
  /^ *20\d\d年度?[^,;。]{0,14}?(?:将|拟|计划|预计|准备|打算)[^,;。]{0,10}?\d[\d,.]* ?[万千百余多]{0,2}[期次场条件人个名轮节份篇项台套处批](?:以上|左右)?(?=[,;。) \n]|$)/
/** Clauses that only lead to the one behind them. */
const ADVERBIAL =
  /^(?:以.{1,40}为|按照|根据|依据|围绕|结合|通过|针对|对照|随着|为了?|本着|立足|紧扣|紧紧|聚焦|依托|坚持以|充分发挥|充分利用|借助|利用|参照|认真按照|严格按照|在.{1,30}(?:上|下|中|时|方面|基础上|同时|领导下|前提下)$|从.{1,30}(?:入手|出发|着手)$|一是$)/

/** Clauses in which nothing is said that another office would not say as well. */
const GENERAL = [
  /(?:再上|迈上|登上).{0,6}台阶|新的?(?:水平|台阶|高度|局面)|新成效|新进展|新突破|[更新]大?的?贡献|奋斗|更上一层楼|新水平|做得更好|作出(?:积极|应有)/,
  /^.{0,16}(?:做好|推进|加强|规范|规范和加强|抓好|深化|提升|提高|贯彻|改进|开展|完善|强化|落实|重视|推动|搞好|抓实).{0,10}(?:政务|政府信息|信息)公开(?:的?各项|各项)?(?:工作|工作水平|水平|质量|质量和水平|的质量|实效)?(?:深入|向纵深)?(?:开展|发展|进行|落实)?$/,
  /^.{0,12}(?:贯彻|落实|执行|学习|实施).{0,12}《.{2,30}条例》(?:的?(?:各项)?(?:规定|要求|精神))?$/,
  /^.{0,10}(?:提高|提升)(?:我[市县区局镇省委]|政府信息公开|政务公开|信息公开|公开|工作|服务|整体|的|质量|能力|效率|和|与){1,6}水平$/,
  /^(?:进一步|不断|切实|努力)*(?:提高认识|提高思想认识|统一思想|加强领导|完善制度|健全制度|完善机制|健全机制|落实责任|强化责任|加大力度|强化意识)$/,
  /^.{0,10}(?:总结经验|查找不足|再接再厉|扬长避短|改进工作|加强领导|努力工作|狠抓落实|狠抓措施落实|强化措施|服务发展大局|强化组织领导)$/,
]
/** Of these words a mention of problems is made that names none. */
const MENTION_WORDS =
  /政府信息公开|政务公开|信息公开|今后|加以|逐步|不断|予以|进行|逐渐|存在|一些|一定|不少|许多|以下|较大|很大|诸多|某些|如下|几个|几点|几方面|方面|亟待|亟需|需要|有待|改进|提升|完善|加强|解决|提高|努力|薄弱环节|薄弱|环节|困难|问题|不足|之处|差距|短板|弱项|欠缺|地方|空间|进步|进一步|主要|突出|工作|我[们国省市州县区旗镇乡局厅委办部处院校署]|本[省市州县区旗镇乡局厅委办部处院校署]|仍然|依然|[有着了的个、和与及需仍还尚也在中多点些要]/g
const FALLS_SHORT =
  /^(?:与|同|和|距离?|离|对照|比照).{1,30}?(?:存在|有)(?:着|一定|较大|很大|不小|明显|的)*(?:差距|不足|距离)$/
const MENTION_NOUN = /问题|不足|困难|差距|短板|弱项|薄弱|欠缺|改进|提升|完善|地方/

const RESOLVED =
  /(?:已|得到|予以|均|全部|年内|基本)(?:经|于|在|全部|基本|得到|得以|通过|有|按期|如期|全面|逐一|逐项|完成|均|有效|圆满|初步|年内|[0-9]){0,4}.{0,24}?(?:整改|解决|改观|改善|改进|落实到位|完毕|销号|好转|纠正|办结|整治|缓解|到位|完成|消除|克服)|整改到位|整改完[毕成]|改观|销号/
const EARLIER = /上一?年度?|去年|往年|以往|此前/
const REFERENCE =
  /(?:报告|年报|提出|指出|反馈|列出|反映|存在|查找|发现|通报|梳理).{0,40}(?:问题|不足|意见|短板|差距)|(?:问题|不足|短板).{0,12}已/

/** Whether the words name something that is wanting; surely, not by a sign that may deceive. */
export function isLacking(words: string): boolean {
  return LACKING.test(words)
}

/** Whether the words look like a problem. */
export function looksLikeProblem(words: string): boolean {
  if (REMEDY.test(words)) return false
  const clauses = words.split(/[,;:。]/)
  if (clauses.some((clause) => isLacking(clause.slice(-12)) || SCANT.test(clause))) return true
  return !isAction(words) && (isLacking(words) || SIGNS.test(words))
}

/** Whether the words begin with what is done: a verb, after adverbs. */
export function isAction(words: string): boolean {
  return ACTION.test(words) && !/^.{0,12}方面$/.test(words)
}

/** Whether a clause only gives the purpose, term or extent of the measure before it. */
export function isPurpose(clause: string): boolean {
  return PURPOSE.test(clause) || EXTENT.test(clause)
}

/** Whether a clause only says how much is planned. */
export function isExtent(clause: string): boolean {
  return EXTENT.test(clause)
}

/** Whether a clause only says what amount the plan reckons with. */
export function isTarget(clause: string): boolean {
  return TARGET.test(clause)
}

/** Whether the words begin with a clause that only gives a year's amount of the measure before. */
export function beginsWithAmount(words: string): boolean {
  return AMOUNT.test(words)
}

/** Whether a clause only leads to the one behind it. */
export function isAdverbial(clause: string): boolean {
  return ADVERBIAL.test(clause)
}

/** Whether a clause pledges in general, without a measure of its own. */
export function isPledge(clause: string): boolean {
  return GENERAL.some((pattern) => pattern.test(clause))
}

/** Whether the words say that there are problems, without naming one. */
export function isBareMention(words: string): boolean {
  if (FALLS_SHORT.test(words)) return true
  return words.length <= 60 && MENTION_NOUN.test(words) && words.replace(MENTION_WORDS, '') === ''
}

const CLOSES =
  /^(?:通过(?:以上|上述)|总之|综上|与(?:上年|去年|20\d\d年)(?:度)?相比|以上(?:问题|不足|措施))/

/** Whether a sentence behind a list says something about the list or the year as a whole. */
export function isClosing(sentence: string, year: number): boolean {
  return CLOSES.test(sentence) || isSolvedOfEarlierYear(sentence, year)
}

/** Whether the words tell of a problem that is solved by now. */
export function isSolved(words: string, year: number): boolean {
  return RESOLVED.test(words) && (REFERENCE.test(words) || isOfEarlierYear(words, year))
}

/** Whether the words tell of a problem of an earlier report that is solved by now. */
export function isSolvedOfEarlierYear(words: string, year: number): boolean {
  const isDone = RESOLVED.test(words) || /^针对.{0,40},.{0,8}已/.test(words)
  return isDone && REFERENCE.test(words) && isOfEarlierYear(words, year)
}

function isOfEarlierYear(words: string, year: number): boolean {
  if (EARLIER.test(words)) return true
  for (const [, printed] of words.matchAll(/(20\d\d) ?年/g)) {
    if (Number(printed) < year) return true
  }
  return false
}
