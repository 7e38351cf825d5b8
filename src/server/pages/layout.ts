import { type Content, type Html, html, raw } from './html.ts'
import { PAGE_CSS } from './page-css.ts'

// A single character on a plain ground; without it a browser asks for /favicon.ico.
const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='6' fill='%230a58ca'/><text x='16' y='23' font-size='20' text-anchor='middle' fill='white'>公</text></svg>"

type Page = {
  readonly title: string
  readonly description?: string
  /** The address under which the page is to be cited. */
  readonly canonical?: string
  /** Style of this page alone. */
  readonly style?: string
  readonly body: Content
}

/** The frame of our own pages: Chinese first, no script, nothing from elsewhere. */
export function layout({ title, description, canonical, style = '', body }: Page): Html {
  return html`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description && html`<meta name="description" content="${description}">`}
${canonical && html`<link rel="canonical" href="${canonical}">`}
<link rel="icon" href="${ICON}">
<style>${raw(PAGE_CSS + style)}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** A label in Chinese with its English beside it. */
export function both(zh: Content, en: Content): Html {
  return html`${zh} <span lang="en">${en}</span>`
}
