import type { ApplicationOutcome } from '../../../domain/outcomes.ts'

/**
 * How sentences name what became of a request, the more specific words first. `weak` words say so
 * only in a list of results (公开3件). Source: rows of the forms of 2008, 2014, 2019 and 2021.
 */
export const OUTCOME_WORDS: readonly {
  readonly outcome: ApplicationOutcome
  readonly words: RegExp
  readonly weak?: boolean
}[] = [
  // What was done decides before its cause: 因内容不明确要求申请人补正.
  {
    outcome: 'OTHER_CORRECTION_REQUESTED',
    words: /(?:要求|告知|通知)[^,]{0,10}(?:补正|补充|更改|更正)(?:申请|材料|内容)?(?:的)?\s?$/,
  },
  { outcome: 'REFUSED_TRADE_SECRET', words: /商业秘密/ },
  { outcome: 'REFUSED_STATE_SECRET', words: /国家秘密|涉密/ },
  { outcome: 'REFUSED_PRIVACY', words: /个人隐私|隐私/ },
  { outcome: 'REFUSED_THIRD_PARTY', words: /第三方|第三人/ },
  { outcome: 'REFUSED_SECURITY_STABILITY', words: /三安全一稳定|危及|经济安全|社会稳定/ },
  { outcome: 'REFUSED_INTERNAL_AFFAIRS', words: /内部(?:管理|事务)/ },
  { outcome: 'REFUSED_PROCESS_INFO', words: /过程性|内部研究|讨论(?:记录|、)|过程稿/ },
  { outcome: 'REFUSED_ENFORCEMENT_FILE', words: /执法案卷|案卷/ },
  { outcome: 'REFUSED_ADMIN_QUERY', words: /行政查询|查询事项|业务查询/ },
  {
    outcome: 'REFUSED_LEGAL_PROHIBITION',
    words: /法律、?(?:行政)?法规(?:禁止|规定)|禁止公开|法律法规/,
  },
  {
    outcome: 'REFUSED_NOT_GOV_INFO',
    words:
      /(?:不是|非|不属于?|不构成)[^,]{0,6}(?:《?条例》?(?:所指)?|所指|政府信息|信息公开范[围畴])|非政府信息/,
  },
  {
    outcome: 'UNAVAILABLE_NEEDS_CREATION',
    words: /没有现成|另行制作|需要?(?:制作|加工|汇总)|加工(?:、)?分析/,
  },
  { outcome: 'UNAVAILABLE_NOT_HELD', words: /不掌握/ },
  {
    outcome: 'UNAVAILABLE_NOT_THIS_AGENCY',
    words:
      /(?:不属于?|非)(?:于)?[^,]{0,4}(?:本(?:行政)?(?:机关|部门|单位|局|委|级|区|县|市|镇|街道)|我(?:局|委|市|县|区|镇|街道|办))|非本机关|不属于?(?:本)?[^,]{0,6}(?:公开|职[责权])|其[他它](?:行政)?机关(?:公开|职责)|职责范围/,
  },
  {
    outcome: 'UNAVAILABLE_NOT_EXIST',
    words: /不存在|未制作|未获取|没有(?:该|相关)信息|无(?:该|此|相关)信息/,
  },
  {
    outcome: 'UNAVAILABLE_UNCLEAR',
    words: /(?:补正后)?[^,]{0,4}(?:内容|事项|信息)?(?:仍)?不(?:够)?明确|不清楚|描述不清/,
  },
  { outcome: 'NOT_PROCESSED_REPEAT', words: /重复(?:提出)?(?:的)?申请|重复/ },
  { outcome: 'NOT_PROCESSED_PUBLICATION', words: /公开出版物|出版物/ },
  { outcome: 'NOT_PROCESSED_EXCESSIVE', words: /大量(?:、)?反复|反复申请|滥用/ },
  { outcome: 'NOT_PROCESSED_RECONFIRM', words: /重新出具|确认或|已获取/ },
  {
    outcome: 'NOT_PROCESSED_PETITION',
    words: /^(?!.{0,30}(?:受理|中心|热线|事项)).{0,30}(?:信访|举报|投诉)/,
    weak: true,
  },
  { outcome: 'OTHER_CORRECTION_OVERDUE', words: /逾期不?未?补正|未(?:按期|按时)?补正|逾期未补/ },
  { outcome: 'OTHER_FEE_OVERDUE', words: /未(?:按|缴)[^,]{0,8}(?:缴|费)|逾期未[^,]{0,4}缴/ },
  { outcome: 'OTHER_CORRECTION_REQUESTED', words: /更改|补充|补正|更正/ },
  {
    outcome: 'OTHER_REDIRECTED',
    words:
      /其[他它](?:途径|渠道|部门|机关|单位)|通过其[他它]|转(?:送|交|办)|(?:向|(?<![收接受])到)[^,]{0,10}(?:查询|申请|咨询)|另行办理/,
  },
  {
    outcome: 'GRANTED_ALREADY_PUBLIC',
    words:
      /(?:已经?|属于?|属于已经?|涉及)(?:经)?主动公开|主动公开(?:的)?(?:范围|信息)?\s?(?:的|数)?$|已(?:经)?公开|主动公开范围的?告知/,
  },
  { outcome: 'GRANTED_PARTIAL', words: /部分(?:予以|同意)?(?:公开|提供)|区分处理/ },
  { outcome: 'REFUSED_UNSPECIFIED', words: /免[予于]公开|豁免/ },
  { outcome: 'REFUSED', words: /不(?:予以?|同意|能|宜|应)?公开|否决|拒绝|不予(?:提供|答复)/ },
  { outcome: 'UNAVAILABLE', words: /无法(?:提供|公开)|不能提供/ },
  { outcome: 'OTHER', words: /^[\s、,]*其[他它]处理(?:的|情形)?\s?$/ },
  { outcome: 'NOT_PROCESSED', words: /不予(?:处理|受理)|不再处理/ },
  { outcome: 'GRANTED', words: /(?:予以|同意|给予|依法|全部|完全|可以)(?:主动)?(?:公开|提供)/ },
  {
    outcome: 'GRANTED',
    words: /^[\s、,]*(?:其中|为|依法)?(?:公开|提供)(?:信息|答复|的|政府信息)?[的数]?\s?$/,
    weak: true,
  },
  {
    outcome: 'OTHER',
    words:
      /(?:撤回|终止|撤销|放弃)(?:了)?(?:申请)?|其[他它](?:处理|情形|情况|原因|答复|类型|方式处理)/,
    weak: true,
  },
  { outcome: 'OTHER', words: /^[\s、,]*其[他它余]?(?:的|为)?\s?$/, weak: true },
]
