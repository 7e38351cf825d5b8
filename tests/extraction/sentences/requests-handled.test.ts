import { readsEach, type SentenceCase } from './read-sentence.ts'

/** How requests were handled, and with which outcome, before 2019. */
const CASES: readonly SentenceCase[] = [
  {
    text: '收到的31件申请均已按时答复，其中同意公开22件，同意部分公开3件，不予公开2件，信息不存在4件。',
    year: 2012,
    figures: [
      '申请 | 31 CASE app.received',
      '答复 | 31 - app.replied',
      '同意公开 | 22 CASE GRANTED <31',
      '同意部分公开 | 3 CASE GRANTED_PARTIAL <31',
      '不予公开 | 2 CASE REFUSED <31',
      '信息不存在 | 4 CASE UNAVAILABLE_NOT_EXIST <31',
    ],
  },
  {
    text: '申请办结数68件，其中按时办结数65件，延期办结数3件。',
    figures: [
      '申请办结数 | 68 CASE app.closed',
      '按时办结数 | 65 CASE app.closed.on_time <68',
      '延期办结数 | 3 CASE app.closed.extended <68',
    ],
  },
  {
    text: '在已答复的68件中，属于已主动公开范围的21件，同意公开的30件，同意部分公开的5件，不同意公开的4件（其中涉及国家秘密1件、涉及商业秘密1件、涉及个人隐私2件），不属于本行政机关公开的3件，申请信息不存在的3件，告知作出更改补充的1件，告知通过其他途径办理的1件。',
    figures: [
      '在已答复 | 68 CASE app.replied',
      '属于已主动公开范围 | 21 CASE GRANTED_ALREADY_PUBLIC <68',
      '同意公开 | 30 CASE GRANTED <68',
      '同意部分公开 | 5 CASE GRANTED_PARTIAL <68',
      '不同意公开 | 4 CASE REFUSED <68',
      '涉及国家秘密 | 1 CASE REFUSED_STATE_SECRET <4',
      '涉及商业秘密 | 1 CASE REFUSED_TRADE_SECRET <4',
      '涉及个人隐私 | 2 CASE REFUSED_PRIVACY <4',
      '不属于本行政机关公开 | 3 CASE UNAVAILABLE_NOT_THIS_AGENCY <68',
      '申请信息不存在 | 3 CASE UNAVAILABLE_NOT_EXIST <68',
      '告知作出更改补充 | 1 CASE OTHER_CORRECTION_REQUESTED <68',
      '告知通过其他途径办理 | 1 CASE OTHER_REDIRECTED <68',
    ],
  },
  {
    text: '對已受理的申請，同意公開的19宗，部分公開的2宗，不予公開的1宗，非本機關政府信息的3宗，申請內容不明確的1宗。',
    year: 2009,
    figures: [
      '同意公開 | 19 CASE GRANTED',
      '部分公開 | 2 CASE GRANTED_PARTIAL',
      '不予公開 | 1 CASE REFUSED',
      '非本機關政府信息 | 3 CASE REFUSED_NOT_GOV_INFO',
      '申請內容不明確 | 1 CASE UNAVAILABLE_UNCLEAR',
    ],
  },
  {
    text: '全年答复申请57件，其中公开答复48件，占84%；否决公开答复9件，占16%。',
    year: 2010,
    figures: [
      '答复申请 | 57 CASE app.replied',
      '公开答复 | 48 CASE GRANTED <57',
      '公开答复 | 84 PERCENT - %48',
      '否决公开答复 | 9 CASE REFUSED <57',
      '否决公开答复 | 16 PERCENT - %9',
    ],
  },
  {
    text: '全部申请均在法定期限内答复，答复率100%。',
    year: 2014,
    figures: ['答复率 | 100 PERCENT -'],
  },
  {
    text: '收到申请23件，已办结21件，尚有2件正在办理中。',
    year: 2015,
    figures: [
      '收到申请 | 23 CASE app.received',
      '办结 | 21 CASE app.closed',
      '正在办理中 | 2 CASE app.carried_out',
    ],
  },
  {
    text: '收到政府信息公开申请6件，全部按期办结，其中“同意公开”5件、“信息不存在”1件。',
    year: 2015,
    figures: [
      '收到政府信息公开申请 | 6 CASE app.received',
      '办结 | 6 - app.closed',
      '“同意公开” | 5 CASE GRANTED <6',
      '“信息不存在” | 1 CASE UNAVAILABLE_NOT_EXIST <6',
    ],
  },
  {
    text: '主动公开范围的告知申请人查阅方式的有18件，非政府信息的有2件，不属于我局职责范围的有7件。',
    year: 2013,
    figures: [
      '主动公开范围的告知申请人查阅方式 | 18 CASE GRANTED_ALREADY_PUBLIC',
      '非政府信息 | 2 CASE REFUSED_NOT_GOV_INFO',
      '不属于我局职责范围 | 7 CASE UNAVAILABLE_NOT_THIS_AGENCY',
    ],
  },
  {
    text: '其中，免予公开的3件；要求补正的5件；转其他部门办理的2件。',
    year: 2018,
    figures: [
      '免予公开 | 3 CASE REFUSED_UNSPECIFIED',
      '要求补正 | 5 CASE OTHER_CORRECTION_REQUESTED',
      '转其他部门办理 | 2 CASE OTHER_REDIRECTED',
    ],
  },
  {
    text: '在办结的申请中，告知申请人到相关部门查询12件、要求申请人补充材料3件。',
    year: 2017,
    figures: [
      '告知申请人到相关部门查询 | 12 CASE OTHER_REDIRECTED',
      '要求申请人补充材料 | 3 CASE OTHER_CORRECTION_REQUESTED',
    ],
  },
  {
    text: '按时办结率100%，当场答复14件，其余均在15个工作日内书面答复。',
    year: 2012,
    figures: ['按时办结率 | 100 PERCENT -', '当场答复 | 14 CASE -'],
  },
  {
    text: '共受理申请14件。经审查，予以公开11件；涉及第三方权益经征求意见不同意公开1件；申请人主动撤回2件。',
    figures: [
      '受理申请 | 14 CASE app.received',
      '予以公开 | 11 CASE GRANTED <14',
      '涉及第三方权益经征求意见不同意公开 | 1 CASE REFUSED_THIRD_PARTY <14',
      '申请人主动撤回 | 2 CASE OTHER <14',
    ],
  },
  {
    text: '对于不予公开的4条，主要理由是：涉及工作秘密2条，属于过程性信息1条，个人隐私1条。',
    year: 2008,
    figures: [
      '对于不予公开 | 4 ITEM REFUSED',
      '涉及工作秘密 | 2 ITEM - <4',
      '属于过程性信息 | 1 ITEM REFUSED_PROCESS_INFO <4',
      '个人隐私 | 1 ITEM REFUSED_PRIVACY <4',
    ],
  },
  {
    text: '其中，同意公開和部分公開的共51件，不予公開的5件。',
    year: 2011,
    figures: ['同意公開和部分公開 | 51 CASE -', '不予公開 | 5 CASE REFUSED'],
  },
  {
    text: '答复申请35件，其中：1.属于主动公开的20件；2.同意公开的8件；3.不同意公开的7件。',
    year: 2015,
    figures: [
      '答复申请 | 35 CASE app.replied',
      '属于主动公开 | 20 CASE GRANTED_ALREADY_PUBLIC <35',
      '同意公开 | 8 CASE GRANTED <35',
      '不同意公开 | 7 CASE REFUSED <35',
    ],
  },
  {
    text: '当年申请答复数41件，超期答复0件。',
    figures: ['申请答复数 | 41 CASE app.replied', '超期答复 | 0 CASE -'],
  },
  {
    text: '收到申请9件，均予以公开。',
    year: 2014,
    figures: ['收到申请 | 9 CASE app.received', '公开 | 9 - GRANTED'],
  },
  {
    text: '共收到申请12件，其中10件已答复，2件因内容不明确要求申请人补正。',
    year: 2014,
    figures: [
      '收到申请 | 12 CASE app.received',
      '答复 | 10 CASE app.replied <12',
      '因内容不明确要求申请人补正 | 2 CASE OTHER_CORRECTION_REQUESTED <12',
    ],
  },
  {
    text: '受理申请88件，答复88件；其中网站受理60件，信函受理28件。',
    year: 2018,
    figures: [
      '受理申请 | 88 CASE app.received',
      '答复 | 88 CASE app.replied',
      '网站受理 | 60 CASE app.received.online <88',
      '信函受理 | 28 CASE app.received.mail <88',
    ],
  },
  {
    text: '对52件申请中的3件作出不予公开的答复，理由为涉及国家秘密。',
    year: 2017,
    figures: ['申请中的 | 52 CASE -', '作出不予公开的答复 | 3 CASE REFUSED'],
  },
  {
    text: '全年办结64件；其余3件因年底收到，移至次年办理。',
    year: 2014,
    figures: ['办结 | 64 CASE app.closed', '因年底收到 | 3 CASE app.carried_out'],
  },
  {
    text: '答复72件，另有2件于12月28日收到，转入2018年继续办理。',
    year: 2017,
    figures: ['答复 | 72 CASE app.replied', '于12月28日收到 | 2 CASE app.carried_out'],
  },
  {
    // The refusals are told a second time only to lead to their reasons.
    text: '全年答复30件，其中予以公开21件，不予公开9件。不予公开的9件中，涉及商业秘密2件，涉及个人隐私7件。',
    year: 2013,
    figures: [
      '答复 | 30 CASE app.replied',
      '予以公开 | 21 CASE GRANTED <30',
      '不予公开 | 9 CASE REFUSED <30',
      '不予公开 | 9 CASE REFUSED',
      '涉及商业秘密 | 2 CASE REFUSED_TRADE_SECRET <9',
      '涉及个人隐私 | 7 CASE REFUSED_PRIVACY <9',
    ],
  },
  {
    text: '答复40件。40件答复里面，同意公开30件，不予公开10件。不予公开的10件，6件因涉及商业秘密，4件属于过程性信息。',
    year: 2013,
    figures: [
      '答复 | 40 CASE app.replied',
      '答复里面 | 40 CASE app.replied',
      '同意公开 | 30 CASE GRANTED <40',
      '不予公开 | 10 CASE REFUSED <40',
      '不予公开 | 10 CASE REFUSED',
      '因涉及商业秘密 | 6 CASE REFUSED_TRADE_SECRET <10',
      '过程性信息 | 4 CASE REFUSED_PROCESS_INFO <10',
    ],
  },
  {
    // What is more than the refusals is none of them.
    text: '答复40件，不予公开10件。不予公开的10件，其中6件涉及商业秘密，4件涉及个人隐私，另有5件信息不存在。',
    year: 2013,
    figures: [
      '答复 | 40 CASE app.replied',
      '不予公开 | 10 CASE REFUSED <40',
      '不予公开 | 10 CASE REFUSED',
      '涉及商业秘密 | 6 CASE REFUSED_TRADE_SECRET <10',
      '涉及个人隐私 | 4 CASE REFUSED_PRIVACY <10',
      '信息不存在 | 5 CASE UNAVAILABLE_NOT_EXIST <40',
    ],
  },
  {
    // As many were not due yet as were asked to mend their request.
    text: '已办结90件，未到期5件。在已办结的申请中，同意公开60件，不同意公开20件，信息不存在5件，告知作出更改补充5件。',
    figures: [
      '办结 | 90 CASE app.closed',
      '未到期 | 5 CASE app.carried_out',
      '同意公开 | 60 CASE GRANTED <90',
      '不同意公开 | 20 CASE REFUSED <90',
      '信息不存在 | 5 CASE UNAVAILABLE_NOT_EXIST <90',
      '告知作出更改补充 | 5 CASE OTHER_CORRECTION_REQUESTED <90',
    ],
  },
  {
    text: '收到申请30件。年内答复28件，剩下2件于2015年1月6日答复。',
    year: 2014,
    figures: [
      '收到申请 | 30 CASE app.received',
      '答复 | 28 CASE app.replied',
      '2015年1月6日答复 | 2 CASE app.carried_out',
    ],
  },
]

readsEach(['APPLICATIONS'], CASES)
