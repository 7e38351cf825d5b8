import type { ApplicantType } from '../domain/applications.ts'
import { foldText } from '../domain/text-folding.ts'
import type { KeyEntry } from './answer-key.ts'
import { matrixOutcomes, outcomesOf } from './outcome-labels.ts'

/** What a number of a key counts, in our terms. */
export type Concept = {
  /** The indicators that say so; empty where no indicator does. */
  readonly indicators: readonly string[]
  /** Whether a figure without an indicator is right as well (another wording than the form's). */
  readonly isOptional: boolean
  readonly applicant: ApplicantType | null
}

const NONE: Concept = { indicators: [], isOptional: true, applicant: null }
const exactly = (...indicators: string[]): Concept => ({
  ...{ indicators, isOptional: false, applicant: null },
})

const APPLICANTS: Readonly<Record<string, ApplicantType>> = {
  NATURAL_PERSON: 'NATURAL_PERSON',
  LEGAL_PERSON: 'ORGANISATION',
  ORGANISATION: 'ORGANISATION',
  COMMERCIAL_ENTERPRISE: 'COMMERCIAL',
  COMMERCIAL: 'COMMERCIAL',
  RESEARCH_INSTITUTION: 'RESEARCH',
  RESEARCH: 'RESEARCH',
  PUBLIC_WELFARE_ORGANISATION: 'SOCIAL_WELFARE',
  SOCIAL_WELFARE: 'SOCIAL_WELFARE',
  LEGAL_SERVICE: 'LEGAL_SERVICE',
  OTHER: 'OTHER_ORGANISATION',
  OTHER_ORGANISATION: 'OTHER_ORGANISATION',
}
const APPLICANT_LABELS: readonly (readonly [RegExp, ApplicantType | null])[] = [
  [/总计|合计/, null],
  [/自然人|公民|个人/, 'NATURAL_PERSON'],
  [/企业/, 'COMMERCIAL'],
  [/科研/, 'RESEARCH'],
  [/公益/, 'SOCIAL_WELFARE'],
  [/法律服务/, 'LEGAL_SERVICE'],
  [/法人/, 'ORGANISATION'],
  [/其他/, 'OTHER_ORGANISATION'],
]
const MATRIX_COLUMNS: Readonly<Record<string, ApplicantType | null>> = {
  ...{ n: 'NATURAL_PERSON', c: 'COMMERCIAL', s: 'RESEARCH', p: 'SOCIAL_WELFARE' },
  ...{ l: 'LEGAL_SERVICE', o: 'OTHER_ORGANISATION', t: null },
}
const MATRIX_COUNTS: Readonly<Record<string, string>> = {
  new: 'app.received',
  carry: 'app.carried_in',
  sum: 'app.processed',
  next: 'app.carried_out',
}
const CHANNEL_CODES: Readonly<Record<string, string>> = {
  ...{ IN_PERSON: 'in_person', ONLINE: 'online', MAIL: 'mail', FAX: 'fax', EMAIL: 'email' },
  ...{ OTHER: 'other' },
}
const PATHS: Readonly<Record<string, Concept>> = {
  'p.total': exactly('proactive.info.total'),
  'a.received': exactly('app.received'),
  'a.carriedIn': exactly('app.carried_in'),
  // 办结 of 2014, 答复总数 of 2008, 总计 of 2019: which one it is, the form says.
  'a.handled': exactly('app.processed', 'app.closed', 'app.replied'),
  'a.answered': exactly('app.replied'),
  'a.onTime': exactly('app.closed.on_time'),
  'a.extended': exactly('app.closed.extended'),
  'a.carriedForward': exactly('app.carried_out'),
  'r.complaints': exactly('complaint.total', 'appeal.total'),
  'r.appeals': exactly('appeal.total'),
  'f.staffTotal': exactly('resource.staff'),
  'f.staffFullTime': exactly('resource.staff.full_time'),
  'f.staffPartTime': exactly('resource.staff.part_time'),
  'f.expenditure': exactly('resource.expenditure'),
  'f.litigationCost': exactly('resource.litigation_cost'),
  'f.charged': exactly('fee.app_collected'),
  'f.budget': exactly('resource.budget'),
  'f.offices': exactly('resource.offices'),
  'f.readingPoints': exactly('resource.reading_points'),
  'c.phone': exactly('inquiry.phone'),
  'c.onsite': exactly('inquiry.onsite'),
  'c.online': exactly('inquiry.online'),
  'c.pageViews': exactly('service.page_views'),
}

