import type { Catalogue } from '../domain/catalogue.ts'
import type { FindingDraft } from '../domain/evaluate.ts'
import { evaluateReport } from '../domain/evaluate.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { type Mark, mark } from './marks.ts'
import type { Subject } from './subject.ts'

type Sides = { readonly left: number | null; readonly right: number | null }

/**
 * The contradictions that the checks find in what was read, against those that the key expects. A
 * contradiction is told by its two numbers: which rule names it is a matter of form.
 */
export function scoreFindings({ key, draft }: Subject, catalogue: Catalogue): Mark[] {
  const findings = evaluateReport({ draft, catalogue })
  const failed = findings.filter(({ status }) => status === 'FAIL')
  const told = [...failed, ...findings.filter(isOnlyWarned).map((it) => withYears(it, draft))]
  const expected = key.expectedInconsistencies.map(({ identity, left, right }) => ({
    ...{ name: identity, left: left ?? null, right: right ?? null },
  }))
  const conflicts = key.conflicts
    .filter(({ value }) => !expected.some((it) => sidesOf(it).includes(value)))
    .map(({ path, value }) => ({ name: `${path} ${value}`, left: value, right: null }))
  const isWanted = (finding: FindingDraft) =>
    [...expected, ...conflicts].some((want) => isSame(want, finding))
  const wanted = failed.filter(isWanted)
  const isKnown = (finding: FindingDraft) =>
    isWanted(finding) ||
    // A fault of one column shows in the column and in the total.
    wanted.some((it) => it.rule === finding.rule && it.difference === finding.difference) ||
    // What follows from a number that the key calls wrong is no new alarm.
    key.conflicts.some(({ value }) => sidesOf(finding).includes(value))
  return [
    ...[...expected, ...conflicts].map((want) => {
      const found = told.find((finding) => isSame(want, finding))
      return mark('findings', found === undefined ? 'MISS' : 'HIT', want.name, {
        expected: `${want.left} against ${want.right ?? 'another'}`,
        read: found === undefined ? null : shown(found),
      })
    }),
    ...falseAlarms(
      failed.filter((finding) => !isKnown(finding)),
      draft,
    ),
  ]
}

/** The contradictions of an extracted draft against those of the verified one. */
export function compareFindings(
  verified: ReportDraft,
  read: ReportDraft,
  catalogue: Catalogue,
): Mark[] {
  const wanted = failuresOf(verified, catalogue)
  const failed = failuresOf(read, catalogue)
  const same = (a: FindingDraft, b: FindingDraft) => a.rule === b.rule && isSame(a, b)
  return [
    ...wanted.map((want) =>
      mark('findings', failed.some((it) => same(want, it)) ? 'HIT' : 'MISS', want.rule, {
        expected: shown(want),
        at: placeOf(want, verified),
      }),
    ),
    ...falseAlarms(
      failed.filter((it) => !wanted.some((want) => same(want, it))),
      read,
    ),
  ]
}

function failuresOf(draft: ReportDraft, catalogue: Catalogue): FindingDraft[] {
  return evaluateReport({ draft, catalogue }).filter(({ status }) => status === 'FAIL')
}

function falseAlarms(findings: readonly FindingDraft[], draft: ReportDraft): Mark[] {
  return findings.map((finding) =>
    mark('findings', 'FALSE', finding.rule, { read: shown(finding), at: placeOf(finding, draft) }),
  )
}

function placeOf({ figures }: FindingDraft, draft: ReportDraft): number | undefined {
  return draft.figures.find(({ position }) => position === figures[0])?.evidence.start
}

/** Years and percentages that do not agree are never more than worth a look. */
function isOnlyWarned({ rule, status }: FindingDraft): boolean {
  return status === 'WARN' && (rule === 'X2' || rule === 'X3')
}

/** A finding about the year of the title has no sides; the key tells it by the two years. */
function withYears(finding: FindingDraft, { report }: ReportDraft): FindingDraft {
  return finding.expression === 'title year = year covered'
    ? { ...finding, left: report.titleYear, right: report.year }
    : finding
}

/** A key prints a computed percentage with as many decimals as it cares for. */
function agree(want: number | null, found: number | null): boolean {
  if (want === null || found === null || Number.isInteger(want)) return want === found
  return found.toFixed(String(want).split('.')[1]?.length ?? 0) === String(want)
}

function isSame(want: Sides, found: Sides): boolean {
  if (want.right === null) return sidesOf(found).includes(want.left)
  return (
    (agree(want.left, found.left) && agree(want.right, found.right)) ||
    (agree(want.left, found.right) && agree(want.right, found.left))
  )
}

function sidesOf({ left, right }: Sides): (number | null)[] {
  return [left, right]
}

function shown({ expression, left, right }: FindingDraft): string {
  return `${expression}: ${left} and ${right}`
}
