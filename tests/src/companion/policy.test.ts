import { describe, expect, it } from 'vitest'
import { judgeRequest, type Asked, type Knowledge } from '../../../src/companion/policy'
import { canBeBound, isExtensionOrigin } from '../../../src/companion/origins'
import { isTokenOf } from '../../../src/node/companion/secrets'
import { CHROME, CHROME_TOKEN, COMPANIONS, FIREFOX, MADE_TOKEN } from '../../helpers/companion-requests'

const KNOWN: Knowledge = { port: 28_884, companions: COMPANIONS, isPairing: false, isTokenOf }

const asked = (change: Partial<Asked> = {}): Asked => ({
  method: 'POST',
  path: '/v1/clips',
  hosts: ['127.0.0.1:28884'],
  origins: [CHROME],
  authorizations: [`Bearer ${CHROME_TOKEN}`],
  contentTypes: ['application/json'],
  hasBody: true,
  wantedMethods: [],
  wantedHeaders: [],
  ...change,
})
const judge = (change: Partial<Asked> = {}, knowledge: Partial<Knowledge> = {}) =>
  judgeRequest(asked(change), { ...KNOWN, ...knowledge })
const form = { path: '/v1/singlefile', contentTypes: ['multipart/form-data; boundary=x'] }

describe('judging a request', () => {
  it.each([
    ['JSON from a paired browser', {}, 'clip'],
    ['a character set is said', { contentTypes: ['application/JSON; charset=utf-8'] }, 'clip'],
    ['a look', { method: 'GET', contentTypes: [], hasBody: false }, 'find'],
    ['a form', form, 'form'],
    ['a form from a script', { ...form, origins: [] }, 'form'],
    ['localhost in capitals', { hosts: ['LOCALHOST:28884'] }, 'clip'],
    ['a scheme in lower case', { authorizations: [`bearer ${CHROME_TOKEN}`] }, 'clip'],
  ])('lets in %s', (_, change, task) => {
    expect(judge(change)).toMatchObject({ kind: 'allowed', task })
  })

  it.each([
    ['JSON where a form belongs', { path: '/v1/singlefile' }],
    ['a form where JSON belongs', { ...form, path: '/v1/clips' }],
    [
      'a form of the kind that pages may send',
      { ...form, contentTypes: ['application/x-www-form-urlencoded'] },
    ],
    ['two content types', { contentTypes: ['application/json', 'application/json'] }],
    ['a look with a body', { method: 'GET', contentTypes: [], hasBody: true }],
    ['two tokens', { authorizations: [`Bearer ${CHROME_TOKEN}`, `Bearer ${MADE_TOKEN}`] }],
    ['a token by another scheme', { authorizations: [`Basic ${CHROME_TOKEN}`] }],
    ['no token', { authorizations: [] }],
    ['an empty token', { authorizations: ['Bearer '] }],
    ['a token with more behind it', { authorizations: [`Bearer ${CHROME_TOKEN}x`] }],
    ['a token of 1 MB', { authorizations: [`Bearer ${'x'.repeat(1_000_000)}`] }],
    ['another’s origin', { origins: [FIREFOX] }],
    ['a page’s origin', { origins: ['https://example.org'] }],
    ['an origin that is empty', { origins: [''] }],
    ['another port', { hosts: ['127.0.0.1:80'] }],
    ['another path', { path: '/v1/clips/1' }],
    ['pairing with a token', { path: '/v1/pair' }],
  ])('refuses %s', (_, change: Partial<Asked>) => {
    expect(judge(change, { isPairing: true })).toEqual({ kind: 'refused' })
  })

  it('lets a page’s origin pair at no time, and an extension’s while a code waits', () => {
    const pair = { path: '/v1/pair', authorizations: [] }
    expect(judge(pair)).toEqual({ kind: 'refused' })
    expect(judge(pair, { isPairing: true })).toEqual({ kind: 'pair', origin: CHROME })
    expect(judge({ ...pair, origins: ['null'] }, { isPairing: true })).toEqual({
      kind: 'pair',
      origin: 'null',
    })
    for (const origins of [[], ['https://example.org'], ['http://127.0.0.1:28884']])
      expect(judge({ ...pair, origins }, { isPairing: true })).toEqual({ kind: 'refused' })
  })
})

describe('an origin', () => {
  it('is an extension’s to the letter', () => {
    for (const origin of [CHROME, FIREFOX]) expect(isExtensionOrigin(origin)).toBe(true)
    for (const origin of [
      CHROME.toUpperCase(),
      `${CHROME}/`,
      `${CHROME}.example`,
      CHROME.slice(0, -1),
      CHROME.replace('a', 'q'),
      `${FIREFOX}0`,
      FIREFOX.replace('-4', '_4'),
      'moz-extension://',
      'chrome-extension://',
      'safari-web-extension://x',
      'https://example.org',
    ])
      expect(canBeBound(origin)).toBe(false)
  })
})
