// Owns what Electron's own default app does for `electron FOLDER`: it starts the app of that folder in this process.
// Leaves all else out: no welcome page, no REPL. It lies in the development runtime, which comes without a default app.

'use strict'

const { readFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const electron = require('electron')

// What a default app may do and other apps may not is left out of the published types.
const app =
  /** @type {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (
    electron.app
  )
const loader = /** @type {{ _load(file: string, parent: unknown, isMain: boolean): unknown }} */ (
  /** @type {unknown} */ (Module)
)

const argument = process.argv.slice(1).find((text) => !text.startsWith('-'))
if (argument === undefined) {
  console.error('Give the folder of an app as the first argument.')
  process.exit(2)
}

const named = path.resolve(argument)
const isFile = /\.[cm]?js$/.test(named)
const folder = isFile ? path.dirname(named) : named

const description = isFile ? {} : readDescription(path.join(folder, 'package.json'))
const name = description.productName ?? description.name
if (name !== undefined) {
  app.setName(name)
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), name))
  }
}
if (description.version !== undefined) app.setVersion(description.version)
app.setAppPath(folder)

const main = isFile ? named : path.resolve(folder, description.main ?? 'index.js')
// As the main module, so that `require.main` and relative requires are what the app expects.
loader._load(main, Module, true)

/**
 * @param {string} file
 * @returns {{ readonly name?: string, readonly productName?: string, readonly version?: string, readonly main?: string }}
 */
function readDescription(file) {
  /** @type {unknown} */
  const description = JSON.parse(readFileSync(file, 'utf8'))
  return /** @type {ReturnType<typeof readDescription>} */ (description)
}
