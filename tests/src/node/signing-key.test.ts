import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSignedBy } from '../../../src/node/ed25519'
import { openSigningKey, type KeyVault } from '../../../src/node/signing-key'
import { systemClock } from '../../../src/node/system'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const place = (folder: string, vault: KeyVault | null = null, libraryId = 'library-1') => ({
  folder: join(folder, 'keys'),
  libraryId,
  vault,
  clock: systemClock,
})

/** A key store that knows only what it locked itself. */
function vaultOf(secret: number): KeyVault {
  const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ secret)
  return {
    lock: (bytes) => Promise.resolve(Uint8Array.from([secret, ...turned(bytes)])),
    unlock: (bytes) =>
      bytes[0] === secret
        ? Promise.resolve(turned(bytes.slice(1)))
        : Promise.reject(new Error('locked by another')),
  }
}

const fileIn = (folder: string): string => join(folder, 'keys', readdirSync(join(folder, 'keys'))[0] ?? '')

describe('a library’s signing key', () => {
  it('is made once, is another for each library, and can be read by its owner alone', async () => {
    const folder = makeTemporaryFolder()
    const key = await openSigningKey(place(folder))
    const again = await openSigningKey(place(folder))
    const other = await openSigningKey(place(folder, null, 'library-2'))
    expect(again?.publicKey).toBe(key?.publicKey)
    expect(other?.publicKey).not.toBe(key?.publicKey)
    expect(isSignedBy(key?.publicKey ?? '', 'a', again?.sign('a') ?? '')).toBe(true)
    expect(key?.isInKeyStore).toBe(false)
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700)
  })

  it('goes into the key store as soon as there is one, and stays the same', async () => {
    const folder = makeTemporaryFolder()
    const bare = await openSigningKey(place(folder))
    const text = readFileSync(fileIn(folder), 'utf8')
    const { privateKey } = JSON.parse(text) as { privateKey: string }
    const kept = await openSigningKey(place(folder, vaultOf(7)))
    expect(kept).toMatchObject({ publicKey: bare?.publicKey, isInKeyStore: true })
    expect(readFileSync(fileIn(folder), 'utf8')).not.toContain(privateKey)
    const later = await openSigningKey(place(folder, vaultOf(7)))
    expect(isSignedBy(bare?.publicKey ?? '', 'a', later?.sign('a') ?? '')).toBe(true)
    expect(await openSigningKey(place(folder)), 'without the key store').toBeNull()
  })

  it('that can’t be read is never replaced by another', async () => {
    const folder = makeTemporaryFolder()
    await openSigningKey(place(folder, vaultOf(7)))
    await expect(openSigningKey(place(folder, vaultOf(8)))).rejects.toMatchObject({ kind: 'damaged' })
    const path = fileIn(folder)
    writeFileSync(path, '{')
    await expect(openSigningKey(place(folder))).rejects.toMatchObject({ kind: 'damaged', data: { path } })
    expect(readFileSync(path, 'utf8')).toBe('{')
  })
})
