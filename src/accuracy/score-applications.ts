import { widestBreakdown } from '../domain/breakdowns.ts'
import { groupOf } from '../domain/outcomes.ts'
import type { BreakdownDraft } from '../domain/report-draft.ts'
import { compareCounts, expectedCount, type ReadCount } from './compare-counts.ts'
import { applicantOf, columnApplicant, matrixRowConcept } from './concepts.ts'
import type { Mark } from './marks.ts'
import { outcomesOf } from './outcome-labels.ts'
import type { Subject } from './subject.ts'

/** Applications: totals, channels, applicants, outcomes, and the table of 2019 and 2021 by cell. */
export function scoreApplications(subject: Subject): Mark[] {
  const breakdown = widestBreakdown(subject.draft.applicationBreakdowns)
  return [
    ...scoreTotals(subject, breakdown),
    ...scoreChannels(subject, breakdown),
    ...scoreApplicants(subject, breakdown),
    ...scoreOutcomes(subject, breakdown),
    ...scoreMatrix(subject, breakdown),
  ]
}

function scoreTotals(subject: Subject, breakdown: BreakdownDraft | undefined): Mark[] {
  const { applications } = subject.key
  if (!applications) return []
  const plain = [
    ['received', 'received'],
    ['carriedIn', 'carriedIn'],
    ['onTime', 'closedOnTime'],
    ['extended', 'closedExtended'],
    ['carriedForward', 'carriedOut'],
  ] as const
  const { handled, answered } = applications
  // 办结, 答复 and 办理结果总计 are one number in most keys and up to three fields of ours.
  const results = (['processed', 'closed', 'replied'] as const).map((name) => ({
    ...{ name, value: breakdown?.[name] ?? null },
  }))
  const repeated = results.filter(({ value }) => value === handled || value === answered)
  return compareCounts(
    'applicationTotals',
    [
      ...plain.flatMap(([field, name]) =>
        expectedCount(subject, [name], applications[field], `a.${field}`),
      ),
      ...expectedCount(subject, ['handled'], handled, 'a.handled'),
      ...expectedCount(subject, ['answered'], answered, 'a.answered'),
    ],
    [
      ...plain
        .map(([field, name]) => ({ field, name, value: breakdown?.[name] ?? null }))
        // 全部按时办结 says it in words; keys leave that out.
        .filter(
          ({ field, value }) =>
            field !== 'onTime' || applications.onTime != null || value !== handled,
        ),
      ...(repeated.some(({ value }) => value === handled)
        ? [{ name: 'handled', value: handled ?? null }]
        : []),
      ...(repeated.some(({ value }) => value === answered)
        ? [{ name: 'answered', value: answered ?? null }]
        : []),
      ...results
        .filter((it) => !repeated.includes(it))
        .map((it, at, others) => ({
          // The first that is neither stands for the missing one, so that it shows as wrong.
          name: at === 0 && others.length === 3 && handled != null ? 'handled' : it.name,
          value: it.value,
        })),
    ],
  )
}

function scoreChannels(subject: Subject, breakdown: BreakdownDraft | undefined): Mark[] {
  const expected = (subject.key.applications?.byChannel ?? []).flatMap(({ kind, label, value }) =>
    expectedCount(subject, [kind ?? 'OTHER'], value, `a.ch.${kind}`, label),
  )
  const read = (breakdown?.channels ?? []).map(({ channel, count }) => ({
    ...{ name: channel, value: count },
  }))
  return compareCounts('channels', expected, read)
}

function scoreApplicants(subject: Subject, breakdown: BreakdownDraft | undefined): Mark[] {
  const expected = (subject.key.applications?.byApplicant ?? []).flatMap(
    ({ kind, label, value }) => {
      const applicant = applicantOf(kind ?? '')
      return applicant === null
        ? []
        : expectedCount(subject, [applicant], value, `a.by.${kind}`, label)
    },
  )
  const read = (breakdown?.applicants ?? []).map(({ applicant, received }) => ({
    ...{ name: applicant, value: received },
  }))
  // The organisations together, of which the key gives the kinds.
  const organisations = expected
    .filter(({ names }) => !names.includes('NATURAL_PERSON'))
    .reduce((sum, { value }) => sum + value, 0)
  const isStated = expected.some(({ names }) => names.includes('ORGANISATION'))
  return compareCounts(
    'applicants',
    expected,
    read.filter(
      ({ name, value }) => name !== 'ORGANISATION' || isStated || value !== organisations,
    ),
  )
}

function scoreOutcomes(subject: Subject, breakdown: BreakdownDraft | undefined): Mark[] {
  const outcomes = subject.key.applications?.outcomes ?? []
  const expected = outcomes.flatMap(({ label, labelHans, parent, value }) => {
    const names = outcomesOf(labelHans ?? label, parent ?? null)
    return names.length === 0 ? [] : expectedCount(subject, names, value, 'a.out', label)
  })
  const read = (breakdown?.outcomes ?? [])
    .filter(({ applicant }) => applicant === null)
    .map(({ outcome, count }) => ({ name: outcome, value: count }))
  // Keys with the table list its leaves; the total of a group may be printed as well.
  const sums = new Map<string, number>()
  for (const { names, value } of expected) {
    const [first] = names
    if (first === undefined) continue
    const group = groupOf(first as (typeof read)[number]['name'])
    sums.set(group, (sums.get(group) ?? 0) + value)
  }
  const isStated = (name: string) => expected.some(({ names }) => names.includes(name))
  return compareCounts(
    'outcomes',
    expected,
    read.filter(({ name, value }) => isStated(name) || sums.get(name) !== value),
  )
}

function scoreMatrix(subject: Subject, breakdown: BreakdownDraft | undefined): Mark[] {
  const matrix = subject.key.applications?.matrix
  if (!matrix) return []
  const marks: Mark[] = []
  const columns = matrix.columns.map(columnApplicant)
  const letters = ['n', 'c', 's', 'p', 'l', 'o', 't']
  const read = readCells(breakdown)
  for (const row of matrix.rows) {
    const concept = matrixRowConcept(row.key, row.label, row.parent ?? null)
    if (concept === null) continue
    for (const [at, value] of row.values.entries()) {
      const applicant = columns[at]
      if (applicant === undefined) continue
      const names = concept.indicators.map((indicator) => `${indicator} ${applicant ?? 'TOTAL'}`)
      const expected = expectedCount(subject, names, value, `m.${row.key}.${letters[at]}`)
      marks.push(
        ...compareCounts(
          'matrix',
          expected,
          read.filter(({ name }) => names.includes(name)).slice(0, 1),
        ),
      )
    }
  }
  return marks
}

function readCells(breakdown: BreakdownDraft | undefined): ReadCount[] {
  if (breakdown === undefined) return []
  const rows = [
    ['app.received', 'received'],
    ['app.carried_in', 'carriedIn'],
    ['app.processed', 'processed'],
    ['app.carried_out', 'carriedOut'],
  ] as const
  return [
    ...rows.map(([indicator, field]) => ({ name: `${indicator} TOTAL`, value: breakdown[field] })),
    ...breakdown.applicants.flatMap((it) =>
      rows.map(([indicator, field]) => ({
        ...{ name: `${indicator} ${it.applicant}`, value: it[field] },
      })),
    ),
    ...breakdown.outcomes.map(({ outcome, applicant, count }) => ({
      ...{ name: `${outcome} ${applicant ?? 'TOTAL'}`, value: count },
    })),
  ]
}
