// Owns the test function of end-to-end tests: each test has folders of its own and the means to start the app in them.
// Leaves starting and ending an app to electron-app.ts.

import { test as base, type TestInfo } from '@playwright/test'
import {
  launchApp,
  makeTestFolders,
  type LaunchedApp,
  type LaunchOptions,
  type TestFolders,
} from './electron-app'

/** What a test may ask for beside Playwright's own fixtures. */
export type AppFixtures = {
  /** Folders of this test's own, removed after it. */
  readonly folders: TestFolders
  /** Start the app in these folders. Apps that still run when the test ends are ended. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<LaunchedApp>
}

export const test = base.extend<AppFixtures>({
  // Playwright reads from the pattern which fixtures a fixture needs: here, none.
  folders: async ({}, use) => {
    const folders = await makeTestFolders()
    await use(folders)
    await folders.remove()
  },
  launch: async ({ folders }, use, info) => {
    const launched: LaunchedApp[] = []
    await use(async (options = {}) => {
      const app = await launchApp({ ...folders, ...options })
      launched.push(app)
      return app
    })
    for (const { app, close } of launched.filter(({ isRunning }) => isRunning())) {
      if (info.status !== info.expectedStatus) await keepScreenshots(app, info)
      await close()
    }
  },
})

async function keepScreenshots(app: LaunchedApp['app'], info: TestInfo): Promise<void> {
  for (const [index, window] of app.windows().entries()) {
    const path = info.outputPath(`window-${String(index + 1)}.png`)
    await window.screenshot({ path })
    await info.attach(`window ${String(index + 1)}`, { path, contentType: 'image/png' })
  }
}
