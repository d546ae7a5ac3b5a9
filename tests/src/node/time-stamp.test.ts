import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTimeStamp, timeStampQuery } from '../../../src/node/time-stamp'
import { makeRandom } from '../../helpers/random'
import { makeAuthority, type TimeStampAuthority } from '../../helpers/time-stamp-authority'

const TEXT = Buffer.from('{"format":"cuttings-dossier"}')
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let folder: string
let authority: TimeStampAuthority
let reply: Uint8Array

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-test-'))
  authority = makeAuthority(folder)
  reply = authority.reply(timeStampQuery(sha256(TEXT)))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a time stamp', () => {
  it('tells when its authority saw a text, where somebody trusted vouches for the authority', async () => {
    const found = await checkTimeStamp(reply, TEXT, [authority.root])
    expect(found).toMatchObject({ authority: 'Clock of the test', problem: null })
    expect(Math.abs(Date.parse(found.at ?? '') - Date.now())).toBeLessThan(600_000)
    expect(await checkTimeStamp(reply, TEXT)).toMatchObject({ at: found.at, problem: 'unknown-authority' })
  })

  it('is one to OpenSSL, too', () => {
    writeFileSync(join(folder, 'a.tsr'), reply)
    const check = (digest: string): string =>
      execFileSync('openssl', ['ts', '-verify', '-digest', digest, '-in', join(folder, 'a.tsr'), '-CAfile', authority.rootFile], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) // prettier-ignore
    expect(check(sha256(TEXT))).toContain('Verification: OK')
    expect(() => check(sha256(Buffer.from('another')))).toThrow()
  })

  it('is asked for with another number each time', () => {
    const [one, two] = [timeStampQuery(sha256(TEXT)), timeStampQuery(sha256(TEXT))]
    expect(Buffer.from(one)).not.toEqual(Buffer.from(two))
    expect(one.byteLength).toBe(two.byteLength)
  })

  it('of another text, of a certificate for other things, or of no authority is told as such', async () => {
    const roots = [authority.root]
    expect(await checkTimeStamp(reply, Buffer.from('another'), roots)).toMatchObject({
      problem: 'other-text',
    })
    // Its certificate said that it is for web servers.
    const purpose = Buffer.from('2b06010505070308', 'hex')
    const at = Buffer.from(reply).indexOf(purpose)
    expect(at).toBeGreaterThan(0)
    const wrong = Uint8Array.from(reply)
    wrong[at + purpose.length - 1] = 1
    expect(await checkTimeStamp(wrong, TEXT, roots)).toMatchObject({ problem: 'forged' })
    for (const nothing of [
      new Uint8Array(),
      Buffer.from('no DER'),
      reply.slice(0, 100),
      Buffer.concat([reply, reply]),
    ])
      expect(await checkTimeStamp(nothing, TEXT, roots)).toEqual({
        at: null,
        authority: null,
        problem: 'unreadable',
      })
  })

  it('never holds once a byte of it was changed that it vouches for', async () => {
    const random = makeRandom(3)
    let held = 0
    for (let n = 0; n < 300; n++) {
      const changed = Uint8Array.from(reply)
      const at = random.below(changed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
      const found = await checkTimeStamp(changed, TEXT, [authority.root])
      // What isn't signed, such as unsigned parts of the reply's frame, may differ: then it tells the same.
      if (found.problem === null) {
        held++
        expect(found).toEqual(await checkTimeStamp(reply, TEXT, [authority.root]))
      }
    }
    expect(held).toBeLessThan(30)
  })
})
