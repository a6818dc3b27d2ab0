import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledgerAndStick } from '../../../support/backed-up-ledger.ts'
import { bundledScript } from '../../../support/bundled-script.ts'
import { largeLedger } from '../../../support/large-ledger.ts'
import { dataFolder, foundLedger } from '../../../support/ledger-oracle.ts'
import { granted, naming } from '../../../support/opened-store.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

let script = ''
beforeAll(async () => {
  script = await bundledScript('main/cli/index.ts')
})
afterAll(() => rmSync(dirname(script), { recursive: true, force: true }))

/** The command line as a scheduled task starts it. */
const cli = (...parameters: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, lines: stderr.split('\n').filter((line) => line !== '') }
}

const backupsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.zgbak'))

const backUp = (ledger: string, stick: string, ...more: string[]): string => {
  const { code, out, lines } = cli('backup', '--ledger', ledger, '--to', stick, '--json', ...more)
  expect({ code, lines }).toEqual({ code: 0, lines: [] })
  return JSON.parse(out).path
}

/** A closed ledger of the unit 区文联 at revision 3 with evidence, and a stick. */
const closedLedger = async () => {
  const made = await ledgerAndStick()
  await made.store.settled()
  await made.store.close()
  return { ...made, path: made.store.path }
}

test('a backup is made while the program holds the ledger, proven, and told in one line', async () => {
  const { store, stick } = await ledgerAndStick()
  const made = cli('backup', '--ledger', store.path, '--to', join(stick, '每日 备份'))
  const [name = ''] = backupsIn(join(stick, '每日 备份'))
  expect(made).toEqual({
    code: 0,
    out: `已备份并核对：${join(stick, '每日 备份', name)}（0个问题、0条进展、0份佐证材料）\n`,
    lines: [],
  })
  expect(name).toMatch(/^整改台账_区文联_\d{8}-\d{4}_r3\.zgbak$/u)
  granted(await store.execute(naming('后来')))
})

test('verify says what a backup is, by lines and as one object', async () => {
  const { path, stick } = await closedLedger()
  const backup = backUp(path, stick)
  const said = cli('verify', backup)
  expect(said.code).toBe(0)
  expect(said.out.split('\n')[0]).toBe(`备份完好：${backup}`)
  expect(said.out).toContain('第3次修改，修改记录3行')
  const told = JSON.parse(cli('verify', backup, '--json').out)
  expect(told).toMatchObject({ path: backup, encrypted: false, revision: 3, historyLines: 3 })
  expect(told.parts).toHaveLength(4)
})

