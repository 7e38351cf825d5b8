import { expect, test } from 'vitest'
import { agencyKey } from '../../src/domain/places.ts'

test.each([
  ['河西区', 'GOVERNMENT', '天津市河西区人民政府', '河西区人民政府'],
  ['昆山市', 'GOVERNMENT', '崑山市人民政府', '昆山市政府'],
  ['两城镇', 'TOWNSHIP_GOVERNMENT', '微山县两城镇人民政府', '两城镇人民政府'],
  ['无锡市', 'DEPARTMENT', '江苏省无锡市教育局', '教育局'],
  ['宁强县', 'DEPARTMENT', '寧強縣公安局', '宁强县公安局'],
] as const)('%s: one issuer under two names', (name, kind, printed, again) => {
  expect(agencyKey({ name }, { name: printed, kind })).toBe(
    agencyKey({ name }, { name: again, kind }),
  )
})

test('departments of one place are told apart', () => {
  const keyOf = (name: string) => agencyKey({ name: '无锡市' }, { name, kind: 'DEPARTMENT' })
  expect(keyOf('无锡市教育局')).not.toBe(keyOf('无锡市公安局'))
})
