// Owns a dossier in which every title, name, address, tag, note and text tries to be more than text.
import { dossier } from '../../src/model/dossier'
import type { DossierDocument } from '../../src/model/dossier-document'
import { quoteOf, resolveForTest, testId } from './sample-dossier'
import { sealPage } from './sealed-source'

export const HOSTILE_STRINGS: readonly string[] = [
  '<script>window.hit=1</script>',
  '</script><script>window.hit=1</script>',
  '</style><img src=x onerror=window.hit=1>',
  '"><img src="https://beacon.example/x.png" onerror="window.hit=1">',
  "' onmouseover='window.hit=1",
  '--><svg onload=window.hit=1>',
  '<!--part:title--><!--/part:title--><!--snapshot:1-->',
  ']]><iframe src="https://beacon.example"></iframe>',
  '\u202egnp.exe <b>right to left</b>\u2066',
  'javascript:window.hit=1',
  '{{constructor.constructor("window.hit=1")()}} ${window.hit=1}',
  '<meta http-equiv="refresh" content="0;url=https://beacon.example">',
  '<base href="https://beacon.example/"><link rel=stylesheet href=//beacon.example/x.css>',
  '&lt;script&gt;window.hit=1&lt;/script&gt; &amp;quot;',
  '\u2028\u2029\u0001 $& $1 $` \\u003cscript\\u003e',
]

const all = HOSTILE_STRINGS.join(' ')
const asText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** Make the dossier. */
export function hostileDocument(): DossierDocument {
  const sources = HOSTILE_STRINGS.map((hostile, i) =>
    sealPage({
      articleId: testId(i + 1),
      url: i % 2 === 0 ? `javascript:alert(1)//${hostile}` : `https://news.example/?q=${hostile}`,
      metadata: {
        title: hostile,
        byline: hostile,
        siteName: hostile,
        publishedAt: hostile,
        lang: hostile,
        canonicalUrl: hostile,
      },
      // Every third page's stored HTML is itself bad, as if a library had been tampered with.
      html: `<p>They wrote ${asText(hostile)} and nothing else.</p>${i % 3 === 0 ? hostile : ''}<p title="${asText(hostile).replace(/"/g, '&quot;')}"><a href="https://news.example/?a=${encodeURIComponent(hostile)}">${asText(all)}</a></p>`,
    }),
  )
  const quotes = sources.map((source, i) => {
    const end = source.text.indexOf(' and nothing else.')
    return quoteOf(source, source.text.slice(0, end), testId(200 + i), {
      tags: HOSTILE_STRINGS.map((text) => text.replace(/\p{Cc}/gu, '')),
      note: `${all}\n\n[link](javascript:window.hit=1) [link](https://ok.example/"onx=1)\n\n- ${all}`,
    })
  })
  const outline = dossier.parse({
    revision: 0,
    id: testId(900),
    title: all.slice(0, 300),
    sample: false,
    createdAt: '2026-01-03T10:00:00.000Z',
    updatedAt: '2026-01-03T10:00:00.000Z',
    blocks: HOSTILE_STRINGS.flatMap((hostile, i) => [
      { kind: 'section', id: testId(300 + i), level: (i % 3) + 1, title: hostile },
      { kind: 'text', id: testId(400 + i), text: `${hostile}\n\n# ${hostile}\n\n1. ${hostile}` },
      {
        kind: 'quote',
        id: testId(500 + i),
        quoteId: testId(200 + i),
        articleId: testId(i + 1),
        words: hostile,
      },
      { kind: 'quote', id: testId(600 + i), quoteId: testId(999), articleId: testId(999), words: hostile },
      { kind: 'article', id: testId(700 + i), articleId: testId(i + 1), version: 1, title: hostile },
      { kind: 'article', id: testId(800 + i), articleId: testId(999), version: 1, title: hostile },
    ]),
  })
  return resolveForTest(outline, quotes, sources)
}
