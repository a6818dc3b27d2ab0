import { expect, test } from 'vitest'
import { composeNotice } from '#shared/documents/notice/compose-notice.ts'
import { plainText } from '#shared/documents/plain-text.ts'
import { finding, inspection, ledger, TODAY } from '../notice/ledger-fixture.ts'
import { composed, linesOf, withPaper } from './paper-fixture.ts'

const COMPLETE = {
  date: '2024-06-20',
  official: { documentNumber: '云文党发〔2024〕5号', mainRecipients: '各党小组、各科室' },
} as const

const complete = (round = inspection()) =>
  composed('internal-notice', withPaper('internal-notice', COMPLETE, round))

test('a whole paper: 版头, title, 主送, the notice, signature with seal, 版记', () => {
  const round = inspection()
  const paper = complete(round)
  expect(paper.issues).toEqual([])
  const lines = linesOf(paper)
  expect(lines.slice(0, 5)).toEqual([
    '中共云澜市文化馆支部委员会文件',
    '云文党发〔2024〕5号',
    '中共云澜市文化馆支部委员会关于四届市委第二轮巡察整改进展情况的通报',
    '各党小组、各科室：',
    '根据市委统一部署，2023年9月4日至2023年11月17日，市委第二巡察组对市文化馆党支部开展了常规巡察。2024年1月9日，市委第二巡察组向市文化馆党支部反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以通报。',
  ])
  expect(lines.slice(-3)).toEqual([
    '中共云澜市文化馆支部委员会',
    '2024年6月20日',
    '中共云澜市文化馆支部委员会　　2024年6月20日印发',
  ])
  const notice = plainText(composeNotice(ledger(round), round.id, { today: TODAY }).document)
    .trimEnd()
    .split('\n')
  // Between preamble and contact the two editions are the same when everything is public.
  expect(lines.slice(5, -3)).toEqual(notice.slice(2, -3))
  expect(paper.fileName).toBe(
    '中共云澜市文化馆支部委员会关于四届市委第二轮巡察整改进展情况的通报（党内通报）',
  )
})

test('the blocks stand in the order of the standard', () => {
  const kinds = complete().document.blocks.map(({ kind }) => kind)
  expect(kinds.slice(0, 4)).toEqual(['redHead', 'title', 'blank', 'paragraph'])
  expect(kinds.slice(-3)).toEqual(['blank', 'signature', 'imprint'])
})

test('主送 stands flush left, the seal has two lines over it and the date no number', () => {
  const { blocks } = complete().document
  expect(blocks[3]).toMatchObject({ indent: { left: 0, firstLine: 0 } })
  expect(blocks.slice(-3, -1)).toMatchObject([
    { kind: 'blank', lines: 2 },
    { kind: 'signature', seal: true },
  ])
})

test('every finding in the ledger’s own words, whatever its publicity, and named in the sentence', () => {
  const round = inspection({
    aspects: [{ id: 'a1', title: '党建方面', intro: '' }],
    findings: [
      finding({ id: '甲', publicity: { kind: 'notPublic', reason: '涉密' } }),
      finding({ id: '乙', publicity: { kind: 'otherWording' }, publicText: '公开的表述。' }),
    ],
  })
  const text = linesOf(complete(round)).join('\n')
  expect(text).toContain('问题一：甲不到位。\n进展情况：已落实甲。\n问题二：乙不到位。\n进展情况：已落实乙。')
  expect(text).toContain('正在整改2项（关于甲工作和乙工作）')
  expect(text).not.toContain('公开的表述')
  expect(complete(round).issues.map(({ code }) => code)).toEqual([])
})

test('no outline and no contact for the public', () => {
  const round = inspection()
  const outlined = {
    ...round,
    notice: { ...round.notice, options: { ...round.notice.options, outline: true } },
  }
  const paper = complete(outlined)
  expect(paper.document.blocks.some(({ kind }) => kind === 'outline')).toBe(false)
  expect(linesOf(paper).join('\n')).not.toContain('欢迎广大干部群众')
})

