import { type Gazetteer, shortNameOf } from '../../domain/jurisdiction-names.ts'
import { JURISDICTION_LEVELS } from '../../domain/places.ts'
import { foldText } from '../../domain/text-folding.ts'
import { membersOf } from '../../domain/vocabulary.ts'

/*
 * What else a document names: the province and the city of an ambiguous 鼓楼区, the county of a town.
 * A place in the issuer's or the site's own lines weighs more than one in prose.
 */

/** A part of the document and how much a place named in it says about the issuer's place. */
export type ClueZone = { readonly text: string; readonly weight: number }

const LEVELS = membersOf(JURISDICTION_LEVELS)
const PLACE_END = /[省市县区旗州盟]/g
const LONGEST = 14
/** How much of a zone is searched for places, in code units. */
const REACH = 24_000
const MOST_TRIED = 1500

/** Among the places that a name may mean, the one whose province or city the document names. */
export function settle(
  codes: readonly string[],
  zones: readonly ClueZone[],
  gazetteer: Gazetteer,
): string | null {
  const [first, second] = codes
  if (first === undefined) return null
  if (second === undefined) return first
  const scored = codes
    .map((code) => ({ code, score: scoreOf(code, zones, gazetteer) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best !== undefined && next !== undefined && best.score > next.score) return best.code
  // The name of a city goes before the same name of a county in another one.
  const levelOf = (code: string) => LEVELS.indexOf(gazetteer.get(code)?.level ?? 'TOWNSHIP')
  return levelOf(first) < levelOf(second) ? first : null
}

function scoreOf(code: string, zones: readonly ClueZone[], gazetteer: Gazetteer): number {
  let score = 0
  for (const above of gazetteer.lineage(code).slice(1)) {
    const row = gazetteer.get(above)
    if (row === undefined || row.level === 'COUNTRY') continue
    const short = shortNameOf(foldText(row.name))
    for (const { text, weight } of zones) {
      if (text.includes(foldText(row.name))) score += weight
      else if (short !== null && text.includes(short)) score += weight / 2
    }
  }
  return score
}

/**
 * The places that the zones name with 省, 市, 县 or 区, each with its weight; one that lies in another
 * that is named gains by it.
 */
export function placesNamed(
  zones: readonly ClueZone[],
  gazetteer: Gazetteer,
  year: number,
): Map<string, number> {
  const weights = new Map<string, number>()
  const known = new Map<string, readonly string[]>()
  let tried = 0
  const resolve = (name: string) => {
    const seen = known.get(name)
    if (seen !== undefined) return seen
    tried++
    const codes = gazetteer.resolve(name, { year })
    known.set(name, codes)
    return codes
  }
  for (const { text, weight } of zones) {
    for (const found of text.slice(0, REACH).matchAll(PLACE_END)) {
      if (tried > MOST_TRIED) break
      const end = found.index + 1
      const run = /[一-龥]+$/.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0] ?? ''
      for (let length = run.length; length >= 2; length--) {
        const name = run.slice(-length)
        // 我市, 全县, 各区 name nothing.
        if (/^[我全本各该两]/.test(name)) continue
        const codes = resolve(name)
        if (codes.length === 0) continue
        for (const code of codes) {
          weights.set(code, (weights.get(code) ?? 0) + weight / codes.length)
        }
        break
      }
    }
  }
  const total = new Map<string, number>()
  for (const [code, weight] of weights) {
    let sum = weight
    for (const above of gazetteer.lineage(code).slice(1)) {
      if (above !== '100000') sum += (weights.get(above) ?? 0) / 2
    }
    total.set(code, sum)
  }
  return total
}

/** The places that stand right before a name in the zones: 微山县 before 两城镇. */
export function placeBefore(
  name: string,
  zones: readonly ClueZone[],
  gazetteer: Gazetteer,
  year: number,
): readonly string[] {
  for (const { text } of zones) {
    const reach = text.slice(0, REACH)
    let at = reach.indexOf(name)
    for (let seen = 0; at >= 0 && seen < 20; seen++) {
      const run = /[一-龥]+$/.exec(reach.slice(Math.max(0, at - LONGEST), at))?.[0] ?? ''
      for (let length = run.length; length >= 2; length--) {
        const codes = gazetteer.resolve(run.slice(-length), { year })
        if (codes.length > 0) return codes
      }
      at = reach.indexOf(name, at + name.length)
    }
  }
  return []
}
