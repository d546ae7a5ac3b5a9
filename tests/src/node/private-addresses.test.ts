// S-13: private addresses are reached only where a person named them, however they are written and whatever leads there.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bundleProgram } from '../../../scripts/setup/bundle.mjs'
import { isAppError } from '../../../src/errors'
import { makeFetcher } from '../../../src/node/fetcher'
import { PRIVATE_HOSTS } from '../../helpers/private-forms'
import { inWords, tellFigure } from '../../helpers/figures'

/** Of the documentation of nobody: an address that only has to lie outside all private ranges. */
const PUBLIC_ADDRESS = '93.184.216.34'

/** A network of its own, in which this machine has the public address. The hosts file lies over the system's, for it alone. */
const OUTSIDE = `ip link set lo up && ip addr add ${PUBLIC_ADDRESS}/32 dev lo && mount --bind "$1" /etc/hosts && exec "$2" "$3" ${PUBLIC_ADDRESS} "$1"`
const NETWORK = ['--map-root-user', '--net', '--mount', 'sh', '-c']

const canHaveNetwork = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('unshare', [
    ...NETWORK,
    `ip link set lo up && ip addr add ${PUBLIC_ADDRESS}/32 dev lo && mount --bind /dev/null /etc/hosts`,
  ]).status === 0

describe('an address of this machine or a private network', () => {
  it('is written in more than five hundred ways, none of which is connected to', async () => {
    let connections = 0
    const canary = createServer((socket) => {
      connections++
      socket.destroy()
    })
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void canary.close())
    const { port } = canary.address() as AddressInfo
    const fetcher = makeFetcher('Cuttings/test')
    const others: string[] = []
    for (const host of PRIVATE_HOSTS) {
      const failure = await fetcher
        .fetchPage(`http://${host}:${String(port)}/`)
        .catch((error: unknown) => error)
      if (!isAppError(failure) || failure.kind !== 'blocked-address')
        others.push(`${host}: ${String(failure)}`)
    }

    expect(PRIVATE_HOSTS.length).toBeGreaterThan(500)
    expect(others).toEqual([])
    expect(connections).toBe(0)
    tellFigure('S-13', `${inWords(PRIVATE_HOSTS.length)} ways to write a private address: 0 connections`)
  })

  it.skipIf(!canHaveNetwork())(
    'is never reached from a public page: by redirects, refreshes, parts, scripts, and names that turn (needs a network of its own)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cuttings-outside-'))
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
      const hosts = join(folder, 'hosts')
      writeFileSync(hosts, '127.0.0.1 localhost\n::1 localhost\n')
      const program = await bundleProgram(
        join(import.meta.dirname, '../../helpers/outside-program.ts'),
        join(folder, 'program'),
        { withPackages: true },
      )
      const { stdout } = await promisify(execFile)('unshare', [
        ...NETWORK,
        OUTSIDE,
        'sh',
        hosts,
        process.execPath,
        program,
      ])
      const all = PRIVATE_HOSTS.length

      expect(JSON.parse(stdout)).toEqual({
        connections: 0,
        hosts: all,
        counts: {
          'a public page': { reached: 1 },
          'a public page after a public redirect': { reached: 1 },
          'a part of a public page': { 'blocked-address': all },
          'a redirect': { 'blocked-address': all },
          'a refresh': { 'blocked-address': all },
          'a redirect of each kind': { 'blocked-address': 10 },
          'a redirect after a redirect': { 'blocked-address': 10 },
          'what a script asks for': { 'blocked-address': 10 },
          'a name while it is public': { reached: 200 },
          'a name that turned private': { 'blocked-address': 200 },
          'a redirect to a name that turned private': { 'blocked-address': 200 },
          'a name that is both': { reached: 200 },
        },
      })
      tellFigure(
        'S-13',
        `${inWords(all * 3 + 430)} tries from public pages in a network of its own: 0 connections`,
      )
    },
    120_000,
  )
})