const REVIEW_BASES: readonly (readonly [prefix: string, base: string])[] = [
  ['litigationAfterReview', 'litigation.after_review'],
  ['litigationDirect', 'litigation.direct'],
  ['litigation', 'litigation'],
  ['review', 'review'],
]
const REVIEW_RESULTS: Readonly<Record<string, string>> = {
  ...{ '': 'total', Upheld: 'upheld', Corrected: 'corrected', Other: 'other', Pending: 'pending' },
}
const RESULT_LABELS: readonly (readonly [RegExp, string])[] = [
  [/尚|未审结|待[判审结]|审理中|在审|正在/, 'pending'],
  [/维持/, 'upheld'],
  [/撤诉|撤回|终止|和解|不予受理|驳回申请|驳回复议|驳回起诉|其他/, 'other'],
  [/撤销|变更|纠[正错]|违法|责令|败诉|履行/, 'corrected'],
]

/** Labels of rows and of sentences that print an official row's name. */
const LABELS: readonly (readonly [RegExp, string])[] = [
  [/全文电子化/, 'proactive.info.fulltext'],
  [/新增的?行政规范性文件|制发规范性文件/, 'proactive.normdoc.issued'],
  [/主动公开规范性文件/, 'proactive.normdoc.disclosed'],
  [/提供服务类信息/, 'service.info'],
  [/依申请公开信息目录/, 'app.catalog'],
  [/负责同志.*发布会/, 'interp.press_conferences.principal'],
  [/发布会总?次数/, 'interp.press_conferences'],
  [/负责同志.*访谈/, 'interp.interviews.principal'],
  [/政府网站在线访谈次数/, 'interp.interviews'],
  [/政策解读稿件发布数/, 'interp.articles'],
  [/微博微信回应事件数/, 'interp.social_responses'],
  [/其他方式回应事件数/, 'interp.other_responses'],
  [/热点或重大舆情数/, 'interp.hot_topics'],
  [/政府公报公开政府信息数/, 'proactive.channel.gazette'],
  [/政府网站公开政府信息数/, 'proactive.channel.website'],
  [/政务微博公开政府信息数/, 'proactive.channel.weibo'],
  [/政务微信公开政府信息数/, 'proactive.channel.wechat'],
  [/其他方式公开政府信息数/, 'proactive.channel.other'],
  [/信息公开工作会议或专题会议数/, 'training.meetings'],
  [/举办各类培训班数/, 'training.sessions'],
  [/接受培训人员数/, 'training.people'],
  [/首次处理不满意/, 'appeal.first_handling'],
]

const TABLE_ROWS: readonly (readonly [RegExp, string])[] = [
  [/规范性文件/, 'normdoc'],
  [/规章/, 'regulation'],
  [/许可/, 'licence'],
  [/其他对外管理/, 'other_service'],
  [/处罚/, 'penalty'],
  [/强制/, 'coercion'],
  [/收费/, 'fee'],
  [/采购/, 'procurement'],
]
const TABLE_COLUMNS: readonly (readonly [RegExp, string])[] = [
  [/新制作/, 'made'],
  [/制发/, 'issued'],
  [/废止/, 'repealed'],
  [/有效/, 'in_force'],
  [/新公开/, 'disclosed'],
  [/对外公开/, 'disclosed_total'],
  [/上一?年/, 'items_prev'],
  [/增|减/, 'items_delta'],
  [/处理决定/, 'decisions'],
  [/收费金额/, 'amount'],
  [/采购项目/, 'projects'],
  [/金额/, 'amount'],
]

