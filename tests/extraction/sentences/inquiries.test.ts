import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Enquiries of the public. */
const CASES: readonly SentenceCase[] = [
  {
    text: '2010年，接受现场咨询206人次，电话咨询1,430人次，网上咨询98人次。',
    year: 2010,
    figures: [
      '接受现场咨询 | 206 PERSON_TIME inquiry.onsite',
      '电话咨询 | 1430 PERSON_TIME inquiry.phone',
      '网上咨询 | 98 PERSON_TIME inquiry.online',
    ],
  },
  {
    text: '本年度共接待咨詢618人次，其中現場接待203人次，咨詢電話接聽312人次，網上咨詢103人次。',
    year: 2009,
    figures: [
      '接待咨詢 | 618 PERSON_TIME -',
      '現場接待 | 203 PERSON_TIME inquiry.onsite <618',
      '咨詢電話接聽 | 312 PERSON_TIME inquiry.phone <618',
      '網上咨詢 | 103 PERSON_TIME inquiry.online <618',
    ],
  },
  {
    text: '提供服务类信息326条，网站专栏页面访问量48,213次。',
    year: 2012,
    figures: [
      '提供服务类信息 | 326 ITEM service.info',
      '网站专栏页面访问量 | 48213 TIME service.page_views',
    ],
  },
  {
    text: '“12345”市长热线全年受理群众来电2.8万件，办结率98.6%。',
    year: 2011,
    figures: ['“12345”市长热线全年受理群众来电 | 28000 CASE -', '办结率 | 98.6 PERCENT -'],
  },
  {
    text: '政府信息公开查阅场所接待查阅157人次，提供咨询89人次。',
    year: 2011,
    figures: [
      '政府信息公开查阅场所接待查阅 | 157 PERSON_TIME inquiry.onsite',
      '提供咨询 | 89 PERSON_TIME -',
    ],
  },
  {
    text: '县长信箱收到来信512封，回复508封。',
    year: 2015,
    figures: ['县长信箱收到来信 | 512 OTHER -', '回复 | 508 OTHER -'],
  },
  {
    text: '市民咨询政府信息公开事项1,204人次，其中来电咨询875人次，当面咨询329人次。',
    year: 2013,
    figures: [
      '市民咨询政府信息公开事项 | 1204 PERSON_TIME -',
      '来电咨询 | 875 PERSON_TIME inquiry.phone <1204',
      '当面咨询 | 329 PERSON_TIME inquiry.onsite <1204',
    ],
  },
  {
    text: '网站总浏览量为1,260,000人次，比去年增加23万人次。',
    kinds: ['OVERVIEW'],
    figures: ['网站总浏览量 | 1260000 PERSON_TIME -', '比去年增加 | 230000 PERSON_TIME -'],
  },
]

readsEach(['INQUIRIES'], CASES)
