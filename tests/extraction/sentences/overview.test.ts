import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Requests and their results told in an overview, without 其中 and among other things. */
const CASES: readonly SentenceCase[] = [
  {
    text: '全年受理依申请公开12件，予以公开8件，不予公开2件，非本机关2件。',
    figures: [
      '受理依申请公开 | 12 CASE app.received',
      '予以公开 | 8 CASE GRANTED <12',
      '不予公开 | 2 CASE REFUSED <12',
      '非本机关 | 2 CASE UNAVAILABLE_NOT_THIS_AGENCY <12',
    ],
  },
  {
    text: '受理政府信息公开申请12件，公开8件，不予公开4件，均已答复。',
    figures: [
      '受理政府信息公开申请 | 12 CASE app.received',
      '公开 | 8 CASE GRANTED <12',
      '不予公开 | 4 CASE REFUSED <12',
      '答复 | 12 - app.replied',
    ],
  },
  {
    text: '收到信息公开申请9件（上年结转1件），予以公开6件，部分公开1件，本机关不掌握2件，结转下年度1件。',
    year: 2021,
    figures: [
      '收到信息公开申请 | 9 CASE app.received',
      '上年结转 | 1 CASE app.carried_in',
      '予以公开 | 6 CASE GRANTED <9',
      '部分公开 | 1 CASE GRANTED_PARTIAL <9',
      '不掌握 | 2 CASE UNAVAILABLE_NOT_HELD <9',
      '结转下年度 | 1 CASE app.carried_out',
    ],
  },
  {
    text: '主动公开政府信息520条，收到信息公开申请30件，网上申请20件，信函申请10件，同意公开18件，信息不存在12件。',
    figures: [
      '主动公开政府信息 | 520 ITEM proactive.info.total',
      '收到信息公开申请 | 30 CASE app.received',
      '网上申请 | 20 CASE app.received.online <30',
      '信函申请 | 10 CASE app.received.mail <30',
      '同意公开 | 18 CASE GRANTED <30',
      '信息不存在 | 12 CASE UNAVAILABLE_NOT_EXIST <30',
    ],
  },
  {
    // What else was made public is no result of a request.
    text: '全年受理依申请公开12件，主动公开文件33件，公开文件6件，公开信息520条。',
    figures: [
      '受理依申请公开 | 12 CASE app.received',
      '主动公开文件 | 33 CASE -',
      '公开文件 | 6 CASE -',
      '公开信息 | 520 ITEM -',
    ],
  },
]

readsEach(['OVERVIEW'], CASES)
