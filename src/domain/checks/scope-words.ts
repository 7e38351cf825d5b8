import { foldText } from '../text-folding.ts'

/** What words for a part of the reporting body speak of. */
const FEATURES: Readonly<Record<string, RegExp>> = {
  // 区级 and 区本级 are the same.
  level: /[省市县区州旗]本?级|^本级/,
  government: /政府(?!信息)/,
  office: /办公[厅室]/,
  departments: /直(?:属|部门|单位|机关)|部门|委办局/,
  zones: /开发区|园区|管委会/,
  counties: /各?(?:县市|县区|区县|辖市|县\(市)|县、/,
  townships: /[乡镇]/,
  streets: /街/,
  villages: /村|社区/,
}

/**
 * Whether the printed words for two scopes differ in substance: 区直单位和乡、街道办事处 is more
 * than 乡、街, but 区级 is 区本级. Where one prints no words, nothing says that they differ.
 */
export function scopesDiffer(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [first, second] = [a, b].map((words) => foldText(words).replace(/\s/g, ''))
  if (first === undefined || second === undefined || first === second) return false
  const [ofFirst, ofSecond] = [first, second].map((words) =>
    Object.entries(FEATURES)
      .filter(([, pattern]) => pattern.test(words))
      .map(([feature]) => feature)
      .join(' '),
  )
  return ofFirst === '' || ofFirst !== ofSecond
}
