import { expect, test } from 'vitest'
import { readSentence } from './read-sentence.ts'

test.each([
  ['公开信息6,348条', '6,348', 6348, 'EXACT'],
  ['公开信息３２０６条', '３２０６', 3206, 'EXACT'],
  ['公开信息3.2万余条', '3.2万余', 32_000, 'AT_LEAST'],
  ['公开信息七十多条', '七十多', 70, 'AT_LEAST'],
  ['公开信息近1500条', '1500', 1500, 'APPROXIMATE'],
  ['公开信息超过2000条', '2000', 2000, 'AT_LEAST'],
  ['公开信息120条左右', '120', 120, 'APPROXIMATE'],
  ['公开信息五万条', '五万', 50_000, 'EXACT'],
  ['公开信息数百条', '数百', null, 'APPROXIMATE'],
  ['公开信息总数十八条', '十八', 18, 'EXACT'],
  ['收到申請兩件', '兩', 2, 'EXACT'],
  ['拨付经费40万元', '40', 40, 'EXACT'],
  ['拨付经费300余万元', '300余', 300, 'AT_LEAST'],
  ['答复率为96%', '96%', 96, 'EXACT'],
  ['答复率达98%以上', '98%以上', 98, 'AT_LEAST'],
  ['答复率为百分之十点五', '百分之十点五', 10.5, 'EXACT'],
])('%s has the numeral %s', (text, raw, value, qualifier) => {
  const { figures } = readSentence({ text })
  expect(figures).toMatchObject([{ raw, value, qualifier }])
})

test.each([
  ['自收到之日起20个工作日内答复', '20', 'duration'],
  ['依据国办发〔2019〕60号文件', '2019', 'document number'],
  ['拨打“12345”热线', '12345', 'title or name'],
  ['联系电话0871-63101234', '0871', 'phone number'],
  ['按每件100元收取', '100', 'a rate'],
  ['超出部分每件100元', '100', 'a rate'],
  ['提高2.3个百分点', '2.3', 'no count'],
])('%s holds no figure', (text, raw, reason) => {
  const { figures, unread } = readSentence({ text })
  expect(figures).toEqual([])
  expect(unread[0]).toMatchObject({ raw, reason })
})
