import { readdirSync } from 'node:fs'
import { Marked } from 'marked'
import { contentHash } from '../content-hash.ts'
import { hasVersion, notModified, pageReply, type Route } from '../reply.ts'
import { repositoryFile, repositoryUrl } from '../repository-files.ts'
import { type Html, html, raw } from './html.ts'
import { both, layout } from './layout.ts'

/** A document of the repository that is shown: where it is, and the address of its page. */
type Doc = { readonly file: string; readonly path: string }

/** What a reader needs first; the rest follows by name. */
const FIRST = ['README.md', 'docs/schema-guide.md', 'docs/errors.md', 'docs/exports.md']

let docs: ReadonlyMap<string, Doc> | undefined
const pages = new Map<string, Tagged>()

type Tagged = { readonly page: Html; readonly etag: string }

/** `/docs` and `/docs/<name>`: the documents of the repository, as pages that work offline. */
export const docsRoute: Route = (request, { pathname }) => {
  if (pathname !== '/docs' && !pathname.startsWith('/docs/')) return undefined
  docs ??= allDocs()
  const doc = docs.get(pathname)
  if (pathname !== '/docs' && doc === undefined) return undefined
  const made = pages.get(pathname) ?? tagged(doc === undefined ? contents(docs) : pageOf(doc, docs))
  pages.set(pathname, made)
  const headers = { etag: made.etag, 'cache-control': 'no-cache' }
  if (hasVersion(request, made.etag)) return notModified(headers)
  return pageReply(200, made.page, headers)
}

function tagged(page: Html): Tagged {
  return { page, etag: `"${contentHash(String(page))}"` }
}

function allDocs(): ReadonlyMap<string, Doc> {
  const names = readdirSync(repositoryUrl('docs'), { recursive: true, encoding: 'utf8' })
  const files = names
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort((one, other) => depthOf(one) - depthOf(other) || one.localeCompare(other))
  const ordered = new Set([
    ...FIRST.filter((file) => files.includes(file)),
    'CHANGELOG.md',
    ...files,
  ])
  return new Map(
    ['README.md', ...ordered].map((file) => {
      const path = `/docs/${file
        .replace(/^docs\//, '')
        .replace(/\.md$/, '')
        .toLowerCase()}`
      return [path, { file, path }]
    }),
  )
}

function depthOf(file: string): number {
  return file.split('/').length
}

function contents(all: ReadonlyMap<string, Doc>): Html {
  const body = html`<p><a href="/">Gongkai</a></p>
<h1>${both('文档', 'Documentation')}</h1>
<ul>
${[...all.values()].map(
  ({ file, path }) => html`<li><a href="${path}">${titleOf(repositoryFile(file))}</a></li>
`,
)}</ul>`
  return layout({ title: '文档 Documentation · Gongkai', body })
}

function pageOf({ file }: Doc, all: ReadonlyMap<string, Doc>): Html {
  const text = repositoryFile(file)
  const byFile = new Map([...all.values()].map((doc) => [doc.file, doc.path]))
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const words = this.parser.parseInline(tokens)
        return depth === 1
          ? `<h1>${words}</h1>`
          : `<h${depth} id="${anchorOf(text)}">${words}</h${depth}>`
      },
    },
    walkTokens(token) {
      if (token.type === 'link') token.href = addressOf(token.href, file, byFile)
    },
  })
  const body = html`<nav><a href="/">Gongkai</a> / <a href="/docs">${both('文档', 'Documentation')}</a></nav>
<main lang="en">
${raw(marked.parse(text, { async: false }))}
</main>`
  return layout({ title: `${titleOf(text)} · Gongkai`, style: DOCS_CSS, body })
}

// Here English is the text, not the second language beside it.
const DOCS_CSS = `
main[lang=en] { color: inherit; max-width: 52rem; }
main pre { max-height: none; }
`

/** A link of a document as a link of its page; what is not served leads to the list of all. */
function addressOf(href: string, from: string, byFile: ReadonlyMap<string, string>): string {
  if (/^(?:[a-z]+:|#)/i.test(href)) return href
  const { pathname, hash } = new URL(href, `file:///${from}`)
  const file = pathname.slice(1)
  if (file === 'schema.graphql') return '/schema.graphql'
  return `${byFile.get(file) ?? '/docs'}${hash}`
}

/** The fragment by which documents link to a heading, as code hosts make it. */
function anchorOf(heading: string): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '')
  return words.trim().replaceAll(/\s/g, '-')
}

function titleOf(text: string): string {
  return /^# (.+)$/m.exec(text)?.[1] ?? 'Gongkai'
}
