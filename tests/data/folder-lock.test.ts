import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from '../../src/data/folder-lock.ts'
import { processStart } from '../../src/data/process-identity.ts'
import { createEmptyFolder } from '../support/database.ts'
import { type Child, startChild } from '../support/processes.ts'

const SCRIPT = new URL('../support/take-folder.ts', import.meta.url)

let folder: string
let children: Child[]
beforeEach(() => {
  folder = createEmptyFolder()
  children = []
})
afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()))
  rmSync(folder, { recursive: true })
})

describe.each([
  ['by the kernel', {}],
  ['where flock(1) is missing', { PATH: '/nowhere' }],
])('a folder locked %s', (_how, env: Record<string, string>) => {
  const start = (...signal: string[]) => {
    const child = startChild(SCRIPT, ['lock', folder, ...signal], env)
    children.push(child)
    return child
  }

  test('is refused to a second process, which learns who has it and what to do', async () => {
    const holder = start()
    await holder.printed(/taken/)
    const [refusal] = await start().printed(/DATA_FOLDER_LOCKED: .*/)
    expect(refusal).toContain(`Process ${holder.process.pid} on ${hostname()}`)
    expect(refusal).toContain(folder)
    expect(refusal).toMatch(/since \d{4}-\d\d-\d\dT/)
    expect(refusal).toMatch(/stop that process.*DATA_DIR.*DATABASE_URL/)
  })

  test('is free again when its holder is killed', async () => {
    for (let round = 0; round < 3; round++) {
      const holder = start()
      await holder.printed(/taken/)
      await holder.kill()
    }
  })

  test.each(['never held', 'left by a process that was killed'])(
    'goes to exactly one of five that start at once: %s',
    async (before) => {
      if (before !== 'never held') {
        const holder = start()
        await holder.printed(/taken/)
        await holder.kill()
      }
      const signal = join(folder, 'go')
      const starters = Array.from({ length: 5 }, () => start(signal))
      await Promise.all(starters.map((it) => it.printed(/ready/)))
      writeFileSync(signal, '')
      const outcomes = await Promise.all(
        starters.map((it) => it.printed(/taken|DATA_FOLDER_LOCKED/)),
      )
      expect(outcomes.filter(([outcome]) => outcome === 'taken')).toHaveLength(1)
    },
  )
})

test('a process does not get its own folder twice, and gets it again after the release', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' })
  lock.release()
  const again = await lockFolder(folder)
  again.release()
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('')
})

test('a process that has the id of the dead holder does not hold the folder', async () => {
  const holder = { pid: process.pid, start: 'another start', host: hostname(), since: 'then' }
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder))
  const lock = await lockFolder(folder)
  lock.release()
})

test('a damaged lock file holds nobody up', async () => {
  writeFileSync(join(folder, 'lock'), '{"pid": 12')
  const lock = await lockFolder(folder)
  lock.release()
})

test('a process is known by its start', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid))
  expect(processStart(process.pid)).not.toBe(processStart(process.ppid))
  expect(processStart(2 ** 22 + 1)).toBeNull()
})
