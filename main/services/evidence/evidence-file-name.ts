import { extname } from 'node:path'
import { safeFileName } from '#shared/documents/file-name.ts'

/**
 * Endings of files that run something, or bring programs along, when they are opened: on Windows (those Outlook and Windows
 * itself hold back, disk images included) and on Linux desktops.
 */
const RUNS = new Set(
  [
    'exe com scr pif bat cmd cpl msi msp mst msix appx msc hta jar chm hlp reg lnk url scf inf gadget',
    'application appref-ms settingcontent-ms library-ms search-ms diagcab website theme xll',
    'ps1 psm1 ps1xml psc1 vb vbs vbe vbscript js jse ws wsf wsc wsh sct shb shs py pyw',
    'iso img vhd vhdx',
    'sh bash run desktop appimage deb rpm',
  ].flatMap((line) => line.split(' ').map((ending) => `.${ending}`)),
)

/** What programs know a file by. Windows drops dots and blanks at the end of a name, so they are none of it. */
const ENDING = /\.[\p{L}\p{N}_-]{1,10}$/u

/**
 * The name a copy of a piece of evidence bears on disk: every file system takes it, it names nothing outside its folder, and
 * its ending is kept however long the name.
 */
export const evidenceFileName = (name: string): string => {
  const trimmed = name.replace(/[\s.]+$/u, '')
  const ending = ENDING.exec(trimmed)?.[0] ?? ''
  return `${safeFileName(trimmed.slice(0, trimmed.length - ending.length))}${ending}`
}

/** True for a piece of evidence that would run as a program when its copy is opened. */
export const runsWhenOpened = (name: string): boolean =>
  RUNS.has(extname(evidenceFileName(name)).toLowerCase())
