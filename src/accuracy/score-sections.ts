import type { SectionDraft } from '../domain/report-draft.ts'
import type { SectionKind } from '../domain/sections.ts'
import type { AnswerKey } from './answer-key.ts'
import { commonSequence } from './common-sequence.ts'
import { type Mark, mark } from './marks.ts'
import { readableSlice } from './quote-search.ts'
import type { Subject } from './subject.ts'

/** The kinds of ours that a kind of the keys may be; a kind that is not here is not compared. */
const KINDS: Readonly<Record<string, readonly SectionKind[]>> = {
  PREAMBLE: ['PREAMBLE'],
  OVERVIEW: ['OVERVIEW', 'ORGANISATION'],
  ORGANISATION: ['ORGANISATION'],
  PROACTIVE_DISCLOSURE: ['PROACTIVE', 'INTERPRETATION', 'KEY_AREAS'],
  INTERPRETATION: ['INTERPRETATION'],
  APPLICATIONS: ['APPLICATIONS'],
  CONSULTATION: ['INQUIRIES'],
  REVIEW_AND_LITIGATION: ['REVIEW_LITIGATION'],
  FEES_AND_EXPENDITURE: ['FEES_EXPENDITURE', 'STAFF_BUDGET'],
  STAFF_AND_BUDGET: ['STAFF_BUDGET', 'FEES_EXPENDITURE'],
  TRAINING: ['TRAINING'],
  PROBLEMS_AND_IMPROVEMENTS: ['PROBLEMS_PLANS'],
  STATISTICS_TABLE: ['STATISTICS_APPENDIX'],
}
/** What has a kind of its own is not OTHER. */
const MAIN_KINDS: ReadonlySet<SectionKind> = new Set([
  ...(['PROACTIVE', 'APPLICATIONS', 'INQUIRIES', 'REVIEW_LITIGATION'] as const),
  ...(['FEES_EXPENDITURE', 'PROBLEMS_PLANS', 'STATISTICS_APPENDIX'] as const),
])

/** The top-level headings in their order, and what each section is about. */
export function scoreSections({ key, draft, search }: Subject): Mark[] {
  const read = draft.sections.filter(({ parent, heading, ordinal }) => {
    return parent === null && `${ordinal ?? ''}${heading}` !== ''
  })
  const isSame = (section: AnswerKey['sections'][number], own: SectionDraft) =>
    [section.headingRaw ?? section.heading, section.heading].some((heading) =>
      isSameHeading(heading, own),
    )
  const pairs = commonSequence(key.sections, read, isSame)
  const own = new Map(pairs.map(([section, it]) => [section, it]))
  const matched = new Set(pairs.map(([, it]) => it))
  return [
    ...key.sections.map((section) => {
      const place = search.find(section.headingRaw ?? section.heading)[0]
      return mark('sections', own.has(section) ? 'HIT' : 'MISS', section.heading, {
        expected: 'a top-level section',
        read: own.has(section) ? 'yes' : nearest(section.headingRaw ?? section.heading, draft),
        at: place?.start,
      })
    }),
    ...read
      .filter((section) => !matched.has(section))
      .map((section) =>
        mark('sections', 'FALSE', `${section.ordinal ?? ''}${section.heading}`, {
          read: `top-level section, kinds ${section.kinds.join(' ') || 'none'}`,
          at: section.evidence.start,
        }),
      ),
    ...pairs.flatMap(([section, it]) => kindMark(section, it)),
  ]
}

function kindMark(section: AnswerKey['sections'][number], own: SectionDraft): Mark[] {
  const { kind } = section
  const wanted = KINDS[kind ?? '']
  if (wanted === undefined && kind !== 'OTHER') return []
  const isRight =
    wanted === undefined
      ? !own.kinds.some((it) => MAIN_KINDS.has(it))
      : own.kinds.some((it) => wanted.includes(it))
  return [
    mark('sectionKinds', isRight ? 'HIT' : 'WRONG', section.heading, {
      expected: wanted?.join(' or ') ?? 'none of the main kinds',
      read: own.kinds.join(' ') || 'none',
      at: own.evidence.start,
    }),
  ]
}

/** Whether a section has a heading, with or without its ordinal. */
function isSameHeading(heading: string, own: SectionDraft): boolean {
  const wanted = readableSlice(heading)
  return [`${own.ordinal ?? ''}${own.heading}`, own.heading].some(
    (it) => it !== '' && readableSlice(it) === wanted,
  )
}

function nearest(heading: string, { sections }: Pick<Subject['draft'], 'sections'>): string | null {
  const found = sections.find((section) => isSameHeading(heading, section))
  return found === undefined ? null : `a section of level ${found.level}`
}

/** The sections of an extracted draft, all levels, against those of the verified one. */
export function compareSections(
  verified: readonly SectionDraft[],
  read: readonly SectionDraft[],
): Mark[] {
  const isSame = (a: SectionDraft, b: SectionDraft) =>
    a.level === b.level &&
    readableSlice(a.heading) === readableSlice(b.heading) &&
    (a.heading !== '' || a.evidence.start === b.evidence.start)
  const pairs = commonSequence(verified, read, isSame)
  const own = new Set(pairs.flat())
  const shown = ({ level, ordinal, heading }: SectionDraft) =>
    `level ${level} ${ordinal ?? ''}${heading}`
  const of = (list: readonly SectionDraft[], verdict: 'MISS' | 'FALSE') =>
    list
      .filter((section) => !own.has(section))
      .map((section) =>
        mark('sections', verdict, section.heading, {
          [verdict === 'MISS' ? 'expected' : 'read']: shown(section),
          at: section.evidence.start,
        }),
      )
  return [
    ...pairs.map(([section]) => mark('sections', 'HIT', shown(section))),
    ...of(verified, 'MISS'),
    ...of(read, 'FALSE'),
    ...pairs.map(([section, it]) =>
      mark(
        'sectionKinds',
        section.kinds.some((kind) => it.kinds.includes(kind)) ||
          section.kinds.length + it.kinds.length === 0
          ? 'HIT'
          : 'WRONG',
        section.heading,
        {
          expected: section.kinds.join(' ') || 'none',
          read: it.kinds.join(' ') || 'none',
          at: section.evidence.start,
        },
      ),
    ),
  ]
}
