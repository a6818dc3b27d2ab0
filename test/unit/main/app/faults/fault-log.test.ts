import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { faultLog } from '../../../../../main/app/faults/fault-log.ts'
import { temporaryFolder } from '../../../../support/temporary-folder.ts'

vi.spyOn(console, 'error').mockImplementation(() => undefined)

const folder = () => join(temporaryFolder(), 'logs')

test('a fault is written with its time and its stack', () => {
  const log = faultLog(folder())
  log.report('request execute', new Error('disk on fire'))
  const text = readFileSync(log.path, 'utf8')
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT.*Z request execute\nError: disk on fire\n {4}at /u)
})

test('a log grown too large is put aside once and never lost at once', () => {
  const log = faultLog(folder())
  log.report('first', 'x')
  writeFileSync(log.path, 'x'.repeat(1_000_001))
  log.report('second', { code: 'EIO' })
  expect(readdirSync(log.folder).sort()).toEqual(['faults.log', 'faults.old.log'])
  expect(readFileSync(log.path, 'utf8')).toContain('second\n{"code":"EIO"}')
})

test('a folder that cannot be made is no second fault', () => {
  const file = join(temporaryFolder(), 'taken')
  writeFileSync(file, '')
  expect(() => faultLog(file).report('what', 'why')).not.toThrow()
})

test('a fault that repeats without end does not fill the disk', () => {
  const log = faultLog(folder())
  for (let time = 0; time < 1000; time++) log.report('again', 'x')
  expect(readFileSync(log.path, 'utf8').split('again')).toHaveLength(201)
})
