#!/usr/bin/env node
// Owns the way to the command line from a checkout: packages and a fresh build, and silence when both are there.
// Leaves the commands themselves to src/cli.

import './setup/node-version.mjs'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { inProject } from './setup/paths.mjs'
import { SetupError, say } from './setup/report.mjs'

try {
  await ensurePackages()
  await ensureBuild()
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  // 1 is a command's "no": a set-up that failed is a failure.
  process.exit(2)
}
await import(pathToFileURL(inProject('out', 'main', 'cli.cjs')).href)
