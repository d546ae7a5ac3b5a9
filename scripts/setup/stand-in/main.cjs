// Owns what Electron's own default app does for `electron FOLDER`: it starts the app of that folder in this process.
// Leaves all else out: no welcome page, no REPL. It lies in the development runtime, which comes without a default app.

'use strict'

const { readFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { app } = require('electron')

const argument = process.argv.slice(1).find((text) => !text.startsWith('-'))
if (argument === undefined) {
  console.error('Give the folder of an app as the first argument.')
  process.exit(2)
}

const named = path.resolve(argument)
const isFile = /\.[cm]?js$/.test(named)
const folder = isFile ? path.dirname(named) : named

/** @type {{ name?: string, productName?: string, version?: string, main?: string }} */
const description = isFile ? {} : JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
const name = description.productName ?? description.name
if (name !== undefined) {
  app.setName(name)
  app.setPath('userData', path.join(app.getPath('appData'), name))
}
if (description.version !== undefined) app.setVersion(description.version)
app.setAppPath(folder)

const main = isFile ? named : path.resolve(folder, description.main ?? 'index.js')
// As the main module, so that `require.main` and relative requires are what the app expects.
Module._load(main, Module, true)
