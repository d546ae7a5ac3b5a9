import { describe, expect, it } from 'vitest'
import { mergeArticles } from '../../../src/library/merge-records'
import { followCapture } from '../../../src/library/metadata'
import type { Article, ArticleMetadata } from '../../../src/model/article'
import { cameFromOf, joinCameFrom, type CameFrom } from '../../../src/model/came-from'

const one: CameFrom = {
  tool: 'pocket',
  id: 'a',
  at: '2026-01-02T00:00:00.000Z',
  savedAt: '2020-01-01T00:00:00.000Z',
  marks: ['b', 'a'],
}
const other: CameFrom = {
  ...one,
  at: '2026-01-01T00:00:00.000Z',
  savedAt: null,
  marks: ['c', 'a'],
  later: 'a field of a later program',
}

describe('what a thing was in other tools', () => {
  it('is joined over copies: each once, the earlier times, the marks of both, and what later programs wrote', () => {
    const joined = [
      { ...one, ...{ at: other.at, later: 'a field of a later program' }, marks: ['a', 'b', 'c'] },
    ]
    expect(joinCameFrom([one], [other])).toEqual(joined)
    expect(joinCameFrom([other], [one])).toEqual(joined)
    expect(joinCameFrom([one], [{ ...one, tool: 'zotero' }])).toHaveLength(2)
    expect(cameFromOf({}, {})).toEqual({})
  })

  it('is joined with the records that it stands in, whichever is the copy', () => {
    const record = {
      ...{ schema: 2, revision: 3, id: '0123456789ab', metadata: {}, tags: [], addresses: [], versions: [] },
      ...{ archived: false, sample: false, readAt: null, url: null },
      ...{ createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
    } as unknown as Article
    const [a, b] = [
      { ...record, cameFrom: [one] },
      { ...record, revision: 4, cameFrom: [other] },
    ]
    expect(mergeArticles(a, b).cameFrom?.[0]?.marks).toEqual(['a', 'b', 'c'])
    expect(mergeArticles(b, a)).toEqual(mergeArticles(a, b))
    expect(mergeArticles(record, b).cameFrom).toEqual([other])
  })
})

describe('what a tool said of a source', () => {
  const said = { title: 'Title', authors: ['Ana'], siteName: 'Tool', excerpt: null }
  const article = {
    metadata: said as unknown as ArticleMetadata,
    metadataOf: '2026-01-01T00:00:00.000Z',
    edits: {
      authors: { at: '2026-01-01T00:00:00.000Z', tool: 'zotero' },
      siteName: { at: '2026-01-01T00:00:00.000Z', tool: 'zotero' },
      title: { at: '2026-01-01T00:00:00.000Z' },
    },
  }

  it('yields to a capture that says it, where a person’s words stay', () => {
    const captured = { title: 'Other', authors: [], siteName: 'The Paper', excerpt: 'Words' }
    const followed = followCapture(
      article,
      null,
      captured as unknown as ArticleMetadata,
      '2026-02-01T00:00:00.000Z',
    )
    expect(followed.metadata).toEqual({
      title: 'Title',
      authors: ['Ana'],
      siteName: 'The Paper',
      excerpt: 'Words',
    })
    expect(Object.keys(followed.edits).sort()).toEqual(['authors', 'title'])
  })
})
