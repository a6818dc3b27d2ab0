import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAPER_KINDS } from '#shared/ledger/paper-settings.ts'
import { bundledScript } from '../../../support/bundled-script.ts'
import { readDocx } from '../../../support/docx-reader.ts'
import { foundLedger } from '../../../support/ledger-oracle.ts'
import { granted, naming, newStore, openStore } from '../../../support/opened-store.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const project = join(import.meta.dirname, '..', '..', '..', '..')

/** A notice of a fictional unit: outline, half-width marks, a date without 日, findings declared but not in the text. */
const NOTICE = `一、整改工作组织领导情况
二、反馈问题整改落实情况
(一)学习贯彻上级部署方面(2个问题)
(二)基层党建工作方面(3个问题)
中共云溪市档案局党组关于六届市委第二轮巡察整改进展情况的通报
根据市委统一部署,2023年3月1日至2023年5月20,市委第五巡察组对市档案局党组开展了巡察。2023年6月30日,市委第五巡察组向市档案局党组反馈了巡察意见。现将巡察整改进展情况予以公布。
一、整改工作组织领导情况
(一)压实责任。局党组成立整改工作领导小组,先后召开3次党组会研究整改工作。
二、反馈问题整改落实情况
(一)学习贯彻上级部署方面(2个问题)
问题一:学习计划落实不够到位。
进展情况:制定“每月一学”计划,开展集中学习12次。
问题二:调查研究不够深入。
进展情况:班子成员到基层档案室调研16次,解决具体问题9个。
(二)基层党建工作方面(3个问题)
问题一:组织生活记录不够规范。
进展情况:重新规范了会议记录本。
欢迎广大干部群众对整改落实情况进行监督。联系电话:0932-0000000。
中共云溪市档案局党组
2023年12月8日
`

let script = ''
beforeAll(async () => {
  script = await bundledScript('main/cli/index.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

const run = (program: string, parameters: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: project, encoding: 'utf8' })
  return { code: status, out: stdout, lines: stderr.split('\n').filter((line) => line !== '') }
}

/** The command line as one bundle, because that starts fast. */
const cli = (...parameters: string[]) => run(process.execPath, [script, ...parameters])

/** Width of punctuation and spaces aside. */
const normalised = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '')

const expectInOrder = (lines: readonly string[], text: string): void => {
  let from = 0
  const whole = normalised(text)
  for (const line of lines.map(normalised).filter((line) => line !== '')) {
    const at = whole.indexOf(line, from)
    expect({ line, found: at >= 0 }).toEqual({ line, found: true })
    from = at + line.length
  }
}

let folder = ''
const inFolder = (name: string): string => join(folder, name)
const imported = (): string => {
  folder = temporaryFolder()
  writeFileSync(inFolder('通报.txt'), NOTICE)
  expect(cli('import-notice', inFolder('通报.txt'), '--ledger', inFolder('台账.json')).code).toBe(0)
  return inFolder('台账.json')
}

test('a notice becomes a ledger, and the ledger a notice that holds every line of it in order', () => {
  const ledger = imported()
  const found = foundLedger(ledger)
  expect(found.revision).toBe(1)
  expect(found.faults).toEqual([])
  expect(found.history.map(({ command, operator }) => [command, operator])).toEqual([
    ['inspection.importNotice', '命令行'],
  ])
  expect(found.ledger.inspections[0]?.findings).toHaveLength(5)

  const out = inFolder('导出 通报.docx')
  const text = inFolder('通报 副本.txt')
  const exported = cli('export', 'notice', '--ledger', ledger, '--out', out, '--text', text)
  expect(exported.code).toBe(0)
  expect(exported.out).toBe(`已写入：${out}\n已写入：${text}\n`)
  // The gaps are named on standard error; the file keeps the name that was asked for.
  expect(exported.lines).toEqual([expect.stringContaining('注意：有 2 处还没有内容')])

  const paragraphs = readDocx(readFileSync(out)).paragraphs.map((paragraph) => paragraph.text)
  expectInOrder(NOTICE.split('\n'), paragraphs.join('\n'))
  expectInOrder(NOTICE.split('\n'), readFileSync(text, 'utf8'))
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
}, 60_000)

test('--json prints one object that says what was found and what looks wrong', () => {
  folder = temporaryFolder()
  writeFileSync(inFolder('通报.txt'), NOTICE)
  const { code, out, lines } = cli('import-notice', inFolder('通报.txt'), '--ledger', inFolder('L'), '--json')
  expect([code, lines]).toEqual([0, []])
  const report = JSON.parse(out)
  expect(report.inspection).toMatchObject({
    start: '2023-03-01',
    end: '2023-05-20',
    feedback: '2023-06-30',
    team: '市委第五巡察组',
  })
  expect(report.aspects).toEqual([
    { title: '学习贯彻上级部署方面', declared: 2, found: 2 },
    { title: '基层党建工作方面', declared: 3, found: 1 },
  ])
  expect(report.placeholders).toBe(2)
  expect(report.warnings.map(({ code: warning }: { code: string }) => warning)).toEqual(
    expect.arrayContaining(['count-mismatch', 'incomplete-date']),
  )
  expect(existsSync(inFolder('L'))).toBe(true)
}, 60_000)

