import type { MeasureDraft, ProblemDraft } from '../domain/report-draft.ts'
import { sentencesOf } from './sentences.ts'
import { DEEDS, MEASURES, type Pair, PROBLEMS } from './words.ts'
import type { Draughting, Placed } from './write-report-text.ts'

/** An improvement plan whose parts have their places. */
export type PlacedPlan = {
  readonly problems: Placed<ProblemDraft>[]
  readonly measures: Placed<MeasureDraft>[]
}

/** Writes two to four problems and a measure or two against each. */
export function writePlan({ document, body, year }: Draughting): PlacedPlan {
  const random = body.random('plan', year)
  const summaryOf = ({ zh, en }: Pair) => ({ zhHans: `${zh}。`, en })
  document.add('存在的主要问题:')
  const problems = sentencesOf(random, PROBLEMS, random.whole(2, 4)).map((problem, at) => {
    const stretch = document.add(`${at + 1}.${problem.zh}。`)
    return { ordinal: at + 1, summary: summaryOf(problem), stretch }
  })
  document.endLine()
  document.add('改进措施:')
  const [reason] = sentencesOf(random, DEEDS, 1)
  const measures = sentencesOf(random, MEASURES, problems.length + random.whole(0, 2)).map(
    (measure, at): PlacedPlan['measures'][number] => {
      const more = at === 0 && reason ? `,${reason.zh}` : ''
      const stretch = document.add(`${at + 1}.${measure.zh}${more}。`)
      return {
        ...{ ordinal: at + 1, kind: 'MEASURE', summary: summaryOf(measure), stretch },
        problems: [(at % problems.length) + 1],
        children: [],
      }
    },
  )
  document.endLine()
  return { problems, measures }
}
