import type { Block, Cut, Paragraph } from '../model.ts'

/*
 * What a line is by its own words. All patterns are matched against folded text (simplified script,
 * half width); they name what pages of any site have around an article.
 */

/** Words of menus, toolbars and buttons. A line of nothing but these is no sentence of a report. */
const MENU_WORDS = new Set(
  (
    '首页 网站首页 返回首页 主页 设为首页 加入收藏 收藏 收藏本站 登录 登陆 注册 登录个人中心 个人中心 用户中心 退出 ' +
    '无障碍 无障碍浏览 无障碍阅读 无障碍版 长者模式 长者版 长辈版 适老版 适老化 老年模式 关怀版 关怀模式 简体 繁体 简 繁 ' +
    '简体版 繁体版 简体中文 繁体中文 english en rss 手机版 电脑版 移动版 移动端 移动端应用 客户端 政务微信 政务微博 微信 微博 ' +
    '政务新媒体 新媒体 政务抖音 智能问答 智能问政 智能机器人 智能客服 搜索 检索 站内搜索 高级搜索 搜 热搜词 热门搜词 热门搜索 ' +
    '热词 反馈 取消 发送 提交 确定 反馈意见 意见反馈 邮箱 网站地图 站点地图 网站导航 导航 要闻 新闻 新闻中心 ' +
    '政务动态 工作动态 动态 资讯 公开 政务公开 信息公开 政府信息公开 政务 服务 政务服务 办事服务 办事指南 网上办事 ' +
    '互动 互动交流 政民互动 公众参与 专题 专题专栏 数据 数据开放 数据发布 政策 政策文件 解读 政策解读 解读回应 通知公告 ' +
    '公示公告 机构 机构概况 机构设置 机构职能 领导之窗 领导信息 园区概况 招商引资 投资服务 政府信息公开年报 ' +
    '政府信息公开指南 政府信息公开制度 法定主动公开内容 依申请公开 年度报告 信息公开年报 ' +
    '打印 打印本页 打印本文 打印页面 关闭 关闭窗口 关闭本页 关闭页面 返回 返回列表 返回上页 返回上一页 返回顶部 回到顶部 ' +
    '顶部 top 分享 分享到 分享至 转发 点赞 复制链接 字体 字号 大 中 小 大号 中号 小号 下载 导出 保存 ' +
    'qq空间 新浪微博 腾讯微博 人人网 更多 更多>> 下一页 上一页 尾页 关于我们 联系我们 网站声明 ' +
    '版权声明 法律声明 免责声明 隐私声明 隐私保护 隐私政策 使用帮助 帮助 帮助中心 常见问题 友情链接 网站纠错 我要纠错 ' +
    '政府网站找错 举报 投诉 评论 发表评论 全部评论 热门评论 暂无评论 目录 展开 收起'
  ).split(' '),
)
const MENU_DIVIDERS = /[\s|/>»·•,;:(){}"'~!.<-]+/

const BREADCRUMB =
  /^.{0,6}(?:您|你)?(?:现|目前|当前)?(?:所?在)?(?:的)?(?:当前)?(?:页面?)?位置\s{0,4}[:>]|^(?:首页|网站首页|主页|返回首页)\s{0,4}(?:>|»|\/|-\s|→|›)/
const SHARING =
  /^[^\p{L}\p{N}]{0,3}(?:扫一扫|扫描二维码|扫码|用微信扫|微信扫|手机扫|分享到|分享至|分享[::]|打印本页|【打印|保护视力|浏览字号|字体大小|字号[::]|字体[::]|视力保护)/u
const RELATED_HEAD =
  /^[^\p{L}\p{N}]{0,3}(?:相关(?:阅读|文章|新闻|链接|信息|文档|词条|推荐|内容|专题|资讯|报道|附件|稿件)|热门(?:推荐|文章|词条|阅读|资讯|搜索|点击|标签)|推荐(?:阅读|文章|信息)|猜你喜欢|延伸阅读|最新(?:文章|资讯|信息|发布)|大家都在看|你可能(?:喜欢|感兴趣)|为您推荐|热点(?:推荐|文章)|同类文章|词条(?:图册|标签|统计)|参考资料|联络我们)[^\p{L}\p{N}]{0,4}$/u
const NEIGHBOUR =
  /^[^\p{L}\p{N}]{0,3}(?:上|下)(?:一?[篇条页则个]|一篇文章)\s{0,3}[::]|^[^\p{L}\p{N}]{0,3}(?:没有了|已是最[前后]一?[篇条])/u
const DOWNLOAD =
  /^[^\p{L}\p{N}]{0,3}(?:附件下载|点击下载|下载附件|文件下载|相关附件)|^附件\s{0,3}:\s{0,3}(?:暂?无|没有)(?:附件)?$|^[^\p{L}\p{N}]{0,3}附件?\d{0,2}\s{0,3}[::].{0,80}\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd)[^\p{L}\p{N}]{0,12}$|^[^。]{1,80}\.(?:docx?|xlsx?|pdf|wps|zip|rar|ofd)\s{0,3}(?:\(.{1,20}\))?$/u
