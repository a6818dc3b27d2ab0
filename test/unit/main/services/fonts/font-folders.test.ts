import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontFolders } from '../../../../../main/services/fonts/font-folders.ts'

test('fonts of the PC and of the user, on Windows and on Linux', () => {
  expect(
    fontFolders({
      platform: 'win32',
      environment: { WINDIR: 'D:\\Windows', LOCALAPPDATA: 'D:\\Users\\王\\AppData\\Local' },
      home: 'D:\\Users\\王',
    }),
  ).toEqual([
    join('D:\\Windows', 'Fonts'),
    join('D:\\Users\\王\\AppData\\Local', 'Microsoft', 'Windows', 'Fonts'),
  ])
  expect(fontFolders({ platform: 'linux', environment: {}, home: '/home/wang' })).toEqual([
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/home/wang/.local/share/fonts',
    '/home/wang/.fonts',
  ])
})
