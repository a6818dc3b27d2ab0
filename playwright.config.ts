import { defineConfig } from '@playwright/test'
import { resolveElectron, sandboxArguments } from './scripts/electron-runtime.ts'
import { packagedExecutable } from './scripts/package-application.ts'

/*
 * `npm test` sets these. They are worked out here as well, so that one test can be run by hand:
 * npm run build && npx playwright test --project window -g '…' (to look on: --headed --workers 1).
 */
process.env.LEDGER_TEST_ELECTRON ||= (await resolveElectron()).executable
process.env.LEDGER_TEST_SANDBOX_ARGS ??= sandboxArguments().join(' ')
process.env.LEDGER_TEST_PACKAGED ||= packagedExecutable('test')

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Three keep two cores busy: a test waits for half of its time. Each worker has a display of its own on Linux;
  // elsewhere two windows would share clipboard and focus.
  workers: process.platform === 'linux' ? 3 : 1,
  fullyParallel: true,
  retries: 0,
  // Ample, for a machine with other work: only a test that fails takes so long.
  timeout: 120_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'window', testIgnore: 'packaged/**' },
    { name: 'packaged', testMatch: 'packaged/**/*.test.ts' },
  ],
})
