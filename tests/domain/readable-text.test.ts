import { describe, expect, test } from 'vitest'
import { readableText, sectionBody } from '../../src/domain/readable-text.ts'

describe('source text as a person reads it', () => {
  test('plain text loses blank lines and the spaces at the ends of lines', () => {
    expect(readableText('  一、概述\n\n\u00a0\u00a0全年公开3条。 \n')).toBe(
      '一、概述\n全年公开3条。',
    )
  })

  test('HTML loses tags, scripts and entities; cells stand apart', () => {
    const slice =
      '<p><span style="x">全年公开</span>&nbsp;<b>3</b>条&amp;更多。</p><script>var a="9条"</script><table><tr><td>收到</td><td>5</td></tr></table>'
    expect(readableText(slice, 'text/html')).toBe('全年公开 3条&更多。\n收到\t5')
  })

  test('Markdown loses its marks', () => {
    const slice = '## 二、**申请**\n- 收到[申请](/a)5件。\n\n| 行 | 数 |\n|---|---|\n| 收到 | 5 |'
    expect(readableText(slice, 'text/markdown')).toBe('二、申请\n收到申请5件。\n行\t数\n收到\t5')
  })

  test('a section’s text is without its ordinal and heading, also where markup parts them', () => {
    const slice = '<p><strong>一、</strong><span>概述</span></p><p>全年公开3条。</p>'
    expect(sectionBody(slice, '一、', '概述', 'text/html')).toBe('全年公开3条。')
    expect(sectionBody('(一)健全机构。市政府成立小组。', '(一)', '健全机构')).toBe(
      '市政府成立小组。',
    )
  })

  test('half a tag at either end does no harm', () => {
    expect(readableText('收到</span>5件<sp', 'text/html')).toContain('收到5件')
  })
})
