import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isAppError, type ErrorKind } from '../../../src/errors'
import { makePageParser, type PageParserOptions } from '../../../src/node/page-parser'
import type { PageParser, PageToParse } from '../../../src/ports'
import { articlePage } from '../../helpers/local-site'

const workerFile = resolve(import.meta.dirname, '../../../out/main/page-worker.cjs')

function parser(options: Partial<PageParserOptions> = {}): PageParser {
  const made = makePageParser({ workerFile, ...options })
  onTestFinished(() => made.close())
  return made
}
const page = (html: string): PageToParse => ({
  bytes: Buffer.from(html),
  url: 'https://news.example/a',
  contentType: null,
})
const kindOf = (work: Promise<unknown>): Promise<ErrorKind | 'fine' | 'bug'> =>
  work.then(
    () => 'fine' as const,
    (error: unknown) => (isAppError(error) ? error.kind : 'bug'),
  )

describe('the page parser in its thread', () => {
  it('is built', () => {
    expect(existsSync(workerFile), 'npm run build comes before these tests').toBe(true)
  })

  it('reads a page and seals its content', async () => {
    const here = parser()
    const parsed = await here.parse(page(articlePage()))
    const sealed = await here.seal(parsed.contentHtml, new Map([['https://news.example/photo.png', null]]))

    expect(parsed.metadata.title).toBe('Seoul offers to carry messages')
    expect(parsed.imageUrls).toEqual(['https://news.example/photo.png'])
    expect(sealed.text).toBe(parsed.text)
    expect(sealed.contentHtml).not.toContain('photo.png')
  })

  it('ends a page that takes too long, and reads the next one', async () => {
    const here = parser({ timeLimitMs: 1500 })
    // Readability takes the square of so many siblings.
    const slow = page(`<body>${'<div><p>word, word</p></div>'.repeat(60_000)}`)

    expect(await kindOf(here.parse(slow))).toBe('parse-timeout')
    expect(await kindOf(parser().parse(page(articlePage())))).toBe('fine')
  })

  it('answers in order whoever asks at once, and stops for one who cancels', async () => {
    const here = parser({ size: 2 })
    const controller = new AbortController()
    const cancelled = kindOf(here.parse(page(articlePage()), controller.signal))
    controller.abort()
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, i) => here.parse(page(articlePage({ title: `Title ${String(i)}` })))),
    )

    expect(await cancelled).toBe('cancelled')
    expect(all.map(({ metadata }) => metadata.title)).toEqual(all.map((_, i) => `Title ${String(i)}`))
  })

  it('says why a page can’t be read', async () => {
    const here = parser()
    expect(await kindOf(here.parse(page('<div>'.repeat(100_000))))).toBe('parse-failed')
    expect(await kindOf(here.parse(page('   ')))).toBe('empty-page')
    expect(await kindOf(here.parse(page('<!doctype html><body></body>')))).toBe('no-article')
  })
})
