import { expect, test } from 'vitest'
import { createCatalogue } from '../../src/domain/catalogue.ts'
import { plainLabelZh } from '../../src/domain/catalogue-text.ts'
import { APPLICATION_OUTCOMES } from '../../src/domain/outcomes.ts'
import { catalogue } from '../support/build-draft.ts'

const row = {
  form_id: 'local_2008',
  order: '1',
  row_code: 'l08.app.received',
  parent_row_code: '',
  label_zh: '申请总数',
  label_en: 'requests received',
  unit: 'ITEM',
  value_kind: 'count',
  role: 'total',
  canonical_code: 'app.received',
  comparability: 'exact',
  verified: 'S',
  source: 'seed',
  note: '',
}

test('the catalogue has every row of the four forms, joined by code', () => {
  expect(catalogue.rows.size).toBe(224)
  const forms = new Set([...catalogue.rows.values()].map(({ form }) => form))
  expect([...forms]).toEqual(['LOCAL_2008', 'NATIONAL_2014', 'STANDARD_2019', 'STANDARD_2021'])
  expect(catalogue.indicators.get('app.received')?.rows.map(({ code }) => code)).toEqual([
    'l08.app.received',
    'g14.app.received',
    'k19.app.new',
    'k21.app.new',
  ])
  expect(catalogue.indicatorsOf('STANDARD_2021')).toHaveLength(54)
})

test('the outcomes of the catalogue are the outcomes of the vocabulary', () => {
  const outcomes = [...catalogue.indicators.keys()].filter((code) => /^[A-Z_]+$/.test(code))
  expect(outcomes.sort()).toEqual(Object.keys(APPLICATION_OUTCOMES).sort())
})

test('an indicator is as comparable as its weakest row', () => {
  expect(catalogue.indicators.get('app.received')?.comparability).toBe('EXACT')
  expect(catalogue.indicators.get('app.replied')?.comparability).toBe('BROAD')
  expect(catalogue.indicators.get('REFUSED')?.comparability).toBe('NONE')
})

test('labels stand without the numbering of the forms, in both languages', () => {
  for (const { labelZh, labelEn, definitionZh, definitionEn } of catalogue.indicators.values()) {
    expect(labelZh).not.toMatch(/^(?:其中|\d|[(（])|[一二三四]、/)
    expect(labelEn).toMatch(/^[A-Z]/)
    expect(definitionZh).toMatch(/。$/)
    expect(definitionEn).toMatch(/\.$/)
    expect(definitionEn).not.toMatch(/seed|memory/)
  }
  expect(plainLabelZh('其中:1.涉及国家秘密')).toBe('涉及国家秘密')
  expect(plainLabelZh('(二)被依法纠错数')).toBe('被依法纠错数')
  expect(plainLabelZh('第二十条第(一)项/规章/本年制发件数')).toBe('规章/本年制发件数')
})

test('a row is found by form and indicator, and by label where the form has several', () => {
  expect(catalogue.rowOf('NATIONAL_2014', 'REFUSED')?.code).toBe('g14.out.refused')
  expect(catalogue.rowOf('NATIONAL_2014', 'REFUSED_THIRD_PARTY')).toBeNull()
  const of = (label: string) => catalogue.rowOf('LOCAL_2008', 'REFUSED_UNSPECIFIED', label)?.code
  expect(of('4)“免予公开范围”数')).toBe('l08.out.denied.exempt')
  expect(of('(6)“免予公开范围2”数')).toBe('l08.out.denied.exempt_2')
  expect(of('(12)“免予公開範圍8”數')).toBe('l08.out.denied.exempt_1')
  expect(of('(7)其他原因')).toBe('l08.out.denied.other')
})

test('parts and parents follow the rows', () => {
  expect(catalogue.partsOf('NATIONAL_2014', 'app.closed')).toEqual([
    'app.closed.on_time',
    'app.closed.extended',
  ])
  expect(catalogue.parentOf('LOCAL_2008', 'UNAVAILABLE_NOT_EXIST')).toBe('REFUSED')
  expect(catalogue.parentOf('NATIONAL_2014', 'UNAVAILABLE_NOT_EXIST')).toBe('app.replied')
})

test('faulty records are all named at once', () => {
  const faulty = [
    row,
    row,
    { ...row, row_code: 'x1', form_id: 'gk_1999' },
    { ...row, row_code: 'x2', parent_row_code: 'nowhere' },
    { ...row, row_code: 'x3', canonical_code: 'REFUSED_TWICE' },
    { ...row, row_code: 'x4', unit: 'BUSHEL', role: 'chief' },
  ]
  expect(() => createCatalogue(faulty)).toThrow(/l08\.app\.received.*stands twice/)
  expect(() => createCatalogue(faulty)).toThrow(/gk_1999 is no known form/)
  expect(() => createCatalogue(faulty)).toThrow(/x2: parent_row_code nowhere is no row/)
  expect(() => createCatalogue(faulty)).toThrow(/REFUSED_TWICE is no application outcome/)
  expect(() => createCatalogue(faulty)).toThrow(/role chief is unknown\n.*unit BUSHEL is unknown/)
})
