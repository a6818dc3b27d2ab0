import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // The clerk's zone, whatever the machine's.
    env: { TZ: 'Asia/Shanghai' },
  },
})
