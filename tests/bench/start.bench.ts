// Owns the measure of how fast the app opens: from launch to a painted library list, against a bare Electron window.
// Leaves one launch and its clock to launch.ts.

import { join } from 'node:path'
import { withOwnDisplay } from '../../scripts/setup/display.mjs'
import { projectFolder } from '../../scripts/setup/paths.mjs'
import { ensureApp } from '../../scripts/setup/project.mjs'
import { runtimeArguments, runtimeEnvironment, type Runtime } from '../../scripts/setup/runtime.mjs'
import { makeTestFolders } from '../helpers/electron-app'
import { writeBareApp } from './bare-app'
import { measureLaunch } from './launch'

const pairs = 9
const target = 1.5

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Launch times in turn, so that whatever else the machine does meanwhile meets both alike. */
async function takeTurns(
  launchApp: () => Promise<number>,
  launchBare: () => Promise<number>,
): Promise<{ readonly appTimes: readonly number[]; readonly bareTimes: readonly number[] }> {
  // The first launch of each makes its profile, and the app's also its library.
  await launchApp()
  await launchBare()
  const appTimes: number[] = []
  const bareTimes: number[] = []
  for (let pair = 1; pair <= pairs; pair += 1) {
    const appTime = await launchApp()
    const bareTime = await launchBare()
    appTimes.push(appTime)
    bareTimes.push(bareTime)
    console.log(`pair ${String(pair)}: app ${appTime.toFixed(0)} ms, bare window ${bareTime.toFixed(0)} ms`)
  }
  return { appTimes, bareTimes }
}

/** Print both medians and their ratio. @returns Exit code: 1 when the target is missed. */
async function compareLaunches({ executable }: Runtime, env: NodeJS.ProcessEnv): Promise<number> {
  const folders = await makeTestFolders()
  try {
    const bare = join(folders.root, 'bare')
    await writeBareApp(bare)
    const launchApp = () =>
      measureLaunch(executable, [...runtimeArguments(), projectFolder], {
        ...env,
        CUTTINGS_LIBRARY: folders.library,
        CUTTINGS_USER_DATA: folders.userData,
        CUTTINGS_CACHE: folders.cache,
      })
    const launchBare = () =>
      measureLaunch(
        executable,
        [...runtimeArguments(), bare, `--user-data-dir=${join(folders.root, 'bare-data')}`],
        env,
      )
    const { appTimes, bareTimes } = await takeTurns(launchApp, launchBare)
    const ratio = medianOf(appTimes) / medianOf(bareTimes)
    console.log(`app, launch to painted list:  median ${medianOf(appTimes).toFixed(0)} ms`)
    console.log(`bare window, launch to frame: median ${medianOf(bareTimes).toFixed(0)} ms`)
    console.log(`ratio ${ratio.toFixed(2)} (target <= ${String(target)})`)
    return ratio <= target ? 0 : 1
  } finally {
    await folders.remove()
  }
}

const runtime = await ensureApp({ forTests: true })
process.exitCode = await withOwnDisplay(runtimeEnvironment(runtime), (env) => compareLaunches(runtime, env))
