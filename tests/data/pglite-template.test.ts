import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { copyTemplate } from '../../src/data/pglite-template.ts'

const root = mkdtempSync(join(tmpdir(), 'gongkai-template-'))
afterEach(() => {
  chmodSync(join(root, 'template/base'), 0o700)
  rmSync(root, { recursive: true })
})

test('of an installation that is closed to writing, the copy can be written to', () => {
  mkdirSync(join(root, 'template/base'), { recursive: true })
  writeFileSync(join(root, 'template/base/1'), 'rows', { mode: 0o444 })
  chmodSync(join(root, 'template/base'), 0o555)
  mkdirSync(join(root, 'data'))
  expect(copyTemplate(join(root, 'data'), join(root, 'template'))).toBe(true)
  expect(readFileSync(join(root, 'data/base/1'), 'utf8')).toBe('rows')
  expect(statSync(join(root, 'data/base')).mode & 0o777).toBe(0o700)
  expect(statSync(join(root, 'data/base/1')).mode & 0o777).toBe(0o600)
})
