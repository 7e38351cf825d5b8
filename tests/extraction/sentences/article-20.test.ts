import { readsEach, type SentenceCase } from './read-sentence.ts'

/** Rows of article 20 of the forms of 2019 and 2021, told in sentences. */
const CASES: readonly SentenceCase[] = [
  {
    text: '制发规章2件，废止1件，现行有效15件；制发行政规范性文件12件，废止3件，现行有效88件。',
    year: 2022,
    figures: [
      '制发规章 | 2 CASE art20.regulation.issued',
      '废止 | 1 CASE art20.regulation.repealed',
      '现行有效 | 15 CASE art20.regulation.in_force',
      '制发行政规范性文件 | 12 CASE art20.normdoc.issued',
      '废止 | 3 CASE art20.normdoc.repealed',
      '现行有效 | 88 CASE art20.normdoc.in_force',
    ],
  },
  {
    text: '第二十条第（五）项：行政许可本年处理决定数量1203件。第（六）项：行政处罚本年处理决定56件，行政强制处理决定4件。第（八）项：行政事业性收费本年收费金额12.5万元。',
    year: 2022,
    figures: [
      '行政许可本年处理决定数量 | 1203 CASE art20.licence.decisions',
      '行政处罚本年处理决定 | 56 CASE art20.penalty.decisions',
      '行政强制处理决定 | 4 CASE art20.coercion.decisions',
      '行政事业性收费本年收费金额 | 12.5 TEN_THOUSAND_YUAN art20.fee.amount',
    ],
  },
  {
    text: '行政许可上一年项目数量120项，本年增减-3项，处理决定数量1203件；规章本年新制作数量2件，对外公开总数量15件；政府集中采购项目数量36项，采购总金额1200万元。',
    year: 2020,
    figures: [
      '行政许可上一年项目数量 | 120 ITEM art20.licence.items_prev',
      '增减 | -3 ITEM art20.licence.items_delta',
      '处理决定数量 | 1203 CASE art20.licence.decisions',
      '规章本年新制作数量 | 2 CASE art20.regulation.made',
      '对外公开总数量 | 15 CASE art20.regulation.disclosed_total',
      '政府集中采购项目数量 | 36 ITEM art20.procurement.projects',
      '采购总金额 | 1200 TEN_THOUSAND_YUAN art20.procurement.amount',
    ],
  },
  {
    // Before 2019 no form has these rows.
    text: '制发规范性文件12件，废止3件，现行有效88件。',
    year: 2015,
    figures: [
      '制发规范性文件 | 12 CASE proactive.normdoc.issued',
      '废止 | 3 CASE -',
      '现行有效 | 88 CASE -',
    ],
  },
  {
    text: '本年制发行政规范性文件4件，废止2件，办理建议提案35件。',
    year: 2024,
    figures: [
      '制发行政规范性文件 | 4 CASE art20.normdoc.issued',
      '废止 | 2 CASE art20.normdoc.repealed',
      '建议提案 | 35 CASE -',
    ],
  },
  {
    text: '行政规范性文件制发5件、废止1件。',
    year: 2022,
    figures: [
      '行政规范性文件制发 | 5 CASE art20.normdoc.issued',
      '废止 | 1 CASE art20.normdoc.repealed',
    ],
  },
  {
    // Other things are repealed, too.
    text: '制发行政规范性文件4件，废止内部制度6项。',
    year: 2022,
    figures: ['制发行政规范性文件 | 4 CASE art20.normdoc.issued', '内部制度 | 6 ITEM -'],
  },
]

readsEach(['PROACTIVE'], CASES)