const DISCLAIMER =
  /(?:不代表.{1,24}(?:立场|观点)|独立观点|免责声明|版权归.{0,16}所有|如有侵权|转载请注明|未经.{0,16}(?:授权|许可).{0,10}(?:转载|使用)|本(?:文|站).{0,12}(?:来源于?网络|转载自))|(?:关注|扫码|扫描|添加).{0,12}(?:微信公众号|公众号|二维码|客户端)/
const FOOTER =
  /版权所有|copyright|©|icp备|icp证|公网安备|网安备|网站标识码|(?:技术|网站)支持\s{0,3}[::]|^[^\p{L}\p{N}]{0,3}(?:主办|承办|协办|维护|建设)(?:单位|部门)?\s{0,3}[::]|(?:建议使用|推荐使用|最佳).{0,30}(?:浏览器|分辨率|浏览)|分辨率|事业单位标识|党政机关标识/u
const EDITOR =
  /^[^\p{L}\p{N}]{0,3}(?:责任编辑|责编|编辑|信息录入|录入员?|录入者|稿件来源|文章录入|初审|复审|终审|信息审核)\s{0,3}[::][^。]{0,40}$/u
const CONTACT =
  /^[^\p{L}\p{N}]{0,3}(?:单位|办公|联系|通讯|详细|机关)?(?:地址|邮编|邮政编码|电话|联系电话|传真|电子邮箱|邮箱|e-?mail|值班电话|举报电话)\s{0,3}[::]/u

/** Nothing but a page's counter: 您是第12,345位访客, 访问量:345. A figure of the report has a unit. */
const COUNTER =
  /^[^\p{L}\p{N}]{0,3}(?:欢迎(?:您|你|光临)?[,!]?)?(?:(?:您|你)是[^。;\d]{0,8}第\s{0,3}[\d,]{1,14}\s{0,3}(?:位|个|名)[^。;,\d]{0,8}(?:访客|访问者|访问|游客|来访者|浏览者|读者)|(?:(?:总|今日|昨日|本站|本文|本页|页面|文章)?(?:访问量|访问人数|访问次数|浏览量|浏览次数|浏览|点击量|点击数|点击次数|阅读次数|阅读量|人气)\s{0,3}:\s{0,3}[\d,]{1,14}[\s|,;/]{0,4}){1,6})[^\p{L}\p{N}]{0,3}$/u
/** A counter as it stands below a report, where less is needed to know it. */
const LAST_COUNTER =
  /^[^\p{L}\p{N}]{0,3}(?:总|今日|网站|累计|本站)?(?:访问量|访问人数|访问次数|浏览量|点击量)\s{0,3}:?\s{0,3}[\d,]{1,14}\s{0,3}(?:次|人次|人)?(?:[\s|;/][^。]{0,40})?$/u
/** Nothing but buttons below a text, also in the midst of one that was put together of pages. */
const BUTTONS =
  /^(?:[\s|【】[\]()·>»<«/-]*(?:打印(?:本页|本文|页面|此页)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|列表|上一?页|首页)?|回到顶部|分享到?|收藏(?:本页)?|[上下]一[页篇条])){1,8}[\s|【】[\]()·>»<«/:-]*$/

