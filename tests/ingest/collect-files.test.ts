import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { collectFiles } from '../../src/ingest/collect-files.ts'
import { readSource } from '../../src/ingest/read-source.ts'
import { createEmptyFolder } from '../support/database.ts'

let folder: string
beforeEach(() => {
  folder = createEmptyFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function make(...names: string[]): void {
  for (const name of names) {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, name)
  }
}

const found = (...paths: string[]) => {
  const { files, skipped } = collectFiles(paths.map((path) => join(folder, path)))
  return { skipped, files: files.map(({ path }) => path.slice(folder.length + 1)) }
}

test('a folder gives every document below it, sorted; the rest is counted', () => {
  make('b.htm', 'a/2.html', 'a/10.txt', '报告.shtml', 'no extension', 'scan.pdf', 'page.jsp')
  make('logo.PNG', 'a/style.css', 'sources.csv', '.hidden', '.git/config', 'README.md')
  expect(found('')).toEqual({
    files: ['a/10.txt', 'a/2.html', 'b.htm', 'no extension', 'page.jsp', 'scan.pdf', '报告.shtml'],
    skipped: 6,
  })
})

test('what a browser saved beside a page is no document of its own', () => {
  make('report.html', 'report_files/frame.html', 'other_files/real.html')
  expect(found('')).toEqual({ files: ['other_files/real.html', 'report.html'], skipped: 1 })
})

test('a file that is named is always taken, and none is taken twice', () => {
  make('a.txt', 'odd.png')
  expect(found('odd.png', 'a.txt', '', './a.txt')).toEqual({
    files: ['odd.png', 'a.txt'],
    skipped: 1,
  })
})

test('links are followed, but not in a circle', () => {
  make('in/a.txt')
  symlinkSync(folder, join(folder, 'in/up'))
  symlinkSync(join(folder, 'in/a.txt'), join(folder, 'link.txt'))
  expect(found('').files).toEqual(['in/a.txt', 'link.txt'])
})

test('a folder without documents, and paths at which there is nothing, are told', () => {
  make('empty/logo.png')
  const { files, missing } = collectFiles([join(folder, 'empty'), join(folder, 'none.txt')])
  expect(files.map(({ fault }) => fault)).toEqual([
    'a folder without documents',
    'no such file, or a link to nothing',
  ])
  expect(missing).toEqual([join(folder, 'none.txt')])
})

test.each<[string, () => void, string]>([
  ['an empty file', () => writeFileSync(join(folder, 'x'), ''), 'the file is empty'],
  ['a folder', () => mkdirSync(join(folder, 'x')), 'a folder, not a file'],
  [
    'a link to nothing',
    () => symlinkSync(join(folder, 'y'), join(folder, 'x')),
    'no such file, or a link to nothing',
  ],
  [
    'a file that is far too large',
    () => writeFileSync(join(folder, 'x'), Buffer.alloc(33 * 1024 * 1024)),
    '33 MB: no report is larger than 32 MB',
  ],
])('%s is not read, and the reason is told', (_what, prepare, reason) => {
  prepare()
  expect(readSource(join(folder, 'x'))).toMatchObject({ outcome: 'rejected', reason })
})

test('a name that the draft could not hold is made one that it can', () => {
  make('a\\b.txt')
  expect(readSource(join(folder, 'a\\b.txt'))).toMatchObject({ outcome: 'read', name: 'a_b.txt' })
})
