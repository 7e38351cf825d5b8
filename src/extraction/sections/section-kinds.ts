import type { SectionKind } from '../../domain/sections.ts'

/*
 * What a heading says that its section is about. The words are those of the official forms (2008,
 * 国办发〔2014〕32号, 国办公开办函〔2019〕60号, 〔2021〕30号) and of how offices vary them.
 */

/** Headings that name one thing, whatever else stands in them. */
const ALONE: readonly (readonly [SectionKind, RegExp])[] = [
  ['PREAMBLE', /^(?:引言|前言|序言|导言|引语|编制说明)$/],
  ['BOILERPLATE', /^(?:基本介绍|中文名|落款|联系方式|联系我们)$/],
  [
    'OTHER',
    /其[他它](?:需要|应当|有关|重要|须|需)?(?:要)?(?:报告|说明|公开)?的?(?:重要)?(?:事项|情况|问题|内容)|需要?(?:要)?(?:说明|报告)的|^(?:有关|其[他它])?说明$|附注|名词解释|^其[他它]$/,
  ],
]
const PROBLEMS =
  /问题|不足|困难|改进|整改|下一?步|下阶段|打算|努力方向|差距|解决办法|对策|薄弱环节|今后(?:的)?(?:工作|措施|安排|计划|思路)|(?:明年|来年|20\d\d年)(?:度)?(?:的)?(?:.{0,10})(?:计划|打算|安排|思路|设想|重点|任务|展望|措施)|^工作(?:思路|计划|安排|设想)$|未来(?:工作)?(?:计划|展望)/
const FUTURE_PLAN = /工作要点|工作计划表|工作任务分解/
/** 落实上年度工作要点情况, 上年工作要点完成情况: what was done, and no plan. */
const DONE =
  /(?:落实|完成|执行|贯彻).{0,30}(?:要点|计划表?|任务分解).{0,8}情况$|(?:要点|计划表?|任务分解).{0,6}(?:落实|完成|执行|贯彻)情况?$/
const STATISTICS =
  /统计表|指标|附表|情况表|统计报表|年报表|数据表|汇总表|一览表|(?:情况|数据|信息)统计$|统计(?:情况|数据)$/

/** Topics that the official forms name; a heading may name several. */
const TOPICS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'PROACTIVE',
    /主动(?:向社会)?公开|主动(?:向社会)?发布|主动信息公开|^公开政府信息(?:的)?(?:数量|情况|形式|方式|渠道|途径|范围|内容)/,
  ],
  [
    'APPLICATIONS',
    /依申请|不予公开|(?:收到|受理|处理|办理|接受|答复).{0,12}申请|申请(?:公开)?(?:的)?(?:受理|处理|办理|答复|数量|情况)|公开申请|^申请/,
  ],
  ['INTERPRETATION', /解读|回应|舆情/],
  ['INQUIRIES', /咨询|来信|来访|信箱|热线/],
  ['REVIEW_LITIGATION', /复议|诉讼|申诉|举报|应诉|救济/],
  ['FEES_EXPENDITURE', /收费|费用|减免|支出|(?<!保障)经费/],
  [
    'STAFF_BUDGET',
    /工作人员|人员(?:和|、|与|及|情况|配备|经费)|机构(?:和|、|与|及)?人员|机构建设(?:和|、|与|及)|专门机构|经费/,
  ],
  ['TRAINING', /会议(?:和|及|、|与)培训|培训(?:和|及|、|与)会议|^(?:业务|教育)?培训(?:工作)?情况/],
  ['PROPOSALS', /提案|议案/],
  ['KEY_AREAS', /重点领域|重点信息|重点工作信息|五公开|财政(?:预算|资金).{0,6}公开/],
]
/** Said less directly: how information reaches people. */
const CHANNELS =
  /平台|载体|渠道|网站|栏目|专栏|新媒体|公开栏|查阅(?:场所|点)|公报|(?:公开|发布)(?:的)?(?:形式|方式|途径|内容|范围|领域|成效|重点)|有效形式|办事公开|公开目录体系|(?:深化|提升|扩大|拓宽|加大|做好|强化)(?:.{0,6})(?:信息|政务)公开(?:力度|成效)?$|信息发布/
const ORGANISATION =
  /组织|领导|机构|制度|机制|队伍|宣传|监督|考核|保障|责任|学习|培训|督查|督导|检查|评议|评估|管理|审查|保密|基础|氛围|措施|目录|指南|规范|机关建设|协调|部署|意识|认识|把关|贯彻|落实/
const EXPERIENCE = /经验(?!交流)|做法|体会|亮点|特色|创新举措/
const OVERVIEW =
  /概述|总体|概况|基本情况|总述|综述|概要|工作(?:开展|推进|进展|完成|落实|基本|总体)?情况$|报告内容|推进情况|简况|公开(?:工作)?情况$|年度工作回顾|工作回顾/

/**
 * The kinds that a heading names, in the order of the forms; none when it names none.
 * @param heading folded, without white space
 */
export function kindsOfHeading(heading: string): SectionKind[] {
  if (heading === '') return []
  // 【概述】
  const bracketed = /^\(([^()]{2,24})\)$/.exec(heading)?.[1]
  if (bracketed !== undefined) return kindsOfHeading(bracketed)
  for (const [kind, words] of ALONE) if (words.test(heading)) return [kind]
  const isProposals = /提案|议案/.test(heading)
  if (PROBLEMS.test(heading) && !isProposals) return ['PROBLEMS_PLANS']
  if (FUTURE_PLAN.test(heading) && !DONE.test(heading)) return ['FUTURE_PLAN_APPENDIX']
  // 因政府信息公开申请行政复议 is about reviews alone.
  const topical = heading.replace(
    /(?:政府信息公开)?(?:工作)?(?:被)?(?:申请(?:人)?(?:提起|提出)?|申请引起的?)(?=行政复议|复议|行政诉讼)/,
    '',
  )
  const kinds = TOPICS.filter(([, words]) => words.test(topical)).map(([kind]) => kind)
  if (STATISTICS.test(heading)) kinds.unshift('STATISTICS_APPENDIX')
  if (kinds.length > 0) return kinds
  if (EXPERIENCE.test(heading)) return ['EXPERIENCE']
  if (/概述|总体|概况|综述/.test(heading)) return ['OVERVIEW']
  if (/监督|督导|督查|考核/.test(heading)) return ['ORGANISATION']
  if (CHANNELS.test(heading)) return ['PROACTIVE']
  if (OVERVIEW.test(heading)) return ['OVERVIEW']
  return ORGANISATION.test(heading) ? ['ORGANISATION'] : []
}

/**
 * The kinds of a section: those that its heading names, else its parent's. What stands under
 * problems or a plan is about these whatever its words; an appendix of tables is one as a whole,
 * its parts have their topics.
 */
export function kindsOfSection(
  heading: string,
  parent: readonly SectionKind[] | null,
  isAppendix: boolean,
): SectionKind[] {
  const own = kindsOfHeading(heading)
  for (const kind of ['PROBLEMS_PLANS', 'FUTURE_PLAN_APPENDIX'] as const) {
    if (parent?.includes(kind)) return [kind]
  }
  const topics = own.filter((kind) => kind !== 'STATISTICS_APPENDIX')
  if (parent === null && own.includes('STATISTICS_APPENDIX')) return ['STATISTICS_APPENDIX']
  if (parent === null && isAppendix && !own.includes('FUTURE_PLAN_APPENDIX')) {
    return own.length > 0 ? own : ['STATISTICS_APPENDIX']
  }
  if (topics.length > 0) return topics
  return parent === null ? own : [...parent]
}
