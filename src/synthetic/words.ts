/** A word or sentence in both languages; a sentence has places for words: {topic}, {way}, {body}. */
export type Pair = { readonly zh: string; readonly en: string }
/** A list that has something in it. */
export type Words = readonly [Pair, ...Pair[]]

/** Reads `中文|English` lines. */
function pairs(lines: string): Words {
  const [first, ...others] = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [zh = '', en = ''] = line.trim().split('|')
      return { zh, en }
    })
  if (first === undefined) throw new Error('no words')
  return [first, ...others]
}

/** What is disclosed, the commonest first. */
export const TOPICS = pairs(`
  财政预算决算|budgets and final accounts
  优化营商环境|the business environment
  义务教育招生|school enrolment
  医疗卫生服务|medical services
  生态环境保护|environmental protection
  征地拆迁补偿|land acquisition and compensation
  安全生产监管|work safety
  保障性住房分配|affordable housing
  社会救助|social assistance
  食品药品安全|food and drug safety
  乡村振兴|rural revitalisation
  就业创业扶持|jobs and start-ups
  政府采购|government procurement
  重大建设项目|major construction projects
  公共资源交易|trading of public resources
  行政执法公示|law-enforcement publicity
  疫情防控|epidemic control
  养老托育服务|care for the old and the young
  国有企业改革|reform of state-owned enterprises
  城市更新改造|urban renewal
  老旧小区整治|renewal of old estates
  农田水利建设|irrigation works
  扶贫资金使用|use of poverty-relief funds
  税费减免政策|tax and fee relief
  交通出行保障|transport
  文化旅游融合|culture and tourism
  科技创新奖补|grants for innovation
  知识产权保护|intellectual property
  数字政府建设|digital government
  防汛抗旱应急|flood and drought response
  森林草原防火|forest and grassland fire prevention
  耕地占补平衡|balance of farmland
  河长制落实|the river-chief system
  大气污染治理|air pollution control
  垃圾分类处置|waste sorting
  供水供气供热|water, gas and heating
  公租房申请审核|review of public rental housing
  退役军人安置|placement of veterans
  残疾人康复救助|rehabilitation of the disabled
  殡葬服务价格|prices of funeral services
  校外培训治理|regulation of private tutoring
  职业技能培训|vocational training
  外商投资准入|access for foreign investors
  招商引资奖励|rewards for investment
  矿产资源出让|transfer of mining rights
  海域使用审批|approval of sea use
  渔业补贴发放|fishery subsidies
  农机购置补贴|subsidies for farm machinery
  种粮大户名单|lists of large grain growers
  宅基地确权登记|registration of homesteads
  古树名木普查|survey of old trees
  非物质文化遗产|intangible heritage
  冬季清洁取暖|clean winter heating
  牧区草畜平衡|balance of pasture and herds
`)

/** By what means, the commonest first. */
export const WAYS = pairs(`
  政府门户网站|the government website
  政务新媒体|official social media
  政府信息公开专栏|the disclosure column
  微信公众号|the WeChat account
  新闻发布会|press conferences
  政务服务大厅|the service hall
  政府公报|the government gazette
  图书馆查阅点|library reading points
  档案馆查阅点|archive reading points
  村务公开栏|village notice boards
  广播电视栏目|radio and television
  政务微博|the Weibo account
  在线访谈节目|online interviews
  热线电话平台|the hotline
  移动客户端|the mobile app
  社区电子屏|neighbourhood screens
  便民服务手册|handbooks
  政务开放日活动|open days
  听证座谈会|hearings
  短视频解读|short videos
`)

/** Who does it, the commonest first. */
export const BODIES = pairs(`
  各部门|departments
  各乡镇街道|townships and street offices
  政务公开领导小组|the leading group for openness
  办公室|the general office
  基层单位|grass-roots units
  信息公开科|the disclosure section
  行业主管部门|supervising departments
  直属单位|subordinate units
  开发区管委会|the zone committee
  法制机构|the legal section
  网站运维单位|the website operator
  公共企事业单位|public utilities
  驻村工作队|village work teams
  派出机构|branch offices
`)

