import type { Identity } from './identity.ts'

const rule = {
  forms: ['NATIONAL_2014'],
  severity: 'HARD',
  source: '国办发〔2014〕32号 政府信息公开情况统计表',
} as const

/** The identities of the national table of 2014. */
export const NATIONAL_2014_IDENTITIES: readonly Identity[] = [
  {
    ...rule,
    id: 'G1',
    kind: 'SUM',
    total: 'app.received',
    parts: [
      'app.received.in_person',
      'app.received.fax',
      'app.received.online',
      'app.received.mail',
    ],
    statement: {
      zh: '收到申请数等于当面、传真、网络、信函申请之和',
      en: 'Applications received are the sum of the channels',
    },
  },
  {
    ...rule,
    id: 'G1',
    kind: 'SUM',
    total: 'app.closed',
    parts: ['app.closed.on_time', 'app.closed.extended'],
    statement: {
      zh: '申请办结数等于按时办结与延期办结之和',
      en: 'Applications closed are the sum of closed on time and after extension',
    },
  },
  {
    ...rule,
    id: 'G1',
    kind: 'SUM',
    total: 'app.replied',
    parts: [
      'GRANTED_ALREADY_PUBLIC',
      'GRANTED',
      'GRANTED_PARTIAL',
      'REFUSED',
      'UNAVAILABLE_NOT_THIS_AGENCY',
      'UNAVAILABLE_NOT_EXIST',
      'OTHER_CORRECTION_REQUESTED',
      'OTHER_REDIRECTED',
    ],
    outcomes: 'TOP',
    statement: { zh: '申请答复数等于各类答复之和', en: 'Replies are the sum of their kinds' },
  },
  {
    ...rule,
    id: 'G1',
    kind: 'SUM',
    total: 'REFUSED',
    parts: [
      'REFUSED_STATE_SECRET',
      'REFUSED_TRADE_SECRET',
      'REFUSED_PRIVACY',
      'REFUSED_SECURITY_STABILITY',
      'REFUSED_NOT_GOV_INFO',
      'REFUSED_LEGAL_PROHIBITION',
    ],
    outcomes: 'WITHIN',
    statement: {
      zh: '不同意公开答复数等于各项原因之和',
      en: 'Refusals are the sum of their reasons',
    },
  },
  {
    ...rule,
    id: 'G2',
    severity: 'SOFT',
    kind: 'EQUAL',
    left: 'app.replied',
    right: 'app.closed',
    statement: {
      zh: '申请答复数一般等于申请办结数',
      en: 'Replies usually equal the applications closed',
    },
  },
  {
    ...rule,
    id: 'G3',
    kind: 'AT_MOST',
    part: 'proactive.normdoc.disclosed',
    whole: 'proactive.info.total',
    statement: {
      zh: '主动公开规范性文件数不多于主动公开政府信息数',
      en: 'Normative documents disclosed are no more than the items disclosed',
    },
  },
  {
    ...rule,
    id: 'G3',
    kind: 'AT_MOST',
    part: 'interp.press_conferences.principal',
    whole: 'interp.press_conferences',
    statement: {
      zh: '主要负责同志参加新闻发布会次数不多于新闻发布会总次数',
      en: 'Press conferences with the principal official are no more than all',
    },
  },
  {
    ...rule,
    id: 'G3',
    kind: 'AT_MOST',
    part: 'interp.interviews.principal',
    whole: 'interp.interviews',
    statement: {
      zh: '主要负责同志参加在线访谈次数不多于在线访谈次数',
      en: 'Interviews with the principal official are no more than all',
    },
  },
  {
    ...rule,
    id: 'G3',
    kind: 'SUM',
    total: 'resource.staff',
    parts: ['resource.staff.full_time', 'resource.staff.part_time'],
    statement: {
      zh: '工作人员数等于专职与兼职之和',
      en: 'Staff is the sum of full-time and part-time',
    },
  },
  {
    ...rule,
    id: 'G4',
    severity: 'SOFT',
    kind: 'COVER',
    whole: 'proactive.info.total',
    parts: [
      'proactive.channel.gazette',
      'proactive.channel.website',
      'proactive.channel.weibo',
      'proactive.channel.wechat',
      'proactive.channel.other',
    ],
    statement: {
      zh: '任一渠道的公开数不多于主动公开政府信息数,各渠道之和不少于该数',
      en: 'No channel discloses more than the items disclosed, and all channels together no less',
    },
  },
  ...(['review', 'litigation'] as const).map(
    (cases): Identity => ({
      ...rule,
      id: 'G5',
      severity: 'SOFT',
      kind: 'SUM',
      total: `${cases}.total`,
      parts: [`${cases}.upheld`, `${cases}.corrected`, `${cases}.other`],
      // The form has no row for what is still pending.
      mayFallShort: true,
      statement:
        cases === 'review'
          ? { zh: '行政复议数量等于三类结果之和', en: 'Reviews are the sum of their three results' }
          : {
              zh: '行政诉讼数量等于三类结果之和',
              en: 'Lawsuits are the sum of their three results',
            },
    }),
  ),
]
