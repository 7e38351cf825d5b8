import type { ApplicantType } from '../../domain/applications.ts'
import type { FigureBasis, OrgScope } from '../../domain/figures.ts'
import { applicantOf, bareHead, headWordOf } from './head-words.ts'
import { type PrintedUnit, unitInLabel } from './units.ts'

/** What the head of a column, or the label of a row, says of the figures under or beside it. */
export type Meaning = {
  /** What it divides by; OTHER is anything that the forms do not divide by. */
  readonly by: 'NOTHING' | 'APPLICANT' | 'SCOPE' | 'TIME' | 'SHARE' | 'OTHER'
  readonly applicant: ApplicantType | null
  readonly scope: OrgScope
  readonly basis: FigureBasis
  /** null: the year that the report covers. */
  readonly year: number | null
  readonly unit: PrintedUnit | null
}

const PLAIN: Meaning = {
  by: 'NOTHING',
  applicant: null,
  scope: 'WHOLE',
  basis: 'YEAR',
  year: null,
  unit: null,
}

const SHARE = /占比|比例|比重|百分比|占总|增幅|增长率|^(?:同比|环比)|比上年|较上年|完成率|%/
const OWN =
  /本级|政府办|办公室|本机关|本部门|本单位|机关本身|局机关|委机关|镇机关|厅机关|^(?:全)?(?:省|市|州|县|区|旗)(?:人民)?政府$|^(?:省|市|州|县|区)级$/
const SUBORDINATE =
  /乡|镇|街道|^街|、街|区县|县区|县\(|县市|市县|各县|各市|各区|部门|直属|下属|下级|基层|所属|[区市县州省]直|单位|派出|园区|开发区/
const WHOLE = /^全[省市州县区旗镇乡局系委校]|^(?:合计|总计|总数|小计|全部)/
const CUMULATIVE = /历年|历次|以来|至今|截[至止]|累计/
const OF_YEAR = /(?:本年|全年|当年|今年|年度?)累计/
const PRIOR = /上一?年|去年|同期|前一?年/
const YEAR = /(?:^|\D)((?:19|20)\d{2})\s*(?:年|$)/

/** Reads the heads over a column, outermost first. `year` is the year that the report covers. */
export function meaningOf(heads: readonly string[], year: number): Meaning {
  let meaning = PLAIN
  for (const head of heads) meaning = refine(meaning, head, year)
  return meaning
}

function refine(outer: Meaning, folded: string, year: number): Meaning {
  const bare = bareHead(folded)
  const unit = unitInLabel(folded) ?? outer.unit
  const applicant = applicantOf(bare)
  if (applicant !== null && headWordOf(folded) !== 'LABEL') {
    return { ...outer, by: 'APPLICANT', applicant, unit }
  }
  if (SHARE.test(bare) || /\(%\)$/.test(folded.trim())) return { ...outer, by: 'SHARE', unit }
  const time = timeOf(bare, year)
  if (time !== null) {
    const by = outer.by === 'NOTHING' ? 'TIME' : outer.by
    return { ...outer, ...time, by, unit }
  }
  if (WHOLE.test(bare)) {
    const by = outer.by === 'OTHER' || outer.by === 'APPLICANT' ? 'NOTHING' : outer.by
    return { ...outer, by, applicant: null, scope: 'WHOLE', unit }
  }
  const word = headWordOf(folded)
  if (word !== null && word !== 'RESULT' && word !== 'ARTICLE_20') return { ...outer, unit }
  if (bare.length <= 16) {
    if (OWN.test(bare) && !/及|和|与/.test(bare))
      return { ...outer, by: 'SCOPE', scope: 'OWN', unit }
    if (SUBORDINATE.test(bare)) return { ...outer, by: 'SCOPE', scope: 'SUBORDINATE', unit }
  }
  return { ...outer, by: 'OTHER', unit }
}

function timeOf(bare: string, year: number): { basis: FigureBasis; year: number | null } | null {
  const found = YEAR.exec(bare)
  const printed = found ? Number(found[1]) : null
  if (CUMULATIVE.test(bare) && !OF_YEAR.test(bare.replace(/历年/g, ''))) {
    return { basis: 'CUMULATIVE', year: printed }
  }
  if (printed !== null && bare.length <= 12) {
    if (printed === year) return { basis: 'YEAR', year: null }
    return { basis: printed < year ? 'PRIOR_YEAR' : 'PLANNED', year: printed }
  }
  if (PRIOR.test(bare) && bare.length <= 8) return { basis: 'PRIOR_YEAR', year: year - 1 }
  if (/^(?:本年|本期|当年|全年|今年|报告期|年度)/.test(bare) && bare.length <= 8) {
    return { basis: 'YEAR', year: null }
  }
  return null
}