/** What an overview says. */
export const DEEDS = pairs(`
  紧紧围绕{topic}等重点领域,持续深化主动公开,{body}分工负责、按月更新|Disclosure went deeper in {topic}; {body} updated it every month
  依托{way}及时发布{topic}信息,方便群众查询|Information on {topic} was published by {way}
  组织{body}开展业务培训,提升依法公开意识|{body} were trained in the law of disclosure
  健全{topic}公开目录,做到应公开尽公开|The catalogue for {topic} was completed
  严格落实保密审查制度,{body}先审查后公开|{body} reviewed secrecy before disclosure
  围绕{topic}制作图解、问答等解读材料|Charts and answers explained {topic}
  通过{way}征集社会公众对{topic}的意见建议|Opinions on {topic} were collected by {way}
  把{topic}公开情况纳入年度绩效考核|Disclosure of {topic} entered the yearly assessment
  规范依申请公开办理流程,{body}限时答复|{body} answered applications in time under a regular procedure
  加强{way}日常巡查,及时纠正错链断链|{way} was inspected and broken links were mended
  编制{topic}基层政务公开标准指引|Standards for disclosing {topic} were drawn up
  主动回应{topic}方面的社会关切|Public concern about {topic} was answered
  推动{body}完善政策文件全生命周期管理|{body} managed documents from draft to repeal
  邀请群众代表走进{way},了解{topic}工作|Citizens were invited to learn about {topic} by {way}
`)

/** What went wrong. */
export const PROBLEMS = pairs(`
  {topic}领域公开内容不够细化|Disclosure of {topic} lacks detail
  {body}对政府信息公开工作重视程度不够|{body} pay too little attention to disclosure
  {way}更新不够及时|{way} is not updated in time
  政策解读形式单一,{topic}解读质量有待提高|Policy explanations of {topic} are of one kind and need quality
  依申请公开答复文书不够规范,{body}法律适用能力偏弱|Replies are not regular and {body} are weak in applying the law
  {body}工作人员变动频繁,业务能力参差不齐|Staff of {body} change often and differ in skill
  群众通过{way}参与的积极性不高|Few citizens take part by {way}
  {topic}信息公开的主动性还需增强|{topic} should be disclosed on more initiative
  公开渠道不够丰富,{way}作用发挥不充分|Channels are few and {way} is used too little
  {topic}数据共享机制尚不健全|Sharing of data on {topic} is not yet regular
  监督考核力度不够,{body}责任落实有差距|Supervision is weak and {body} fall short of their duty
  规范性文件清理与{topic}公开衔接不紧|Clearing of documents and disclosure of {topic} do not meet
`)

/** What is to be done. */
export const MEASURES = pairs(`
  细化{topic}公开目录,明确公开时限|Detail the catalogue of {topic} and set time limits
  加强{body}业务培训,提高依法办理水平|Train {body} in handling applications lawfully
  优化{way}功能,提升查询便利度|Improve {way} so that things are found easily
  丰富{topic}解读形式,多用图表和问答|Explain {topic} with charts and answers
  建立{body}定期会商机制,统一答复口径|Have {body} confer regularly on replies
  完善考核办法,对{body}开展通报督办|Assess {body} and report the result
  拓展{way}等公开渠道,扩大公众参与|Open {way} and other channels to more citizens
  加大{topic}信息公开力度,主动接受监督|Disclose more of {topic} and accept supervision
  推进{topic}数据归集,实现集中公开|Gather data on {topic} and publish them in one place
  配齐配强{body}专职人员,保持队伍稳定|Give {body} full-time staff that stay
  修订依申请公开工作规程,细化{topic}答复模板|Revise the procedure and the templates for {topic}
  委托第三方对{way}开展评估并整改|Have {way} assessed by others and mend it
`)

/** Departments that report beside the government: what their names end in. */
export const DEPARTMENTS = [
  '教育',
  '财政',
  '民政',
  '司法',
  '水利',
  '商务',
  '审计',
  '统计',
  '农业农村',
  '生态环境',
  '卫生健康',
  '交通运输',
] as const
