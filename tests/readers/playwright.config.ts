// Owns how exports are given to real readers (`npm run readers`): no part of `npm test`, since it takes programs that few machines have.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: 'readers.ts',
  outputDir: '../../out/test-results/readers',
  workers: 1,
  timeout: 300_000,
  use: { actionTimeout: 30_000 },
  reporter: [['list']],
})
