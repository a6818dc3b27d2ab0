import { access, readdir, readFile } from 'node:fs/promises'

/** A stick that is plugged in and ready: where it lies, what it is called, and its file system as the system calls it. */
export type RemovableDrive = {
  readonly mount: string
  readonly label: string
  readonly fileSystem: string
}

/** A disk or partition as systeminformation tells of it; what the system leaves out is null, whatever its types say. */
type Device = {
  readonly name: string
  readonly type: string
  readonly removable: boolean
  readonly protocol: string | null
  readonly mount: string | null
  readonly label: string | null
  readonly fsType: string | null
  readonly device?: string
}

/** Where desktops of Linux put what was plugged in; disks of the PC itself are mounted elsewhere. */
const PLUGGED_IN = /^\/(?:media|run\/media)\/./u

/** Mount points that are no place for files. */
const NO_PLACE = ['', '[SWAP]', '/', '/boot', '/boot/efi']

/** A disc drive takes no backups. */
const DISC = 'rom'

/** On Windows a drive is named without the backslash, which means whatever folder was last used on it. */
const placeOf = (mount: string): string => (/^[a-z]:$/iu.test(mount) ? `${mount}\\` : mount)

/**
 * The sticks among the disks and partitions of this PC: those the system calls removable, those on a USB cable (a hard disk
 * there is not called removable), and those mounted where the desktop puts what was plugged in.
 */
export const removableAmong = (devices: readonly Device[]): readonly RemovableDrive[] => {
  const onUsb = new Set(
    devices.filter(({ protocol }) => protocol === 'usb').flatMap(({ name }) => [name, `/dev/${name}`]),
  )
  const drives = devices.flatMap(({ name, type, mount, removable, label, fsType, device = '' }) =>
    mount !== null &&
    !NO_PLACE.includes(mount) &&
    type !== DISC &&
    (removable || onUsb.has(name) || onUsb.has(device) || PLUGGED_IN.test(mount))
      ? [{ mount: placeOf(mount), label: label ?? '', fileSystem: fsType ?? '' }]
      : [],
  )
  return drives.toSorted((one, other) => one.mount.localeCompare(other.mount, 'en'))
}

const DRIVE_LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** What changes whenever a stick is plugged in or pulled out, and costs next to nothing to ask. */
const pluggedInNow = async (): Promise<string> => {
  if (process.platform === 'linux') return readFile('/proc/self/mountinfo', 'utf8')
  if (process.platform === 'darwin') return (await readdir('/Volumes')).join('\n')
  const there = await Promise.all(DRIVE_LETTERS.map(isThere))
  return DRIVE_LETTERS.filter((_letter, index) => there[index]).join()
}

/**
 * The sticks that are plugged in. Asking the system takes a program of its own (a second on Windows), so it is asked again only
 * when something was mounted or taken away since; the window may look every few seconds.
 */
export class RemovableDrives {
  #seen: string | undefined
  #drives: Promise<readonly RemovableDrive[]> = Promise.resolve([])

  /** The sticks now; none where the system does not tell. */
  async now(): Promise<readonly RemovableDrive[]> {
    const there = await pluggedInNow().catch(() => undefined)
    if (there === undefined || there !== this.#seen) {
      this.#seen = there
      this.#drives = askSystem()
    }
    return this.#drives
  }
}

const askSystem = async (): Promise<readonly RemovableDrive[]> => {
  // Loaded when a stick is first looked for: it is large, and most starts never need it.
  const { blockDevices } = await import('systeminformation')
  return removableAmong(await blockDevices())
}
