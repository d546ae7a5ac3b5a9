// Owns the proof that packages are installed when they must be, and only then.
// Leaves npm itself out.

import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { arePackagesFresh } from '../../scripts/setup/packages.mjs'
import { makeTemporaryFolder, writeFiles } from '../helpers/temporary-folder'

type Packages = Readonly<Record<string, { version: string; integrity: string; optional?: boolean }>>

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const forMac = { version: '1.0.0', integrity: 'sha512-b', optional: true }

function makeProject(locked: Packages, installed: Packages | null): string {
  const folder = makeTemporaryFolder()
  const root = { '': { version: '0.1.0' } }
  writeFiles(folder, { 'package-lock.json': JSON.stringify({ packages: { ...root, ...locked } }) })
  if (installed !== null) {
    writeFiles(folder, { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) })
  }
  return folder
}

describe('arePackagesFresh', () => {
  it('says yes when all locked packages are installed, but for optional ones of other platforms', () => {
    const locked = { 'node_modules/zod': zod, 'node_modules/fsevents': forMac }

    expect(arePackagesFresh(makeProject(locked, { 'node_modules/zod': zod }))).toBe(true)
  })

  it.each<[string, Packages | null]>([
    ['nothing is installed', null],
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    ['a package has other bytes', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }],
    ['a package is left over', { 'node_modules/zod': zod, 'node_modules/joi': zod }],
  ])('says no when %s', (_, installed) => {
    expect(arePackagesFresh(makeProject({ 'node_modules/zod': zod }, installed))).toBe(false)
  })

  it('takes a node_modules that is a link as it is', () => {
    const folder = makeProject({ 'node_modules/zod': zod }, null)
    symlinkSync(makeTemporaryFolder(), join(folder, 'node_modules'))

    expect(arePackagesFresh(folder)).toBe(true)
  })

  it('refuses a folder without a lock file', () => {
    const folder = makeTemporaryFolder()
    writeFiles(folder, { 'node_modules/.package-lock.json': '{"packages":{}}' })

    expect(() => arePackagesFresh(folder)).toThrow('package-lock.json')
  })
})
