import { readFileSync, readlinkSync } from 'node:fs'
import { type ElectronApplication, expect } from '@playwright/test'
import { PROJECT_ROOT, test } from '../support/electron-app.ts'
import { isRoot, programForNobody } from '../support/unprivileged-user.ts'

/** What Linux says of a process: filtered system calls, and which namespaces it lives in. */
const confinement = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return {
    seccomp: /^Seccomp:\s*(\d)/mu.exec(status)?.[1],
    noNewPrivileges: /^NoNewPrivs:\s*(\d)/mu.exec(status)?.[1],
    namespaces: ['user', 'pid', 'net'].map((kind) => readlinkSync(`/proc/${pid}/ns/${kind}`)),
    arguments: readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0'),
  }
}

const pagePid = (electron: ElectronApplication): Promise<number> =>
  electron.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  )

test('for a user without rights the window runs in the sandbox of the system', async ({ launchApp }) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  const nobody = isRoot() ? await programForNobody() : undefined
  const app = await launchApp({
    withoutSandboxArguments: true,
    ...(nobody && { home: nobody.home, executable: nobody.executable, args: [nobody.root], env: nobody.env }),
    ...(!nobody && { args: [PROJECT_ROOT] }),
  })
  const { electron, window } = app
  expect((await window.evaluate(() => api.openAtStart())).ok).toBe(true)

  const main = confinement(electron.process().pid ?? 0)
  const page = confinement(await pagePid(electron))
  for (const argument of [...main.arguments, ...page.arguments]) expect(argument).not.toContain('no-sandbox')
  expect(page.seccomp).toBe('2')
  expect(page.noNewPrivileges).toBe('1')
  expect(page.namespaces).not.toEqual(main.namespaces)
  await app.close()
  await nobody?.remove()
})
