import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/setup.ts'],
    // That a machine is slow says nothing of what is tested, and a full form takes its time on any.
    testTimeout: process.env['CUTTINGS_TEST_ALL'] === '1' ? 3_600_000 : 60_000,
  },
})