test('what an official paper may not lack is a gap; what the program put there is said', () => {
  const round = inspection()
  const { date: _, ...notice } = round.notice
  const paper = composed('internal-notice', { ...round, notice })
  expect(
    paper.issues.map(({ code, severity, place, source }) => [code, severity, place, source.kind]),
  ).toEqual([
    ['missing-element', 'gap', '版头', 'official'],
    ['default-recipients', 'hint', '主送机关', 'official'],
    ['missing-element', 'gap', '成文日期', 'signature'],
  ])
  expect(linesOf(paper)).toContain('各党支部、机关各科室、所属各单位：')
  expect(linesOf(paper).slice(-2)).toEqual([
    '【待补录：成文日期】',
    '中共云澜市文化馆支部委员会　　【待补录：印发日期】印发',
  ])
  expect(paper.fileName).toMatch(/（党内通报）（草稿）$/u)
})

test('份号, 密级 and 紧急程度 are printed when filled in; 密级 without 份号 is said', () => {
  const official = { ...COMPLETE.official, secrecy: '机密', secrecyTerm: '1年', urgency: '特急' }
  const paper = composed('internal-notice', withPaper('internal-notice', { ...COMPLETE, official }))
  expect(paper.document.blocks[0]).toMatchObject({
    copyNumber: '',
    secrecy: '机密★1年',
    urgency: '特急',
    signer: '',
  })
  expect(paper.issues.map(({ code }) => code)).toEqual(['no-copy-number'])
})

test('a 发文字号 that cannot be put into the official form is said', () => {
  const official = { ...COMPLETE.official, documentNumber: '云文党发2024年5号文' }
  const paper = composed('internal-notice', withPaper('internal-notice', { ...COMPLETE, official }))
  expect(paper.issues.map(({ code }) => code)).toEqual(['document-number-form'])
})

test('texts of the clerk take the place of the program’s, breaks in the title stay', () => {
  const texts = [
    { slot: 'title', text: '中共云澜市文化馆支部委员会\n关于巡察整改的通报' },
    { slot: 'preambleEnding', text: '现将有关情况通报如下：' },
    { slot: 'closing', text: '各科室要抓好落实。' },
    { slot: 'signature', text: '市文化馆党支部' },
  ]
  const paper = composed('internal-notice', withPaper('internal-notice', { ...COMPLETE, texts }))
  expect(paper.document.blocks[1]).toMatchObject({
    kind: 'title',
    lines: ['中共云澜市文化馆支部委员会', '关于巡察整改的通报'],
    source: { kind: 'slot', paper: 'internal-notice', slot: 'title' },
  })
  const lines = linesOf(paper)
  expect(lines[4]).toMatch(/按照巡察工作有关要求，现将有关情况通报如下：$/u)
  expect(lines.slice(-4)).toEqual([
    '各科室要抓好落实。',
    '市文化馆党支部',
    '2024年6月20日',
    '中共云澜市文化馆支部委员会　　2024年6月20日印发',
  ])
})

test('the title is that of the public notice, its breaks by hand too', () => {
  const round = inspection()
  const broken = { ...round, notice: { ...round.notice, title: '{{单位}}\n关于巡察整改情况的通报' } }
  expect(complete(broken).document.blocks[1]).toMatchObject({
    kind: 'title',
    lines: ['中共云澜市文化馆支部委员会', '关于巡察整改情况的通报'],
  })
})

test('while the title of the notice is not complete it is a gap here, and reported here', () => {
  const round = inspection()
  const untitled = { ...round, notice: { ...round.notice, title: '{{单位}}关于{{无此变量}}的通报' } }
  const paper = complete(untitled)
  expect(paper.document.title).toBe('【待补录：通报标题】')
  expect(paper.issues.map(({ code, source }) => [code, source])).toEqual([
    ['variable-without-value', { kind: 'slot', paper: 'internal-notice', slot: 'title' }],
  ])
})

test('{{成文日期}} is the date of this paper', () => {
  const texts = [{ slot: 'closing', text: '{{成文日期}}起施行。' }]
  const paper = composed('internal-notice', withPaper('internal-notice', { ...COMPLETE, texts }))
  expect(linesOf(paper)).toContain('2024年6月20日起施行。')
})

test('a round without findings still has a notice, with a hint', () => {
  const paper = complete(inspection({ findings: [], aspects: [] }))
  expect(paper.issues.map(({ code }) => code)).toContain('no-findings')
})

test('never 此页无正文', () => {
  expect(linesOf(complete()).join('')).not.toContain('此页无正文')
})
