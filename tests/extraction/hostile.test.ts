import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/data/catalogue-file.ts'
import { readJurisdictionSeeds } from '../../src/data/jurisdiction-file.ts'
import { draftProblems } from '../../src/domain/draft-rules.ts'
import { type Evidence, lineAt } from '../../src/domain/evidence.ts'
import { type ReportDraft, reportDraftSchema } from '../../src/domain/report-draft.ts'
import { type Extraction, extractReport } from '../../src/extraction/extract-report.ts'
import { cpuTime } from '../support/cpu-time.ts'

const catalogue = loadCatalogue()
const { gazetteer } = readJurisdictionSeeds()
const CORPUS = new URL('../corpus/docs/', import.meta.url)
const documents = new Map(
  readdirSync(CORPUS).map((name) => [name, readFileSync(new URL(name, CORPUS))]),
)
const anyDocument = fc.constantFrom(...documents.keys())
const bytesOf = (name: string) => documents.get(name) ?? Buffer.of()

const TITLE = '昆山市2009年政府信息公开工作年度报告\n'
/** Pieces of reports, of their markup and of what breaks readers. */
const PIECES = [
  ...[TITLE, '一、概述\n', '（一）', '二、', '3.', '一是', '五、存在的主要问题和改进措施\n'],
  ...[
    '全年主动公开政府信息1,608条',
    '其中网站公开42条',
    '受理申请5件',
    '均已答复',
    '占3.5%',
    '约三百',
  ],
  ...[
    '未发生',
    '没有收费',
    '复议0件',
    '比上年增长3倍',
    '分别为1件、2件',
    '截至2009年底',
    '自2008年至今',
  ],
  ...['指标名称\n计量单位\n2009年\n主动公开信息数\n条\n12\n', '规章\n1\n2\n', '0\n', '/\n', '—\n'],
  ...[
    '，',
    '。',
    '；',
    '：',
    '、',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u3000',
    '(',
    '（',
    ')',
    '）',
    '《',
    '》',
    '“',
    '”',
  ],
  ...[
    '|',
    '|---|---|\n',
    '| 项目 | 数 |\n',
    '# ',
    '**',
    '- ',
    '<p>',
    '</p>',
    '<table>',
    '<tr>',
    '</table>',
  ],
  ...[
    '<td>',
    '<td rowspan=3>',
    '<td colspan=0>',
    '<h2>',
    '<div class="nav">',
    '</div>',
    '<br>',
    '&nbsp;',
  ],
  ...[
    '发布日期：2010-02-30',
    '2009年13月40日',
    '昆山市人民政府办公室',
    '第十二条',
    '万元',
    '\ud83d',
    '\ufeff',
  ],
]
const anyText = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 3000 }).map(String) },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(''))
const anyName = fc.constantFrom('a.txt', 'a.md', 'a.html', '昆山市2009年年报', '2010.htm')

describe('whatever a document holds, it is read into a sound draft or rejected with a reason', () => {
  test.each([...documents])('%s as it is', (name, bytes) => {
    readSoundly(bytes, name)
  })

  test('texts', () => {
    fc.assert(
      fc.property(anyText, anyName, fc.boolean(), (text, name, isTitled) => {
        readSoundly(new TextEncoder().encode(isTitled ? TITLE + text : text), name)
      }),
      { numRuns: 300 },
    )
  })

  test('bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 600 }),
        anyName,
        fc.boolean(),
        (bytes, name, isText) => {
          readSoundly(isText ? Buffer.concat([Buffer.from(TITLE), bytes]) : bytes, name)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('documents that are cut off at any byte', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), (name, length) => {
        const bytes = bytesOf(name)
        readSoundly(bytes.subarray(0, length % bytes.length), name)
      }),
      { numRuns: 100 },
    )
  })

  test('documents with bytes gone or overwritten', () => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.nat(),
        fc.uint8Array({ maxLength: 12 }),
        fc.nat({ max: 40 }),
        (name, place, put, gone) => {
          const bytes = bytesOf(name)
          const at = place % bytes.length
          const parts = [bytes.subarray(0, at), put, bytes.subarray(at + gone)]
          readSoundly(Buffer.concat(parts), name)
        },
      ),
      { numRuns: 100 },
    )
  })

  test.each(['\n', '<', '。', '，'])('documents with pieces between %j moved', (separator) => {
    fc.assert(
      fc.property(
        anyDocument,
        fc.array(fc.record({ how: HOW, from: fc.nat(), to: fc.nat() }), { maxLength: 8 }),
        (name, changes) => {
          const pieces = bytesOf(name).toString('utf8').split(separator)
          for (const change of changes) move(pieces, change)
          readSoundly(Buffer.from(pieces.join(separator)), name)
        },
      ),
      { numRuns: 60 },
    )
  })
})

const HOW = fc.constantFrom('drop', 'double', 'repeat', 'swap', 'shuffle')

function move(
  pieces: string[],
  { how, from, to }: { readonly how: string; readonly from: number; readonly to: number },
): void {
  const [a, b] = [from % pieces.length, to % pieces.length].sort((one, other) => one - other)
  if (a === undefined || b === undefined) return
  const run = pieces.slice(a, Math.min(b, a + 60) + 1)
  if (how === 'drop' && run.length < pieces.length) pieces.splice(a, run.length)
  if (how === 'double') pieces.splice(b, 0, ...run)
  if (how === 'repeat') pieces.splice(a, 0, ...Array.from({ length: 50 }, () => pieces[a] ?? ''))
  if (how === 'swap') pieces.splice(a, run.length, ...run.toReversed())
  if (how === 'shuffle') pieces.push(...pieces.splice(a, run.length))
}

