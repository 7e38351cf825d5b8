import { outcomeOf } from '../../domain/nesting.ts'
import type { FigureReading } from '../model.ts'
import type { SourceLine } from '../text/source-line.ts'
import { allWords } from './all-words.ts'
import { type Clause, wholeSentence } from './clauses.ts'
import { conceptOf } from './concepts/concept-of.ts'
import { IN_WORDS } from './in-words.ts'
import type { NumeralScan } from './numerals.ts'
import type { ParagraphContext } from './paragraph-context.ts'
import type { Spoken } from './parents.ts'

const LONGEST_MEMORY = 120

/** 均已答复, 全部办结, 均为维持: as many as the number before, where a form counts that. */
export function allFigures(
  line: SourceLine,
  from: number,
  scan: NumeralScan,
  clauses: readonly Clause[],
  spoken: readonly Spoken[],
  context: ParagraphContext,
): FigureReading[] {
  const { folded } = line
  let clauseAt = 0
  let numeralAt = 0
  let spokenAt = 0
  return allWords(folded, from, scan.mask).flatMap((word) => {
    // The words, clauses and numerals all come in the order of the text.
    while ((clauses[clauseAt]?.to ?? Infinity) < word.from) clauseAt++
    while ((scan.numerals[numeralAt]?.from ?? Infinity) < word.to) numeralAt++
    while ((spoken[spokenAt]?.mention.numeral.end ?? Infinity) <= word.from) spokenAt++
    const clause = clauses[clauseAt]
    if (
      clause === undefined ||
      clause.from > word.from ||
      (scan.numerals[numeralAt]?.from ?? Infinity) < word.rest[1]
    )
      return []
    const rest = folded.slice(word.rest[0], word.rest[1])
    const before = spoken.slice(Math.max(0, spokenAt - LONGEST_MEMORY), spokenAt)
    const lastOf = (pattern: RegExp) =>
      before.findLast(
        ({ figure, mention }) =>
          figure.basis === 'YEAR' &&
          (figure.partOf === null || context.foreign.has(figure.partOf)) &&
          mention.clause.sentence >= clause.sentence - 3 &&
          pattern.test(figure.indicator ?? ''),
      )
    const last = before.at(-1)
    const sentence = folded.slice(clause.sentenceFrom, word.from)
    // What stood last in the sentence is meant, not the requests of a sentence before.
    if (last && last.mention.clause.sentence === clause.sentence && last.figure.indicator === null)
      return []
    // No form counts what became of appeals and complaints.
    if (
      last?.mention.clause.sentence === clause.sentence &&
      /^(?:appeal|complaint)\.total$/.test(last.figure.indicator ?? '')
    )
      return []
    const cases = lastOf(/^(?:review|litigation)\.total$/)
    const isTiming = /按时|按期|如期/.test(rest) && !/答复/.test(rest)
    const requests = lastOf(isTiming ? /^app\.(?:received|closed|processed)$/ : /^app\.received$/)
    const antecedent = last && cases && last === cases ? cases : (requests ?? cases)
    if (!antecedent || antecedent.figure.value === null) return []
    const concept = conceptOf({
      near: rest,
      sentence,
      whole: wholeSentence(folded, clause),
      behind: '',
      heading: '',
      unit: antecedent.figure.unit,
      kinds: context.kinds,
      parent: antecedent.figure.indicator,
      isSomeOf: false,
      spoken: before.flatMap(({ figure }) => figure.indicator ?? []),
      lastApplicant: last?.figure.applicant ?? null,
      isStandardForm: context.isStandardForm,
      afterOther: false,
    })
    if (concept === null || !context.catalogue.indicators.has(concept.indicator)) return []
    const handled = context.isStandardForm ? 'app.processed' : 'app.closed'
    // 均按时答复 says that all were answered; the form's 按时办结 is another count.
    const indicator =
      concept.indicator === 'app.closed.on_time'
        ? /答复/.test(rest)
          ? 'app.replied'
          : handled
        : concept.indicator
    const isSame = indicator === antecedent.figure.indicator && concept.applicant === null
    if (isSame || outcomeOf({ indicator })?.startsWith('OTHER')) return []
    // What was carried over is handled too, so all of the new ones are not all that were handled.
    if (context.isStandardForm && (indicator === 'app.processed' || /结转/.test(sentence)))
      return []
    const trimmed =
      /^(?:已经?|按时|按期|依法|及时|按规定|为|是|系|在[^,]{0,12}内|做出?了?(?:具体)?|进行了?|予以|作出了?)*/.exec(
        rest,
      )?.[0] ?? ''
    const start = word.rest[0] + (trimmed.length < rest.length ? trimmed.length : 0)
    return [
      {
        ...IN_WORDS,
        span: line.span(word.from, word.rest[1]),
        label: line.text.slice(start, word.rest[1]).trim(),
        raw: line.text.slice(word.from, word.to),
        value: antecedent.figure.value,
        qualifier: antecedent.figure.qualifier,
        scope: antecedent.figure.scope,
        scopeLabel: antecedent.figure.scopeLabel,
        indicator,
        applicant: concept.applicant,
      },
    ]
  })
}
