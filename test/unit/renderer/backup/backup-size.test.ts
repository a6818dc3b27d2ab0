import { expect, test } from 'vitest'
import { momentInName, sizeWords } from '../../../../renderer/backup/backup-size.ts'

test('sizes read as in the file windows of the system', () => {
  expect([0, 1, 1023, 1024, 1536, 102_400, 15_246_000_000, 2 ** 40].map(sizeWords)).toEqual([
    '0 字节',
    '1 字节',
    '1023 字节',
    '1 KB',
    '1.5 KB',
    '100 KB',
    '14.2 GB',
    '1 TB',
  ])
})

test('the moment stands in the name of a backup, and is left out where the file was renamed', () => {
  expect(momentInName('整改台账_市文联_20230523-1530_r128.zgbak')).toBe('2023-05-23 15:30')
  expect(momentInName('整改台账_市_文联_20230523-0905_r9_2.zgbak')).toBe('2023-05-23 09:05')
  expect(momentInName('换届前.zgbak')).toBe('')
})
