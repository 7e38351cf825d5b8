import { describe, expect, test } from 'vitest'
import { decodeDocument } from '../../../src/extraction/document/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const REPORT = '某市2015年政府信息公开工作年度报告\n一、概述\n全年主动公开政府信息12条。\n'

/** 政府信息公開條例，年度報告。 in Big5. */
const BIG5 = Uint8Array.from([
  0xac, 0x46, 0xa9, 0xb2, 0xab, 0x48, 0xae, 0xa7, 0xa4, 0xbd, 0xb6, 0x7d, 0xb1, 0xf8, 0xa8, 0xd2,
  0xa1, 0x41, 0xa6, 0x7e, 0xab, 0xd7, 0xb3, 0xf8, 0xa7, 0x69, 0xa1, 0x43,
])
/** 政府信息公开条例，年度报告。 in GB 2312. */
const GB = Uint8Array.from([
  0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xcc, 0xf5, 0xc0, 0xfd,
  0xa3, 0xac, 0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6, 0xa1, 0xa3,
])

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian)
  }
  return bytes
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

describe('the encoding of a document', () => {
  test('UTF-8 keeps its byte order mark in the text', () => {
    const decoded = decodeDocument(join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(REPORT)), 'a.txt')
    expect(decoded).toEqual({ text: `\ufeff${REPORT}`, charset: 'utf-8', mediaType: 'text/plain' })
  })

  test.each([
    ['GB 2312 without a declaration', GB, 'gb18030', '政府信息公开条例，年度报告。'],
    ['Big5 without a declaration', BIG5, 'big5', '政府信息公開條例，年度報告。'],
  ])('%s', (_, bytes, charset, text) => {
    expect(decodeDocument(bytes, 'a.txt')).toMatchObject({ charset, text })
  })

  test.each([
    ['gb2312', GB, 'gb18030'],
    ['big5', BIG5, 'big5'],
    // What the page says of itself is wrong.
    ['big5', GB, 'gb18030'],
    ['utf-8', GB, 'gb18030'],
    ['gb2312', utf8(REPORT), 'utf-8'],
  ])('a page that declares %s', (declared, bytes, charset) => {
    const page = join(utf8(`<html><meta charset="${declared}"><body><p>`), bytes, utf8('</p>'))
    expect(decodeDocument(page, 'a.html')).toMatchObject({ charset, mediaType: 'text/html' })
  })

  test.each([true, false])('UTF-16, little endian: %s, with and without a mark', (isLittle) => {
    const charset = isLittle ? 'utf-16le' : 'utf-16be'
    for (const text of [`\ufeff${REPORT}`, REPORT, `<html><body><p>${REPORT}</p></body></html>`]) {
      expect(decodeDocument(utf16(text, isLittle), 'a.txt')).toMatchObject({ charset, text })
    }
    const withoutAscii = '政府信息公开工作年度报告，数据统计期限为全年。'
    expect(decodeDocument(utf16(withoutAscii, isLittle), 'a.txt').text).toBe(withoutAscii)
  })
})

describe('what cannot be read is refused with its reason', () => {
  test.each([
    ['nothing', new Uint8Array(), 'EMPTY_DOCUMENT', 'is empty'],
    ['white space', utf8(' \n\u3000\ufeff\n'), 'EMPTY_DOCUMENT', 'white space'],
    ['PDF', utf8('%PDF-1.4 …'), 'UNSUPPORTED_FORMAT', 'a PDF file'],
    ['docx', utf8('PK\x03\x04\x14\0 word/document.xml'), 'UNSUPPORTED_FORMAT', 'docx'],
    ['zip', utf8('PK\x03\x04\x14\0 a.txt'), 'UNSUPPORTED_FORMAT', 'ZIP'],
    ['doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'UNSUPPORTED_FORMAT', 'doc, xls, wps'],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), 'UNSUPPORTED_FORMAT', 'PNG'],
    ['RTF', utf8('{\\rtf1 a}'), 'UNSUPPORTED_FORMAT', 'RTF'],
    ['zero bytes', utf8(`${REPORT}\0\0${REPORT}`), 'UNSUPPORTED_FORMAT', 'zero byte at'],
    [
      'noise',
      Uint8Array.from({ length: 200 }, (_, at) => 0x80 + ((at * 37) % 128)),
      'UNDECODABLE_DOCUMENT',
      'no encoding',
    ],
  ])('%s', (_, bytes, code, words) => {
    expect(() => decodeDocument(bytes, 'a.txt')).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    )
  })

  test('a damaged file is named with the byte', () => {
    const good = utf8(REPORT.repeat(10))
    const bad = join(good, Uint8Array.of(0xff), good)
    expect(() => decodeDocument(bad, 'a.txt')).toThrow(`byte ${good.length} of ${bad.length}`)
    const gb = join(GB, GB, GB, GB, GB, Uint8Array.of(0xff), utf8('\n'), GB, GB)
    expect(() => decodeDocument(gb, 'a.txt')).toThrow('is no gb18030')
  })

  test.each([
    ['UTF-8', utf8(REPORT.repeat(5).trimEnd()).subarray(0, -1)],
    ['GB 18030', join(GB, GB, GB).subarray(0, -1)],
  ])('a file that ends within a character, %s', (_, bytes) => {
    expect(() => decodeDocument(bytes, 'a.txt')).toThrow(
      expect.objectContaining({
        code: 'DAMAGED_DOCUMENT',
        message: expect.stringContaining('truncated'),
      }),
    )
  })
})

describe('the media type is told by the content', () => {
  test.each([
    ['a.txt', '<!DOCTYPE html><html><body><p>报告</p></body></html>', 'text/html'],
    ['a.txt', '<div><p>一、概述</p><p>二、公开</p><p>三、申请</p></div>', 'text/html'],
    ['a.txt', '<P>一、概述<P>二、公开<P>三、申请<BR><BR><BR>', 'text/html'],
    ['a.html', REPORT, 'text/plain'],
    ['a.txt', '# 年度报告\n\n一、概述', 'text/markdown'],
    ['a.txt', '年报\n\n| 项目 | 数量 |\n|---|---|\n| 申请 | 3 |', 'text/markdown'],
    ['a.md', REPORT, 'text/markdown'],
    ['a.md', '# 年报\n\n<table><tr><td>申请</td><td>3</td></tr></table>\n', 'text/markdown'],
    ['a.txt', '申请数 < 10 件，a<b，<娄底市政府信息公开目录>', 'text/plain'],
  ])('%s %s', (name, text, mediaType) => {
    expect(decodeDocument(utf8(text), name).mediaType).toBe(mediaType)
  })
})
