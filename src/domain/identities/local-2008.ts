import type { Identity } from './identity.ts'

const rule = {
  forms: ['LOCAL_2008'],
  severity: 'HARD',
  source: '地方指标统计表 (定西市政府信息公开情况统计报表)',
} as const

/** The identities of the provincial and local indicator table of 2008 and after. */
export const LOCAL_2008_IDENTITIES: readonly Identity[] = [
  {
    ...rule,
    id: 'L1',
    kind: 'SUM',
    total: 'app.received',
    parts: [
      'app.received.in_person',
      'app.received.fax',
      'app.received.email',
      'app.received.online',
      'app.received.mail',
      'app.received.other',
    ],
    statement: {
      zh: '申请总数等于各申请形式之和',
      en: 'Applications received are the sum of the channels',
    },
  },
  {
    ...rule,
    id: 'L2',
    kind: 'SUM',
    total: 'app.replied',
    parts: ['GRANTED', 'GRANTED_PARTIAL', 'REFUSED'],
    outcomes: 'TOP',
    statement: {
      zh: '答复总数等于同意公开、同意部分公开、否决公开之和',
      en: 'Replies are the sum of granted, partly granted and refused',
    },
  },
  {
    ...rule,
    id: 'L2',
    kind: 'SUM',
    total: 'REFUSED',
    parts: [
      'REFUSED_NOT_GOV_INFO',
      'UNAVAILABLE_NOT_EXIST',
      'UNAVAILABLE_NOT_THIS_AGENCY',
      'UNAVAILABLE_UNCLEAR',
      'REFUSED_UNSPECIFIED',
    ],
    outcomes: 'WITHIN',
    statement: {
      zh: '否决公开答复总数等于各项原因之和',
      en: 'Refusals are the sum of their reasons',
    },
  },
  {
    ...rule,
    id: 'L3',
    kind: 'AT_MOST',
    part: 'proactive.info.fulltext',
    whole: 'proactive.info.total',
    statement: {
      zh: '全文电子化的主动公开信息数不多于主动公开信息数',
      en: 'Full-text items are no more than the items disclosed',
    },
  },
  {
    ...rule,
    id: 'L3',
    kind: 'AT_MOST',
    part: 'appeal.first_handling',
    whole: 'appeal.total',
    statement: {
      zh: '对首次处理不满意的申诉数不多于申诉数',
      en: 'Appeals against a first handling are no more than all appeals',
    },
  },
  {
    ...rule,
    id: 'L3',
    severity: 'SOFT',
    kind: 'AT_MOST',
    part: 'app.replied',
    whole: 'app.received',
    mayExceed: true,
    statement: {
      zh: '答复总数一般不多于申请总数',
      en: 'Replies are usually no more than the applications received',
    },
  },
  {
    ...rule,
    id: 'L4',
    kind: 'SUM',
    total: 'resource.staff',
    parts: ['resource.staff.full_time', 'resource.staff.part_time'],
    statement: {
      zh: '人员总数等于全职与兼职之和',
      en: 'Staff is the sum of full-time and part-time',
    },
  },
  {
    ...rule,
    id: 'L6',
    kind: 'COLUMNS_AT_MOST',
    part: 'proactive.info.fulltext',
    whole: 'proactive.info.total',
    statement: {
      zh: '全文电子化信息数各栏合计不多于主动公开信息数各栏合计',
      en: 'The columns of full-text items add up to no more than those of all items',
    },
  },
  {
    ...rule,
    id: 'L6',
    kind: 'COLUMNS_AT_MOST',
    part: 'appeal.first_handling',
    whole: 'appeal.total',
    statement: {
      zh: '对首次处理不满意的申诉数各栏合计不多于申诉数各栏合计',
      en: 'The columns of appeals against a first handling add up to no more than those of all',
    },
  },
]
