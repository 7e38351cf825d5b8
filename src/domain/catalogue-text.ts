import type { FormRow } from './catalogue.ts'
import { COMPARABILITY, UNITS, weakest } from './figures.ts'
import { groupBy } from './group-by.ts'
import { APPLICATION_OUTCOMES } from './outcomes.ts'
import { REPORT_FORMS } from './report-forms.ts'
import { isMember } from './vocabulary.ts'

/** How an indicator is named and explained in both languages. */
export type IndicatorText = {
  readonly labelZh: string
  readonly labelEn: string
  readonly definitionZh: string
  readonly definitionEn: string
}

/** Names for the rows whose own label says too little when it stands alone. */
const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'app.processed': ['本年度办理结果总计', 'Requests processed in the year'],
  'litigation.corrected': ['行政诉讼被依法纠错数', 'Lawsuit: corrected'],
  'litigation.other': ['行政诉讼其他情形数', 'Lawsuit: other'],
  'interp.press_conferences.principal': [
    '主要负责同志参加新闻发布会次数',
    'Press conferences with the principal official',
  ],
  'interp.interviews.principal': [
    '主要负责同志参加政府网站在线访谈次数',
    'Online interviews with the principal official',
  ],
  'proactive.normdoc.disclosed': ['主动公开规范性文件数', 'Normative documents disclosed'],
}

/** Names an indicator and explains it from the facts of its rows, oldest form first. */
export function textOf(
  code: string,
  rows: readonly FormRow[],
  allRows: ReadonlyMap<string, FormRow>,
): IndicatorText {
  const newest = rows.at(-1)
  // An outcome joins rows that no two forms word alike, so it has a name of its own.
  const outcome = isMember(APPLICATION_OUTCOMES, code) ? APPLICATION_OUTCOMES[code] : null
  const labelZh = outcome?.zh ?? NAMES[code]?.[0] ?? plainLabelZh(newest?.labelZh ?? code)
  const labelEn =
    (outcome ? /^[^.]*/.exec(outcome.en)?.[0] : NAMES[code]?.[1]) ??
    plainLabelEn(newest?.labelEn ?? code)
  const comparability = COMPARABILITY[weakest(rows.map((row) => row.comparability ?? 'EXACT'))]
  const byForm = [...groupBy(rows, (row) => row.form).values()]
  const notes = notesOf(rows)
  return {
    labelZh,
    labelEn,
    definitionZh: `${byForm.map((ofForm) => describeZh(ofForm, allRows)).join(';')}。跨表${comparability.zh}。`,
    definitionEn: [
      outcome === null ? '' : `${outcome.en} `,
      `${byForm.map((ofForm) => describeEn(ofForm, allRows)).join('; ')}.`,
      ` ${comparability.en}`,
      notes.length === 0 ? '' : ` Note: ${notes.join('; ')}.`,
    ].join(''),
  }
}

/** A label without the numbering, 其中 and the bracketed counting rule that the form prints. */
export function plainLabelZh(label: string): string {
  return (
    label
      .replace(/^第二十条第\([一二三四五六七八九十]+\)项\//, '')
      .replace(/^其中[::]/, '')
      .replace(/^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]{1,3}、|\d+[.、])+/, '')
      .replace(/(?<=.)\([^()]*\)$/, '')
      .split(' / ')[0]
      ?.trim() ?? label
  )
}

function plainLabelEn(label: string): string {
  const plain = label
    .replace(/^(?:[IVX]+\. |of which )/, '')
    .replace('normdoc', 'normative documents')
    .replace('other_service', 'other services')
    .replace('fee items items', 'fee items')
    .replace('items_prev', 'items of the year before')
    .replace('items_delta', 'items added or removed')
    .replaceAll('_', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** What the rows' notes tell a user; where the notes of several rows begin alike, that once. */
function notesOf(rows: readonly FormRow[]): string[] {
  const ours = /seed|see above|memory|fixture|page/
  const told = rows.map((row) => row.note).filter((note) => note !== '' && !ours.test(note))
  const byHead = groupBy(new Set(told), (note) => note.split(':')[0] ?? note)
  return [...byHead].map(([head, notes]) => (notes.length > 1 ? head : (notes[0] ?? head)))
}

function parentOf(row: FormRow | undefined, allRows: ReadonlyMap<string, FormRow>): FormRow | null {
  const parent = row?.parent == null ? undefined : allRows.get(row.parent)
  return parent === undefined || parent.role === 'heading' ? null : parent
}

function describeZh(rows: readonly FormRow[], allRows: ReadonlyMap<string, FormRow>): string {
  const [row] = rows
  if (row === undefined) return ''
  const parent = parentOf(row, allRows)
  return [
    `${REPORT_FORMS[row.form].zh}`,
    rows.map(({ labelZh }) => `「${plainLabelZh(labelZh)}」`).join('、'),
    row.unit === null ? '' : `,单位${UNITS[row.unit].zh}`,
    parent === null ? '' : `,属于「${plainLabelZh(parent.labelZh)}」`,
    row.role === 'overlap' ? ',各项可能重复计算' : '',
    row.role === 'subtotal_implicit' ? ',表上不印合计数' : '',
  ].join('')
}

function describeEn(rows: readonly FormRow[], allRows: ReadonlyMap<string, FormRow>): string {
  const [row] = rows
  if (row === undefined) return ''
  const parent = parentOf(row, allRows)
  return [
    `${row.form}: ${rows.map(({ labelEn }) => `“${labelEn}”`).join(', ')}`,
    row.unit === null ? '' : `, unit ${row.unit}`,
    parent === null ? '' : `, part of “${parent.labelEn}”`,
    row.role === 'overlap' ? ', may overlap with its neighbours' : '',
    row.role === 'subtotal_implicit' ? ', a group whose own number is not printed' : '',
  ].join('')
}
