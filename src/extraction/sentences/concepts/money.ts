import type { Surroundings } from './surroundings.ts'

/** What an amount of money is, or null. */
export function moneyOf({ near, sentence, behind, kinds, spoken }: Surroundings): string | null {
  const said = sentence + near
  const own = said.slice(-40)
  if (
    /行政事业性收费|非税|罚没|罚款|学费|采购|投资|项目资金|财政资金|预算资金|补贴|补助|税收|保费|救助/.test(
      own,
    )
  )
    return null
  if (/(?:诉讼|应诉)[^,]{0,10}费/.test(near)) return 'resource.litigation_cost'
  if (/减免|免收|免除|减收|每[页份张件次]|免予/.test(near)) return null
  // 检索费126元、邮寄费88元,合计214元: the sum is what the form counts.
  const isSum = /^[\s、,]*(?:合计|共计|总计|共|[两三四]项合计|全年)+\s?$/.test(near)
  if (!isSum && /检索费|复印费|复制费|邮寄费/.test(near) && /合计|共计|总计/.test(behind))
    return null
  if (isSum && /检索费|复印费|复制费|邮寄费|成本费|收取/.test(sentence)) return 'fee.app_collected'
  const isOurs = /信息公开|政务公开|依申请|公开申请|检索|复制|处理费|邮寄|收费|收取/.test(said)
  const isSection = kinds.has('FEES_EXPENDITURE') || kinds.has('STAFF_BUDGET')
  if (
    /收取|收费|检索|复制费|邮寄费|处理费|工本费|费用总|成本费|收缴/.test(near) &&
    (isOurs || isSection)
  )
    return 'fee.app_collected'
  if (
    /处理费|检索|复制费/.test(said) &&
    /^[\s、,(]*(?:金额|共|全年|合计|计|为|总额)*\s?$/.test(near)
  )
    return 'fee.app_collected'
  const isBesideStaff = spoken.some((code) => code.startsWith('resource.'))
  if (
    /专项经费|专项资金|工作经费|经费/.test(near) &&
    (isOurs || isSection || isBesideStaff) &&
    !/支出/.test(near)
  )
    return 'resource.budget'
  if (/支出|开支|花费|支付/.test(near) && (isOurs || isSection)) return 'resource.expenditure'
  if (kinds.has('FEES_EXPENDITURE') && /支出/.test(said.slice(-60))) return 'resource.expenditure'
  return null
}
