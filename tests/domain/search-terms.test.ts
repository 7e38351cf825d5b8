import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery, snippetOf, termsOf } from '../../src/domain/search-terms.ts'
import { foldText } from '../../src/domain/text-folding.ts'

const han = fc.constantFrom(...'政府信息公开工作年度报告崑山昆山複議')
const mixed = fc
  .array(fc.oneof(han, fc.constantFrom(...'2017abcＺ１ ,。()\n\u00a0😀')), { maxLength: 60 })
  .map((characters) => characters.join(''))

test('every two neighbouring Chinese characters are a term, whatever stands beside them', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const terms = new Set(termsOf(text))
      for (const match of foldText(text).matchAll(/(?=(\p{Script=Han}{2}))/gu)) {
        expect(terms).toContain(match[1])
      }
    }),
  )
})

test('a text is found by any part of it that is a query', () => {
  fc.assert(
    fc.property(mixed, fc.nat(40), fc.integer({ min: 2, max: 20 }), (text, start, length) => {
      const query = parseQuery(text.slice(start, start + length))
      if (typeof query === 'string') return
      const words = foldText(text)
      // A word cut out of a longer run of letters or digits is none of the text's terms.
      const whole = query.terms.filter((term) => /\p{Script=Han}/u.test(term))
      expect(whole.filter((term) => !termsOf(text).includes(term))).toEqual([])
      for (const word of query.words) expect(words).toContain(word)
    }),
  )
})

test('the index is asked for a term across two words of the field in place of both', () => {
  const terms = (query: string) => parseQuery(query) as { terms: string[]; words: string[] }
  const words = ['昆山', '政府信息公开']
  expect(terms('昆山 政府信息公开')).toEqual({ terms: ['昆山', '府信', '息公'], words })
  expect(terms('政府信息公開').terms).toEqual(['府信', '息公'])
  expect(terms('依申请公开').terms).toEqual(['依申', '请公'])
  for (const query of ['政府', '政府 信息', '公开 信息', '昆山 公开']) {
    expect(terms(query).terms).toEqual(termsOf(query).filter((term) => term.length > 1))
  }
})

test('every term of a query is one of the index or part of a word', () => {
  fc.assert(
    fc.property(mixed, (text) => {
      const query = parseQuery(text.slice(0, 100))
      if (typeof query === 'string') return
      for (const term of termsOf(text.slice(0, 100)).filter(({ length }) => length > 1)) {
        const isAsked = query.terms.includes(term)
        expect(isAsked || query.words.some((word) => word.includes(term))).toBe(true)
      }
      expect(query.terms.length).toBeGreaterThan(0)
    }),
  )
})

test('digits and letters are whole words beside Chinese', () => {
  expect(termsOf('溧阳市2017年政府')).toEqual(['溧阳', '阳市', '2017', '年政', '政府'])
  expect(termsOf('ＩＳＯ9001认证')).toEqual(['iso9001', '认证'])
})

test('a query needs a word of two characters', () => {
  expect(parseQuery('公')).toMatch(/2 to 100/)
  expect(parseQuery('。。。')).toMatch(/no word/)
  expect(parseQuery(' 崑山  Annual ')).toEqual({
    terms: ['昆山', 'annual'],
    words: ['昆山', 'annual'],
  })
})

test('a snippet shows the match in the script that it stands in', () => {
  const text = `${'前'.repeat(80)}崑山市政府${'后'.repeat(100)}`
  const { snippet, highlights } = snippetOf(text, ['昆山'])
  expect(highlights.map(({ start, end }) => snippet.slice(start, end))).toEqual(['崑山'])
  expect(snippet).toMatch(/^….*…$/)
})
