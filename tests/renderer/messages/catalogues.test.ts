import { describe, expect, it } from 'vitest'
import { catalogues } from '../../../renderer/messages/messages-context'
import { errorsEn } from '../../../renderer/messages/en/errors'
import { errorsKo } from '../../../renderer/messages/ko/errors'
import type { ErrorData, ErrorInfo, ErrorKind } from '../../../src/errors'

/** One failure of every kind: a kind without one doesn't compile. */
const failures: { readonly [K in ErrorKind]: ErrorData[K] } = {
  'bad-address': { address: 'nonsense' },
  'unsupported-scheme': { scheme: 'ftp' },
  'blocked-address': { host: '192.168.0.1' },
  'http-status': { status: 404, url: 'https://example.org/a' },
  timeout: { host: 'example.org', seconds: 30 },
  'no-connection': { host: 'example.org', code: 'ENOTFOUND' },
  'broken-answer': { host: 'example.org', code: 'Z_BUF_ERROR' },
  'time-stamp-refused': { host: 'stamps.example' },
  'bad-certificate': { host: 'example.org', code: 'CERT_HAS_EXPIRED' },
  'too-many-redirects': { url: 'https://example.org/a' },
  'insecure-redirect': { url: 'http://example.org/a' },
  'leads-elsewhere': { url: 'https://example.org/home' },
  'too-large': { sizeBytes: null, limitBytes: 25_000_000 },
  'not-a-page': { mediaType: 'image/png' },
  'empty-page': {},
  'no-article': {},
  'parse-timeout': { seconds: 20 },
  'render-failed': { reason: 'crashed' },
  'parse-failed': { reason: 'depth' },
  'unreadable-file': { name: 'paper.pdf', format: 'pdf', reason: 'no-text', detail: '' },
  'unsafe-archive': { name: 'bomb.zip', reason: 'ratio', entry: 'a.txt' },
  'refused-dossier': { name: 'dossier.html', reason: 'fails' },
  'unknown-file': { name: 'song.mp3', mediaType: 'audio/mpeg' },
  'too-large-to-drop': { name: 'archive.warc', sizeBytes: 180_000_000, limitBytes: 104_857_600 },
  'bad-style': { reason: 'dependent', detail: 'http://www.zotero.org/styles/nature' },
  cancelled: {},
  'not-found': { what: 'article', id: '0123456789ab' },
  'bad-quote': { exact: 'words', reason: 'absent' },
  'bad-image': { name: 'chart.tiff', reason: 'not-an-image', limitBytes: 20_971_520 },
  'bad-tag': { tag: 'a/b', reason: 'below-itself' },
  'print-failed': { reason: 'no printers' },
  'read-only': { path: '/library' },
  'in-use': { path: '/library' },
  'disk-full': { path: '/library' },
  storage: { path: '/library', code: 'EIO' },
  damaged: { path: '/library/article.json', reason: 'not JSON' },
  'newer-record': { path: 'articles/x/quotes.json', schema: 3, known: 2 },
  'newer-library': { schema: 2, known: 1 },
  'bad-request': { reason: 'shape' },
}
const kinds = Object.keys(failures) as ErrorKind[]
const infoOf = (kind: ErrorKind): ErrorInfo =>
  ({ kind, data: failures[kind], message: kind }) as unknown as ErrorInfo

/** The names of a catalogue's entries with what each is: `reader.by function`. */
function shapeOf(value: object, path = ''): readonly string[] {
  return Object.entries(value).flatMap(([name, entry]: [string, unknown]) => {
    const here = `${path}${name}`
    return typeof entry === 'object' && entry !== null
      ? shapeOf(entry, `${here}.`)
      : [`${here} ${typeof entry}`]
  })
}

const textsOf = (value: object): readonly string[] =>
  Object.values(value).flatMap((entry: unknown) =>
    typeof entry === 'string' ? [entry] : typeof entry === 'object' && entry !== null ? textsOf(entry) : [],
  )

describe.each(['en', 'ko'] as const)('the catalogue of %s', (locale) => {
  const messages = catalogues[locale]

  it.each(kinds)('says what happened for the failure %s', (kind) => {
    const text = messages.describeError(infoOf(kind))
    expect(text.what.trim()).not.toBe('')
    expect(`${text.what} ${text.next}`).not.toMatch(/undefined|NaN|\[object/)
  })

  it.each(kinds.filter((kind) => kind !== 'cancelled'))('says what to do about the failure %s', (kind) => {
    expect(messages.describeError(infoOf(kind)).next.trim()).not.toBe('')
  })

  it('gives every kind of failure words of its own', () => {
    const said = kinds.map((kind) => messages.describeError(infoOf(kind)).what)
    expect(new Set(said).size).toBe(kinds.length)
  })

  it('says that nothing was lost when writing failed', () => {
    for (const kind of ['disk-full', 'read-only', 'storage'] as const) {
      expect(messages.describeError(infoOf(kind)).safe).not.toBe('')
    }
  })

  it('has words for a bug', () => {
    expect(messages.describeError({ kind: 'bug', message: 'x is not a function' }).what).not.toContain(
      'x is not',
    )
  })

  it('leaves nothing empty', () => {
    expect(textsOf(messages).filter((text) => text.trim() === '')).toEqual([])
  })
})

describe('the catalogues', () => {
  it('have the same entries in every locale', () => {
    expect(shapeOf(catalogues.ko)).toEqual(shapeOf(catalogues.en))
  })

  it('have words for the same kinds of failure', () => {
    expect(Object.keys(errorsKo).toSorted()).toEqual(Object.keys(errorsEn).toSorted())
    expect(Object.keys(errorsEn).toSorted()).toEqual(kinds.toSorted())
  })

  it('are translated: Korean says nothing in English but names', () => {
    const names = new Set(['English', 'https://', 'IEEE', 'OSCOLA', 'BibTeX', 'RIS', 'CSL-JSON'])
    const untranslated = textsOf(catalogues.ko).filter((text) => !/[가-힣]/.test(text) && !names.has(text))
    expect(untranslated).toEqual([])
  })

  it('count in the singular and the plural', () => {
    expect(catalogues.en.quotes(1)).toBe('1 quote')
    expect(catalogues.en.quotes(1284)).toBe('1,284 quotes')
    expect(catalogues.ko.quotes(1284)).toBe('인용문 1,284개')
  })
})
