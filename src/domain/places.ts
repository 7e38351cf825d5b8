import { foldText } from './text-folding.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The level of a jurisdiction. */
export const JURISDICTION_LEVELS = {
  COUNTRY: { zh: '国家', en: 'The country.' },
  PROVINCE: { zh: '省级', en: 'Province, autonomous region, municipality, special region.' },
  PREFECTURE: {
    zh: '地级',
    en: 'Prefecture-level city, prefecture, autonomous prefecture, league.',
  },
  COUNTY: { zh: '县级', en: 'County, county-level city, district, banner.' },
  TOWNSHIP: { zh: '乡级', en: 'Township, town, street office.' },
  ZONE: { zh: '功能区', en: 'Functional zone (开发区 and the like) with a committee of its own.' },
} as const satisfies Vocabulary
export type JurisdictionLevel = keyof typeof JURISDICTION_LEVELS

/** Where a jurisdiction's code comes from. */
export const CODE_SCHEMES = {
  GB_T_2260: { zh: 'GB/T 2260', en: 'The national standard of division codes.' },
  NBS_STATISTICAL: {
    zh: '统计用区划代码',
    en: 'Statistical code of the National Bureau of Statistics.',
  },
  LOCAL: {
    zh: '本库代码',
    en: 'Made here: `<parent code>:<simplified name>`, where no list has one.',
  },
} as const satisfies Vocabulary
export type CodeScheme = keyof typeof CODE_SCHEMES

/** What kind of body issues a report. */
export const AGENCY_KINDS = {
  GOVERNMENT: { zh: '人民政府', en: 'People’s government at county level or above.' },
  DEPARTMENT: { zh: '部门', en: 'Department or office of a government.' },
  TOWNSHIP_GOVERNMENT: { zh: '乡镇人民政府', en: 'Government of a township or town.' },
  SUBDISTRICT_OFFICE: { zh: '街道办事处', en: 'Street office.' },
  ZONE_COMMITTEE: { zh: '管理委员会', en: 'Committee of a functional zone.' },
  OTHER: { zh: '其他', en: 'Another body.' },
} as const satisfies Vocabulary
export type AgencyKind = keyof typeof AGENCY_KINDS

const URN_NAMESPACES: Readonly<Record<CodeScheme, string>> = {
  GB_T_2260: 'cn-gbt2260',
  NBS_STATISTICAL: 'cn-nbs',
  LOCAL: 'gongkai-local',
}

/** The URN of a jurisdiction, for example `cn-gbt2260:320583`. */
export function urnOf(scheme: CodeScheme, code: string): string {
  return `${URN_NAMESPACES[scheme]}:${code}`
}

const GOVERNING: Readonly<Partial<Record<AgencyKind, string>>> = {
  GOVERNMENT: '人民政府',
  TOWNSHIP_GOVERNMENT: '人民政府',
  SUBDISTRICT_OFFICE: '办事处',
  ZONE_COMMITTEE: '管理委员会',
}

/**
 * What tells an issuer from the others of its place, however a report prints its name: 天津市河西区
 * 人民政府 and 河西区人民政府 are one, so are 无锡市教育局 and 江苏省无锡市教育局. Ids are made of it.
 */
export function agencyKey(
  place: { readonly name: string },
  agency: { readonly name: string; readonly kind: AgencyKind },
): string {
  const office = GOVERNING[agency.kind]
  if (office !== undefined) return `${place.name}${office}`
  const name = foldText(agency.name)
  const at = name.indexOf(foldText(place.name))
  const own = at === -1 ? name : name.slice(at + place.name.length)
  return own === '' ? name : own
}
