import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../../../renderer/messages/messages-context'
import {
  captureGroup,
  keptGroup,
  reportOf,
  saidGroup,
} from '../../../../renderer/screens/reader/details/capture-facts'
import type { CaptureRecord } from '../../../../src/model/article'
import { ASKED_SECURELY } from '../../../../src/model/redirect'
import { sha256 } from '../../../../src/node/system'
import { newVersion } from '../../../helpers/new-version'

const [en, ko] = [messagesOf('en'), messagesOf('ko')]
const part = (text: string): CaptureRecord['text'] => ({ sha256: sha256(text), sizeBytes: text.length })
const missing = (n: number): CaptureRecord['assets'] =>
  Array.from({ length: n }, (_, i) => ({
    role: 'image',
    url: `https://images.example/${String(i)}.png`,
    sha256: null,
    mediaType: null,
    sizeBytes: 0,
    missing: i === 0 ? 'timeout' : 'not an image',
  }))
const capture: CaptureRecord = {
  ...newVersion().capture,
  requestedUrl: 'https://news.example/short',
  redirects: [
    { status: 301, url: 'https://news.example/a' },
    { status: 302, url: 'https://news.example/b' },
  ],
  finalUrl: 'https://news.example/b',
  headers: { etag: '"1"' },
  rendered: { sha256: sha256('r'), url: 'https://news.example/b#top', requests: 12, refused: 3 },
  original: { ...part('original'), changes: ['a frame', 'an event handler: onclick'] },
}

describe('the facts of a capture', () => {
  it('tell the whole way of an address, in order', () => {
    const facts = captureGroup(capture, en).facts.map(({ name, value }) => `${name}: ${value}`)
    expect(facts.slice(0, 6)).toEqual([
      'Way: From the web, after its scripts had run: 12 requests, 3 refused',
      'Asked for: https://news.example/short',
      'Redirected (301) to: https://news.example/a',
      'Redirected (302) to: https://news.example/b',
      'Answered from: https://news.example/b',
      'Address after the scripts: https://news.example/b#top',
    ])
  })

  it('tell where a page was asked for securely though it was named otherwise', () => {
    const redirects = [
      { status: 302, url: 'http://news.example/b' },
      { status: ASKED_SECURELY, url: 'https://news.example/b' },
    ]
    const values = captureGroup({ ...capture, redirects }, en).facts.map(
      ({ name, value }) => `${name}: ${value}`,
    )
    expect(values).toContain('Redirected (302) to: http://news.example/b')
    expect(values).toContain('Asked for securely instead: https://news.example/b')
  })

  it('tell of a file what is known of it, and nothing of a server', () => {
    const file: CaptureRecord = {
      ...capture,
      ...{ method: 'file', requestedUrl: null, finalUrl: null, redirects: [], status: null, headers: {} },
      ...{ rendered: null, fileName: 'story.mhtml', savedAt: '2026-01-02T09:14:00Z', userAgent: null },
    }
    const names = captureGroup(file, en).facts.map(({ name }) => name)
    expect(names).toEqual([
      'Way',
      'The page’s own address',
      'File',
      'Saved, as the file says',
      'Captured',
      'Read with',
    ])
    expect(saidGroup(file, en)).toMatchObject({ title: 'What the file said' })
    expect(saidGroup(file, en).facts.map(({ name }) => name)).toEqual(['Kind', 'Character set'])
  })

  it('tell of a PDF at an address that it is one, as received, and that the page is taken from it', () => {
    const [image] = capture.assets
    if (image === undefined) throw new Error('no asset to go by')
    const pdf = { ...image, role: 'file', url: 'ledger.pdf', mediaType: 'application/pdf' } as const
    const document: CaptureRecord = {
      ...capture,
      ...{ rendered: null, fileName: 'ledger.pdf', mediaType: 'application/pdf', assets: [pdf] },
    }
    const values = captureGroup(document, en).facts.map(({ name, value }) => `${name}: ${value}`)
    expect(values[0]).toBe('Way: From the web, a file as the server sent it')
    expect(values).toContain('File: ledger.pdf')
    const kept = keptGroup(document, en).facts.map(({ name }) => name.replace(/ · .*/, ''))
    expect(kept.slice(0, 2)).toEqual(['Page taken from the file', 'File as received'])
    expect(keptGroup(capture, en).facts[0]?.name).toMatch(/^Page as received/)
  })

  it('give every part with its hash: short to look at, whole to copy', () => {
    const { facts } = keptGroup(capture, en)
    const source = facts.find(({ name }) => name.startsWith('Page as received'))
    expect(source?.whole).toBe(capture.source.sha256)
    expect(source?.value).toBe(`${capture.source.sha256.slice(0, 12)}…`)
    for (const name of ['Readable article', 'Text', 'Original view'])
      expect(
        facts.some((fact) => fact.name.startsWith(name) && /^[0-9a-f]{64}$/.test(fact.whole ?? '')),
      ).toBe(true)
    expect(facts).toContainEqual({
      name: 'Left out of the original view',
      value: 'a frame; an event handler: onclick',
    })
  })

  it('tell of each page’s original view, or why there is none, and of what all lost once', () => {
    const page = {
      requestedUrl: 'https://news.example/b/2',
      finalUrl: 'https://news.example/b/2',
      redirects: [],
      status: 200,
      headers: {},
      charset: 'utf-8',
      sha256: sha256('2'),
      renderedSha256: null,
      original: { ...part('original 2'), changes: ['a frame', 'a consent banner'] },
      originalMissing: null,
    }
    const pages = [page, { ...page, original: null, originalMissing: 'parse-timeout' }]
    const { facts } = keptGroup({ ...capture, pages }, en)
    const views = facts.filter(({ name }) => name.startsWith('Original view'))
    expect(views.map(({ name, whole, value }) => `${name.replace(/ · .*/, '')}: ${whole ?? value}`)).toEqual([
      `Original view: ${sha256('original')}`,
      `Original view of page 2: ${sha256('original 2')}`,
      'Original view of page 3: None: taking the page apart took too long',
    ])
    expect(facts.find(({ name }) => name === 'Left out of the original view')?.value).toBe(
      'a frame; an event handler: onclick; a consent banner',
    )
  })

  it('say which images are missing and why, and list all of them where that is asked for', () => {
    const poor = { ...capture, assets: [...capture.assets, ...missing(30)] }
    const shown = keptGroup(poor, en).facts
    expect(shown.find(({ name }) => name === 'Images')?.value).toMatch(/^1 kept, .+; 30 could not be kept$/)
    expect(shown).toContainEqual({
      name: 'Missing image',
      value: 'https://images.example/0.png (no answer in time)',
    })
    expect(shown.at(-1)?.value).toBe('and 22 more, in the copied report')
    expect(keptGroup(poor, en, Infinity).facts.filter(({ name }) => name === 'Missing image')).toHaveLength(
      30,
    )
    expect(keptGroup(poor, ko).facts.some(({ value }) => value.includes('제때 응답하지 않음'))).toBe(true)
  })

  it('are copied whole', () => {
    const report = reportOf('Record', [keptGroup(capture, en), { title: 'Nothing', facts: [] }])
    expect(report).toContain(`: ${capture.text.sha256}\n`)
    expect(report).not.toContain('…')
    expect(report).not.toContain('Nothing')
  })
})