/**
 * Milliseconds of the processor. Each takes far less than two seconds; what these cases look for
 * takes minutes.
 */
const LONGEST_TIME = 10_000
const TEN_MEGABYTES = 10_000_000
/** Just below what is still read as one report. */
const LONG = 190_000

/** What is repeated, after a title that makes a report of it, by the file that it is in. */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  'a.txt': [
    ...'1条 1, 1. 20 7 十 二 % 3% 占总数的3%， ( （ 《 》 “ " ， 。 ； 、 …… 均 未 无 未发生'.split(
      ' ',
    ),
    ...'其中 其中3条， 分别3件、 自2001年至 2009年 2009年1月1日至 昆山市 人民政府 a 公(gong)'.split(
      ' ',
    ),
    ...'公开信息3条。 受理依申请公开3件， \ud83d\ude00 \t \n 1\t a\t1\n |1|2|\n 12\n 公开\n'.split(
      ' ',
    ),
    ...'一、\n 一、工作\n （一）存在问题\n 1.存在的主要问题\n 一是存在不足。\n'.split(' '),
    ...['20 ', '2010-01-01 ', TITLE, '全年公开信息3条，其中网站2条；受理申请5件，同意4件。'],
    '全年公开信息3条，其中网站2条；受理申请5件，同意公开4件。\n',
    '指标名称\n计量单位\n2009年\n主动公开信息数\n条\n12\n',
    '二、主动公开政府信息情况\n第二十条第（一）项\n规章\n1\n2\n',
  ],
  'a.md': ['|1|2|\n', '# 一\n', '[', '**', '- 公开3条\n'],
  'a.html': [
    ...['<div>', '<div>文', '<p>1件</p>', '1<br>', '<', '<ul><li>1件', '<table><tr><td>1'],
    ...['<td>1', '<tr><td>1<td>2', '<tr><td rowspan=999 colspan=999>1'],
    '<table><tr><td>申请<td>1</table>',
  ],
}

describe.each([
  ['of ten megabytes', TEN_MEGABYTES],
  ['as long as a report may be', LONG],
])('a document %s takes no time', (_, length) => {
  const cases = Object.entries(REPEATED).flatMap(([file, pieces]) =>
    pieces.map((piece) => [piece, file] as const),
  )

  test.each(cases)('%j in %s', (piece, file) => {
    const head = file === 'a.html' ? `<html><body>${TITLE}<table>` : TITLE
    const bytes = Buffer.from(head + piece.repeat(Math.floor(length / piece.length)))
    const time = cpuTime(() => {
      const extraction = extractReport({ bytes, name: file, catalogue, gazetteer })
      expect(extraction.outcome === 'read' || extraction.reason !== '').toBe(true)
    })
    expect(time).toBeLessThan(LONGEST_TIME)
  })
})

test('what is too long for a report is rejected with advice', () => {
  const bytes = Buffer.from(`${TITLE}${'全年公开信息3条。\n'.repeat(30_000)}`)
  expect(extractReport({ bytes, name: 'a.txt', catalogue, gazetteer })).toMatchObject({
    outcome: 'rejected',
    reason: expect.stringContaining('too long for one report'),
    help: expect.stringContaining('a file of its own'),
  })
})

test('a long page around a report, with a picture in it, is no long report', () => {
  const [before, after] = ['<li><a href="/x">首页</a></li>'.repeat(2000), 'A'.repeat(3_000_000)]
  const page = `<html><body><div class="nav"><ul>${before}</ul></div><h1>${TITLE}</h1>
<p>一、概述</p><p>2009年，昆山市人民政府全年主动公开政府信息12条。</p>
<img src="data:image/png;base64,${after}"></body></html>`
  const read = readSoundly(Buffer.from(page), 'a.html')
  expect(read.outcome === 'read' && read.draft.figures.map(({ value }) => value)).toEqual([12])
})

/** Reads a document and holds the reader to what it promises of any. */
function readSoundly(bytes: Uint8Array, name: string): Extraction {
  const extraction = extractReport({ bytes, name, catalogue, gazetteer })
  if (extraction.outcome === 'rejected') {
    expect(extraction.reason).not.toBe('')
    return extraction
  }
  const { draft, text } = extraction
  expect(reportDraftSchema.safeParse(draft).error?.issues ?? []).toEqual([])
  expect(draftProblems(draft, catalogue)).toEqual([])
  for (const evidence of evidencesOf(draft)) expect(evidence).toEqual(exact(text, evidence))
  for (const { raw, start, end } of extraction.unread) {
    expect(raw).not.toBe('')
    expect(end).toBeGreaterThan(start)
  }
  return extraction
}

/** The evidence that a span of a text has. */
function exact(text: string, { start, end }: Evidence): Evidence {
  const sha256 = createHash('sha256').update(text.slice(start, end)).digest('hex')
  return { start, end, line: lineAt(text, start), sha256 }
}

function evidencesOf({ report, sections, figures, improvementPlan, reading }: ReportDraft) {
  const plan = improvementPlan === null ? [] : [improvementPlan.problems, improvementPlan.measures]
  return [
    ...(report.titleEvidence === null ? [] : [report.titleEvidence]),
    ...[report.dates, sections, figures, ...plan, reading?.cut ?? [], reading?.unread ?? []]
      .flat()
      .map(({ evidence }) => evidence),
  ]
}
