/** An answer of the graph over HTTP. */
export type Answer = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any query
  readonly data: any
  readonly codes: readonly string[]
  readonly milliseconds: number
}

/**
 * Asks a server a query.
 * @throws when no answer comes, or one that is no JSON
 */
export async function askGraph(url: string, query: string): Promise<Answer> {
  return sendBody(url, JSON.stringify({ query }))
}

/** Sends a body as it is. */
export async function sendBody(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<Answer> {
  const start = performance.now()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(60_000),
  })
  const answer = await response.json()
  return {
    status: response.status,
    data: answer.data ?? null,
    codes: (answer.errors ?? []).map((error: { extensions?: { code?: string } }) =>
      String(error.extensions?.code ?? 'NONE'),
    ),
    milliseconds: performance.now() - start,
  }
}

/** Every report that a server holds, by its document's name, with how much of it there is. */
export async function heldReports(url: string): Promise<ReadonlyMap<string, string>> {
  const held = new Map<string, string>()
  let after: string | null = null
  do {
    const page = `first: 100${after === null ? '' : `, after: ${JSON.stringify(after)}`}`
    const { data, codes } = await askGraph(
      url,
      `{ reports(${page}) { nodes { id document { name } sections { id } figures(filterBy: { basis: [YEAR, PRIOR_YEAR, CUMULATIVE, PLANNED] }) { totalCount } } pageInfo { hasNextPage endCursor } } }`,
    )
    if (data === null) throw new Error(`The reports cannot be listed: ${codes.join(' ')}`)
    for (const { id, document, sections, figures } of data.reports.nodes) {
      const whole = `${id}: ${sections.length} sections, ${figures.totalCount} figures`
      held.set(document.name, whole)
    }
    after = data.reports.pageInfo.hasNextPage ? data.reports.pageInfo.endCursor : null
  } while (after !== null)
  return held
}
