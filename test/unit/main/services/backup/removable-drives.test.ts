import { expect, test } from 'vitest'
import { removableAmong } from '../../../../../main/services/backup/removable-drives.ts'

const device = (given: { readonly name: string; readonly mount: string } & Record<string, unknown>) => ({
  type: 'part',
  label: '',
  fsType: '',
  removable: false,
  protocol: '',
  device: '',
  ...given,
})

test('a stick is found whether the system calls it removable, it hangs on USB, or the desktop mounted it', () => {
  const found = removableAmong([
    device({ name: 'sda', mount: '', protocol: 'sata' }),
    device({ name: 'sda1', mount: '/', device: '/dev/sda' }),
    device({ name: 'sda2', mount: '/home', device: '/dev/sda' }),
    device({ name: 'sdb', mount: '', removable: true, protocol: 'usb' }),
    device({
      name: 'sdb1',
      mount: '/media/王晓梅/我的 U盘',
      removable: true,
      label: '我的 U盘',
      fsType: 'exfat',
      device: '/dev/sdb',
    }),
    device({ name: 'sdc', mount: '', protocol: 'usb' }),
    device({ name: 'sdc1', mount: '/mnt/移动硬盘', label: '移动硬盘', fsType: 'ntfs', device: '/dev/sdc' }),
    device({ name: 'sdd', mount: '/run/media/clerk/4A2B', protocol: '', fsType: 'vfat' }),
    device({ name: 'sde1', mount: '[SWAP]', removable: true }),
    device({ name: 'sr0', type: 'rom', mount: '/media/cdrom', removable: true }),
  ])
  expect(found).toEqual([
    { mount: '/media/王晓梅/我的 U盘', label: '我的 U盘', fileSystem: 'exfat' },
    { mount: '/mnt/移动硬盘', label: '移动硬盘', fileSystem: 'ntfs' },
    { mount: '/run/media/clerk/4A2B', label: '', fileSystem: 'vfat' },
  ])
})

test('drives of Windows are found by their letter', () => {
  const found = removableAmong([
    device({ name: 'C:', mount: 'C:', fsType: 'ntfs' }),
    device({ name: 'E:', mount: 'E:', fsType: 'fat32', label: 'KINGSTON', removable: true }),
  ])
  expect(found).toEqual([{ mount: 'E:\\', label: 'KINGSTON', fileSystem: 'fat32' }])
})

test('what the system leaves out is no stick and no fault', () => {
  const silent = { name: 'loop0', type: 'loop', mount: null, label: null, fsType: null } as const
  expect(
    removableAmong([
      { ...silent, removable: true, protocol: '' },
      { ...silent, mount: '/media/stick', removable: false, protocol: '' },
    ]),
  ).toEqual([{ mount: '/media/stick', label: '', fileSystem: '' }])
})
