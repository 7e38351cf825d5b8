import { expect, test } from 'vitest'
import { foldText } from '../../../src/domain/text-folding.ts'
import { readOrdinal } from '../../../src/extraction/sections/ordinals.ts'

test.each([
  ['一、概述', 'HAN', 1, '概述'],
  ['十二、其他', 'HAN', 12, '其他'],
  ['一 、概述', 'HAN', 1, '概述'],
  ['一. 概述', 'HAN', 1, '概述'],
  ['一，概述', 'HAN', 1, '概述'],
  ['三　依申请公开', 'HAN', 3, '依申请公开'],
  ['（一）机构', 'HAN_BRACKET', 1, '机构'],
  ['(十三)公报', 'HAN_BRACKET', 13, '公报'],
  ['（ 二 ）、机构', 'HAN_BRACKET', 2, '机构'],
  ['㈢机构', 'HAN_BRACKET', 3, '机构'],
  ['1.机构', 'ARABIC', 1, '机构'],
  ['2、机构', 'ARABIC', 2, '机构'],
  ['３．机构', 'ARABIC', 3, '机构'],
  ['⒋机构', 'ARABIC', 4, '机构'],
  ['（1）机构', 'ARABIC_BRACKET', 1, '机构'],
  ['⑵机构', 'ARABIC_BRACKET', 2, '机构'],
  ['③机构', 'CIRCLED', 3, '机构'],
  ['第一部分 概述', 'PART', 1, '概述'],
  ['第二章　公开', 'PART', 2, '公开'],
  ['附：统计表', 'APPENDIX', null, '统计表'],
  ['附表 统计表', 'APPENDIX', null, '统计表'],
  ['附件1：统计表', 'APPENDIX', null, '统计表'],
])('%s is numbered %s %s', (line, style, number, heading) => {
  const ordinal = readOrdinal(foldText(line))
  expect(ordinal).toMatchObject({ style, number })
  expect(line.slice(ordinal!.length)).toBe(heading)
})

test.each([
  '一是加强领导',
  '一、二级医院公开情况良好',
  '3.2万条信息',
  '12月31日前',
  '2013年，全县公开信息',
  '1,120条',
  '附近居民',
  '附属医院',
  '12345热线',
])('%s has no ordinal', (line) => {
  expect(readOrdinal(foldText(line))).toBeNull()
})
