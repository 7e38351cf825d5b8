import { expect, test } from 'vitest'
import { foldText } from '../../../src/domain/text-folding.ts'
import { kindsOfHeading, kindsOfSection } from '../../../src/extraction/sections/section-kinds.ts'

test.each([
  ['概述', 'OVERVIEW'],
  ['政府信息公开工作总体情况', 'OVERVIEW'],
  ['工作开展情况', 'OVERVIEW'],
  ['引言', 'PREAMBLE'],
  ['（概述）', 'OVERVIEW'],
  ['监督救济情况', 'REVIEW_LITIGATION'],
  ['政府信息公开情况统计', 'STATISTICS_APPENDIX'],
  ['主动公开政府信息情况', 'PROACTIVE'],
  ['依申请公开政府信息情况', 'APPLICATIONS'],
  ['收到和处理政府信息公开申请情况', 'APPLICATIONS'],
  ['依申請公開和不予公開政府信息的情況', 'APPLICATIONS'],
  ['依申请公开情况和咨询情况', 'APPLICATIONS INQUIRIES'],
  ['因政府信息公开申请行政复议、提起行政诉讼的情况', 'REVIEW_LITIGATION'],
  ['政府信息公开行政复议、行政诉讼情况', 'REVIEW_LITIGATION'],
  ['复议、诉讼和申诉情况', 'REVIEW_LITIGATION'],
  ['政府信息公开的收费及减免情况', 'FEES_EXPENDITURE'],
  ['工作人员、支出与收费情况', 'FEES_EXPENDITURE STAFF_BUDGET'],
  ['机构建设和保障经费情况', 'STAFF_BUDGET'],
  ['政府信息公开会议和培训情况', 'TRAINING'],
  ['回应解读情况', 'INTERPRETATION'],
  ['人大代表建议和政协提案办理情况', 'PROPOSALS'],
  ['重点领域信息公开情况', 'KEY_AREAS'],
  ['存在的主要问题及改进情况', 'PROBLEMS_PLANS'],
  ['不足与打算', 'PROBLEMS_PLANS'],
  ['2014年工作安排', 'PROBLEMS_PLANS'],
  ['下一步工作打算', 'PROBLEMS_PLANS'],
  ['其他需要报告的事项', 'OTHER'],
  ['需要说明的问题', 'OTHER'],
  ['主要经验和做法', 'EXPERIENCE'],
  ['加强组织领导', 'ORGANISATION'],
  ['2015年政务公开工作要点', 'FUTURE_PLAN_APPENDIX'],
  ['落实上年度政务公开工作要点情况', 'ORGANISATION'],
  ['健全公开渠道', 'PROACTIVE'],
  ['监督保障', 'ORGANISATION'],
  ['2013年度指标统计表', 'STATISTICS_APPENDIX'],
])('%s is about %s', (heading, kinds) => {
  expect(kindsOfHeading(foldText(heading)).join(' ')).toBe(kinds)
})

test('a part without a topic of its own has that of its chapter', () => {
  expect(kindsOfSection('深入开展', ['OVERVIEW'], false)).toEqual(['OVERVIEW'])
  expect(kindsOfSection('加大重点领域信息公开力度', ['PROBLEMS_PLANS'], false)).toEqual([
    'PROBLEMS_PLANS',
  ])
  expect(kindsOfSection('申诉情况统计表', ['STATISTICS_APPENDIX'], false)).toEqual([
    'REVIEW_LITIGATION',
  ])
})
