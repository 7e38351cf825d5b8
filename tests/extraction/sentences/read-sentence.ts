import { expect, test } from 'vitest'
import { loadCatalogue } from '../../../src/data/catalogue-file.ts'
import type { SectionKind } from '../../../src/domain/sections.ts'
import { foldText } from '../../../src/domain/text-folding.ts'
import type { FigureReading } from '../../../src/extraction/model.ts'
import { ownCounts } from '../../../src/extraction/sentences/foreign-bodies.ts'
import {
  type ParagraphReading,
  readParagraph,
} from '../../../src/extraction/sentences/read-paragraph.ts'
import { SourceLine } from '../../../src/extraction/text/source-line.ts'

/** A paragraph of a section, and what its numbers say. */
export type SentenceCase = {
  readonly text: string
  /** What its section is about; the subject of the file where not given. */
  readonly kinds?: readonly SectionKind[]
  /** The year that the report covers; 2016 where not given. */
  readonly year?: number
  readonly heading?: string
  readonly issuer?: string
  /**
   * Each figure as `words of its label | value unit indicator`, and after that only what is not
   * the rule: applicant, qualifier, basis and year, scope and its words, `<` the value of the
   * total that it is part of, `%` the value that it is a share of. `-` is null.
   */
  readonly figures: readonly string[]
}

const catalogue = loadCatalogue()

/** Reads one paragraph on its own. */
export function readSentence(
  { text, kinds = [], year = 2016, heading = '', issuer = '' }: Omit<SentenceCase, 'figures'>,
  from = 0,
): ParagraphReading {
  const names = foldText(issuer)
  return readParagraph(new SourceLine(text, 0), from, {
    catalogue,
    year,
    isStandardForm: year >= 2019,
    kinds: new Set(kinds),
    heading,
    issuer: names,
    own: ownCounts([foldText(text)], names),
    foreign: new Set(),
    planned: false,
    spoken: [],
  })
}

/** Tests that each paragraph is read as its case says. */
export function readsEach(kinds: readonly SectionKind[], cases: readonly SentenceCase[]): void {
  test.each(cases)('$text', (given) => {
    const { figures } = readSentence({ kinds, ...given })
    const read = figures.map((figure, at) => shownAs(figure, given.figures[at]))
    expect(read).toEqual(given.figures)
    for (const { span, label, raw } of figures) {
      const evidence = given.text.slice(span.start, span.end)
      expect(evidence).toContain(raw)
      expect(evidence).toContain(label)
    }
  })
}

/** The figure in the notation of the cases; its label shortened to the expected words. */
export function shownAs(figure: FigureReading, expected = ''): string {
  const words = expected.split(' | ')[0] ?? ''
  const label = words !== '' && figure.label.includes(words) ? words : figure.label
  const { value, unit, indicator, applicant, qualifier, basis, year, scope, scopeLabel } = figure
  const marks = [
    applicant ?? '',
    qualifier === 'EXACT' ? '' : qualifier,
    basis === 'YEAR' ? '' : `${basis}${year === null ? '' : `:${year}`}`,
    scope === 'WHOLE' ? '' : `${scope}:${scopeLabel}`,
    figure.partOf === null ? '' : `<${figure.partOf.value}`,
    figure.shareOf === null ? '' : `%${figure.shareOf.value}`,
  ].filter((mark) => mark !== '')
  return [`${label} | ${value} ${unit ?? '-'} ${indicator ?? '-'}`, ...marks].join(' ')
}
