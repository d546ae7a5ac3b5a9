import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAppError } from '../../../src/errors'
import { FETCH_LIMITS } from '../../../src/node/fetch-limits'
import { makeFetcher } from '../../../src/node/fetcher'
import { isPublicAddress } from '../../../src/node/reachable'
import { startLocalSite, type LocalSite } from '../../helpers/local-site'

let site: LocalSite
const fetcher = makeFetcher('Cuttings/test', { ...FETCH_LIMITS, idleMs: 1000, totalMs: 3000 })

beforeAll(async () => {
  site = await startLocalSite()
})
afterAll(() => site.close())

describe('isPublicAddress', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('the fetcher', () => {
  it('reaches this machine only when that was asked for by name', async () => {
    const { port } = new URL(site.origin)
    const forms = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '127.1',
      '[::ffff:127.0.0.1]',
      '127.0.0.1.',
      '①②⑦.⓪.⓪.①',
      'user@127.0.0.1',
      '0',
    ]
    const before = site.asked.length
    for (const host of forms) {
      const failure = await fetcher
        .fetchPage(`http://${host}:${port}/article`)
        .catch((error: unknown) => error)
      expect(isAppError(failure) && failure.kind, host).toBe('blocked-address')
    }
    expect(site.asked.length).toBe(before)
    expect((await fetcher.fetchPage(`${site.origin}/article`, { allowPrivate: true })).fromPrivate).toBe(true)
  })

  it('sends no cookie, credential or referrer, and says who it is', async () => {
    let headers: NodeJS.Dict<string | string[]> = {}
    site.set('/headers', (request, response) => {
      headers = request.headers
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=b' })
      response.end('<p>x')
    })
    await fetcher.fetchPage(`${site.origin.replace('//', '//name:secret@')}/headers`, { allowPrivate: true })
    await fetcher.fetchPage(`${site.origin}/headers`, { allowPrivate: true })

    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ])
    expect(headers['user-agent']).toBe('Cuttings/test')
  })

  it('counts what comes after decompression', async () => {
    const failure = await fetcher
      .fetchPage(`${site.origin}/bomb`, { allowPrivate: true })
      .catch((error: unknown) => error)
    expect(isAppError(failure) && failure.kind).toBe('too-large')
  })

  it('takes more of a PDF than of a page, whose pictures come by themselves', async () => {
    const limits = { ...FETCH_LIMITS, pageBytes: 1000, documentBytes: 3000 }
    const small = makeFetcher('Cuttings/test', limits)
    for (const [type, sizeBytes, expected] of [
      ['text/html', 2000, 'too-large'],
      ['application/pdf', 2000, 2000],
      ['application/pdf', 4000, 'too-large'],
    ] as const) {
      site.set('/sized', (_request, response) => {
        response.writeHead(200, { 'content-type': type })
        response.end(Buffer.alloc(sizeBytes, 'a'))
      })
      const got = await small.fetchPage(`${site.origin}/sized`, { allowPrivate: true }).then(
        ({ bytes }) => bytes.byteLength,
        (error: unknown) => (isAppError(error) ? error.kind : error),
      )
      expect(got, `${type} ${String(sizeBytes)}`).toBe(expected)
    }
  })
})
