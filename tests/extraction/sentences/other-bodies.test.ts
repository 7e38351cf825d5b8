import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Counts of other bodies than the reporting one: figures, but none of its own totals. */
const CASES: readonly SentenceCase[] = [
  {
    text: '全市各级行政机关共受理政府信息公开申请640件，其中当面申请240件。我局受理17件，其中网上申请17件。',
    issuer: '某市水利局 某市',
    figures: [
      '受理政府信息公开申请 | 640 CASE -',
      '当面申请 | 240 CASE - <640',
      '受理 | 17 CASE app.received',
      '网上申请 | 17 CASE app.received.online <17',
    ],
  },
  {
    text: '全市共受理政府信息公开申请640件，其中我局受理17件，均已答复。',
    issuer: '某市水利局 某市',
    figures: [
      '受理政府信息公开申请 | 640 CASE -',
      '受理 | 17 CASE app.received <640',
      '答复 | 17 - app.replied',
    ],
  },
  {
    text: '市直各单位收到政府信息公开申请310件，本局收到9件。',
    issuer: '某市民政局 某市',
    figures: ['收到政府信息公开申请 | 310 CASE -', '收到 | 9 CASE app.received'],
  },
  {
    text: '全县共受理政府信息公开申请640件，我镇受理2件。',
    issuer: '某镇人民政府 某镇',
    figures: ['受理政府信息公开申请 | 640 CASE -', '受理 | 2 CASE app.received'],
  },
  {
    text: '全市收到政府信息公开申请640件，同意公开500件；我县收到33件，同意公开28件。',
    issuer: '某县人民政府 某县',
    figures: [
      '收到政府信息公开申请 | 640 CASE -',
      '同意公开 | 500 CASE -',
      '收到 | 33 CASE app.received',
      '同意公开 | 28 CASE GRANTED <33',
    ],
  },
  {
    // Without a count of its own, the wide one is what the report is about.
    text: '全市各级行政机关共受理政府信息公开申请640件。',
    issuer: '某市人民政府办公室 某市',
    figures: ['受理政府信息公开申请 | 640 CASE app.received'],
  },
  {
    text: '全市水务系统共受理政府信息公开申请64件，我局受理17件。',
    issuer: '某市水务局 某市',
    figures: ['受理政府信息公开申请 | 64 CASE app.received', '受理 | 17 CASE app.received'],
  },
  {
    text: '全市共受理政府信息公开申请640件，其中本机关受理17件。',
    issuer: '某市人民政府 某市',
    figures: ['受理政府信息公开申请 | 640 CASE app.received', '受理 | 17 CASE - <640'],
  },
  {
    text: '全市共受理政府信息公开申请640件，市政府本级受理17件。',
    issuer: '某市人民政府 某市',
    figures: [
      '受理政府信息公开申请 | 640 CASE app.received',
      '受理 | 17 CASE app.received OWN:市政府本级 <640',
    ],
  },
  {
    text: '城关镇2016年受理政府信息公开申请5件，其中当面申请2件，网上申请3件。全县共受理31件。',
    issuer: '某县人民政府 某县',
    figures: [
      '受理政府信息公开申请 | 5 CASE -',
      '当面申请 | 2 CASE - <5',
      '网上申请 | 3 CASE - <5',
      '受理 | 31 CASE app.received',
    ],
  },
  {
    text: '县国土局共收到申请20件，同意公开15件，不予公开5件。',
    issuer: '某县人民政府 某县',
    figures: ['收到申请 | 20 CASE -', '同意公开 | 15 CASE -', '不予公开 | 5 CASE -'],
  },
  {
    text: '县机关及各乡镇2016年共收到信息公开申请43件。',
    issuer: '某县人民政府 某县',
    figures: ['收到信息公开申请 | 43 CASE app.received'],
  },
  {
    text: '城关镇主动公开政府信息50条，其中网站公开30条。全县主动公开政府信息5200条。',
    issuer: '某县人民政府 某县',
    kinds: ['PROACTIVE'],
    figures: [
      '主动公开政府信息 | 50 ITEM -',
      '网站公开 | 30 ITEM - <50',
      '主动公开政府信息 | 5200 ITEM proactive.info.total',
    ],
  },
]

readsEach(['APPLICATIONS'], CASES)
