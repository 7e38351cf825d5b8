import type { Surroundings } from './surroundings.ts'

/** Requests that are none for information: licences, cases of a service hall, hotline calls. */
const OTHER_REQUESTS =
  /许可|办件|业务申请|业务办理|审批|救助|补贴|补助|法律援助|仲裁|认定|登记(?:注册|事项|业务|证|办)|(?:产|婚姻|主体|企业|工商)登记|备案|专利|商标|低保|贷款|住房|户籍|证照|市民之家|服务中心|热线|工单|来电|信访件|入学|职称|减免申请|年检|执行申请|检测|检验|鉴定|信箱|留言|受理举报|接收信访|信访事项|举报平台|投诉平台|诉求|派单|服务申请|平台收到|服务事项/

/** Whether the words are about requests for information. */
export function isAboutRequests({ sentence, near, kinds, spoken, parent }: Surroundings): boolean {
  if (OTHER_REQUESTS.test(near)) return false
  const isRequest = (code: string | null) =>
    code !== null && (/^app\./.test(code) || /^[A-Z_]+$/.test(code))
  if (isRequest(parent) || isRequest(spoken.at(-1) ?? null)) return true
  // 新收申请, 收到申请 alone: in such a report only requests for information go without their name.
  if (
    /新收(?:到)?(?:公开)?申请|^[\s、,]*(?:共|合计|总计|全年|当年|年内|今年|本年度?|20\d\d年度?|(?:全|我|本)(?:[省市县区镇乡局委厅办院]|街道|系统|机关))*(?:收到|受理|接到)申请\s?$/.test(
      near,
    )
  )
    return true
  const said = sentence + near
  if (/政府信息公开申请|信息公开申请|公开申请|依申请公开|申请公开/.test(said))
    return !OTHER_REQUESTS.test(near)
  return kinds.has('APPLICATIONS') && !OTHER_REQUESTS.test(said.slice(-60))
}
