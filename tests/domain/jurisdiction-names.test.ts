import { expect, test } from 'vitest'
import {
  createGazetteer,
  type GazetteerRow,
  readJurisdictionRecord,
  shortNameOf,
} from '../../src/domain/jurisdiction-names.ts'

/** `code level parent name [historical] [valid_from] [valid_to] [aliases]`, `.` for nothing. */
const ROWS = [
  '100000 COUNTRY . 中国 . . . 中华人民共和国',
  '220000 PROVINCE 100000 吉林省',
  '220100 PREFECTURE 220000 长春市',
  '220104 COUNTY 220100 朝阳区',
  '220171 ZONE 220100 长春经济技术开发区 . 1993 . 长春经开区;经开区',
  '220200 PREFECTURE 220000 吉林市',
  '110000 PROVINCE 100000 北京市',
  '110105 COUNTY 110000 朝阳区',
  '222400 PREFECTURE 220000 延边朝鲜族自治州',
  '320000 PROVINCE 100000 江苏省',
  '320500 PREFECTURE 320000 苏州市',
  '320509 COUNTY 320500 吴江区 . 2012',
  '320583 COUNTY 320500 昆山市 昆山县@-1989',
  '320584 COUNTY 320500 吴江市 . . 2012',
  '340000 PROVINCE 100000 安徽省',
  '340100 PREFECTURE 340000 合肥市',
  '340181 COUNTY 340100 巢湖市 . 2011',
  '341400 PREFECTURE 340000 巢湖市 . . 2011',
  '341421 COUNTY 341400 庐江县 . . 2011',
  '340124 COUNTY 340100 庐江县 . 2011',
  '430000 PROVINCE 100000 湖南省',
  '430600 PREFECTURE 430000 岳阳市',
  '430602 COUNTY 430600 岳阳楼区 南区@1984-1996',
  '430621 COUNTY 430600 岳阳县',
  '431300 PREFECTURE 430000 娄底市 娄底地区@-1999',
  '431302 COUNTY 431300 娄星区 娄底市@-1999',
  '433100 PREFECTURE 430000 湘西土家族苗族自治州',
  '450000 PROVINCE 100000 广西壮族自治区',
  '460000 PROVINCE 100000 海南省',
  '632500 PREFECTURE 100000 海南藏族自治州',
].map(rowOf)

const gazetteer = createGazetteer(ROWS)

test.each([
  ['昆山市', ['320583']],
  ['昆山', ['320583']],
  ['崑山市人民政府', ['320583']],
  ['昆　山　市', ['320583']],
  ['江苏省苏州市昆山市', ['320583']],
  ['江苏昆山', ['320583']],
  ['中华人民共和国江苏省', ['320000']],
  ['娄底市人民政府办公室', ['431300']],
  ['广西', ['450000']],
  ['湘西州', ['433100']],
  ['湘西土家族苗族自治州', ['433100']],
  ['延邊朝鮮族自治州', ['222400']],
  ['北京市朝阳区', ['110105']],
  ['吉林省吉林市', ['220200']],
  ['长春经济技术开发区管理委员会', ['220171']],
  ['长春市经济技术开发区管委会', ['220171']],
  ['吉林省长春市经开区', ['220171']],
])('%s is %j', (name, codes) => {
  expect(gazetteer.resolve(name)).toEqual(codes)
})

test.each(['', '市', '亚特兰蒂斯', '江苏省长春市', '昆山市朝阳区', '昆山区', '人民政府'])(
  '"%s" names nothing',
  (name) => {
    expect(gazetteer.resolve(name)).toEqual([])
  },
)

test('an ambiguous name gives all its bearers, the higher level first', () => {
  expect(gazetteer.resolve('朝阳区')).toEqual(['110105', '220104'])
  expect(gazetteer.resolve('吉林')).toEqual(['220000', '220200'])
  expect(gazetteer.resolve('海南')).toEqual(['460000', '632500'])
  expect(gazetteer.resolve('岳阳')).toEqual(['430600', '430621'])
})