test('one byte changed, or the end missing, and both verify and restore refuse with one line', async () => {
  const { path, stick } = await closedLedger()
  const backup = backUp(path, stick)
  const whole = readFileSync(backup)
  const before = readFileSync(path)
  const flipped = Buffer.from(whole)
  flipped[1_000_000] = (flipped[1_000_000] ?? 0) ^ 1
  for (const damaged of [flipped, whole.subarray(0, -20), Buffer.alloc(0), Buffer.from('别的文件')]) {
    writeFileSync(backup, damaged)
    for (const refused of [cli('verify', backup), cli('restore', backup, '--ledger', path)]) {
      expect({ code: refused.code, out: refused.out, said: refused.lines.length }).toEqual({
        code: 1,
        out: '',
        said: 1,
      })
      expect(refused.lines[0]).toMatch(/\p{Script=Han}/u)
    }
  }
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('restore brings a backup back as a new revision, and the history goes on', async () => {
  const { store, stick } = await ledgerAndStick()
  const backup = backUp(store.path, stick)
  granted(await store.execute(naming('写错了的名称')))
  await store.close()
  const before = foundLedger(store.path)
  expect([before.revision, before.ledger.unit.shortName]).toEqual([4, '写错了的名称'])
  expect(cli('restore', backup, '--ledger', store.path).out).toBe(
    `已恢复到台账：${store.path}（第5次修改）\n`,
  )
  const after = foundLedger(store.path)
  expect([after.faults, after.revision, after.ledger.unit.shortName]).toEqual([[], 5, '区文联'])
  expect(after.history.map(({ command, operator }) => [command, operator]).at(-1)).toEqual([
    'restore',
    '命令行',
  ])
})

test('where no ledger was, restore builds it with history and evidence', async () => {
  const { path, stick } = await closedLedger()
  const backup = backUp(path, stick)
  const target = join(temporaryFolder(), '新电脑', '台账.json')
  mkdirSync(dirname(target))
  expect(cli('restore', backup, '--ledger', target)).toEqual({
    code: 0,
    out: `已由备份建立台账：${target}（第3次修改）\n`,
    lines: [],
  })
  expect(readFileSync(target).equals(readFileSync(path))).toBe(true)
  const found = foundLedger(target)
  expect([found.faults, found.history.length]).toEqual([[], 3])
  expect(readdirSync(join(dataFolder(target), 'attachments'))).toEqual(
    readdirSync(join(dataFolder(path), 'attachments')),
  )
})

test('under a password it opens with that password alone, which never stands in the command', async () => {
  const { path, stick } = await closedLedger()
  const passwords = temporaryFolder()
  const [right, wrong, empty] = ['对.txt', '错.txt', '空.txt'].map((name) => join(passwords, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(right, '\uFEFF整改2024\r\n第二行不算\r\n')
  writeFileSync(wrong, '整改2025\n')
  writeFileSync(empty, '\n整改2024\n')
  const backup = backUp(path, stick, '--password-file', right)
  expect(JSON.parse(cli('verify', backup, '--password-file', right, '--json').out).encrypted).toBe(true)
  const without = cli('verify', backup)
  const mistaken = cli('verify', backup, '--password-file', wrong)
  expect([without.code, mistaken.code]).toEqual([1, 1])
  expect(without.lines[0]).toContain('密码')
  expect(mistaken.lines[0]).toContain('密码')
  expect(without.lines).not.toEqual(mistaken.lines)
  expect(cli('verify', backup, '--password-file', empty).lines).toEqual([`密码文件的第一行是空的：${empty}`])
})

test('older backups are given up only when the new one is proven, and as many kept as asked for', async () => {
  const { path, stick } = await closedLedger()
  const [first, second] = [backUp(path, stick), backUp(path, stick)]
  const third = cli('backup', '--ledger', path, '--to', stick, '--keep', '2')
  expect(third.code).toBe(0)
  expect(third.lines).toEqual([`已删除较早的备份：${basename(first)}`])
  expect(backupsIn(stick)).toHaveLength(2)
  const newest = backupsIn(stick).find((name) => name !== basename(second)) ?? ''
  writeFileSync(join(stick, newest), readFileSync(join(stick, newest)).subarray(0, 5000))
  const fourth = cli('backup', '--ledger', path, '--to', stick, '--keep', '2')
  expect(fourth.lines).toEqual([`注意：较早的备份“${newest}”已损坏，没有计入，也没有删除。`])
  expect(backupsIn(stick)).toHaveLength(3)
})

test('evidence that is not what it was is told, and the backup is made all the same', async () => {
  const { store, stick } = await ledgerAndStick()
  granted(await store.restore(largeLedger(1), '示例'))
  const attachments = join(dataFolder(store.path), 'attachments')
  const [stored = ''] = readdirSync(attachments)
  const files = [{ name: '会议纪要.docx', sha256: stored, size: 10 }]
  const target = { inspectionId: 'inspection-1', findingId: 'finding-0' }
  granted(await store.execute({ name: 'evidence.add', input: { ...target, files } }))
  await store.close()
  writeFileSync(join(attachments, stored), '换了内容')
  const made = cli('backup', '--ledger', store.path, '--to', stick)
  expect(made.code).toBe(0)
  expect(made.lines).toEqual(['注意：佐证材料“会议纪要.docx”的文件缺失或已损坏，没有备份进去。'])
  expect(backupsIn(stick)).toHaveLength(1)
})

test('while the program holds the ledger, restoring is refused', async () => {
  const { store, stick } = await ledgerAndStick()
  const backup = backUp(store.path, stick)
  granted(await store.execute(naming('后来')))
  const before = readFileSync(store.path)
  const refused = cli('restore', backup, '--ledger', store.path)
  expect([refused.code, refused.out, refused.lines.length]).toEqual([1, '', 1])
  expect(readFileSync(store.path).equals(before)).toBe(true)
})

test.each([
  ['backup without a target', ['backup', '--ledger', '台账.json'], '用法：backup'],
  [
    'backup with a count that is none',
    ['backup', '--ledger', 'a', '--to', 'b', '--keep', '0'],
    '保留份数“0”不对',
  ],
  ['backup of nothing', ['backup', '--ledger', '/没有/台账.json', '--to', '.'], '台账'],
  ['verify of two', ['verify', 'a', 'b'], '用法：verify'],
  ['verify of nothing', ['verify', '/没有.zgbak'], '没有'],
  ['restore without a ledger', ['restore', 'a.zgbak'], '用法：restore'],
  ['a password file that is not there', ['verify', 'a', '--password-file', '/没有.txt'], '没有.txt'],
])('%s is refused in one line', (_what, parameters, words) => {
  const { code, out, lines } = cli(...parameters)
  expect([code, out, lines.length]).toEqual([1, '', 1])
  expect(lines[0]).toContain(words)
})
