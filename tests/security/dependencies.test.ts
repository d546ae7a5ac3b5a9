// What the app is made of beside its own code (S-20): pinned, hashed, known by licence, and current where that can be asked.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inWords, tellFigure } from '../helpers/figures'

const ROOT = resolve(import.meta.dirname, '../..')
const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))

type Package = {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}
const manifest = read('package.json') as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Package>> }
const locked = Object.entries(packages).filter(([path]) => path !== '')

/** Licences under which others' code may be in what we give away. */
const LICENCES = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
  ],
  ...['OFL-1.1', 'MPL-2.0', '(MPL-2.0 OR Apache-2.0)', 'CPAL-1.0 OR AGPL-1.0', 'CC-BY-4.0', 'Python-2.0'],
])
/** Packages that run something of their own when they are installed: it builds SQLite where no build of it fits. */
const MAY_RUN = ['node_modules/@photostructure/sqlite']

const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

describe('what the app depends on', () => {
  it('is pinned, and what was installed is known by its hash', () => {
    const asked = { ...manifest.dependencies, ...manifest.devDependencies }
    for (const [name, version] of Object.entries(asked)) {
      expect(version, name).toMatch(EXACT)
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
    for (const [path, { integrity }] of locked) expect(integrity, path).toMatch(/^sha512-/)
    tellFigure('S-20', `${inWords(locked.length)} packages, each pinned with its hash`)
  })

  it('runs nothing when it is installed but what is named here', () => {
    expect(
      locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path),
    ).toEqual(MAY_RUN)
  })

  it('has licences that let it be given on, and is listed with them', async () => {
    const other = locked.filter(([, { license }]) => !LICENCES.has(license ?? ''))
    expect(other.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([])
    const lines = new Set(
      locked.map(([path, { version = '', license = '' }]) => `${nameOf(path)} ${version}  ${license}`),
    )
    await expect(`${[...lines].sort().join('\n')}\n`).toMatchFileSnapshot(
      join(ROOT, 'docs', 'dependencies.txt'),
    )
  })
})

describe('a waiver', () => {
  const waivers = read('docs/security-waivers.json') as readonly {
    readonly what: string
    readonly advisories: readonly string[]
    readonly because: string
    readonly until: string
  }[]

  it('says what it is for and why, and has not run out', () => {
    const today = new Date().toISOString().slice(0, 10)
    for (const { what, advisories, because, until } of waivers) {
      expect(advisories.length, what).toBeGreaterThan(0)
      expect(because.length, what).toBeGreaterThan(40)
      expect(until > today, `${what}: until ${until}`).toBe(true)
    }
    tellFigure(
      'S-20',
      `${inWords(waivers.length)} waiver, until ${waivers.map(({ until }) => until).join(', ')}`,
    )
  })
})

// Only the registry knows: no part of `npm test`, which runs without a network.
describe.runIf(process.env['CUTTINGS_TEST_ALL'] === '1')('the runtime that people are given', () => {
  it('is of the newest three lines of Electron', ({ skip }) => {
    const asked = Number(manifest.devDependencies['electron']?.split('.')[0])
    let newest = ''
    try {
      newest = execFileSync('npm', ['view', 'electron', 'version'], {
        encoding: 'utf8',
        timeout: 60_000,
      }).trim()
    } catch {
      tellFigure('S-20', 'the registry could not be asked for the newest Electron')
      skip('the registry can’t be reached')
    }
    expect(Number(newest.split('.')[0]) - asked).toBeLessThan(3)
    tellFigure('S-20', `Electron ${manifest.devDependencies['electron'] ?? ''} of ${newest}`)
  })
})
