import type { Surroundings } from './surroundings.ts'

/*
 * The rows that the forms of 2019 and 2021 print under article 20, told in sentences: a subject
 * (行政许可) and what is counted of it (处理决定数量). Words of the forms.
 */

const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  ['normdoc', /规范性文件/],
  ['regulation', /规章(?!制度)/],
  ['licence', /行政许可/],
  ['other_service', /其[他它]对外管理服务/],
  ['penalty', /行政处罚/],
  ['coercion', /行政强制/],
  ['fee', /行政事业性收费/],
  ['procurement', /集中采购/],
]

const MEASURES: readonly (readonly [string, RegExp])[] = [
  ['in_force', /现行有效/],
  ['repealed', /废止/],
  ['disclosed_total', /对外公开总/],
  ['disclosed', /新公开/],
  ['made', /新制作/],
  ['issued', /制发/],
  ['items_prev', /上一?年度?项目/],
  ['items_delta', /增\/?减/],
  ['decisions', /处理决定/],
  ['projects', /采购项目/],
  ['amount', /采购总金额|收费金额/],
]

/** Words that only these rows have; 制发 and 废止 alone are said of much else. */
const OF_FORM =
  /第二十条|现行有效|新制作|对外公开总|上一?年度?项目数|处理决定|集中采购|本年收费金额/

/** Of documents that bind, what was issued and repealed is such a row under whatever heading. */
const OF_DOCUMENTS =
  /(?:制发|废止)(?:的)?(?:行政)?规范性文件|规范性文件[^,;。]{0,4}(?:制发|废止)|行政规范性文件[^,;。]{0,8}废止/

/** Nothing but the verb stands before the second count: 制发2件,废止3件. */
const VERB_ALONE =
  /^[\s、,和及与并]*(?:均|已|共|予以|宣布|明令|依法)*(?:制发|废止)(?:件?数)?[\s为共了]*$/
const NOT_ONE_ALONE = /修[改订]|失效|清理|审查|备案|公开|解读/

/** The row of article 20 that a number of a sentence gives, or null. */
export function article20Of(around: Surroundings): string | null {
  const { near, sentence, whole, isStandardForm, parent } = around
  if (!isStandardForm || parent !== null) return null
  if (!OF_FORM.test(whole)) return documentsOf(around)
  const measure = MEASURES.find(([, words]) => words.test(near))?.[0]
  if (measure === undefined) return null
  // What a part of a list counts is named at its beginning: 规章制发2件,废止1件;….
  const part = sentence.slice(sentence.lastIndexOf(';') + 1)
  const named = SUBJECTS.filter(([, words]) => words.test(near))
  const told = named.length > 0 ? named : lastNamed(part)
  return told.length === 1 && told[0] !== undefined ? `art20.${told[0][0]}.${measure}` : null
}

/** 制发行政规范性文件2件,废止3件, in a sentence that names no other words of the form. */
function documentsOf({ near, sentence, whole }: Surroundings): string | null {
  if (!OF_DOCUMENTS.test(whole) || NOT_ONE_ALONE.test(near)) return null
  const measure = /废止/.test(near) ? 'repealed' : /制发/.test(near) ? 'issued' : null
  const isNamed =
    /规范性文件/.test(near) || (VERB_ALONE.test(near) && /规范性文件[^;]*$/.test(sentence))
  return measure !== null && isNamed ? `art20.normdoc.${measure}` : null
}

function lastNamed(part: string): (typeof SUBJECTS)[number][] {
  const places = SUBJECTS.flatMap((subject) => {
    const at = part.match(new RegExp(`.*(?:${subject[1].source})`))?.[0].length ?? 0
    return at === 0 ? [] : [{ subject, at }]
  })
  const last = places.sort((a, b) => b.at - a.at)[0]
  return last === undefined ? [] : [last.subject]
}
