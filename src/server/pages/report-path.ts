/** The path of a report's page: `/r/<jurisdiction code>/<year>`. */
export function reportPath(code: string, year: number): string {
  // A local code holds ':' and Chinese; the colon may stand as it is in a path.
  return `/r/${encodeURIComponent(code).replaceAll('%3A', ':')}/${year}`
}

/** The code and year of such a path; `undefined` when it is none. */
export function parseReportPath(
  path: string,
): { readonly code: string; readonly year: number } | undefined {
  const match = /^\/r\/([^/]+)\/(\d{4})\/?$/.exec(path)
  if (!match?.[1]) return undefined
  try {
    return { code: decodeURIComponent(match[1]), year: Number(match[2]) }
  } catch {
    return undefined
  }
}
