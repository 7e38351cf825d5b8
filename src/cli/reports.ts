import Table from 'cli-table3'
import type { Config } from '../config.ts'
import { findReport, findReports, type ListedReport, listReports } from '../data/report-list.ts'
import type { Removal } from '../data/report-remover.ts'
import { GongkaiError } from '../domain/errors.ts'
import { groupBy } from '../domain/group-by.ts'
import { nextStamp, writing } from '../ingest/stamp.ts'
import { withdrawReport } from '../ingest/withdraw-report.ts'
import { decodeGlobalId, encodeGlobalId } from '../schema/global-id.ts'
import { printable } from './ingest-report-table.ts'
import { createLineWriter } from './line-writer.ts'
import { openForWriting } from './open-for-writing.ts'

const globalId = ({ id }: ListedReport) => encodeGlobalId('Report', id)
const placeAndYear = ({ jurisdictionCode, year }: ListedReport) => `${jurisdictionCode}/${year}`
/** As the page of the report is addressed, below /r/: a department’s with its name. */
const nameOf = (report: ListedReport) =>
  report.principal ? placeAndYear(report) : `${placeAndYear(report)}/${report.agency.name}`

/** Prints every report: a table, or a line of JSON for each. */
export async function listAllReports(config: Config, isJson: boolean): Promise<void> {
  const { database } = await openForWriting(config, 'npm run reports -- list')
  try {
    const reports = await listReports(database.prisma)
    const out = createLineWriter(process.stdout)
    if (!isJson) await out.write(`${tableOf(reports)}\n${reports.length} reports`)
    else for (const report of reports) await out.write(lineOf(report))
  } finally {
    await database.close()
  }
}

function lineOf(report: ListedReport): string {
  const { jurisdictionCode, year, form, verified, document, updatedAt, _count: counts } = report
  return JSON.stringify({
    ...{ id: globalId(report), jurisdiction: jurisdictionCode, year, form, verified },
    ...{ place: report.jurisdiction.fullName, agency: report.agency.name },
    ...{ document, previousDocuments: counts.previousDocuments, figures: counts.figures },
    updatedAt,
  })
}

function tableOf(reports: readonly ListedReport[]): string {
  const table = new Table({
    head: ['Report', 'Issuer', 'Form', 'Figures', 'Read', 'Document'],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'left', 'left', 'right'],
  })
  const byName = groupBy(reports, nameOf)
  for (const report of reports) {
    const isAlone = byName.get(nameOf(report))?.length === 1
    table.push(
      [
        // What `remove` takes.
        isAlone ? nameOf(report) : globalId(report),
        report.agency.name,
        report.form,
        String(report._count.figures),
        report.verified ? 'by hand' : 'by machine',
        report.document.name,
      ].map(printable),
    )
  }
  return table.toString()
}

/**
 * Removes a report, and tells what went.
 * @param name its id in the graph, or `<jurisdiction code>/<year>`, with `/<issuer>` behind it for
 *   a department
 * @returns the exit code: 1 when there is no such report, or more than one
 */
export async function removeOneReport(config: Config, name: string): Promise<number> {
  const { database, catalogue } = await openForWriting(config, 'npm run reports -- remove')
  try {
    const found = await named(database.prisma, name)
    if (typeof found === 'string') {
      console.error(found)
      return 1
    }
    const { removal, revision } = await writing(database, async (tx) => {
      const stamp = await nextStamp(tx)
      const removal = await withdrawReport(tx, catalogue, found.id, stamp)
      return { removal, revision: stamp.revision }
    })
    await database.maintain()
    for (const line of removalLines(found, removal)) console.log(printable(line))
    console.log(`The dataset is now at revision ${revision}.`)
    return 0
  } finally {
    await database.close()
  }
}

type Prisma = Parameters<typeof findReport>[0]

/** The report that is meant, or what is wrong with its name. */
async function named(prisma: Prisma, name: string): Promise<ListedReport | string> {
  const [, code, year, issuer] = /^(.{1,200}?)\/(\d{4})(?:\/(.{1,200}))?$/su.exec(name) ?? []
  if (code === undefined) {
    const id = reportIdFrom(name)
    const report = id === null ? null : await findReport(prisma, id)
    return report ?? `There is no report ${name}. \`npm run reports -- list\` shows what there is.`
  }
  const ofPlace = await findReports(prisma, code, Number(year))
  const isMeant = ({ agency }: ListedReport) => issuer === undefined || agency.name === issuer
  const reports = ofPlace.filter(isMeant)
  const own = reports.filter(({ principal }) => principal)
  const [only] = own.length === 1 ? own : reports
  if (only === undefined) {
    return `There is no report ${name}. \`npm run reports -- list\` shows what there is.`
  }
  if (own.length === 1 || reports.length === 1) return only
  const choices = reports.map((report) => `  ${globalId(report)}  ${report.agency.name}`)
  return [`${name} may be one of these; name it by its id:`, ...choices].join('\n')
}

function reportIdFrom(name: string): string | null {
  try {
    const { typename, id } = decodeGlobalId(name)
    return typename === 'Report' ? id : null
  } catch (error) {
    if (error instanceof GongkaiError) return null
    throw error
  }
}

function removalLines(report: ListedReport, { documents, agency, jurisdiction }: Removal) {
  return [
    `Removed ${placeAndYear(report)}, ${report.agency.name}: ${report._count.figures} figures.`,
    ...documents.map((document) => `Removed its document ${document}.`),
    ...(agency === null ? [] : [`Removed the agency ${agency}, which has no other report.`]),
    ...(jurisdiction === null ? [] : [`Removed the place ${jurisdiction}, made for this report.`]),
    ...(report.verified
      ? ['It was verified by hand: only a new database is seeded with it again.']
      : []),
  ]
}
