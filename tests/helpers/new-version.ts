// Owns a version ready to be sealed, for tests of what comes after capture.
import type { NewVersion } from '../../src/library/sealed-version'
import { UNTOLD_METADATA, type CaptureRecord } from '../../src/model/article'
import { assetAddress } from '../../src/model/article-html'
import { sha256, systemClock } from '../../src/node/system'
import { PHOTO } from './local-site'

export const TEXT =
  'SEOUL — The president said that Seoul was ready to act as a facilitator if both return to talks.\nHe set no date.\n대통령은 서울이 도울 준비가 되어 있다고 말했다.'

/** A version with one image. */
export function newVersion({ text = TEXT, title = 'Seoul offers to help', image = PHOTO } = {}): NewVersion {
  const photo = sha256(image)
  const source = Buffer.from(`<html><title>${title}</title>${text}`)
  const contentHtml = `<div>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}<img src="${assetAddress(photo)}" alt=""></div>`
  const part = (data: string | Uint8Array): CaptureRecord['text'] => ({
    sha256: sha256(data),
    sizeBytes: Buffer.byteLength(data),
  })
  const url = 'https://news.example/offer'
  return {
    source,
    contentHtml,
    text,
    wordCount: 20,
    assets: new Map([[photo, new Uint8Array(image)]]),
    capture: {
      method: 'fetch',
      requestedUrl: url,
      finalUrl: url,
      fileName: null,
      redirects: [],
      status: 200,
      headers: {},
      capturedAt: systemClock(),
      mediaType: 'text/html',
      charset: 'utf-8',
      charsetFrom: 'header',
      original: null,
      originalMissing: null,
      engine: 'test',
      userAgent: 'Cuttings/test',
      source: part(source),
      content: part(contentHtml),
      text: part(text),
      assets: [
        {
          url: `${url}/photo.png`,
          role: 'image',
          sha256: photo,
          mediaType: 'image/png',
          sizeBytes: image.byteLength,
          missing: null,
        },
      ],
      rendered: null,
      pages: [],
      completeness: null,
      savedAt: null,
      metadata: {
        title,
        byline: 'Web Desk',
        siteName: 'Local News',
        publishedAt: '2026-01-01',
        modifiedAt: null,
        lang: 'en',
        dir: 'ltr',
        canonicalUrl: url,
        excerpt: null,
        leadImageUrl: null,
        section: null,
        ...UNTOLD_METADATA,
      },
    },
  }
}
