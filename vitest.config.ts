import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    testTimeout: 20_000,
    // On two cores the default is one: many of these tests wait for disks and processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
