import { expect, test } from 'vitest'
import type { BackupTarget } from '#shared/bridge/backup-view.ts'
import { plainTarget } from '../../../../renderer/backup/plain-target.ts'

const target = (path: string, kind: BackupTarget['kind'], readOnly = false): BackupTarget => ({
  token: path,
  kind,
  label: path,
  path,
  freeBytes: null,
  totalBytes: null,
  fileSystem: '',
  readOnly,
  pluggedIn: true,
})

const stick = target('E:', 'removable')
const other = target('F:', 'removable')
const locked = target('G:', 'removable', true)
const folder = target('D:\\备份', 'folder')
const out = { ...target('G:\\备份', 'folder'), pluggedIn: false }

test.each([
  ['the only stick', [stick, folder], folder.path, stick],
  ['the only stick that can be written', [locked, stick], '', stick],
  ['of several sticks the one used last', [stick, other, folder], other.path, other],
  ['without a stick the folder used last', [folder], folder.path, folder],
  ['not the folder used last while a stick has to be chosen', [stick, other, folder], folder.path, undefined],
  ['nothing unasked where nothing was used', [folder], '', undefined],
  ['not the folder used last while its drive is not plugged in', [out, folder], out.path, undefined],
  ['nothing where nothing can be written', [locked], locked.path, undefined],
])('%s', (_, targets, lastPlace, expected) => {
  expect(plainTarget(targets, lastPlace)).toBe(expected)
})
