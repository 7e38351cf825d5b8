import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { contentHash } from '../content-hash.ts'

/** The two large files of GraphiQL, the same for every request. */
export type GraphiQLAssets = {
  readonly script: Asset
  readonly style: Asset
}
export type Asset = {
  /** Of the content, so that it may be stored for ever under its path. */
  readonly hash: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzipped: Uint8Array<ArrayBuffer>
}

const START = 'YogaGraphiQL.renderYogaGraphiQL('

// What the page itself does: it hands the options, which stand in it as data, to GraphiQL. A visitor
// who comes back without having written anything finds the tab that was open: GraphiQL looks for the
// query that was edited last, and would open an empty tab beside the others for want of one.
export const BOOT = `(() => {
  const options = document.getElementById('graphiql-options').textContent
  try {
    const kept = JSON.parse(localStorage.getItem('graphiql:tabState'))
    const tab = kept && kept.tabs[kept.activeTabIndex]
    if (tab && tab.query && localStorage.getItem('graphiql:query') === null) {
      localStorage.setItem('graphiql:query', tab.query)
      if (tab.variables) localStorage.setItem('graphiql:variables', tab.variables)
    }
  } catch {}
  YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), JSON.parse(options))
})()
`

let assets: Promise<GraphiQLAssets> | undefined

/**
 * GraphiQL's script and style, made at first use: loading 9 MB and compressing them takes about a
 * second, which neither the start nor a reader of the graph should wait for.
 */
export function graphiqlAssets(): Promise<GraphiQLAssets> {
  assets ??= loadAssets()
  return assets
}

async function loadAssets(): Promise<GraphiQLAssets> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const { script, style } = splitPage(renderGraphiQL({}))
  return { script: await compressed(script + BOOT), style: await compressed(style) }
}

/**
 * Takes the script and the style out of the page of @graphql-yoga/render-graphiql, which holds
 * everything inline: as files of their own they are loaded once, whatever query the page opens
 * with, and the page needs no permission for inline script.
 */
export function splitPage(page: string): { script: string; style: string } {
  const script = between(page, '<script>', START)
  const style = between(page, '<style>', '</style>')
  return { script, style }
}

function between(page: string, opening: string, closing: string): string {
  const start = page.indexOf(opening) + opening.length
  const end = closing === START ? page.lastIndexOf(closing) : page.indexOf(closing, start)
  if (start < opening.length || end < start) {
    throw new Error(`The page of @graphql-yoga/render-graphiql has changed: no ${opening}`)
  }
  return page.slice(start, end)
}

async function compressed(text: string): Promise<Asset> {
  const plain = Buffer.from(text)
  return { hash: contentHash(plain), plain, gzipped: Buffer.from(await promisify(gzip)(plain)) }
}
