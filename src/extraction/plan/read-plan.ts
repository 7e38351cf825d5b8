import type { Page, SectionReading, TableReading } from '../model.ts'
import { type Entry, withProblemsAnswered, withProblemsCounted } from './entries.ts'
import { readOutline } from './outline.ts'
import { type PlanItem, pairItems } from './pair-items.ts'
import { type PlanPart, planEndings, planSections } from './plan-parts.ts'
import type { PlanReading } from './plan-reading.ts'
import { flattenedHead, readFlattened, readPlanTable } from './plan-table.ts'
import { type PlanSource, type PlanText, planText } from './plan-text.ts'
import { readEntries } from './read-outline.ts'
import type { Role } from './roles.ts'

type Read = {
  items: readonly PlanItem[]
  targetYear: number | null
  saysItAnswers: boolean
}

/**
 * Reads the problems that a report names and the measures against them, from its sections about
 * problems and plans; where these name no measure, from paragraphs of other sections that begin with
 * 下一步 and the like.
 * @param year the year that the report covers
 * @returns null where the report names neither
 */
export function readPlan(
  page: Page,
  sections: readonly SectionReading[],
  tables: readonly TableReading[],
  year: number,
): PlanReading | null {
  const read: Read = { items: [], targetYear: null, saysItAnswers: false }
  const parts = planSections(page, sections, tables, year)
  for (const part of parts) readPart(read, part, year)
  if (!read.items.some(({ role }) => role === 'MEASURE')) {
    const endings = planEndings(page, sections, tables, year, parts.length === 0)
    for (const part of endings) readPart(read, part, year)
  }
  return pairItems(read.items, read.targetYear, read.saysItAnswers)
}

function readPart(read: Read, part: PlanPart, year: number): void {
  for (const table of part.tables) read.items = read.items.concat(readPlanTable(table) ?? [])
  const head = flattenedHead(part.sources)
  const prose = head === null ? part.sources : part.sources.slice(0, head.from)
  readProse(read, prose, part.role, year)
  if (head !== null) {
    const rest = part.sources.slice(head.to)
    read.items = read.items.concat(readFlattened(rest, head.hasGoals))
  }
  const lead = `${part.heading}\n${prose.map(({ line }) => line.folded).join('\n')}`
  read.targetYear ??= namedPlanYear(lead, year)
}

function readProse(read: Read, sources: readonly PlanSource[], role: Role, year: number): void {
  if (sources.length === 0) return
  const plan = planText(sources)
  const found = readEntries(plan, readOutline(plan, year), role, year)
  const isUnnamed = ![read.items, found.entries].some((all) => all.some(isProblem))
  const entries = isUnnamed
    ? withProblemsAnswered(plan, found.entries)
    : withProblemsCounted(plan, found.entries)
  read.items = read.items.concat(itemsOf(plan, entries))
  read.targetYear ??= found.targetYear
  read.saysItAnswers ||= found.saysItAnswers
}

function isProblem({ role }: Pick<PlanItem, 'role'>): boolean {
  return role === 'PROBLEM'
}

function itemsOf(plan: PlanText, entries: readonly Entry[]): PlanItem[] {
  const known = new Map<Entry, PlanItem>()
  const itemOf = (entry: Entry): PlanItem => {
    const { role, range, children, isSetApart, answers } = entry
    const item: PlanItem = {
      role,
      kind: 'MEASURE',
      span: plan.span(range.from, range.to),
      children: children.map(itemOf),
      isSetApart,
      isBySemicolons: entry.isBySemicolons === true,
      answers: answers === null ? null : (known.get(answers) ?? null),
    }
    known.set(entry, item)
    return item
  }
  return entries.map(itemOf)
}

/** The year of a plan that is named as such: 2018年度政务公开工作要点, 2016年工作打算. */
function namedPlanYear(text: string, year: number): number | null {
  const plans = /(20\d\d) ?年度?.{0,12}?(?:要点|打算|计划|安排|思路|设想|措施|重点)/g
  for (const [, printed] of text.matchAll(plans)) {
    if (Number(printed) > year && Number(printed) <= year + 2) return Number(printed)
  }
  return null
}
