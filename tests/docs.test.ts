import { readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printedDraftSchema } from '../src/cli/print-schema.ts'
import { RULE_IDS } from '../src/domain/identities.ts'
import { schema } from '../src/schema/index.ts'
import { createSeededGraph, type TestGraph } from './support/graph.ts'

const file = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const readme = file('README.md')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  )

let graph: TestGraph
beforeAll(async () => {
  graph = await createSeededGraph()
})
afterAll(() => graph.close())

test('the README’s first query has the answer that it shows', async () => {
  const [query = ''] = blocks('graphql')
  const [answer = ''] = blocks('json')
  expect(JSON.parse(answer)).toEqual({ data: await graph.data(query) })
})

test.each(blocks('graphql'))('the README’s query %# works', async (query) => {
  expect(validate(schema, parse(query))).toEqual([])
  await graph.data(query)
})

test('the commands that README and CONTRIBUTING name exist', () => {
  const { scripts } = JSON.parse(file('package.json'))
  const named = [
    ...`${readme}${file('CONTRIBUTING.md')}`.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g),
  ].map((match) => match[1] ?? '')
  expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
})

test('seeds/report-draft.schema.json is what the code says (npm run schema:print)', () => {
  expect(file('seeds/report-draft.schema.json')).toBe(printedDraftSchema())
})

test('docs/findings.md lists every rule, and no other', () => {
  const listed = [...file('docs/findings.md').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(
    (match) => match[1],
  )
  expect(new Set(listed)).toEqual(new Set(RULE_IDS))
})
