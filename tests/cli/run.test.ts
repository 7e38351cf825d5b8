import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** A program of one line beside the real run.mjs. */
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-run-'))
  mkdirSync(join(folder, 'src/cli'), { recursive: true })
  mkdirSync(join(folder, 'prisma'))
  copyFileSync(join(ROOT, 'src/cli/run.mjs'), join(folder, 'src/cli/run.mjs'))
  writeFileSync(join(folder, 'src/cli/main.ts'), 'console.log(process.argv[2] as string)\n')
  writeFileSync(join(folder, 'prisma/generate.mjs'), '')
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(command: string) {
  const child = spawn(process.execPath, [join(folder, 'src/cli/run.mjs'), command])
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  await once(child, 'close')
  return { pid: child.pid, code: child.exitCode, output }
}
const bundles = () => readdirSync(join(folder, 'dist')).sort()

test('first starts at once do not get in each other’s way', async () => {
  const results = await Promise.all([run('hello'), run('hello'), run('hello')])
  for (const { code, output } of results) expect([code, output]).toEqual([0, 'hello\n'])
  expect(bundles()).toEqual([expect.stringMatching(/^[\da-f]{16}$/)])
})

test('a build clears what dead ones have left, and what is out of date', async () => {
  const { pid: dead } = await run('hello')
  const [first] = bundles()
  const alive = `new-${process.pid}`
  mkdirSync(join(folder, `dist/new-${dead}`))
  mkdirSync(join(folder, 'dist', alive))
  appendFileSync(join(folder, 'src/cli/run.mjs'), '// changed\n')
  expect((await run('hello')).output).toBe('hello\n')
  expect(bundles()).toEqual([expect.not.stringMatching(`${first}|new`), alive])
})

test.each<[string, () => void]>([
  ['a folder that cannot be made', () => writeFileSync(join(folder, 'dist'), '')],
  ['code that is none', () => writeFileSync(join(folder, 'src/cli/main.ts'), 'const = 1')],
  ['no client', () => writeFileSync(join(folder, 'prisma/generate.mjs'), 'throw new Error("no")')],
])('%s fails a start, but not the installation', async (_case, damage) => {
  damage()
  const installation = await run('prepare')
  expect(installation.code).toBe(0)
  expect(installation.output).toMatch(/^The first start will take some seconds longer: .+\n$/)
  const start = await run('serve')
  expect(start.code).toBe(1)
  expect(start.output).toMatch(`The program could not be bundled into ${join(folder, 'dist')}: `)
  expect(start.output).not.toMatch(/\n\s+at /)
})
