// S-12: a secure address is no way to one that isn't. In a process of its own, which trusts a certificate of ours.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleProgram } from '../../../scripts/setup/bundle.mjs'

const fixtures = resolve(import.meta.dirname, '../../fixtures/tls')

const folder = mkdtempSync(join(tmpdir(), 'cuttings-secure-'))
let results: readonly unknown[]
beforeAll(async () => {
  const program = await bundleProgram(join(import.meta.dirname, '../../helpers/secure-program.ts'), folder, {
    withPackages: true,
  })
  const { stdout } = await promisify(execFile)(process.execPath, [program, fixtures], {
    env: { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: join(fixtures, 'localhost.crt') },
    timeout: 60_000,
  })
  results = JSON.parse(stdout) as readonly unknown[]
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BY_HTTPS = { finalUrl: 'https://site/page', body: '<p>by https' }

describe('what a secure address leads to', () => {
  it('is asked for securely, whether a server sends there or a page does, and the record says so', () => {
    expect(results[0]).toMatchObject({
      end: { ...BY_HTTPS, redirects: ['302 http://site/page', '0 https://site/page'] },
      asked: ['https /redirect', 'https /page'],
    })
    expect(results[1]).toMatchObject({
      end: { ...BY_HTTPS, redirects: ['200 http://site/page', '0 https://site/page'] },
      asked: ['https /refresh', 'https /page'],
    })
    expect(results[2]).toMatchObject({
      end: BY_HTTPS,
      asked: ['https /redirect', 'https /redirect', 'https /page'],
    })
  })

  it('is refused where it can’t be had securely, with the address that a person may ask for themselves', () => {
    for (const at of [3, 4])
      expect(results[at]).toMatchObject({
        end: { error: 'insecure-redirect', data: { url: 'http://other/page' } },
        asked: [expect.stringMatching(/^https/)],
      })
  })

  it('is no matter where nobody asked securely', () => {
    expect(results[5]).toMatchObject({ end: { finalUrl: 'http://other/page', body: '<p>by only http' } })
    expect(results[6]).toMatchObject({ end: { finalUrl: 'http://other/page', redirects: [] } })
  })
})
