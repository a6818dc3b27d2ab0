import { expect, test } from 'vitest'
import { departmentSlips, departmentTwins } from '#shared/proofreading/names/department-slips.ts'
import { peopleNames, personSlips, personTwins } from '#shared/proofreading/names/person-slips.ts'
import { teamSlips } from '#shared/proofreading/names/round-fact-slips.ts'
import { unitNameSlips, unitNames } from '#shared/proofreading/names/unit-name-slips.ts'

const UNIT = unitNames({ fullName: '中共云溪市林业局党组', shortName: '市林业局党组' })
const DEPARTMENTS = ['办公室', '机关党委', '资源管理科', '生态修复科', '规划财务科', '青石岭国有林场']
const PEOPLE = peopleNames(
  ['周明远', '沈静怡', '罗成栋', '丁雨薇', '石砚', '欧阳文山'].map((name) => ({ name })),
)

const words = (paragraph: string, slips: readonly { rule: string; from: number; to: number }[]) =>
  slips.map(({ rule, from, to }) => `${rule} ${paragraph.slice(from, to)}`)

test.each([
  ['市林叶局党组高度重视。', 'unit-name 市林叶局党组'],
  ['中共云溪市林叶局党组', 'unit-name 中共云溪市林叶局党组'],
  ['中共云溪林业局党组', 'unit-name 中共云溪林业局党组'],
  ['中共云溪市林业局局党组', 'unit-name 中共云溪市林业局局党组'],
  ['市林业局党委召开会议。', 'unit-name 市林业局党委'],
  ['市林业厅组织培训。', 'unit-name 市林业厅'],
])('%s names the unit wrongly', (paragraph, slip) => {
  expect(words(paragraph, unitNameSlips(paragraph, UNIT))).toContain(slip)
})

test('a unit known by its full name only is known without its place too', () => {
  const names = unitNames({ fullName: '中共云溪市林业局党组', shortName: '' })
  expect(words('市林业局党委召开会议。', unitNameSlips('市林业局党委召开会议。', names))).toEqual([
    'unit-name 市林业局党委',
  ])
})

test('a team of another commissioning body, or of another number, is told', () => {
  const told = (paragraph: string, team = '') => words(paragraph, teamSlips(paragraph, team))
  expect(told('县委第一巡察组开展了巡察，市委第一巡察组反馈。')).toEqual(['round-fact 市委第一巡察组'])
  expect(told('县委第二巡察组反馈。', '县委第一巡察组')).toEqual(['round-fact 县委第二巡察组'])
  expect(told('县委第一巡察组开展了巡察，第一巡察组反馈。')).toEqual([])
})

test.each([
  '中共云溪市林业局党组、市林业局党组、市林业局、云溪市林业局和局党组。',
  '市农业局党组、县林业局党组、省林业厅、市水利局、市林长办。',
  '原市林业厅、原市林业局党委移交资料，该林业局党组。',
  '市林业局党组织、市林业局党员干部、市林业局机关党委书记。',
])('other offices are no slip for the unit: %s', (paragraph) => {
  expect(unitNameSlips(paragraph, UNIT)).toEqual([])
})

test.each([
  ['由资源管理处牵头。', 'department-name 资源管理处'],
  ['规划财务室负责。', 'department-name 规划财务室'],
  ['由综合办汇总。', 'department-name 综合办'],
  ['综合办公室负责汇总。', 'department-name 综合办'],
  ['由人事科牵头。', 'department-unlisted 人事科'],
  ['责任科室：法规科', 'department-unlisted 法规科'],
])('%s names a department the list does not', (paragraph, slip) => {
  expect(words(paragraph, departmentSlips(paragraph, DEPARTMENTS)).join()).toContain(slip)
})

test.each([
  '由办公室牵头，局办公室负责，资源管理科会同规划财务科落实。',
  '生态修复区面积扩大，省林业局资源管理处来函，会同市财政局农业科复核。',
  '下设办公室负责日常调度，由各科室牵头，相关科室负责，由领导小组办公室负责。',
  '机关纪委会同机关党委开展检查。',
])('nothing in: %s', (paragraph) => {
  expect(departmentSlips(paragraph, DEPARTMENTS)).toEqual([])
})

test('a department twice in the list under two names is told, different ones are not', () => {
  const list = (...names: string[]) => names.map((name) => ({ id: name, name }))
  const twins = (...names: string[]) =>
    departmentTwins(list(...names)).map(({ department, twin }) => [twin.name, department.name])
  expect(twins('办公室', '综合办')).toEqual([['办公室', '综合办']])
  expect(twins('综合办公室', '综合办')).toEqual([['综合办公室', '综合办']])
  expect(twins('资源管理科', '资源管理处')).toEqual([['资源管理科', '资源管理处']])
  expect(twins('业务一科', '业务二科', '机关党委', '机关纪委', '人事科', '财务科')).toEqual([])
})

test.each([
  ['局长周明运带队检查。', 'person-name 周明运'],
  ['由罗呈栋牵头办理。', 'person-name 罗呈栋'],
  ['丁雨徽同志兼任办公室主任。', 'person-name 丁雨徽'],
  ['责任人：沈静宜', 'person-name 沈静宜'],
  ['经丁雨微审核后执行。', 'person-name 丁雨微'],
  ['罗成栋副局长、罗成东副局长带队。', 'person-name 罗成东'],
  ['党组书记张三同志带头。', 'person-unlisted 张三'],
  ['组长：王海涛，副组长：周明远。', 'person-unlisted 王海涛'],
  ['由赵国强负责落实。', 'person-unlisted 赵国强'],
])('%s names a person the list does not', (paragraph, slip) => {
  expect(words(paragraph, personSlips(paragraph, PEOPLE))).toContain(slip)
})

test.each([
  '局长周明远带队，由罗成栋牵头，丁雨薇同志兼任办公室主任，责任人：沈静怡、石砚。',
  '党组书记高度重视，局长许可后办理，主任于会后部署，成员党组同志列席。',
  '由党组书记任组长、党组成员任副组长、各科室负责同志为成员。',
  '市委书记李四同志到局调研，向雷锋同志学习，学习毛泽东同志著作。',
  '由单位负责，由于历史原因，由金融办牵头，由林场负责，由党支部主持。',
  '由张某某同志负责。',
  '每周明确任务，每周明确为三类。',
])('no person in: %s', (paragraph) => {
  expect(personSlips(paragraph, PEOPLE)).toEqual([])
})

test('without a list of people nobody is a stranger', () => {
  expect(personSlips('由赵国强同志负责。', peopleNames([]))).toEqual([])
})

test('two entries one character apart are one person when one has no position of its own', () => {
  const person = (name: string, position: string) => ({ id: name, name, position })
  const twins = (...people: ReturnType<typeof person>[]) =>
    personTwins(people).map(({ person: { name } }) => name)
  expect(twins(person('周明远', '局长'), person('周明运', ''))).toEqual(['周明运'])
  expect(twins(person('王建国', '科长'), person('王建军', '科员'))).toEqual([])
})
