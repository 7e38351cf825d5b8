/** A document that a report is, was or shall be read from. */
export type Claimant = {
  readonly sha256: string
  readonly name: string
  readonly url: string | null
}

/** Names that sites give to any page: two files of one such name need not be the same page. */
const GENERIC_NAME =
  /^(?:index|default|content|contents|page|report|article|art|view|show|detail|post|t?[\d_-]+)[\d_-]*\.\w+$/i

/** What is known of a stored report that another document claims. */
export type ClaimedReport = {
  readonly verified: boolean
  readonly document: Claimant
  /** sha256 of the documents that it was read from before. */
  readonly previous: readonly string[]
}

/**
 * Why a document may not take the place of the one that a report was read from, or null when it
 * may: a newer version, known by its address, or by its file name where an address is not known.
 */
export function claimProblem(report: ClaimedReport, claimant: Claimant): string | null {
  const { document } = report
  if (report.verified) return `${document.name} gives this report already, verified by hand`
  if (document.sha256 === claimant.sha256) return null
  if (report.previous.includes(claimant.sha256)) {
    return `an earlier version of this report, which ${document.name} has replaced`
  }
  return isNewVersion(document, claimant)
    ? null
    : `${document.name}, another document, gives this report already`
}

/**
 * Whether one document is another's newer version: from the same address, or under the same file
 * name where an address is not known.
 */
export function isNewVersion(document: Claimant, claimant: Claimant): boolean {
  if (document.url !== null && claimant.url !== null) return document.url === claimant.url
  return document.name === claimant.name && !GENERIC_NAME.test(document.name)
}
