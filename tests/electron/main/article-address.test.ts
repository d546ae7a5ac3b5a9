import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOriginalView, parseArticleAddress } from '../../../electron/main/article-address'
import { corpus, CORPORA_MISSING } from '../../helpers/corpora'
import { inWords, tellFigure } from '../../helpers/figures'

const HASH = 'ab'.repeat(32)
const ID = '0123456789ab'

describe('an address of an article', () => {
  it('names an asset by its hash, and the original view of a version', () => {
    expect(parseArticleAddress(`article://asset/${HASH}`)).toEqual({ kind: 'asset', sha256: HASH })
    expect(parseArticleAddress(`article://library/assets/ab/${HASH}`)).toEqual({
      kind: 'asset',
      sha256: HASH,
    })
    expect(parseArticleAddress(`article://library/articles/${ID}/versions/3/original.html`)).toEqual({
      kind: 'original',
      id: ID,
      version: 3,
      page: 1,
    })
    expect(parseArticleAddress(`article://library/articles/${ID}/versions/3/original-12.html`)).toEqual({
      kind: 'original',
      id: ID,
      version: 3,
      page: 12,
    })
    expect(isOriginalView(`article://asset/${HASH}`)).toBe(false)
  })

  it('names nothing by anything else', () => {
    for (const url of [
      `article://library/assets/cd/${HASH}`,
      `article://library/assets/ab/${HASH}?x`,
      `article://library/articles/${ID}/versions/0/original.html`,
      `article://library/articles/${ID}/versions/1/source.html`,
      `article://library/articles/${ID}/versions/1/original.html?x`,
      `article://library/articles/${ID}/versions/1/original-1.html`,
      `article://library/articles/${ID}/versions/1/original-02.html`,
      `article://library/articles/${ID}/versions/1/original-1000.html`,
      `article://library/articles/${ID}/versions/1/original-2/3.html`,
      `article://library/articles/${ID}/versions/1/../1/original.html`,
      `article://library/articles/UPPERCASE000/versions/1/original.html`,
      `article://library:80/assets/ab/${HASH}`,
      `article://library.example/assets/ab/${HASH}`,
      `app://library/assets/ab/${HASH}`,
    ])
      expect(parseArticleAddress(url), url).toBeNull()
  })

  const folder = corpus('traversal')
  it.skipIf(folder === null)(
    `climbs nowhere with the traversals of a public collection (else: ${CORPORA_MISSING})`,
    () => {
      let tried = 0
      for (const name of readdirSync(folder ?? '').filter((one) => one.endsWith('.txt')))
        for (const line of readFileSync(join(folder ?? '', name), 'latin1').split('\n')) {
          tried++
          for (const at of [
            'article://asset/',
            'article://library/',
            'article://library/assets/ab/',
            `article://library/articles/${ID}/versions/1/`,
          ])
            expect(parseArticleAddress(at + line)).toBeNull()
        }
      expect(tried).toBeGreaterThan(1000)
      tellFigure('S-08', `${inWords(tried)} traversals at 4 places of an address each: 0 name a file`)
    },
  )
})
