import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * What a task needs of the system: a window, a display for tests that have none, Word files rendered to pages, system calls that
 * fail when asked, sticks that lie in files.
 */
export type SystemNeed = 'window' | 'display' | 'rendering' | 'faults'

/** One thing the system must have; `packages` are its names on Debian and Ubuntu, the first known one is taken. */
type Requirement = { need: SystemNeed; what: string; packages: readonly string[]; present: () => boolean }

const requirements: readonly Requirement[] = [
  library('libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0']),
  library('libnss3.so', ['libnss3']),
  library('libgbm.so.1', ['libgbm1']),
  library('libasound.so.2', ['libasound2t64', 'libasound2']),
  library('libatspi.so.0', ['libatspi2.0-0t64', 'libatspi2.0-0']),
  {
    need: 'window',
    what: 'a Chinese font',
    packages: ['fonts-noto-cjk'],
    present: () => output('fc-list', [':lang=zh-cn', 'family']).length > 0,
  },
  command('display', 'Xvfb', 'xvfb'),
  command('faults', 'strace', 'strace'),
  command('faults', 'losetup', 'mount'),
  command('faults', 'mkfs.ext4', 'e2fsprogs'),
  command('faults', 'mkfs.exfat', 'exfatprogs'),
  command('faults', 'mount.exfat-fuse', 'exfat-fuse'),
  command('rendering', 'soffice', 'libreoffice-writer-nogui'),
  command('rendering', 'pdftotext', 'poppler-utils'),
  command('rendering', 'fc-list', 'fontconfig'),
  font('Noto Sans CJK SC', 'fonts-noto-cjk'),
  font('AR PL SungtiL GB', 'fonts-arphic-gbsn00lp'),
  font('AR PL KaitiM GB', 'fonts-arphic-gkai00mp'),
  font('Liberation Serif', 'fonts-liberation'),
]

/**
 * Makes sure the system has what the given needs ask for: does nothing when all is there, installs it on
 * Debian and Ubuntu as root after saying so, and otherwise throws with the one command to run.
 * Windows and macOS bring a window and fonts of their own; nothing is checked there.
 */
export function ensureSystemPackages(needs: readonly SystemNeed[]): void {
  if (process.platform !== 'linux') return
  const missing = lacking(needs)
  if (missing.length === 0) return

  const what = missing.map((requirement) => requirement.what).join(', ')
  if (!isCommand('apt-get')) {
    const names = unique(missing.map(({ packages }) => packages.at(-1)))
    throw new Error(`This machine lacks ${what}. Install what Debian calls:\n  ${names.join(' ')}`)
  }
  if (process.getuid?.() !== 0) {
    const names = unique(missing.map(({ packages }) => available(packages)))
    throw new Error(`This machine lacks ${what}. Run:\n  sudo ${aptInstall(names).join(' ')}`)
  }
  console.log(`This machine lacks ${what}: installing it with apt-get …`)
  apt(['apt-get', 'update'])
  const refusal = apt(aptInstall(unique(missing.map(({ packages }) => available(packages)))))
  const still = lacking(needs)
  if (still.length > 0) {
    throw new Error(`Still lacking: ${still.map(({ what }) => what).join(', ')}.\n${refusal}`.trim())
  }
}

function lacking(needs: readonly SystemNeed[]): Requirement[] {
  return requirements.filter(({ need, present }) => needs.includes(need) && !present())
}

function library(soname: string, packages: readonly string[]): Requirement {
  const present = () => output('/sbin/ldconfig', ['-p']).includes(`\t${soname} `)
  return { need: 'window', what: soname, packages, present }
}

function command(need: SystemNeed, name: string, debianPackage: string): Requirement {
  return { need, what: name, packages: [debianPackage], present: () => isCommand(name) }
}

function font(family: string, debianPackage: string): Requirement {
  const present = () => output('fc-list', [':', 'family']).includes(family)
  return { need: 'rendering', what: `the font ${family}`, packages: [debianPackage], present }
}

/** The first of some alternative names that the machine's package lists know. */
function available(names: readonly string[]): string | undefined {
  return names.find((name) => /Candidate: \d/.test(output('apt-cache', ['policy', name]))) ?? names.at(-1)
}

function aptInstall(names: readonly string[]): string[] {
  return ['apt-get', 'install', '-y', '--no-install-recommends', ...names]
}

/** Runs apt-get quietly; returns what it said when it failed, else nothing. */
function apt([name = '', ...args]: readonly string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const child = spawnSync(name, args, { encoding: 'utf8', env, maxBuffer: 1 << 26 })
  return child.status === 0 ? '' : (child.error?.message ?? child.stderr)
}

function output(name: string, args: readonly string[]): string {
  const env = { ...process.env, LC_ALL: 'C' }
  return spawnSync(name, args, { encoding: 'utf8', env }).stdout ?? ''
}

function isCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

function unique(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined))]
}
