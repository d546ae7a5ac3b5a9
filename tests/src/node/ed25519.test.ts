import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignedBy, keyAsPem, makeKeyPair, publicHalf, signMessage } from '../../../src/node/ed25519'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

describe('a signature', () => {
  it('holds for its message and its key, and for no other', () => {
    const [mine, other] = [makeKeyPair(), makeKeyPair()]
    expect(publicHalf(mine.privateKey)).toBe(mine.publicKey)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(63), (message, at) => {
        const signature = signMessage(mine.privateKey, message)
        expect(isSignedBy(mine.publicKey, message, signature)).toBe(true)
        expect(isSignedBy(mine.publicKey, `${message} `, signature)).toBe(false)
        expect(isSignedBy(other.publicKey, message, signature)).toBe(false)
        const bytes = Buffer.from(signature, 'base64')
        bytes[at] = (bytes[at] ?? 0) ^ 1
        expect(isSignedBy(mine.publicKey, message, bytes.toString('base64'))).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('is refused, without an error, where there is no key or no signature', () => {
    const { publicKey, privateKey } = makeKeyPair()
    const signature = signMessage(privateKey, 'a')
    for (const key of ['', 'AAAA', 'no base64 at all', publicKey.slice(4), signature])
      expect(isSignedBy(key, 'a', signature)).toBe(false)
    for (const wrong of ['', 'AAAA', '§§§', publicKey]) expect(isSignedBy(publicKey, 'a', wrong)).toBe(false)
  })

  it('is checked by OpenSSL, too', () => {
    const folder = makeTemporaryFolder()
    const { publicKey, privateKey } = makeKeyPair()
    const message = 'Cuttings dossier\n00\n'
    const file = (name: string, data: string | Buffer): string => {
      writeFileSync(join(folder, name), data)
      return join(folder, name)
    }
    const pem = file('key.pem', keyAsPem(publicKey))
    const signature = file('signature', Buffer.from(signMessage(privateKey, message), 'base64'))
    const check = (text: string): string =>
      execFileSync(
        'openssl',
        [
          'pkeyutl',
          '-verify',
          '-pubin',
          '-inkey',
          pem,
          '-rawin',
          '-in',
          file('message', text),
          '-sigfile',
          signature,
        ],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      )
    expect(check(message)).toContain('Verified Successfully')
    expect(() => check(`${message}!`)).toThrow()
  })
})
