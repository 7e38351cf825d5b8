import type { PassageCase } from './read-passage.ts'

/** What pairs a measure with its problem, and what a plan reckons with besides its measures. */
export const PAIRING_PASSAGES: readonly PassageCase[] = [
  {
    style: 'a list before 等问题 whose last problem is worded freely, 针对上述问题 behind it',
    text: `五、存在的主要问题及改进情况
还存在栏目更新滞后、村务公开不平衡、群众来访量逐年走高等问题。针对上述问题，一是按月核查栏目；二是统一村务公开栏样式；三是增设接访窗口。`,
    problems: ['栏目更新滞后', '村务公开不平衡', '群众来访量逐年走高'],
    measures: ['1> 按月核查栏目', '2> 统一村务公开栏样式', '3> 增设接访窗口'],
  },
  {
    style: 'things that share the last predicate stay together',
    text: `五、存在的主要问题及改进情况
存在公开内容的全面性、针对性不够等问题。`,
    problems: ['公开内容的全面性、针对性不够'],
    measures: [],
  },
  {
    style: 'problem and measure in one line each, a dash between',
    text: `五、存在的主要问题及改进情况
目前的短板和相应措施是：
栏目内容陈旧——每月检查并更新栏目；
答复口径前后不统一——编印答复口径手册，2021年计划印发300册。
下一步，我局将组织两次集中培训。`,
    targetYear: 2021,
    problems: ['栏目内容陈旧', '答复口径前后不统一'],
    measures: [
      '1> 每月检查并更新栏目',
      '2> 编印答复口径手册，2021年计划印发300册',
      '组织两次集中培训',
    ],
  },
  {
    style: 'a dash within numbered paragraphs',
    text: `五、存在的主要问题及改进情况
1.栏目内容陈旧——每月检查并更新栏目。
2.答复口径不统一——编印答复口径手册。`,
    problems: ['栏目内容陈旧', '答复口径不统一'],
    measures: ['1> 每月检查并更新栏目', '2> 编印答复口径手册'],
  },
  {
    style: 'decimal numbers of paragraphs',
    text: `5 问题及对策
5.1 窗口人员业务不熟。对策：安排窗口人员轮岗学习。
5.2 公告发布渠道窄。对策：联合电台播报公告，2021年播报量计划达到2.5万条。`,
    targetYear: 2021,
    problems: ['窗口人员业务不熟', '公告发布渠道窄'],
    measures: ['1> 安排窗口人员轮岗学习', '2> 联合电台播报公告，2021年播报量计划达到2.5万条'],
  },
  {
    style: 'problems named by their place',
    text: `困難與設想
困難主要在：閱覽室維護資金短缺、青年參與度低。對第一個困難，擬從公用經費中列支維護費；對第二個困難，擬開設互動專欄。`,
    problems: ['閱覽室維護資金短缺', '青年參與度低'],
    measures: ['1> 對第一個困難，擬從公用經費中列支維護費', '2> 對第二個困難，擬開設互動專欄'],
  },
  {
    style: 'the last of a series with 并, and an amount that is no measure',
    text: `五、存在的主要问题及改进情况
新的一年，县政府将对信息员实行备案管理，按主题重编公开目录，并把公开栏纳入季度暗访；力争全年公开信息1.2万条。`,
    problems: [],
    measures: ['对信息员实行备案管理', '按主题重编公开目录', '并把公开栏纳入季度暗访'],
  },
  {
    style: 'lettered problems and measures',
    text: `五、存在的主要问题及改进情况
不足之处是：（A）历年文件尚未全部转换；（B）答复不够严谨。
2021年的安排：（A）完成历年文件的扫描；（B）实行答复文书会签。`,
    targetYear: 2021,
    problems: ['历年文件尚未全部转换', '答复不够严谨'],
    measures: ['1> 完成历年文件的扫描', '2> 实行答复文书会签'],
  },
  {
    style: 'semicolons alone pair nothing',
    text: `五、存在的主要问题及改进情况
（一）存在的主要问题：信息形式较单一；科室报送的积极性有待提高。
（二）改进措施：增加短视频；实行报送通报制度。`,
    problems: ['信息形式较单一', '科室报送的积极性有待提高'],
    measures: ['增加短视频', '实行报送通报制度'],
  },
  {
    style: 'mended in as many respects as there are problems',
    text: `五、存在的主要问题及改进情况
仍存在进展不平衡、解读形式较单一等问题。2021年，我市将从两个方面加以改进：一是强化督查考核；二是推广图解。`,
    targetYear: 2021,
    problems: ['进展不平衡', '解读形式较单一'],
    measures: ['1> 强化督查考核', '2> 推广图解'],
  },
  {
    style:
      'numbered paragraphs that label a problem and its measure, with a plan for the next year',
    text: `五、存在的主要问题及改进情况
（一）问题：乡镇栏目更新不及时。改进：实行栏目月查制度，2021年计划在6个乡镇先行。
（二）问题：解读形式较为单一。改进：推出图解和短视频解读。`,
    targetYear: 2021,
    problems: ['乡镇栏目更新不及时', '解读形式较为单一'],
    measures: ['1> 实行栏目月查制度，2021年计划在6个乡镇先行', '2> 推出图解和短视频解读'],
  },
]
