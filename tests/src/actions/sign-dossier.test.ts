import { execFileSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportDossierHtml } from '../../../src/actions/dossier-document'
import { makeSample } from '../../../src/actions/make-sample'
import { signingKeyOf } from '../../../src/actions/sign-dossier'
import { verifyFile } from '../../../src/actions/verify-file'
import type { DossierId } from '../../../src/model/ids'
import type { VerifyReport } from '../../../src/model/dossier-document'
import { isSignedBy, makeKeyPair, signMessage } from '../../../src/node/ed25519'
import { makeFetcher } from '../../../src/node/fetcher'
import { openSigningKey } from '../../../src/node/signing-key'
import { sha256, systemClock } from '../../../src/node/system'
import { checkTimeStamp } from '../../../src/node/time-stamp'
import { askForTimeStamp } from '../../../src/node/time-stamp-authority'
import { faultsOf } from '../../../scripts/verify-dossier-file.mjs'
import { reseal } from '../../helpers/resealed'
import { makeAuthority, type TimeStampAuthority } from '../../helpers/time-stamp-authority'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let folder: string
let authority: TimeStampAuthority
let server: Server
let answers: 'stamp' | 'nonsense' = 'stamp'
let asked: string | null = null
let url: string | null = null
let made: TestWorkspace
let dossier: DossierId

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuttings-test-'))
  mkdirSync(join(folder, 'authority'))
  authority = makeAuthority(join(folder, 'authority'))
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      asked = request.headers['content-type'] ?? null
      response.setHeader('content-type', 'application/timestamp-reply')
      response.end(answers === 'stamp' ? authority.reply(Buffer.concat(pieces)) : 'no stamp today')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const source = makeFetcher('Cuttings/test')
  const keys = join(folder, 'keys')
  made = await makeTestWorkspace({
    signing: {
      key: (libraryId) => openSigningKey({ folder: keys, libraryId, vault: null, clock: systemClock }),
      get timeStamp() {
        const chosen = url
        return chosen === null
          ? undefined
          : (text: string, hash: string) => askForTimeStamp(source, chosen, { text, sha256: hash })
      },
    },
  })
  await makeSample(made.workspace)
  await made.workspace.reconcile()
  const [row] = made.workspace.index.all('SELECT id FROM dossiers')
  dossier = String(row?.['id']) as DossierId
})
afterAll(async () => {
  await made.remove()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const address = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/stamp`
const verify = (html: string): Promise<VerifyReport> =>
  verifyFile(html, {
    hashOf: sha256,
    isSignedBy,
    checkTimeStamp: (reply, text) => checkTimeStamp(reply, text, [authority.root]),
  })
const SIGNATURE = /<script type="application\/json" id="cuttings-signature">(.*?)<\/script>/
const MANIFEST = /<script type="application\/json" id="cuttings-manifest">(.*?)<\/script>/
const manifestOf = (html: string): string => MANIFEST.exec(html)?.[1] ?? ''

/** Both verifiers find it wrong. */
async function expectCaught(html: string, problem: string): Promise<void> {
  expect(await verify(html)).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([problem]) as unknown,
  })
  expect(faultsOf(html)).not.toEqual([])
}

describe('an exported dossier', () => {
  it('is signed by the library’s own key, which the log names once', async () => {
    const { workspace } = made
    const { html, stamp } = await exportDossierHtml(workspace, dossier)
    const key = await signingKeyOf(workspace)
    expect(stamp).toEqual({ state: 'none' })
    expect(await verify(html)).toMatchObject({ ok: true, signedBy: key?.publicKey })
    expect(faultsOf(html)).toEqual([])
    await exportDossierHtml(workspace, dossier)
    expect(await workspace.library.signingKeys.list()).toMatchObject([{ publicKey: key?.publicKey }])
    expect((await workspace.library.log.check()).firstBroken).toBeNull()
  })

  it('shows a signature that was dropped, bent, put in by another, or stands where none is named', async () => {
    const { html } = await exportDossierHtml(made.workspace, dossier)
    const put = (json: string): string =>
      html.replace(
        SIGNATURE,
        () => `<script type="application/json" id="cuttings-signature">${json}</script>`,
      )
    const json = SIGNATURE.exec(html)?.[1] ?? ''
    const { publicKey, signature } = JSON.parse(json) as Record<'publicKey' | 'signature', string>
    const other = makeKeyPair()
    const byOther = signMessage(other.privateKey, `Cuttings dossier\n${sha256(manifestOf(html))}\n`)
    const bent = Buffer.from(signature, 'base64')
    bent[3] = (bent[3] ?? 0) ^ 4
    for (const wrong of [
      '',
      '{}',
      `${json} `,
      json.replace('}', ',"note":"x"}'),
      json.replace(signature, bent.toString('base64')),
      json.replace(signature, ''),
      JSON.stringify({ algorithm: 'Ed25519', publicKey: other.publicKey, signature: byOther }),
      JSON.stringify({ algorithm: 'Ed25519', publicKey, signature: byOther }),
    ])
      await expectCaught(put(wrong), 'signature-changed')
    // Whoever computes all hashes anew can't sign what they made.
    await expectCaught(reseal(html.replace('"exportedAt":"20', '"exportedAt":"19')), 'signature-changed')
    const unsigned = html.replace(`"signingKey":"${publicKey}",`, '')
    expect(unsigned).not.toBe(html)
    await expectCaught(reseal(unsigned), 'signature-changed')
  })

  it('carries the stamp of the authority that was chosen, which OpenSSL confirms', async () => {
    url = address()
    const { html, stamp } = await exportDossierHtml(made.workspace, dossier)
    url = null
    expect(stamp).toEqual({ state: 'done' })
    expect(asked).toBe('application/timestamp-query')
    const report = await verify(html)
    expect(report).toMatchObject({ ok: true, timeStamp: { authority: 'Clock of the test', problem: null } })
    expect(faultsOf(html)).toEqual([])
    const reply = /id="cuttings-time-stamp">\{"reply":"([^"]*)"\}</.exec(html)?.[1] ?? ''
    writeFileSync(join(folder, 'file.tsr'), Buffer.from(reply, 'base64'))
    const said = execFileSync(
      'openssl',
      [
        'ts',
        '-verify',
        '-digest',
        sha256(manifestOf(html)),
        '-in',
        join(folder, 'file.tsr'),
        '-CAfile',
        authority.rootFile,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    )
    expect(said).toContain('Verification: OK')
    const dropped = html.replace(/(id="cuttings-time-stamp">)\{[^<]*/, '$1')
    expect(await verify(dropped)).toMatchObject({ ok: false, problems: ['time-stamp-changed'] })
    const other = Buffer.from(authority.reply(Buffer.from(await queryOf('another text')))).toString('base64')
    const swapped = html.replace(reply, other)
    expect(await verify(swapped)).toMatchObject({ ok: false, timeStamp: { problem: 'other-text' } })
  })

  it('is exported without a signature where the key is there and can’t be read, and says so', async () => {
    const keys = join(folder, 'keys')
    const file = join(keys, readdirSync(keys)[0] ?? '')
    const whole = readFileSync(file)
    writeFileSync(file, '{')
    const { html, stamp } = await exportDossierHtml(made.workspace, dossier)
    writeFileSync(file, whole)
    expect(stamp).toMatchObject({ state: 'unsigned', error: { kind: 'damaged', data: { path: file } } })
    expect(await verify(html)).toMatchObject({ ok: true })
    expect((await verify(html)).signedBy).toBeUndefined()
  })

  it('is exported without a stamp where none can be had, and says why', async () => {
    answers = 'nonsense'
    url = address()
    const refused = await exportDossierHtml(made.workspace, dossier)
    expect(refused.stamp).toMatchObject({ state: 'failed', error: { kind: 'time-stamp-refused' } })
    expect(await verify(refused.html)).toMatchObject({ ok: true })
    url = 'http://127.0.0.1:9/stamp'
    const alone = await exportDossierHtml(made.workspace, dossier)
    url = null
    answers = 'stamp'
    expect(alone.stamp).toMatchObject({ state: 'failed', error: { kind: 'no-connection' } })
    expect(await verify(alone.html)).toMatchObject({ ok: true })
  })
})

async function queryOf(text: string): Promise<Uint8Array> {
  const { timeStampQuery } = await import('../../../src/node/time-stamp')
  return timeStampQuery(sha256(text))
}
