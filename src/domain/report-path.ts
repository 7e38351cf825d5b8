/** What names a report: its place, the year covered, and the issuer's name if it is not the place's own government. */
export type ReportKey = {
  readonly jurisdiction: string
  readonly year: number
  readonly agency: string | null
}

/** The path of a report's page: `/r/<jurisdiction code>/<year>[/<name of the issuer>]`. */
export function reportPath({ jurisdiction, year, agency }: ReportKey): string {
  // A local code holds ':' and Chinese; the colon may stand as it is in a path.
  const place = encodeURIComponent(jurisdiction).replaceAll('%3A', ':')
  const issuer = agency === null ? '' : `/${encodeURIComponent(agency)}`
  return `/r/${place}/${year}${issuer}`
}

/** The report that such a path names; `undefined` when it is none. */
export function parseReportPath(path: string): ReportKey | undefined {
  const match = /^\/r\/([^/]+)\/(\d{4})(?:\/([^/]+))?\/?$/.exec(path)
  if (!match?.[1]) return undefined
  try {
    return {
      jurisdiction: decodeURIComponent(match[1]),
      year: Number(match[2]),
      agency: match[3] === undefined ? null : decodeURIComponent(match[3]),
    }
  } catch {
    return undefined
  }
}
