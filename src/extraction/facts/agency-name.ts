import type { AgencyKind } from '../../domain/places.ts'
import { foldText } from '../../domain/text-folding.ts'
import type { IssuerName } from './issuer-name.ts'
import type { FactsReading, JurisdictionReading } from './model.ts'

/** Bodies that are only called by what they are, without a place: 市教育局, 教育局, 县政府. */
export const RELATIVE = /^(?:[我本全]?[省市县区州盟旗镇乡])(?=.)/

/** The name of the body: as printed, with what a bare place name leaves out. */
export function agencyOf(
  issuer: IssuerName,
  place: string,
  row?: JurisdictionReading,
): FactsReading['agency'] {
  const { kind, body, local } = issuer
  return { name: agencyName(issuer, kind, body, local === null, place, row), kind }
}

function agencyName(
  issuer: IssuerName,
  kind: AgencyKind,
  body: string,
  isListed: boolean,
  place: string,
  row: JurisdictionReading | undefined,
): string {
  if (kind === 'ZONE_COMMITTEE') {
    if (isListed || body === '') return `${place}管理委员会`
    return issuer.name.replace(/(?:党工委)?[、和]?管委会$/, '管理委员会')
  }
  if (kind === 'GOVERNMENT') {
    const isOffice =
      row !== undefined && row.level === 'PREFECTURE' && /(?:地区|盟)$/.test(row.name)
    if (body === '') return `${place}${isOffice ? '行政公署' : '人民政府'}`
    if (/^(?:市|县|区|省)?政府$/.test(body)) return `${issuer.place || place}人民政府`
    return /^(?:省|市|县|区|州)?人民政府$/.test(body) && issuer.place === ''
      ? `${place}人民政府`
      : issuer.name
  }
  if (body === '') {
    if (kind === 'TOWNSHIP_GOVERNMENT') return `${issuer.name}人民政府`
    if (kind === 'SUBDISTRICT_OFFICE')
      return `${issuer.name}${issuer.name.endsWith('办事处') ? '' : '办事处'}`
  }
  // 市教育局 by itself would not say whose.
  const relative =
    issuer.place === '' && isListed ? RELATIVE.exec(issuer.name)?.[0].length : undefined
  if (relative === undefined) return inListedSpelling(issuer, row)
  return `${place}${issuer.name.slice(relative)}`
}

/** The issuer's name with its place as the list spells it: 昆山市教育局 of 崑山市教育局. */
function inListedSpelling(
  { name, place }: IssuerName,
  row: JurisdictionReading | undefined,
): string {
  if (row === undefined || place.length < row.name.length || place.endsWith(row.name)) return name
  if (!foldText(place).endsWith(foldText(row.name))) return name
  return place.slice(0, -row.name.length) + row.name + name.slice(place.length)
}
