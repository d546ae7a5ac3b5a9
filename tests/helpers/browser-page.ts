// Owns a plain browser for tests of files that we hand out: the Electron runtime at hand, without our app, without a network.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import { ensureRuntime, runtimeArguments } from '../../scripts/setup/runtime.mjs'

const browserFolder = resolve(import.meta.dirname, '../fixtures/plain-browser')

export type PageOptions = {
  /** On unless told otherwise. */
  readonly scripts?: boolean
  readonly width?: number
}

export type TestBrowser = {
  /** Write HTML to a file and open it in a new window. */
  readonly open: (html: string, options?: PageOptions) => Promise<Page>
  /** What the pages asked for, beside the files that were opened: every one was refused. */
  readonly requests: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Start the browser. */
export async function startBrowser(): Promise<TestBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'cuttings-browser-'))
  const env = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? (await ensureRuntime()).executable,
    chromiumSandbox: true,
    args: [...runtimeArguments(), browserFolder, `--user-data-dir=${join(folder, 'data')}`],
    env: Object.fromEntries(env),
  })
  await app.evaluate(({ app: electron }) => electron.whenReady())
  let opened = 0
  return {
    open: async (html, { scripts = true, width = 1000 } = {}) => {
      opened += 1
      const file = join(folder, `page-${opened}.html`)
      await writeFile(file, html)
      const waiting = app.waitForEvent('window')
      await app.evaluate(
        ({ BrowserWindow }, { url, javascript, width: windowWidth }) => {
          const window = new BrowserWindow({
            width: windowWidth,
            height: 900,
            webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript },
          })
          // Not awaited: the answer would wait for the load, which the page's own event tells.
          void window.loadURL(url)
        },
        { url: pathToFileURL(file).href, javascript: scripts, width },
      )
      const page = await waiting
      await page.waitForLoadState('load')
      return page
    },
    requests: () => app.evaluate(() => (globalThis as unknown as { requests: readonly string[] }).requests),
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
