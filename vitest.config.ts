import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/torture/**/*.test.ts'],
    environment: 'node',
    // One process for each core; of its own accord Vitest leaves one core idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The clerk's zone, whatever the machine's.
    env: { TZ: 'Asia/Shanghai' },
  },
})
