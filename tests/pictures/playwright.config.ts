// Owns how the pictures for the docs are taken: not part of the tests.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../../out/test-results/pictures',
  workers: 1,
  timeout: 120_000,
  use: { actionTimeout: 15_000 },
  reporter: [['line']],
})
