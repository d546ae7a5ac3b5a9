import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    setupFiles: ['tests/setup.ts'],
    // That a machine is slow says nothing of what is tested.
    testTimeout: 60_000,
  },
})
