import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, isTraditional, scriptOf } from '../../src/domain/text-folding.ts'

/** Any sequence of code units, lone surrogates too, with many that folding changes. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...[...'崑複議開İ，（Ａ\u3000'].map((c) => c.charCodeAt(0))),
      fc.integer({ min: 0xd800, max: 0xdfff }),
    ),
    { maxLength: 200 },
  )
  .map((units) => String.fromCharCode(...units))

test('folding keeps the length of any string, lone surrogates included', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldText(text)).toHaveLength(text.length)
    }),
  )
})

test('folding twice changes nothing more, and a slice folds like its place in the whole', () => {
  fc.assert(
    fc.property(anyText, fc.nat(200), (text, at) => {
      const folded = foldText(text)
      expect(foldText(folded)).toBe(folded)
      expect(foldText(text.slice(at))).toBe(folded.slice(at))
    }),
  )
})

test.each([
  ['崑山市人民政府', '昆山市人民政府'],
  ['政府信息公開工作年度報告', '政府信息公开工作年度报告'],
  ['行政復議、訴訟和申訴', '行政复议、诉讼和申诉'],
  ['衞生局、羣眾', '卫生局、群众'],
  ['２０１２年度，共１，２３４條', '2012年度,共1,234条'],
  ['国办发〔2014〕32号', '国办发(2014)32号'],
  ['（一）主动公开：“条例”', '(一)主动公开:"条例"'],
  ['\u00a0\u3000附：——', '  附:--'],
  ['PDF Ｗｅｂ', 'pdf web'],
  ['⽂件', '文件'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('simplified text stays as it is, characters shared by both scripts included', () => {
  const text = '什么、著名、才能、台账、皇后、里程、面积、秘书、户口、床位'
  expect(foldText(text)).toBe(text)
})

test('characters outside the basic plane and halves of them are left alone', () => {
  expect(foldText('𠮷\ud842\udfb7\ud83d')).toBe('𠮷\ud842\udfb7\ud83d')
})

test('a long text is folded whole', () => {
  const text = '昆山'.repeat(40_000) + '崑山'.repeat(40_000)
  expect(foldText(text)).toBe('昆山'.repeat(80_000))
})

test('the script is told by characters that only one script has', () => {
  expect(scriptOf('崑山市政府信息公開工作年度報告')).toBe('HANT')
  expect(scriptOf('昆山市政府信息公开工作年度报告')).toBe('HANS')
  expect(scriptOf('2009')).toBe('HANS')
  // 里 and 台 are simplified forms, but ordinary characters of traditional text as well.
  expect(isTraditional('台灣里鄰')).toBe(true)
  // 乾 and 瞭 are traditional forms, but ordinary characters of simplified text as well.
  expect(isTraditional('乾县瞭望')).toBe(false)
})
