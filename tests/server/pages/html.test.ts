import { expect, test } from 'vitest'
import { html, raw } from '../../../src/server/pages/html.ts'
import { quote } from '../../../src/server/pages/quote.ts'

test('whatever is put into a template is text, unless it is HTML already', () => {
  const text = `<script>"&'</script>`
  const escaped = '&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;'
  expect(String(html`<p title="${text}">${text}</p>`)).toBe(`<p title="${escaped}">${escaped}</p>`)
  expect(String(html`${html`<b>${text}</b>`}${raw('<i></i>')}`)).toBe(`<b>${escaped}</b><i></i>`)
  expect(String(html`${[1, [html`<b></b>`, 'x<']]}`)).toBe('1<b></b>x&lt;')
  expect(String(html`[${null}${undefined}${false}${0}${''}]`)).toBe('[0]')
})

const place = (start: number, end: number) => ({ start, end, line: 1, sha256: '' })
const text = '一、概述\n全年共收到申请 12 件,均已答复<无一>例外。\n二、其他'
const source = { text, mediaType: 'text/plain', lang: 'zh-Hans' }

test('a quote stands within its line, marked', () => {
  const start = text.indexOf('12')
  expect(String(quote(source, place(start, start + 4)))).toBe(
    '<blockquote lang="zh-Hans">全年共收到申请 <mark>12 件</mark>,均已答复&lt;无一&gt;例外。</blockquote>',
  )
})

test('there is none while the text is not loaded, or when the place is not in it', () => {
  expect(quote({ ...source, text: null }, place(0, 2))).toBeNull()
  expect(quote(source, place(0, text.length + 1))).toBeNull()
})

test('of HTML only the text is quoted, without what stands around it', () => {
  const page = '<td><b>12</b>\n件</td>'
  expect(String(quote({ ...source, text: page, mediaType: 'text/html' }, place(4, 15)))).toBe(
    '<blockquote lang="zh-Hans"><mark> 12 件</mark></blockquote>',
  )
})

test('half a character at the edge of the context is left out', () => {
  const long = `${'𠮷'.repeat(20)}12${'𠮷'.repeat(20)}`
  const shown = String(quote({ ...source, text: `x${long}` }, place(41, 43)))
  expect(shown).not.toMatch(/\p{Surrogate}/u)
  expect(shown).toContain('𠮷<mark>12</mark>𠮷')
})
