import type { Vocabulary } from '../../domain/vocabulary.ts'
import { type Content, type Html, html } from './html.ts'
import { both } from './layout.ts'
import type { Place } from './report-data.ts'

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })
const PERCENT = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 })

/** What stands where a report gives no number: never a 0. */
export const NOT_REPORTED = html`<span class="faint">未报告 <span lang="en">not reported</span></span>`

/** A number for reading: 50,000. */
export function number(value: number): string {
  return NUMBER.format(value)
}

/** A count, or that none is reported. */
export function count(value: number | null): Content {
  return value === null ? NOT_REPORTED : number(value)
}

/** A count in a table cell. */
export function cellCount(value: number | null): Content {
  return value === null
    ? html`<span class="faint" title="not reported">未报告</span>`
    : number(value)
}

/** A share of one as a percentage, or a dash where it cannot be computed. */
export function share(value: number | null): Content {
  return value === null ? html`<span class="faint">—</span>` : PERCENT.format(value)
}

/** A member of a vocabulary by its Chinese label, with the English sentence beside it. */
export function term<Member extends string>(words: Vocabulary<Member>, member: Member): Html {
  const { zh, en } = words[member]
  return both(zh, en.replace(/\.$/, ''))
}

/** The same in a word or two, for where there is no room. */
export function tag<Member extends string>(words: Vocabulary<Member>, member: Member): Html {
  return both(words[member].zh, member.toLowerCase().replaceAll('_', ' '))
}

/** A link to a figure of the same page. */
export function figureLink({ position }: { readonly position: number }): Html {
  return html`<a href="#f${position}">f${position}</a>`
}

/** Links to several figures of the same page. */
export function figureLinks(figures: readonly { readonly position: number }[]): Content {
  return figures.map((figure, index) => [index > 0 && ' ', figureLink(figure)])
}

/** Where something stands in the source document. */
export function place({ line, start, end, sha256 }: Place): Html {
  return html`<span class="place">第 ${line} 行 <span lang="en">line</span> · 字符 <span lang="en">chars</span> ${start}–${end} · <code title="${sha256}">sha256 ${sha256.slice(0, 8)}…</code></span>`
}

/** A sentence of ours in both languages, the English below the Chinese. */
export function summary(zh: string | null, en: string | null): Content {
  return [zh && html`<p>${zh}</p>`, en && html`<p lang="en" class="small">${en}</p>`]
}