/** Longer lines are not read as furniture by a word at their beginning. */
const LONGEST = 240
const SHORT_LINE = 100

/** What a line of chrome is, by its words alone; null for anything that may be of a report. */
export function chromeKind(paragraph: Paragraph): Cut['reason'] | null {
  const { folded } = paragraph.line
  if (folded.length > LONGEST) return null
  if (BREADCRUMB.test(folded)) return 'NAVIGATION'
  if (RELATED_HEAD.test(folded) || NEIGHBOUR.test(folded)) return 'RELATED'
  if (SHARING.test(folded)) return 'SHARING'
  if (isMenu(folded))
    return /打印|分享|关闭|收藏|转发|字[号体]/.test(folded) ? 'SHARING' : 'NAVIGATION'
  return null
}

/** As `chromeKind`, with what stands only below a report. */
export function tailKind(paragraph: Paragraph): Cut['reason'] | null {
  const kind = chromeKind(paragraph)
  if (kind !== null) return kind
  const { folded } = paragraph.line
  if (folded.length > LONGEST * 2) return null
  if (isCounter(folded) || LAST_COUNTER.test(folded)) return 'FOOTER'
  if (FOOTER.test(folded) || DISCLAIMER.test(folded)) return 'FOOTER'
  if (folded.length > LONGEST) return null
  if (EDITOR.test(folded)) return 'METADATA'
  return DOWNLOAD.test(folded) ? 'RELATED' : null
}

/** A line of nothing but counters of visits. */
export function isCounter(folded: string): boolean {
  return folded.length < SHORT_LINE && COUNTER.test(folded)
}

/** Buttons and neighbouring articles: a page's own wherever they stand. */
export function isButton(folded: string): boolean {
  return folded.length < SHORT_LINE && (BUTTONS.test(folded) || NEIGHBOUR.test(folded))
}

/** A line of buttons to share, print or enlarge. */
export function isShareLine(folded: string): boolean {
  return folded.length < LONGEST && SHARING.test(folded)
}

/** An address or telephone: of the footer when a footer stands below it. */
export function isContact(folded: string): boolean {
  return folded.length < LONGEST && CONTACT.test(folded)
}

/** Whether nothing follows but menus: the line heads a list of other pages. */
export function isRelatedHead(folded: string): boolean {
  return folded.length < 40 && RELATED_HEAD.test(folded)
}

/** A line that consists of words of menus and of what divides them. */
function isMenu(folded: string): boolean {
  if (folded.length > 160) return false
  const words = folded.split(MENU_DIVIDERS).filter((word) => word !== '')
  // A marker alone (/, —) may be the cell of a flattened table.
  if (words.length === 0) return folded.length > 3
  const known = words.filter((word) => MENU_WORDS.has(word.replace(/[[\]【】()]/g, ''))).length
  return known === words.length || (words.length > 3 && known * 3 >= words.length * 2)
}

const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.章部节]|\([一二三四五六七八九十\d]{1,3}\)|[㈠-㈩]|\d{1,2}[、.](?!\d))/

/** Whether a line begins with an ordinal, as headings and items do. */
export function isNumbered(folded: string): boolean {
  return NUMBERED.test(folded)
}

/** A short sentence of a report: a full stop, and what reports speak of. */
export function isSentence({ line: { folded }, linkShare }: Paragraph): boolean {
  return (
    linkShare <= 0.5 &&
    /。$/.test(folded) &&
    /公开|申请|复议|诉讼|收费|费用|答复|\d\s?[件条人次]/.test(folded)
  )
}

/** A sentence or more, as paragraphs of a report are. */
export function isProse(block: Block): boolean {
  if (block.type === 'table' || block.linkShare > 0.5) return false
  const { folded } = block.line
  if (folded.length < 40) return false
  const stops = folded.match(/[。;,、]/g)?.length ?? 0
  return folded.includes('。') || stops * 40 > folded.length
}