test('within narrows to a jurisdiction and what lies below it', () => {
  expect(gazetteer.resolve('朝阳区', { within: '220000' })).toEqual(['220104'])
  expect(gazetteer.resolve('朝阳区', { within: '320000' })).toEqual([])
  expect(gazetteer.resolve('苏州市昆山市', { within: '220000' })).toEqual([])
  expect(gazetteer.resolve('苏州市', { within: '320500' })).toEqual(['320500'])
})

test('a bare kind of zone means something inside a jurisdiction alone', () => {
  expect(gazetteer.resolve('经开区')).toEqual([])
  expect(gazetteer.resolve('经济技术开发区')).toEqual([])
  expect(gazetteer.resolve('经开区', { within: '220100' })).toEqual(['220171'])
  expect(gazetteer.resolve('经开区', { within: '320000' })).toEqual([])
})

test('the year chooses between bearers of one name', () => {
  expect(gazetteer.resolve('巢湖市', { year: 2009 })).toEqual(['341400'])
  expect(gazetteer.resolve('巢湖市', { year: 2011 })).toEqual(['340181'])
  expect(gazetteer.resolve('巢湖市')).toEqual(['340181'])
  expect(gazetteer.resolve('安徽省巢湖市庐江县', { year: 2009 })).toEqual(['341421'])
  expect(gazetteer.resolve('庐江县', { year: 2015 })).toEqual(['340124'])
  expect(gazetteer.resolve('吴江', { year: 2010 })).toEqual(['320584'])
  expect(gazetteer.resolve('吴江', { year: 2014 })).toEqual(['320509'])
})

test('historical names lead to the present code', () => {
  expect(gazetteer.resolve('昆山县', { year: 1985 })).toEqual(['320583'])
  expect(gazetteer.resolve('娄底地区', { year: 1998 })).toEqual(['431300'])
  expect(gazetteer.resolve('岳阳市南区', { year: 1990 })).toEqual(['430602'])
  expect(gazetteer.resolve('南区', { within: '430600', year: 1990 })).toEqual(['430602'])
  // The name passed from the county-level city to the prefecture-level one.
  expect(gazetteer.resolve('娄底市', { year: 1995 })).toEqual(['431302'])
  expect(gazetteer.resolve('娄底市', { year: 2009 })).toEqual(['431300'])
})

test('a name that nobody bore in the year is still found', () => {
  expect(gazetteer.resolve('昆山县', { year: 2009 })).toEqual(['320583'])
  expect(gazetteer.resolve('吴江市', { year: 2012 })).toEqual(['320584'])
  expect(gazetteer.resolve('吴江区', { year: 2010 })).toEqual(['320509'])
})

test('the lineage goes from the code up', () => {
  expect(gazetteer.lineage('320583')).toEqual(['320583', '320500', '320000', '100000'])
  expect(gazetteer.lineage('999999')).toEqual([])
  expect(gazetteer.get('320583')?.name).toBe('昆山市')
})

test.each([
  ['昆山市', '昆山'],
  ['内蒙古自治区', '内蒙古'],
  ['新疆维吾尔自治区', '新疆'],
  ['黔东南苗族侗族自治州', '黔东南'],
  ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
  ['积石山保安族东乡族撒拉族自治县', '积石山'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江'],
  ['龙胜各族自治县', '龙胜'],
  ['鄂伦春自治旗', '鄂伦春'],
  ['香港特别行政区', '香港'],
  ['神农架林区', '神农架'],
  ['大兴安岭地区', '大兴安岭'],
  ['泾县', null],
  ['城区', null],
])('the short name of %s is %s', (name, short) => {
  expect(shortNameOf(name)).toBe(short)
})

test('a record without a known level is refused', () => {
  expect(() => readJurisdictionRecord({ code: '1', name: '某地' })).toThrow('not a jurisdiction')
})

function rowOf(line: string): GazetteerRow {
  const [code = '', level = '', parent, name = '', historical, from, to, aliases] = line
    .split(' ')
    .map((field) => (field === '.' ? '' : field))
  return readJurisdictionRecord({
    ...{ code, level, name, scheme: level === 'ZONE' ? 'NBS_STATISTICAL' : 'GB_T_2260' },
    ...{ full_name: name, parent_code: parent ?? '', historical_names: historical ?? '' },
    ...{ valid_from: from ?? '', valid_to: to ?? '', aliases: aliases ?? '' },
  })
}
