import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/extract/extract-article'
import { sealContent } from '../../../src/extract/seal-content'
import { makePageTools } from '../../../src/node/page-tools'
import { isAppError } from '../../../src/errors'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'

const folder = corpus('readability-pages')

/** Words in common, counted with their number, as a harmonic mean of precision and recall. */
function wordF1(a: string, b: string): number {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words(a)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of words(b)) {
    const left = counts.get(word) ?? 0
    if (left > 0) common++
    counts.set(word, left - 1)
  }
  const total = words(a).length + words(b).length
  return total === 0 ? 1 : (2 * common) / total
}

describe.skipIf(folder === null)(
  `pages of the readability corpus (${folder === null ? CORPORA_MISSING : 'found'})`,
  () => {
    it('reads nearly all of them with the words that are expected, in a form that stays the same when read again', () => {
      const tools = makePageTools()
      const results = readdirSync(folder ?? '', { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => {
          const page = join(folder ?? '', entry.name)
          const expected = tools.parseFragment(readFileSync(join(page, 'expected.html'), 'utf8')).textContent
          try {
            const parsed = extractArticle(
              {
                bytes: readFileSync(join(page, 'source.html')),
                url: 'http://fakehost/test/page.html',
                contentType: null,
              },
              tools,
            )
            const again = sealContent(
              parsed.contentHtml,
              new Map(parsed.imageUrls.map((url) => [url, url])),
              tools,
            )
            return {
              name: entry.name,
              f1: wordF1(expected, parsed.text),
              isStable: again.text === parsed.text && again.contentHtml === parsed.contentHtml,
            }
          } catch (error) {
            if (!isAppError(error)) throw error
            return { name: entry.name, f1: 0, isStable: true, error: error.message }
          }
        })
      const mean = results.reduce((sum, result) => sum + result.f1, 0) / results.length
      if (process.env['SHOW']) {
        console.log(mean)
        console.log(results.filter((r) => r.f1 < 0.9))
      }
      expect(results.filter((result) => !result.isStable)).toEqual([])
      expect(mean).toBeGreaterThan(0.95)
    }, 120_000)
  },
)