/** What a number of a key counts; null for a path that we do not know. */
export function conceptOf(
  entry: Pick<KeyEntry, 'path' | 'labelPrinted' | 'parent'>,
): Concept | null {
  const { path } = entry
  const label = entry.labelPrinted ?? ''
  const known = PATHS[path]
  if (known !== undefined) return known
  const [head = '', second = '', third = ''] = path.split('.')
  if (head === 'a' && second === 'ch') return channelConcept(third)
  if (head === 'a' && second === 'by') {
    const applicant = APPLICANTS[third]
    return applicant === undefined ? null : { ...exactly('app.received'), applicant }
  }
  if (head === 'a' && second === 'out') return exactly(...outcomesOf(label, entry.parent ?? null))
  if (head === 'm') return matrixConcept(second, third)
  if (head === 'r') return reviewConcept(second, label)
  if (path === 'p.std') {
    const [row = '', column = ''] = label.split('@')
    return tableConcept(row, column)
  }
  if (path === 'p.other' || path === 'p.ch' || head === 'o') return labelConcept(label)
  if (path === 'p.cat' || head === 'c') return NONE
  return null
}

/** The indicator of a channel of applications, by the key's kind. */
export function channelConcept(kind: string): Concept | null {
  const code = CHANNEL_CODES[kind]
  return code === undefined ? null : exactly(`app.received.${code}`)
}

/** The applicant type of a key's kind. */
export function applicantOf(kind: string): ApplicantType | null {
  return APPLICANTS[kind] ?? null
}

/** The applicant type of a column head: null for the total, undefined where it names none. */
export function columnApplicant(label: string): ApplicantType | null | undefined {
  const folded = foldText(label)
  const found = APPLICANT_LABELS.find(([pattern]) => pattern.test(folded))
  return found === undefined ? undefined : found[1]
}

/** What a row of the application table counts. */
export function matrixRowConcept(
  key: string,
  label: string | null,
  parent: string | null,
): Concept | null {
  const count = MATRIX_COUNTS[key]
  const indicators = count === undefined ? matrixOutcomes(key, label, parent) : [count]
  return indicators.length === 0 ? null : exactly(...indicators)
}

function matrixConcept(row: string, column: string): Concept | null {
  const concept = matrixRowConcept(row, null, null)
  const applicant = MATRIX_COLUMNS[column]
  return concept === null || applicant === undefined ? null : { ...concept, applicant }
}

/** What a field of the key's reviewAndLitigation counts, or the label in its list of results. */
export function reviewConcept(field: string, label: string): Concept | null {
  if (`r.${field}` in PATHS) return PATHS[`r.${field}`] ?? null
  for (const [prefix, base] of REVIEW_BASES) {
    if (!field.startsWith(prefix)) continue
    const rest = field.slice(prefix.length)
    const result = rest === 'Outcomes' ? resultOf(prefix, label) : REVIEW_RESULTS[rest]
    return result === undefined ? null : exactly(`${base}.${result}`)
  }
  return null
}

// 驳回 in a review is another result; in a lawsuit the claim is dismissed and the act stands.
function resultOf(prefix: string, label: string): string | undefined {
  const folded = foldText(label)
  const found = RESULT_LABELS.find(([pattern]) => pattern.test(folded))?.[1]
  if (found !== undefined || !/驳回|胜诉/.test(folded)) return found
  return prefix === 'review' ? 'other' : 'upheld'
}

/** The indicator of a cell of the article 20 table. */
export function tableConcept(row: string, column: string): Concept | null {
  const kind = TABLE_ROWS.find(([pattern]) => pattern.test(foldText(row)))?.[1]
  const measure = TABLE_COLUMNS.find(([pattern]) => pattern.test(foldText(column)))?.[1]
  return kind === undefined || measure === undefined ? null : exactly(`art20.${kind}.${measure}`)
}

/** The indicator of a row that a label names; other words may or may not have one. */
export function labelConcept(label: string): Concept {
  const folded = foldText(label).replace(/\s/g, '')
  const indicator = LABELS.find(([pattern]) => pattern.test(folded))?.[1]
  return indicator === undefined ? NONE : exactly(indicator)
}

/** The concept of a field that has a path of its own (f.staffTotal). */
export function fieldConcept(path: string): Concept | null {
  return PATHS[path] ?? null
}
