// Owns starting the built app in a real Electron for end-to-end tests, in folders of its own, and ending it.
// Leaves what is done in the window to the tests, and the display to the script that runs them.

import type { ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { ensureRuntime, runtimeArguments } from '../../scripts/setup/runtime.mjs'

const projectFolder = resolve(import.meta.dirname, '../..')
const closeTimeoutMs = 15_000

/** The folders that one run of the app works in. */
export type AppFolders = {
  readonly library: string
  readonly userData: string
  readonly cache: string
}

/** Folders for one test, below one temporary folder that has room for its other files too. */
export type TestFolders = AppFolders & {
  readonly root: string
  /** Remove `root` and all that is in it. */
  readonly remove: () => Promise<void>
}

/** How to start the app: where it works, and what it is told beyond that. */
export type LaunchOptions = AppFolders & {
  readonly env?: Readonly<Record<string, string>>
  readonly args?: readonly string[]
}

/** A running app with its first window. */
export type LaunchedApp = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly isRunning: () => boolean
  /** Quit as a person would, and wait until the process has ended. Nothing happens when it already has. */
  readonly close: () => Promise<void>
}

/** A point in the window, in CSS pixels from its top left corner. */
export type Point = { readonly x: number; readonly y: number }

/** Make folders for one test. `library` doesn't exist yet: making it is the app's first act. */
export async function makeTestFolders(): Promise<TestFolders> {
  const root = await mkdtemp(join(tmpdir(), 'cuttings-e2e-'))
  const folders = {
    library: join(root, 'Library'),
    userData: join(root, 'user-data'),
    cache: join(root, 'cache'),
  }
  await Promise.all([mkdir(folders.userData), mkdir(folders.cache)])
  return { ...folders, root, remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }) }
}

/** Start the built app and wait for its first window. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? (await ensureRuntime()).executable,
    // Playwright turns Chromium's sandbox off unless told otherwise; only root has to live without it.
    chromiumSandbox: true,
    args: [...runtimeArguments(), projectFolder, ...(options.args ?? [])],
    cwd: projectFolder,
    env: {
      ...definedVariables(process.env),
      CUTTINGS_LIBRARY: options.library,
      CUTTINGS_USER_DATA: options.userData,
      CUTTINGS_CACHE: options.cache,
      CUTTINGS_KEYS: join(options.userData, 'keys'),
      ...options.env,
    },
  })
  // Playwright forgets the process once it has ended.
  const running = app.process()
  return {
    app,
    page: await app.firstWindow(),
    isRunning: () => !hasEnded(running),
    close: () => closeApp(app, running),
  }
}

/**
 * Select text by dragging the mouse from one point to another.
 *
 * Playwright's own mouse waits for a script in every frame while a button is down, and the article's frame runs none:
 * the events go through the protocol instead.
 */
export async function dragSelect(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', point: Point, buttons: number) =>
    session.send('Input.dispatchMouseEvent', { type, ...point, buttons, button: 'left', clickCount: 1 })
  await send('mousePressed', from, 1)
  await send('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, 1)
  await send('mouseMoved', to, 1)
  await send('mouseReleased', to, 0)
  await session.detach()
}

async function closeApp(app: ElectronApplication, running: ChildProcess): Promise<void> {
  if (hasEnded(running)) return
  // An app that doesn't quit fails the test that closes it, and must not outlive it.
  const timer = setTimeout(() => running.kill('SIGKILL'), closeTimeoutMs)
  await app.close()
  clearTimeout(timer)
  if (running.signalCode === 'SIGKILL') throw new Error('The app did not quit, and was killed')
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
