import type { UnitCode } from '../../domain/figures.ts'

/** Unit words by what they count, in folded characters; the conventions of docs/annotation.md. */
export const UNIT_WORDS: Readonly<Record<UnitCode, readonly string[]>> = {
  ITEM: words('条次 条目 条 项'),
  CASE: words('件次 件 起 宗 份 案'),
  PERSON: words('人 名 位'),
  PERSON_TIME: words('人次 人(次)'),
  TIME: words('场次 次 期 场'),
  ARTICLE: words('篇次 篇'),
  UNIT: words('个 家 处'),
  YUAN: words('元'),
  TEN_THOUSAND_YUAN: words('万元'),
  HUNDRED_MILLION_YUAN: words('亿元'),
  PERCENT: words('%'),
  OTHER: words(
    `平方米 平方公里 公里 台次 车次 户次 台 块 张 本 册 户 辆 套 部 栋 亩 吨 批次 批 轮 种 封 幅 组 所
    座 支 米 首 例 则 卷 株 只 枚 字 款 面 幢 艘 架 盒 箱 页 讲 课时 学时 分`,
  ),
}

function words(list: string): string[] {
  return list.split(/\s+/)
}
