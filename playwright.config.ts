// Owns how the end-to-end tests run: where they lie, how long they may take, what a failure leaves behind.
// Leaves starting the app to tests/helpers/electron-app.ts, and the display to scripts/.

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test-results/e2e',
  // A second start that passes would hide the first that failed.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Each worker runs a whole Electron: more of them than half the cores only makes all of them slower.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: process.env['CI'] === undefined ? [['list']] : [['dot']],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
  },
})