test('a second notice becomes a further round, and one round can be chosen', () => {
  const ledger = imported()
  writeFileSync(inFolder('第二轮.txt'), NOTICE.replaceAll('第二轮', '第三轮').replace('问题二:', '问题2:'))
  // As an older version of the program left it.
  writeFileSync(ledger, readFileSync(ledger, 'utf8').replace(/"schemaVersion": \d+/u, '"schemaVersion": 1'))
  const second = cli('import-notice', inFolder('第二轮.txt'), '--ledger', ledger)
  expect(second.code).toBe(0)
  expect(second.lines.join('')).toContain('升级以前的台账原样留在')
  expect(foundLedger(ledger).ledger.inspections.map(({ title }) => title)).toEqual([
    '六届市委第二轮巡察',
    '六届市委第三轮巡察',
  ])
  const first = cli('stats', '--ledger', ledger, '--inspection', '1', '--json')
  expect(JSON.parse(first.out)).toMatchObject({
    total: 5,
    byStatus: { inProgress: 3, notStarted: 2, rectified: 0 },
    byAspect: [
      { title: '学习贯彻上级部署方面', total: 2 },
      { title: '基层党建工作方面', total: 3 },
    ],
    overdue: 0,
    rate: 0,
  })
  expect(cli('stats', '--ledger', ledger).out).toContain('六届市委第三轮巡察')
  const missing = cli('stats', '--ledger', ledger, '--inspection', '3')
  expect([missing.code, missing.out]).toEqual([1, ''])
  expect(missing.lines).toEqual([expect.stringContaining('没有第“3”轮巡察')])
}, 60_000)

test('while the program holds the ledger, importing is refused and reading is not', async () => {
  const ledger = imported()
  const store = granted(await openStore(ledger))
  const before = readFileSync(ledger)
  const refused = cli('import-notice', inFolder('通报.txt'), '--ledger', ledger)
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.lines).toEqual([expect.stringContaining('正被另一个窗口或程序打开')])
  expect(readFileSync(ledger)).toEqual(before)
  expect(cli('stats', '--ledger', ledger).code).toBe(0)
  granted(await store.execute(naming('市档案局')))
}, 60_000)

test('a text with a variable nobody knows is refused, and an older document stays', async () => {
  const ledger = imported()
  const store = granted(await openStore(ledger))
  const inspectionId = store.view().ledger.inspections[0]?.id ?? ''
  granted(
    await store.execute({
      name: 'notice.edit',
      input: { inspectionId, patch: { preamble: '共{{没有这个变量}}项。' } },
    }),
  )
  await store.close()
  writeFileSync(inFolder('N.docx'), 'older')
  const refused = cli('export', 'notice', '--ledger', ledger, '--out', inFolder('N.docx'))
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.lines).toEqual([expect.stringContaining('没有这个变量')])
  expect(readFileSync(inFolder('N.docx'), 'utf8')).toBe('older')
}, 60_000)

test('the demo makes the sample ledger and all its papers without a display', () => {
  folder = temporaryFolder()
  const { code, out, lines } = run(process.execPath, [
    '--import',
    'tsx',
    'main/cli/index.ts',
    'demo',
    '--out',
    inFolder('演示'),
  ])
  expect([code, lines]).toEqual([0, []])
  const names = readdirSync(inFolder('演示'))
  for (const name of names) expect(out).toContain(name)
  // One Word file and one text for every paper, no name used twice, beside the ledger and its figures.
  const papers = names.filter((name) => name.endsWith('.docx'))
  expect(papers).toHaveLength(PAPER_KINDS.length)
  expect(names).toHaveLength(2 * PAPER_KINDS.length + 2)
  for (const name of papers) {
    const text = readFileSync(inFolder(`演示/${name.replace(/docx$/u, 'txt')}`), 'utf8')
    const word = readDocx(readFileSync(inFolder(`演示/${name}`))).text
    expect({ name, text: normalised(word) }).toEqual({ name, text: normalised(text) })
  }
}, 120_000)

test('a form is exported for one finding, by its number through the round', () => {
  folder = temporaryFolder()
  const ledger = join(project, 'resources', 'sample-ledger.json')
  const form = (kind: string, finding: string) =>
    cli(
      'export',
      kind,
      '--ledger',
      ledger,
      '--out',
      inFolder('表.docx'),
      '--text',
      inFolder('表.txt'),
      '--finding',
      finding,
    )
  expect(form('close-out-form', '2').code).toBe(0)
  const text = readFileSync(inFolder('表.txt'), 'utf8')
  expect(text).toContain('林长制责任落实层层递减')
  expect(text.match(/销号申请审批表/gu)).toHaveLength(1)
  expect(form('close-out-form', '26').lines).toEqual([expect.stringContaining('没有第“26”个问题')])
  expect(form('ledger', '2').lines).toEqual([expect.stringContaining('不能只选一个问题')])
}, 60_000)

