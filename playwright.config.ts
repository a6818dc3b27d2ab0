import { defineConfig } from '@playwright/test'
import { resolveElectron, sandboxArguments } from './scripts/electron-runtime.ts'
import { packagedExecutable } from './scripts/package-application.ts'

/*
 * `npm test` sets these and starts a display. They are worked out here as well, so that one test can be run
 * by hand: npm run build && xvfb-run -a -s '-screen 0 1920x1080x24' npx playwright test --project window -g '…'
 */
process.env.LEDGER_TEST_ELECTRON ||= (await resolveElectron()).executable
process.env.LEDGER_TEST_SANDBOX_ARGS ??= sandboxArguments().join(' ')
process.env.LEDGER_TEST_PACKAGED ||= packagedExecutable('test')

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // One at a time: two windows on one display would share clipboard and focus.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 40 * 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'window', testIgnore: 'packaged/**' },
    { name: 'packaged', testMatch: 'packaged/**/*.test.ts' },
  ],
})
