import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/extract/extract-article'
import { sealContent } from '../../../src/extract/seal-content'
import { makePageTools } from '../../../src/node/page-tools'
import { isAppError } from '../../../src/errors'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import { wordF1 } from '../../helpers/word-f1'

const folder = corpus('readability-pages')

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
