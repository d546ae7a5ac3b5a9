// S-01 as the kernel sees it: the process that draws pages, started by an ordinary user, is locked in.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { ensureRuntime } from '../../../scripts/setup/runtime.mjs'
import { test } from '../../helpers/electron-test'
import { tellFigure } from '../../helpers/figures'

/** Nobody: a user who owns nothing. */
const NOBODY = '65534'

type Status = { readonly seccomp: string | undefined; readonly noNewPrivs: string | undefined }

/** The status of the renderer that a running app has started; `null` while there is none. */
function rendererStatus(userData: string): Status | null {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!command.includes('--type=renderer') || !command.includes(userData)) continue
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const value = (key: string): string | undefined =>
        new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1]
      return { seccomp: value('Seccomp'), noNewPrivs: value('NoNewPrivs') }
    } catch {
      // It ended while we looked.
    }
  }
  return null
}

const isReadable = (path: string): boolean => {
  try {
    execFileSync('setpriv', ['--reuid', NOBODY, '--clear-groups', 'test', '-r', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

test('S-01: the renderer of an ordinary user runs under seccomp and without new privileges', async ({
  folders,
}) => {
  test.skip(
    process.platform !== 'linux' || process.getuid?.() !== 0,
    'becoming an ordinary user takes root on Linux',
  )
  const runtime = await ensureRuntime()
  // Hard links cost nothing, and lie where an ordinary user may look; so does the app's own folder.
  const copy = join(folders.root, 'runtime')
  try {
    execFileSync('cp', ['-al', dirname(runtime.executable), copy], { stdio: 'ignore' })
  } catch {
    test.skip(true, 'the runtime lies on another file system than the temporary folder')
  }
  test.skip(
    !isReadable(join(process.cwd(), 'package.json')),
    'this checkout lies where an ordinary user may not look',
  )
  for (const folder of [folders.root, folders.userData, folders.cache]) chmodSync(folder, 0o777)
  const env = {
    PATH: process.env['PATH'],
    DISPLAY: process.env['DISPLAY'],
    HOME: folders.root,
    CUTTINGS_LIBRARY: folders.library,
    CUTTINGS_USER_DATA: folders.userData,
    CUTTINGS_CACHE: folders.cache,
    CUTTINGS_KEYS: join(folders.userData, 'keys'),
  }
  const app = spawn(
    'setpriv',
    ['--reuid', NOBODY, '--clear-groups', join(copy, basename(runtime.executable)), process.cwd()],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  app.stderr.on('data', (data: Buffer) => (said += data.toString()))
  try {
    await expect
      .poll(() => rendererStatus(folders.userData) ?? said.slice(-2000), { timeout: 30_000 })
      .toEqual({
        seccomp: '2',
        noNewPrivs: '1',
      })
    tellFigure('S-01', 'as an ordinary user: Seccomp 2, NoNewPrivs 1 from the kernel')
  } finally {
    app.kill('SIGTERM')
    await ended(app)
  }
})
