// Owns sealed sources for tests: pages of our own writing, sealed as the library seals them, with real hashes.
import { createHash } from 'node:crypto'
import { JSDOM } from 'jsdom'
import type { SealedSource } from '../../src/dossier/resolve-dossier'
import { assetAddress } from '../../src/model/article-html'
import { UNTOLD_METADATA, type ArticleMetadata } from '../../src/model/article'
import { sha256Hex } from '../../src/model/ids'
import type { HashOf } from '../../src/ports'
import { canonicalText } from '../../src/text/canonical-text'
import { encodePng, type Colour } from './png'

export const hashOf: HashOf = (data) => sha256Hex.parse(createHash('sha256').update(data).digest('hex'))

export type PageToSeal = {
  readonly articleId: string
  readonly version?: number
  readonly url?: string | null
  readonly metadata?: Partial<ArticleMetadata>
  /** Readable HTML; `IMAGE` stands for the address of the image. */
  readonly html: string
  readonly image?: Uint8Array
}

const size = (data: string | Uint8Array): number => Buffer.byteLength(data)

/** Seal a page: its HTML as a DOM writes it, its canonical text, and the record of a capture. */
export function sealPage(page: PageToSeal): SealedSource {
  const image = page.image ?? null
  const imageHash = image === null ? null : hashOf(image)
  const given = page.html.replaceAll('IMAGE', imageHash === null ? '' : assetAddress(imageHash))
  // Read back as it was written: a line end that `pre` begins with is written once and read away.
  const { body } = new JSDOM(new JSDOM(given).window.document.body.innerHTML).window.document
  const contentHtml = body.innerHTML
  const { text } = canonicalText(body)
  const url = page.url === undefined ? 'https://news.example/story' : page.url
  const metadata: ArticleMetadata = {
    title: 'A story',
    byline: null,
    siteName: null,
    publishedAt: null,
    modifiedAt: null,
    lang: 'en',
    dir: 'ltr',
    canonicalUrl: null,
    excerpt: null,
    leadImageUrl: null,
    section: null,
    ...UNTOLD_METADATA,
    ...page.metadata,
  }
  const asset =
    image === null || imageHash === null ? [] : [{ sha256: imageHash, mediaType: 'image/png', bytes: image }]
  return {
    articleId: page.articleId,
    version: page.version ?? 1,
    metadata,
    text,
    contentHtml,
    assets: asset,
    capture: {
      method: url === null ? 'file' : 'fetch',
      requestedUrl: url,
      finalUrl: url,
      fileName: url === null ? 'story.html' : null,
      redirects: [],
      status: 200,
      headers: {},
      capturedAt: '2026-01-02T09:14:30.000Z',
      mediaType: 'text/html',
      charset: 'utf-8',
      charsetFrom: 'header',
      original: null,
      originalMissing: null,
      engine: 'test',
      userAgent: null,
      source: { sha256: hashOf(page.html), sizeBytes: size(page.html) },
      content: { sha256: hashOf(contentHtml), sizeBytes: size(contentHtml) },
      text: { sha256: hashOf(text), sizeBytes: size(text) },
      assets: asset.map(({ sha256, bytes }) => ({
        role: 'image',
        url: 'https://news.example/picture.png',
        sha256,
        mediaType: 'image/png',
        sizeBytes: bytes.length,
        missing: null,
      })),
      rendered: null,
      pages: [],
      completeness: null,
      savedAt: null,
      metadata,
    },
  }
}

/** A real PNG: a picture of two colours that shade into each other. */
export const makePng = (width: number, height: number, hue: Colour): Uint8Array =>
  encodePng(width, height, (x, y) => {
    const shade = (level: number, channel: number): number =>
      Math.round(level * (0.55 + 0.45 * Math.sin((x / width) * 5 + channel) * Math.cos((y / height) * 4)))
    return [shade(hue[0], 0), shade(hue[1], 1), shade(hue[2], 2)]
  })
