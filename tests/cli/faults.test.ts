import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { faults } from '../../src/cli/faults.ts'
import { Failures, NotPossible } from '../../src/faults/trial.ts'
import { TRIALS } from '../../src/faults/trials.ts'

const USUAL = { seconds: '1', seed: '1' }
let printed: string[]
beforeEach(() => {
  printed = []
  const note = (line: string) => void printed.push(line)
  vi.spyOn(console, 'log').mockImplementation(note)
  vi.spyOn(console, 'error').mockImplementation(note)
})
afterEach(() => vi.restoreAllMocks())

test('a trial that is stood ends with 0 and tells its figures', async () => {
  expect(await faults(['fuzz-documents'], { ...USUAL, rounds: '5' })).toBe(0)
  expect(printed.join('\n')).toMatch(/documents: 5\n.*rejected: \d\n.*stood/s)
})

test('a trial that is not stood ends with 1 and says what happened', async () => {
  vi.spyOn(TRIALS.soak!, 'run').mockResolvedValue({ figures: {}, failures: ['memory grew'] })
  expect(await faults(['soak'], { ...USUAL, json: true })).toBe(1)
  expect(JSON.parse(printed.join(''))).toMatchObject([{ name: 'soak', failures: ['memory grew'] }])
})

test('a fault that this machine cannot bring about is told, and no failure', async () => {
  vi.spyOn(TRIALS['disk-full']!, 'run').mockRejectedValue(new NotPossible('no mount'))
  expect(await faults(['disk-full'], USUAL)).toBe(0)
  expect(printed.join('\n')).toContain('not tried here: no mount')
})

test.each([
  [['flood'], {}, 'There is no fault flood; there are kill-server'],
  [[], { rounds: '0' }, 'take a whole number above 0'],
  [[], { seconds: 'x' }, 'take a whole number above 0'],
])('wrong usage: %j %j', async (names, options, message) => {
  expect(await faults(names, { ...USUAL, ...options })).toBe(2)
  expect(printed.join('\n')).toContain(message)
})

test('of many failures the first are kept in words, the others counted', () => {
  const failures = new Failures()
  for (let nth = 1; nth <= 25; nth++) failures.add(`${nth}`)
  expect(failures.list()).toHaveLength(21)
  expect(failures.list().at(-1)).toBe('and 5 more')
})
