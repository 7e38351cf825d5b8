/** A kind of file that holds no text, by its first bytes. */
type BinaryFormat = {
  readonly signature: string
  /** Completes "… is". */
  readonly name: string
  /** What the reader of the message can do. */
  readonly help: string
}

const OFFICE_HELP = 'Save it as HTML or plain text (UTF-8) and read that file.'
const IMAGE_HELP = 'A scan holds no text: find the page with the text, or recognise its text first.'
const ARCHIVE_HELP = 'Unpack it and read the files in it.'

/** First bytes in Latin 1, each byte one character. */
const FORMATS: readonly BinaryFormat[] = [
  { signature: '%PDF-', name: 'a PDF file', help: 'Export its text as plain text (UTF-8).' },
  { signature: '\xd0\xcf\x11\xe0', name: 'an old Office file (doc, xls, wps)', help: OFFICE_HELP },
  { signature: '{\\rtf', name: 'an RTF file', help: OFFICE_HELP },
  { signature: '\x89PNG', name: 'a PNG image', help: IMAGE_HELP },
  { signature: '\xff\xd8\xff', name: 'a JPEG image', help: IMAGE_HELP },
  { signature: 'GIF8', name: 'a GIF image', help: IMAGE_HELP },
  { signature: 'II*\0', name: 'a TIFF image', help: IMAGE_HELP },
  { signature: 'MM\0*', name: 'a TIFF image', help: IMAGE_HELP },
  { signature: '\x1f\x8b', name: 'a gzip archive', help: ARCHIVE_HELP },
  { signature: '7z\xbc\xaf', name: 'a 7z archive', help: ARCHIVE_HELP },
  { signature: 'Rar!', name: 'a RAR archive', help: ARCHIVE_HELP },
]

/** What a ZIP file is by the names of the files in it, which stand in it as plain bytes. */
const ZIP_FORMATS: readonly (readonly [string, string])[] = [
  ['word/', 'a Word file (docx)'],
  ['xl/', 'an Excel file (xlsx)'],
  ['ppt/', 'a PowerPoint file (pptx)'],
  ['OFD.xml', 'an OFD file'],
  ['application/vnd.oasis', 'an OpenDocument file'],
]

/** How far into a ZIP file its contents are looked for, in bytes. */
const ZIP_REACH = 16_384

/** What a file is that cannot hold text, and what would help; `null` when no signature is known. */
export function binaryFormat(bytes: Uint8Array): { name: string; help: string } | null {
  const head = latin1(bytes.subarray(0, 8))
  const found = FORMATS.find(({ signature }) => head.startsWith(signature))
  if (found) return found
  if (!head.startsWith('PK\x03\x04')) return null
  const reach = latin1(bytes.subarray(0, ZIP_REACH)) + latin1(bytes.subarray(-ZIP_REACH))
  const inside = ZIP_FORMATS.find(([mark]) => reach.includes(mark))
  return inside
    ? { name: inside[1], help: OFFICE_HELP }
    : { name: 'a ZIP archive', help: ARCHIVE_HELP }
}

/** Bytes as text, one character a byte. (TextDecoder's latin1 is Windows-1252.) */
export function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1')
}
