import { expect, test } from 'vitest'
import {
  namesProblem,
  readsLikeAspect,
  readsLikeFinding,
  readsLikeFindingsChapter,
  readsLikeNextSteps,
  readsLikeOrganisation,
} from '#shared/import/heading-wording.ts'

test.each([
  '聚焦党组织建设方面(5个问题)',
  '关于落实上级决策部署方面的问题',
  '关于基层党组织建设方面存在问题的整改情况',
  '在“落实不够有力，作用不足”方面',
  '聚焦群众身边不正之风',
])('%s is an aspect', (heading) => {
  expect(readsLikeAspect(heading)).toBe(true)
  expect(readsLikeFinding(heading)).toBe(false)
})

test.each([
  '关于“预算执行有偏差”问题的整改',
  '关于 “落实有差距” 的问题。',
  '针对“点单机制不健全”的问题，',
  '学习贯彻不够深入。',
  '卫片执法查处不及时。',
  '田长制巡查流于形式。',
  '村干部作风漂浮。',
  '党员队伍老龄化。',
  '退化林修复进度慢。',
  '修订制度不及时。',
])('%s is a finding', (heading) => {
  expect(readsLikeFinding(heading)).toBe(true)
  expect(readsLikeAspect(heading)).toBe(false)
})

test.each([
  '加强组织领导,明确责任要求。',
  '不断深化学习。',
  '坚持问题导向，对标对表整改。',
  '从讲政治高度抓整改。',
  '抽查档案1200份，整改问题34个。',
  '退回违规报销差旅费3260元。',
  '持续深化问题整改。',
])('%s is neither', (heading) => {
  expect(readsLikeFinding(heading)).toBe(false)
  expect(readsLikeAspect(heading)).toBe(false)
})

test('only a heading about one problem names it beyond doubt', () => {
  expect(namesProblem('关于“甲”问题的整改情况')).toBe(true)
  expect(namesProblem('关于作风不实的问题')).toBe(true)
  expect(namesProblem('关于作风建设方面的问题')).toBe(false)
  expect(namesProblem('学习不够深入')).toBe(false)
})

test.each([
  ['巡察整改组织领导情况', 'organisation'],
  ['提高政治站位,增强行动自觉', 'organisation'],
  ['下一步工作打算', 'organisation'],
  ['存在的不足和下一步整改落实打算', 'organisation'],
  ['整改进展情况及成效', 'findings'],
  ['坚持问题导向,逐项推进整改', 'findings'],
  ['坚持问题导向，持续深化整改', 'findings'],
  ['巡察整改任务落实情况', 'findings'],
])('chapter %s is about %s', (heading, about) => {
  expect(readsLikeOrganisation(heading)).toBe(about === 'organisation')
  expect(readsLikeFindingsChapter(heading)).toBe(about === 'findings')
})

test('next steps are told from other organisation', () => {
  expect(readsLikeNextSteps('四、正视工作差距')).toBe(true)
  expect(readsLikeNextSteps('一、整改工作组织情况')).toBe(false)
})
