import { expect, test } from 'vitest'
import { ingestReportTable } from '../../src/cli/ingest-report-table.ts'
import { cutTo, textWidth, wrap } from '../../src/cli/text-width.ts'
import { type FileResult, rejection } from '../../src/ingest/file-result.ts'

const created: FileResult = {
  ...{ outcome: 'created', reason: null, note: null, help: null, movedFrom: [], sha256: 'a' },
  file: 'reports/county-governments/2019/长春经济技术开发区2019年政府信息公开工作年度报告.html',
  report: {
    ...{ id: '1', jurisdiction: '220171', place: '长春经济技术开发区', year: 2019 },
    ...{ agency: '长春经济技术开发区管理委员会', agencyKind: 'ZONE_COMMITTEE', form: 'NARRATIVE' },
  },
  size: { figures: 1234, findings: { PASS: 300, WARN: 2 } },
  unread: 17,
}
const reason = '平桥区 may be of 河南省信阳市平桥区 (411503) or another; '.repeat(3)
const refused = rejection('b.txt', reason, 'Give the code of the place.')

test.each([64, 80, 120, 200])('the table fits a terminal of %i columns', (width) => {
  const lines = ingestReportTable([created, refused], width).split('\n')
  for (const line of lines) expect(textWidth(line), line).toBeLessThanOrEqual(width)
})

test('names are cut where they tell least, and a reason is told whole', () => {
  const table = ingestReportTable([created, refused], 80)
  const [head, , row, rejected, ...why] = table.split('\n')
  expect(head).toMatch(/^File +Result +Report +Fig\. Pass Appr Warn Fail N\/A Unread$/)
  expect(row).toMatch(/^….*年度报告\.html +created +220171\/2019 .*… +1234 +300 +0 +2 +0 +0 +17$/)
  expect(rejected).toMatch(/^b\.txt +rejected$/)
  const told = why.join('').replaceAll(' ', '')
  expect(told).toBe(`${reason}. Give the code of the place.`.replaceAll(' ', ''))
})

test('where nobody watches, a line stays a line', () => {
  const table = ingestReportTable([created, refused])
  expect(table).toContain(created.file)
  expect(table).toContain('Give the code of the place.')
})

test('a wide character counts as two columns', () => {
  expect(textWidth('昆山a，é')).toBe(8)
  expect(cutTo('昆山市人民政府', 7)).toBe('昆山市…')
  expect(cutTo('昆山市人民政府', 7, 'END')).toBe('…民政府')
  expect(wrap('它 is 昆山市人民政府/and_a_long_path', 10)).toEqual([
    '它 is 昆山',
    '市人民政府',
    '/and_a_lo',
    'ng_path',
  ])
})