const REFUSALS: readonly (readonly [string, readonly string[], string])[] = [
  ['an unknown command', ['imports'], '没有“imports”这个命令'],
  ['a name every object has', ['toString'], '没有“toString”这个命令'],
  ['an unknown kind', ['export', 'archive', '--ledger', 'L', '--out', 'F'], '不能导出“archive”'],
  ['an unknown option', ['stats', '--ledger', 'L', '--verbose'], '参数不对'],
  ['a missing option', ['import-notice', 'x.txt'], '参数不对'],
  ['an option without its value', ['stats', '--ledger'], '参数不对'],
  [
    'a paper over the ledger',
    ['export', 'notice', '--ledger', 'L.json', '--out', './L.json'],
    '不能是同一个文件',
  ],
  ['a ledger that is not there', ['stats', '--ledger', '/no/such/台账.json'], '找不到台账文件'],
  [
    'a text that is not there',
    ['import-notice', '/no/such.txt', '--ledger', '/tmp/none/L.json'],
    '找不到文件',
  ],
]

test.each(REFUSALS)(
  '%s is refused in one Chinese line',
  (_what, parameters, reason) => {
    const { code, out, lines } = cli(...parameters)
    expect([code, out, lines.length]).toEqual([1, '', 1])
    expect(lines[0]).toContain(reason)
  },
  60_000,
)

test('what is no notice file leaves no ledger behind', () => {
  folder = temporaryFolder()
  writeFileSync(inFolder('表.xlsx'), Buffer.from('504b03041400000008000000', 'hex'))
  writeFileSync(inFolder('空.txt'), ' \n')
  for (const name of ['表.xlsx', '空.txt'])
    expect(cli('import-notice', inFolder(name), '--ledger', inFolder('L.json')).code).toBe(1)
  expect(readdirSync(folder).toSorted()).toEqual(['空.txt', '表.xlsx'].toSorted())
}, 60_000)

test('a ledger without rounds has nothing to export, and says what to do', async () => {
  folder = temporaryFolder()
  const store = await newStore(inFolder('L.json'))
  await store.close()
  const { code, lines } = cli('export', 'notice', '--ledger', inFolder('L.json'), '--out', inFolder('N.docx'))
  expect(code).toBe(1)
  expect(lines).toEqual(['台账里还没有巡察轮次，请先导入通报或在程序中新建。'])
}, 60_000)

test.skipIf(process.platform === 'win32')(
  'through npm nothing but the answer is on standard output',
  () => {
    const { code, out, lines } = run('npm', [
      'run',
      '--silent',
      'cli',
      '--',
      'stats',
      '--ledger',
      '/no/such.json',
    ])
    expect([code, out]).toEqual([1, ''])
    expect(lines.join()).toContain('找不到台账文件')
  },
  60_000,
)

test('proofread finds the slips of a ledger and of a text, as lines and as one array', () => {
  const ledger = imported()
  const json = cli('proofread', '--ledger', ledger, '--json')
  expect([json.code, json.lines]).toEqual([0, []])
  const remarks: readonly Record<string, string>[] = JSON.parse(json.out)
  expect(remarks).toContainEqual({
    rule: 'date-incomplete',
    severity: 'error',
    where: '前言',
    text: expect.stringContaining('2023年5月20'),
    message: expect.stringContaining('缺“日”字'),
    suggestion: expect.stringContaining('2023年5月20日'),
  })
  const lines = cli('proofread', '--ledger', ledger).out
  expect(lines).toMatch(/^校核：错误\d+处，提醒\d+处，提示\d+处。\n/u)
  expect(lines.trimEnd().split('\n')).toHaveLength(remarks.length + 1)

  const text = cli('proofread', '--text', inFolder('通报.txt'), '--json')
  expect(text.code).toBe(0)
  expect(JSON.parse(text.out)).toContainEqual(
    expect.objectContaining({ rule: 'date-incomplete', where: '第6行' }),
  )
  writeFileSync(inFolder('短文.txt'), '请按时报送材料，谢谢配合。')
  expect(cli('proofread', '--text', inFolder('短文.txt')).out).toBe('校核没有发现问题。\n')
}, 60_000)

test('proofread wants either a ledger or a text', () => {
  const ledger = imported()
  for (const parameters of [
    [],
    ['--ledger', ledger, '--text', ledger],
    ['--text', inFolder('没有这个.txt')],
  ]) {
    const refused = cli('proofread', ...parameters)
    expect([refused.code, refused.out, refused.lines.length]).toEqual([1, '', 1])
  }
}, 60_000)
