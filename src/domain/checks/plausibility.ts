import { baseValueOf } from '../figures.ts'
import { GENERAL_RULES } from '../identities/general.ts'
import type { FigureDraft } from '../report-draft.ts'
import { isMoney } from './amounts.ts'
import type { FigureIndex } from './figure-index.ts'
import { type FindingDraft, textFinding } from './finding.ts'

/** No office charged this for copying; more is a slip of the unit (元 for 万元). */
const FEE_PER_APPLICATION = 10_000
/** No report's own spending on disclosure comes near this. */
const SPENDING = 1_000_000_000

/** Numbers that cannot be, or that only a slip of the unit explains. What is plausible is not listed. */
export function plausibilityFindings(index: FigureIndex): FindingDraft[] {
  return index.figures.flatMap((figure) => [
    ...negativeOrBroken(figure, index),
    ...implausibleMoney(figure, index),
  ])
}

function warn(figure: FigureDraft, expression: string, zh: string, en: string): FindingDraft {
  const finding = textFinding(GENERAL_RULES.X6, 'WARN', expression, { zh, en })
  return { ...finding, figures: [figure.position] }
}

/** Counts are whole numbers from 0; only 本年增/减 may be less. */
function negativeOrBroken(figure: FigureDraft, index: FigureIndex): FindingDraft[] {
  const { indicator, value, unit } = figure
  const row = indicator === null ? undefined : index.catalogue.indicators.get(indicator)?.rows[0]
  if (value === null || row === undefined || row.valueKind === 'money' || isMoney(unit)) return []
  if (indicator?.endsWith('.items_delta') || unit === 'PERCENT') return []
  if (value >= 0 && Number.isInteger(value)) return []
  return [
    warn(
      figure,
      `${indicator} is a whole number from 0`,
      `“${figure.label}”应为非负整数,此处为${figure.raw}。`,
      `“${figure.label}” should be a whole number from 0; it is ${figure.raw}.`,
    ),
  ]
}

function implausibleMoney(figure: FigureDraft, index: FigureIndex): FindingDraft[] {
  const amount = baseValueOf(figure.value, figure.unit)
  if (amount === null) return []
  if (figure.indicator === 'fee.app_collected') {
    const received = index.single(index.contextOf(figure), 'app.received')
    const applications = received?.value ?? null
    if (applications === null || applications === 0) return []
    if (amount / applications < FEE_PER_APPLICATION) return []
    return [
      warn(
        figure,
        `fee.app_collected / app.received < ${FEE_PER_APPLICATION} yuan`,
        `平均每件申请收费${Math.round(amount / applications)}元,单位可能有误。`,
        `${Math.round(amount / applications)} yuan an application: the unit may be wrong.`,
      ),
    ]
  }
  if (!/^resource\.(?:expenditure|budget|litigation_cost)$/.test(figure.indicator ?? '')) return []
  if (amount < SPENDING) return []
  return [
    warn(
      figure,
      `${figure.indicator} < ${SPENDING} yuan`,
      `“${figure.label}”为${amount}元,单位可能有误。`,
      `“${figure.label}” is ${amount} yuan: the unit may be wrong.`,
    ),
  ]
}
