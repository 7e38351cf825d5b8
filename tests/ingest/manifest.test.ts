import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readManifest } from '../../src/ingest/manifest.ts'
import type { PlaceFinder } from '../../src/ingest/place-finder.ts'
import { createEmptyFolder } from '../support/database.ts'

const places: PlaceFinder = {
  find: (named) => (named === '320481' ? { code: named } : { problem: `${named} is no place.` }),
}
let folder: string
let list: string
beforeEach(() => {
  folder = createEmptyFolder()
  list = join(folder, 'sources.csv')
  for (const name of ['a.html', 'b.html', '报告.html']) writeFileSync(join(folder, name), 'x')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function read(content: string | Uint8Array) {
  writeFileSync(list, content)
  const { entries, missing, notes, problems } = readManifest(list, places)
  const own = (text: string) => text.replaceAll(`${folder}/`, '')
  return {
    entries: [...entries].map(([path, entry]) => [own(path), entry]),
    missing,
    notes: notes.map(own),
    problems: problems.map(own),
  }
}

test('a list says where files came from, when, and what they do not say themselves', () => {
  const { entries, missing, problems } = read(`\uFEFFfile,url,retrieved_at,jurisdiction,year
a.html,https://example.org/a?b=1,2024-03-31T08:00:00+08:00,320481,2014
./b.html,,2024-03-31,,
gone.html,,2024-03-31 10:20:30,,
`)
  expect(problems).toEqual([])
  expect(missing).toEqual(['gone.html'])
  expect(entries).toEqual([
    [
      'a.html',
      {
        file: 'a.html',
        url: 'https://example.org/a?b=1',
        retrievedAt: '2024-03-31T00:00:00.000Z',
        jurisdiction: '320481',
        year: 2014,
      },
    ],
    ['b.html', expect.objectContaining({ retrievedAt: '2024-03-31T00:00:00.000Z', year: null })],
    ['gone.html', expect.objectContaining({ retrievedAt: '2024-03-31T10:20:30.000Z' })],
  ])
})

test('a list that a spreadsheet program saved in GB18030 is read', () => {
  const name = [0xb1, 0xa8, 0xb8, 0xe6]
  const bytes = Buffer.concat([
    Buffer.from('file,year\r\n'),
    Buffer.from(name),
    Buffer.from('.html,2014\r\n'),
  ])
  expect(read(bytes)).toMatchObject({ missing: [], entries: [['报告.html', { year: 2014 }]] })
})

test.each([
  ['tabs', 'file\turl\tyear\na.html\thttps://example.org/a,b;c\t2014\n'],
  ['semicolons', '\uFEFFfile;url;year\na.html;"https://example.org/a,b;c";2014\n'],
  ['commas', 'file,url,year\r\na.html,"https://example.org/a,b;c",2014\r\n'],
])('columns may be parted by %s', (_name, content) => {
  const entry = { url: 'https://example.org/a,b;c', year: 2014 }
  expect(read(content)).toMatchObject({ problems: [], notes: [], entries: [['a.html', entry]] })
  const utf16 = Buffer.from(content.startsWith('\uFEFF') ? content : `\uFEFF${content}`, 'utf16le')
  expect(read(utf16)).toMatchObject({ problems: [], entries: [['a.html', entry]] })
})

test('columns that a list does not have are told, and not read', () => {
  expect(read('file,标题,year\na.html,年报,2014\n')).toMatchObject({
    problems: [],
    notes: [
      'sources.csv: columns that are not read: "标题"; a list has file, url, retrieved_at, jurisdiction, year',
    ],
    entries: [['a.html', { year: 2014 }]],
  })
})

test('everything that is wrong is named by line, at once', () => {
  const { problems } = read(`file,url,retrieved_at,jurisdiction,year
a.html,javascript:alert(1),,,
,https://example.org/,,,
b.html,,31.3.2024,999999,14
a.html,,2024-02-31,,
`)
  expect(problems).toEqual([
    'sources.csv: line 2: url is "javascript:alert(1)", should be an http or https address',
    'sources.csv: line 3: file is empty',
    'sources.csv: line 4: retrieved_at is "31.3.2024", should be a date (2024-03-31) or a time (2024-03-31T08:00:00+08:00)',
    'sources.csv: line 4: jurisdiction: 999999 is no place.',
    'sources.csv: line 4: year is "14", should be a year from 2007 on, such as 2014',
    'sources.csv: line 5: a.html stands already in line 2',
    'sources.csv: line 5: retrieved_at is "2024-02-31", should be a date (2024-03-31) or a time (2024-03-31T08:00:00+08:00)',
  ])
})

test.each([
  ['name,url\na,b\n', /column file is missing; a list has file, url/],
  ['file,file\na,b\n', /column file is there twice/],
  ['file\n\0\n', /not text: save the list as CSV/],
  ['', /column file is missing/],
  ['file,url\n"a,b\n', /quote/i],
])('a file that is no list (%j) is told', (content, message) => {
  expect(read(content).problems.join('\n')).toMatch(message)
})

test('a list that is not there is told', () => {
  expect(readManifest(join(folder, 'none.csv'), places).problems).toEqual([
    `${folder}/none.csv: no such file, or a link to nothing`,
  ])
})
