import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Real files, real time: a result must not depend on the zone of the machine.
    env: { TZ: 'Asia/Shanghai' },
  },
})
