import { readsEach, type SentenceCase } from './read-sentence.ts'

/** How requests were handled, in the terms of the forms of 2019 and 2021. */
const CASES: readonly SentenceCase[] = [
  {
    text: '年度办理结果：予以公开87件，部分公开12件，不予公开9件，无法提供31件，不予处理6件，其他处理4件。',
    year: 2020,
    figures: [
      '予以公开 | 87 CASE GRANTED',
      '部分公开 | 12 CASE GRANTED_PARTIAL',
      '不予公开 | 9 CASE REFUSED',
      '无法提供 | 31 CASE UNAVAILABLE',
      '不予处理 | 6 CASE NOT_PROCESSED',
      '其他处理 | 4 CASE OTHER',
    ],
  },
  {
    text: '不予公开9件，分别为：属于国家秘密1件、危及“三安全一稳定”1件、保护第三方合法权益2件、属于三类内部事务信息1件、属于四类过程性信息2件、属于行政执法案卷1件、属于行政查询事项1件。',
    year: 2020,
    figures: [
      '不予公开 | 9 CASE REFUSED',
      '属于国家秘密 | 1 CASE REFUSED_STATE_SECRET <9',
      '危及“三安全一稳定” | 1 CASE REFUSED_SECURITY_STABILITY <9',
      '保护第三方合法权益 | 2 CASE REFUSED_THIRD_PARTY <9',
      '属于三类内部事务信息 | 1 CASE REFUSED_INTERNAL_AFFAIRS <9',
      '属于四类过程性信息 | 2 CASE REFUSED_PROCESS_INFO <9',
      '属于行政执法案卷 | 1 CASE REFUSED_ENFORCEMENT_FILE <9',
      '属于行政查询事项 | 1 CASE REFUSED_ADMIN_QUERY <9',
    ],
  },
  {
    text: '无法提供31件（本机关不掌握相关政府信息27件、没有现成信息需要另行制作3件、补正后申请内容仍不明确1件）。',
    year: 2021,
    figures: [
      '无法提供 | 31 CASE UNAVAILABLE',
      '不掌握相关政府信息 | 27 CASE UNAVAILABLE_NOT_HELD <31',
      '没有现成信息需要另行制作 | 3 CASE UNAVAILABLE_NEEDS_CREATION <31',
      '补正后申请内容仍不明确 | 1 CASE UNAVAILABLE_UNCLEAR <31',
    ],
  },
  {
    text: '不予处理12件，其中信访举报投诉类申请5件，重复申请4件，要求提供公开出版物1件，无正当理由大量反复申请1件，要求行政机关确认或重新出具已获取信息1件。',
    year: 2022,
    figures: [
      '不予处理 | 12 CASE NOT_PROCESSED',
      '信访举报投诉类申请 | 5 CASE NOT_PROCESSED_PETITION <12',
      '重复申请 | 4 CASE NOT_PROCESSED_REPEAT <12',
      '要求提供公开出版物 | 1 CASE NOT_PROCESSED_PUBLICATION <12',
      '无正当理由大量反复申请 | 1 CASE NOT_PROCESSED_EXCESSIVE <12',
      '要求行政机关确认或重新出具已获取信息 | 1 CASE NOT_PROCESSED_RECONFIRM <12',
    ],
  },
  {
    text: '其他处理7件，其中申请人无正当理由逾期不补正4件，申请人逾期未按收费通知要求缴纳费用1件，其他2件。',
    year: 2022,
    figures: [
      '其他处理 | 7 CASE OTHER',
      '申请人无正当理由逾期不补正 | 4 CASE OTHER_CORRECTION_OVERDUE <7',
      '申请人逾期未按收费通知要求缴纳费用 | 1 CASE OTHER_FEE_OVERDUE <7',
      '其他 | 2 CASE - <7',
    ],
  },
  {
    text: '共办结申请141件，其中，予以公开96件，占比68.1%；因信息不存在等原因无法提供28件，占比19.9%；申请人撤回6件。',
    year: 2021,
    figures: [
      '办结申请 | 141 CASE app.processed',
      '予以公开 | 96 CASE GRANTED <141',
      '占比 | 68.1 PERCENT - %96',
      '因信息不存在等原因无法提供 | 28 CASE UNAVAILABLE <141',
      '占比 | 19.9 PERCENT - %28',
      '申请人撤回 | 6 CASE OTHER <141',
    ],
  },
  {
    text: '2020年收到信息公开申请20件，已全部办结，其中2件结转至2021年办理。',
    year: 2020,
    figures: [
      '收到信息公开申请 | 20 CASE app.received',
      '结转至2021年办理 | 2 CASE app.carried_out',
    ],
  },
  {
    text: '结转下年度继续办理的申请3件。',
    year: 2023,
    figures: ['结转下年度继续办理的申请 | 3 CASE app.carried_out'],
  },
  {
    text: '2021年共新收申请15件、上年结转1件，全部在法定时限内答复，予以公开8件，部分公开1件，无法提供5件，结转下年度继续办理2件。',
    year: 2021,
    figures: [
      '新收申请 | 15 CASE app.received',
      '上年结转 | 1 CASE app.carried_in',
      '予以公开 | 8 CASE GRANTED <15',
      '部分公开 | 1 CASE GRANTED_PARTIAL <15',
      '无法提供 | 5 CASE UNAVAILABLE <15',
      '结转下年度继续办理 | 2 CASE app.carried_out',
    ],
  },
  {
    text: '依申请公开答复中，未按时答复的0件，平均办理时间8.5个工作日。',
    year: 2019,
    figures: ['未按时答复 | 0 CASE -'],
  },
  {
    text: '作出予以公开决定的6件、不予公开决定的1件。',
    year: 2021,
    figures: ['作出予以公开决定 | 6 CASE GRANTED', '不予公开决定 | 1 CASE REFUSED'],
  },
  {
    text: '已办结的27件申请中，予以公开的有19件，无法提供的有8件。',
    year: 2022,
    figures: [
      '申请中 | 27 CASE app.processed',
      '予以公开 | 19 CASE GRANTED <27',
      '无法提供 | 8 CASE UNAVAILABLE <27',
    ],
  },
]

readsEach(['APPLICATIONS'], CASES)
