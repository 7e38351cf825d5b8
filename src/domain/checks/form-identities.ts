import type { Identity } from '../identities/identity.ts'
import { identitiesOf } from '../identities.ts'
import type { FigureDraft } from '../report-draft.ts'
import { applicantFindings, columnFindings } from './columns.ts'
import type { Context, FigureIndex } from './figure-index.ts'
import type { FindingDraft } from './finding.ts'
import { formSumFindings } from './form-sums.ts'
import { atMostFinding, equalFinding } from './sums.ts'
import { tableFirst } from './table-first.ts'

/** Checks a report against the identities of the form that its figures are read against. */
export function formFindings(index: FigureIndex): FindingDraft[] {
  return identitiesOf(index.form).flatMap((identity) => checkIdentity(identity, index))
}

function checkIdentity(identity: Identity, index: FigureIndex): FindingDraft[] {
  switch (identity.kind) {
    case 'SUM':
      return formSumFindings(identity, index)
    case 'COLUMNS_AT_MOST':
      return columnFindings(identity, index)
    case 'APPLICANTS':
      return applicantFindings(identity, index)
    case 'AT_MOST': {
      const { part, whole, mayExceed } = identity
      return index.contexts.flatMap((context) =>
        pairs(context, part, whole, index).flatMap((pair) =>
          tableFirst([pair.part, pair.whole], index, ([part, ...wholes]) =>
            atMostFinding(identity, part ? [part] : [], wholes, mayExceed ? 'WARN' : 'FAIL'),
          ),
        ),
      )
    }
    case 'EQUAL':
      return index.contexts.flatMap((context) => {
        const operands = all(context, [identity.left, identity.right], index)
        if (operands.length === 0) return []
        return tableFirst(operands, index, (both) =>
          equalFinding(identity, both.slice(0, 1), both.slice(1), { breach: 'WARN' }),
        )
      })
    case 'FLOW':
      return index.contexts.flatMap((context) => {
        const { inflow, outflow } = identity
        const operands = all(context, [...inflow, ...outflow], index)
        if (operands.length === 0) return []
        return tableFirst(operands, index, (all) =>
          equalFinding(identity, all.slice(0, inflow.length), all.slice(inflow.length), {
            breach: 'FAIL',
          }),
        )
      })
    case 'COVER':
      return index.contexts.flatMap((context) => coverFindings(identity, context, index))
  }
}

/** The figures of several indicators in one context, or none when one of them is not printed. */
function all(context: Context, codes: readonly string[], index: FigureIndex): FigureDraft[] {
  const found = codes.flatMap((code) => index.single(context, code) ?? [])
  return found.length === codes.length ? found : []
}

/** Each figure of a part with the whole that it belongs to. */
function pairs(context: Context, part: string, whole: string, index: FigureIndex) {
  const wholes = new Set(index.find(context, whole))
  return index.find(context, part).flatMap((figure) => {
    const named = index.wholesOf(figure).findLast((it) => wholes.has(it))
    // What the text makes part of something else is not compared with this whole.
    const itsWhole = named ?? (figure.partOf === null ? index.single(context, whole) : undefined)
    return itsWhole ? [{ part: figure, whole: itsWhole }] : []
  })
}

function coverFindings(
  identity: Extract<Identity, { kind: 'COVER' }>,
  context: Context,
  index: FigureIndex,
): FindingDraft[] {
  const whole = index.single(context, identity.whole)
  const parts = identity.parts.flatMap((code) => index.single(context, code) ?? [])
  if (whole === undefined || parts.length === 0) return []
  const known = parts.filter((part) => part.value !== null)
  const [largest] = [...parts].sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  const findings = largest
    ? tableFirst([largest, whole], index, ([part, ...wholes]) =>
        atMostFinding(identity, part ? [part] : [], wholes),
      )
    : []
  // Only all channels together must reach the total, and the form counts some that reports omit.
  if (known.length === identity.parts.length && context.origin === 'TABLE') {
    findings.push(atMostFinding(identity, [whole], known, 'WARN'))
  }
  return findings
}
