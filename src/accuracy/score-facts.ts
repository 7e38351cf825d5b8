import type { Gazetteer } from '../domain/jurisdiction-names.ts'
import type { ReportDraft } from '../domain/report-draft.ts'
import { formInForce } from '../domain/report-forms.ts'
import { foldText } from '../domain/text-folding.ts'
import { type Mark, mark, verdictOn } from './marks.ts'
import { readableSlice } from './quote-search.ts'
import type { Subject } from './subject.ts'

type Facts = ReportDraft['report']

/** The issuer, the years, the period, the form, the script and the title. */
export function scoreFacts({ key, draft }: Subject, gazetteer: Gazetteer): Mark[] {
  const { report } = draft
  const { jurisdiction, agency, period } = report
  const lineage = [jurisdiction.parentCode ?? '', jurisdiction.code].flatMap((code) =>
    gazetteer.lineage(code).map((it) => gazetteer.get(it)?.name ?? ''),
  )
  const hasMatrix = key.applications?.matrix != null
  const form = formInForce(key.year)
  const forms = hasMatrix ? [form] : [form, 'NARRATIVE', 'LOCAL_2008']
  return [
    named('issuer', [key.publisher], agency.name),
    named('jurisdiction', [key.jurisdiction], jurisdiction.name),
    ...key.parents.map((parent) =>
      fact('parent', parent, lineage.find((name) => isSameName(parent, name)) ?? null),
    ),
    fact('agency kind', key.publisherKind, agency.kind),
    fact('level', key.level, jurisdiction.level),
    fact('year', key.year, report.year || null),
    fact('title year', key.titleYear, report.titleYear),
    fact('period start', key.periodStart, period.start),
    fact('period end', key.periodEnd, period.end || null),
    fact(
      'period printed',
      key.periodStart == null ? null : key.periodPrinted !== false,
      period.printed,
    ),
    fact('script', key.script?.toUpperCase(), report.script),
    titled([key.titleRaw, key.title], report.title),
    mark('facts', forms.includes(report.form) ? 'HIT' : 'WRONG', 'form', {
      expected: forms.join(' or '),
      read: report.form,
    }),
  ].filter((it) => it !== null)
}

/** The facts of an extracted draft against those of the verified one. */
export function compareFacts(verified: Facts, read: Facts): Mark[] {
  return [
    fact('issuer', verified.agency.name, read.agency.name || null),
    fact('jurisdiction', verified.jurisdiction.code, read.jurisdiction.code || null),
    fact('agency kind', verified.agency.kind, read.agency.kind),
    fact('level', verified.jurisdiction.level, read.jurisdiction.level),
    fact('year', verified.year, read.year || null),
    fact('title year', verified.titleYear, read.titleYear),
    titled([verified.title], read.title),
    fact('period start', verified.period.start, read.period.start),
    fact('period end', verified.period.end, read.period.end || null),
    fact('period printed', verified.period.printed, read.period.printed),
    fact('published on', verified.publishedOn, read.publishedOn),
    fact('form', verified.form, read.form),
    fact('script', verified.script, read.script),
    ...verified.dates.map(({ kind, date, evidence }) => {
      const found = read.dates.find((it) => it.kind === kind && it.date === date)
      return mark('facts', found === undefined ? 'MISS' : 'HIT', `date ${kind}`, {
        expected: date,
        read: found?.date,
        at: evidence.start,
      })
    }),
    ...read.dates
      .filter(
        (it) => !verified.dates.some(({ kind, date }) => it.kind === kind && it.date === date),
      )
      .map(({ kind, date, evidence }) =>
        mark('facts', 'FALSE', `date ${kind}`, { read: date, at: evidence.start }),
      ),
  ].filter((it) => it !== null)
}

type Value = string | number | boolean | null | undefined

function fact(what: string, expected: Value, read: Value): Mark | null {
  const verdict = verdictOn(expected === read, expected != null, read != null)
  // A key that is silent about a fact says nothing against it.
  return verdict === null || expected == null
    ? null
    : mark('facts', verdict, what, { expected, read })
}

/** A name is right with or without those of the places above it. */
function named(what: string, expected: readonly string[], read: string): Mark | null {
  const right = expected.find((name) => isSameName(name, read))
  return fact(what, right === undefined ? expected[0] : read || null, read || null)
}

function isSameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  const [one, other] = [foldText(a), foldText(b)]
  return one.endsWith(other) || other.endsWith(one)
}

function titled(
  expected: readonly (string | null | undefined)[],
  read: string | null,
): Mark | null {
  const shown = expected.find((title) => title != null) ?? null
  const isRight = expected.some(
    (it) => it != null && readableSlice(it) === readableSlice(read ?? ''),
  )
  return fact('title', shown, isRight ? shown : read)
}
