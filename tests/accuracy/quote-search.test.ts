import { expect, test } from 'vitest'
import { quoteSearch } from '../../src/accuracy/quote-search.ts'

function found(text: string, quote: string, printed: string): string[] {
  return quoteSearch(text)
    .find(quote, quote.indexOf(printed), printed.length)
    .map(({ start, end }) => text.slice(start, end))
}

test('a quote is found through line breaks, tags, entities and emphasis', () => {
  expect(found('全年收到申请\n\n  17 件', '收到申请 17 件', '17')).toEqual(['17'])
  expect(found('<p>收到<b>17</b>&nbsp;件</p>', '收到 17 件', '17')).toEqual(['17'])
  expect(found('<td>收到<span class="a">17</span>件</td>', '收到17件', '17')).toEqual(['17'])
  expect(found('| 收到 | **17** |', '收到 | 17', '17')).toEqual(['17'])
  expect(found('共收到申請(qǐng)17起', '收到申請17起', '17')).toEqual(['17'])
})

test('every occurrence counts, those that overlap too', () => {
  expect(quoteSearch('甲 0 0 0 乙').find('0 0')).toHaveLength(2)
  expect(quoteSearch('甲').find('乙')).toEqual([])
})
