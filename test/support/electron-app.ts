import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test as base, type Electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { LedgerBridge } from '#shared/bridge/contract.ts'
import { startTestDisplay } from '../../scripts/test-display.ts'

declare global {
  // In a page of the program; tests use it inside `page.evaluate`.
  var api: LedgerBridge
}

/** A running program with its one window and its own folder for all data. */
export type RunningApp = {
  readonly electron: ElectronApplication
  readonly window: Page
  readonly home: string
  readonly process: ChildProcess
  /** Closes the window as the clerk does, which saves what is being typed, and waits until the program has ended. */
  readonly close: () => Promise<void>
  /** Ends the program as a power cut would: nothing is flushed, nothing is asked. */
  readonly kill: () => Promise<void>
}

/**
 * `home`: folder for all data (a fresh one of this test by default). `executable`, `args`: another program than the built one, such
 * as the packaged one. `env`: more environment. `withoutSandboxArguments`: leaves out the switch that root needs.
 * `expectedFaults`: console errors this run causes on purpose.
 */
export type LaunchOptions = {
  readonly home?: string
  readonly executable?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly withoutSandboxArguments?: boolean
  readonly expectedFaults?: RegExp
}

/** Root of the project, which `electron` is started with. */
export const PROJECT_ROOT = join(import.meta.dirname, '../..')

const required = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run the tests through playwright.config.ts`)
  return value
}

/** The Electron the tests run on. */
export const electronExecutable = (): string => required('LEDGER_TEST_ELECTRON')

/** Switches this machine needs (none, or the one that root needs), never chosen by the program itself. */
export const sandboxArguments = (): string[] =>
  required('LEDGER_TEST_SANDBOX_ARGS')
    .split(' ')
    .filter((argument) => argument !== '')

const programEnvironment = (home: string, more: Readonly<Record<string, string>> = {}) => {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { ...Object.fromEntries(inherited), RECTIFICATION_LEDGER_HOME: home, ...more }
}

/** What the page complained about: console errors, uncaught exceptions, violations of the CSP. */
const complaints = async (window: Page): Promise<string[]> => {
  const messages = await window.consoleMessages({ filter: 'all' })
  const errors = await window.pageErrors({ filter: 'all' })
  const suspicious = messages.filter(
    (message) => message.type() === 'error' || /content security policy/iu.test(message.text()),
  )
  return [
    ...suspicious.map((message) => message.text()),
    ...errors.map((error) => error.stack ?? error.message),
  ]
}

declare global {
  // In the main process of the program under test: outcomes of calls, by the number of the call.
  var outcomes: Map<number, unknown>
}

/** What Playwright says when the inspector lost the answer to a call; the call itself was carried out. */
const ANSWER_LOST = 'Resulting promise was garbage collected'

/**
 * Makes `electron.evaluate` answer for certain. A call that reaches the main process while it is busy is answered through
 * a promise nothing holds, which a collection of garbage then takes away: two calls of three are lost in a program that
 * does nothing but allocate. So each call is carried out once, the program keeps its outcome, and is asked again.
 */
const answerForCertain = (electron: ElectronApplication): void => {
  const evaluate = electron.evaluate.bind(electron)
  let calls = 0
  const evaluateOnce = async (pageFunction: unknown, argument?: unknown): Promise<unknown> => {
    calls += 1
    const call = { number: calls, source: String(pageFunction), argument }
    for (;;) {
      try {
        return await evaluate((modules, { number, source, argument: given }) => {
          globalThis.outcomes ??= new Map()
          if (!globalThis.outcomes.has(number))
            globalThis.outcomes.set(number, new Function(`return (${source})`)()(modules, given))
          return globalThis.outcomes.get(number)
        }, call)
      } catch (error) {
        if (!String(error).includes(ANSWER_LOST)) throw error
      }
    }
  }
  electron.evaluate = evaluateOnce as ElectronApplication['evaluate']
}

/** How long a start may take on a machine with other work, in milliseconds. */
const LONGEST_START = 30_000

/**
 * Starts a program, once more where Playwright did not get hold of it. The inspector loses the answer to Playwright's first
 * call as well (two starts of 700, on a machine with twenty times its load), and Playwright then waits for ever. It kills
 * such a program, as a power cut would; a program that hangs of itself hangs again.
 */
const launchForCertain = (
  launcher: Electron,
  options: Parameters<Electron['launch']>[0],
): Promise<ElectronApplication> =>
  launcher.launch({ ...options, timeout: LONGEST_START }).catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error
    return launcher.launch({ ...options, timeout: LONGEST_START })
  })

const start = async (
  launcher: Electron,
  home: string,
  options: LaunchOptions,
  complained: (faults: readonly string[]) => void,
): Promise<RunningApp> => {
  const electron = await launchForCertain(launcher, {
    executablePath: options.executable ?? electronExecutable(),
    args: [
      ...(options.withoutSandboxArguments ? [] : sandboxArguments()),
      ...(options.args ?? [PROJECT_ROOT]),
    ],
    env: programEnvironment(home, options.env),
    // Without it Playwright adds --no-sandbox by itself.
    chromiumSandbox: true,
  })
  answerForCertain(electron)
  const window = await electron.firstWindow()
  await window.waitForLoadState('load')
  const process = electron.process()
  return {
    electron,
    window,
    home,
    process,
    close: async () => {
      const faults = await complaints(window)
      complained(faults.filter((fault) => !options.expectedFaults?.test(fault)))
      const ended = once(process, 'exit')
      await electron.evaluate(({ BrowserWindow }) => {
        // Afterwards, so that this call is answered before the program ends.
        setImmediate(() => {
          for (const each of BrowserWindow.getAllWindows()) each.close()
        })
      })
      // Backups are asked for where the ledger changed since the last one; the press fails when the window goes without asking.
      void window
        .getByRole('button', { name: '不备份，直接关闭' })
        .click({ timeout: 0 })
        .catch(() => undefined)
      await ended
    },
    kill: async () => {
      const ended = once(process, 'exit')
      process.kill('SIGKILL')
      await ended
    },
  }
}

const isRunning = ({ process }: RunningApp): boolean =>
  process.exitCode === null && process.signalCode === null

type Fixtures = {
  /** Starts the program; it is closed after the test, which fails on any complaint of the page. */
  readonly launchApp: (options?: LaunchOptions) => Promise<RunningApp>
}

type WorkerFixtures = {
  /** The screen of this worker: windows of two tests on one screen would share clipboard and focus. */
  readonly ownDisplay: undefined
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  ownDisplay: [
    async ({ headless }, use) => {
      // Only Linux has screens without a monitor. With --headed somebody wants to look on.
      const display = process.platform === 'linux' && headless ? await startTestDisplay() : undefined
      if (display !== undefined) {
        process.env.DISPLAY = display.name
        delete process.env.WAYLAND_DISPLAY
      }
      await use(undefined)
      display?.stop()
    },
    { scope: 'worker', auto: true },
  ],
  launchApp: async ({ playwright }, use, testInfo) => {
    const started: RunningApp[] = []
    const faults: string[] = []
    await use(async (options = {}) => {
      const home = options.home ?? testInfo.outputPath(`home-${started.length}`)
      await mkdir(home, { recursive: true })
      const app = await start(playwright._electron, home, options, (found) => faults.push(...found))
      started.push(app)
      return app
    })
    for (const app of started) if (isRunning(app)) await app.close()
    expect(faults, 'console errors and CSP violations').toEqual([])
    // What a failed test left is worth a look; the rest is only large.
    if (testInfo.status === testInfo.expectedStatus)
      await rm(testInfo.outputDir, { recursive: true, force: true })
  },
})
