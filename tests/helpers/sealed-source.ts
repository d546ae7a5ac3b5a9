// Owns sealed sources for tests: pages of our own writing, sealed as the library seals them, with real hashes.
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { JSDOM } from 'jsdom'
import type { SealedSource } from '../../src/dossier/resolve-dossier'
import { assetAddress } from '../../src/model/article-html'
import type { ArticleMetadata } from '../../src/model/article'
import { sha256Hex } from '../../src/model/ids'
import type { HashOf } from '../../src/ports'
import { canonicalText } from '../../src/text/canonical-text'

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
  const dom = new JSDOM(page.html.replaceAll('IMAGE', imageHash === null ? '' : assetAddress(imageHash)))
  const contentHtml = dom.window.document.body.innerHTML
  const { text } = canonicalText(dom.window.document.body)
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
    ...page.metadata,
  }
  const asset =
    image === null || imageHash === null ? [] : [{ sha256: imageHash, mediaType: 'image/png', bytes: image }]
  return {
    articleId: page.articleId,
    version: page.version ?? 1,
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
      engine: 'test',
      userAgent: null,
      source: { sha256: hashOf(page.html), sizeBytes: size(page.html) },
      content: { sha256: hashOf(contentHtml), sizeBytes: size(contentHtml) },
      text: { sha256: hashOf(text), sizeBytes: size(text) },
      assets: asset.map(({ sha256, bytes }) => ({
        url: 'https://news.example/picture.png',
        sha256,
        mediaType: 'image/png',
        sizeBytes: bytes.length,
        missing: null,
      })),
      metadata,
    },
  }
}

/** A real PNG: a picture of two colours that shade into each other. */
export function makePng(width: number, height: number, hue: readonly [number, number, number]): Uint8Array {
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      hue.forEach((level, channel) => {
        const light = 0.55 + 0.45 * Math.sin((x / width) * 5 + channel) * Math.cos((y / height) * 4)
        rows[y * (width * 3 + 1) + 1 + x * 3 + channel] = Math.round(level * light)
      })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Source: ISO 3309, as the PNG specification gives it. */
function crc32(data: Buffer): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
