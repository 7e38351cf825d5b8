import { type Concept, PERSONS, plain, type Surroundings } from './surroundings.ts'

/** Staff, offices, reading points, meetings and training. */
export function resourcesOf({
  near,
  sentence,
  whole,
  kinds,
  unit,
  spoken,
}: Surroundings): Concept | null {
  const said = sentence + near
  const isSection = kinds.has('FEES_EXPENDITURE') || kinds.has('STAFF_BUDGET')
  const isOurs =
    isSection ||
    /从事(?:政府|政务)?信息公开|(?:负责|承担|从事|承办)[^,]{0,12}公开/.test(said) ||
    (/专职|全职/.test(whole) && /兼职/.test(whole))
  if (unit === 'PERSON') {
    const hasStaff = spoken.some((code) => code.startsWith('resource.staff'))
    if (isOurs) {
      if (/专兼职|专职人员总数|人员总/.test(near)) return plain('resource.staff')
      // 专职人员84名,其中全职11名: the first are all of them.
      if (/专职/.test(near) && /全职/.test(whole) && !/全职/.test(near))
        return plain('resource.staff')
      if (/兼职/.test(near)) return plain('resource.staff.part_time')
      if (/专职|全职/.test(near)) return plain('resource.staff.full_time')
      if (/工作人员|从事|人员/.test(near) && !/培训|领导|申请人|聘请|监督/.test(near))
        return plain('resource.staff')
      if (hasStaff && /^[\s,、]*(?:共|合计|总计|总|[两三]项合计)/.test(near))
        return plain('resource.staff')
    }
  }
  if (PERSONS.has(unit) && /培训|参训|受训/.test(near) && !/机构|教师|学员|技能|农民/.test(near))
    return plain('training.people')
  if (
    PERSONS.has(unit) &&
    spoken.at(-1) === 'training.sessions' &&
    /参加|参与|接受|覆盖/.test(near)
  )
    return plain('training.people')
  if (unit === 'UNIT' || unit === null) {
    if (/专门(?:工作)?机构|信息公开(?:工作)?机构|专门机构/.test(near))
      return plain('resource.offices')
    if (/查阅(?:点|场所|室|中心|窗口|处)[\s共有达为]*$/.test(near))
      return plain('resource.reading_points')
  }
  if (unit === 'TIME' || unit === 'CASE' || unit === null || unit === 'UNIT') {
    const isPublicity =
      /信息公开|政务公开|公开工作|专题|业务|集中/.test(said) || kinds.has('TRAINING')
    if (
      /培训(?:班|会|活动|讲座)?/.test(near) &&
      (isPublicity || /培训[班会]/.test(near)) &&
      !/技能|就业|农民|职业|创业|安全生产|消防|党员|人次/.test(near) &&
      (unit === 'TIME' || unit === null)
    )
      return plain('training.sessions')
    if (
      /(?:工作|专题|推进|部署|联席|协调|领导小组)会议?|会议/.test(near) &&
      !/新闻发布|发布会|常务|纪要|邀请|列席/.test(near)
    ) {
      return /信息公开|政务公开|专题/.test(near) || kinds.has('TRAINING')
        ? plain('training.meetings')
        : null
    }
  }
  return null
}
