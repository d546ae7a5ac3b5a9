import { describe, expect, it } from 'vitest'
import { cslItem, dateOf, kindOf } from '../../../../src/export/citations/csl-item'
import { citedSource } from '../../../helpers/cited-sources'

const item = (metadata: Parameters<typeof citedSource>[0], url?: string | null) =>
  cslItem(citedSource(metadata, 1, url), 'a', 'en-US')

describe('an item', () => {
  it.each([
    ['2026-01-01T08:00:00+09:00', [2026, 1, 1]],
    ['2026-01-01', [2026, 1, 1]],
    ['2026-01', [2026, 1]],
    ['2026', [2026]],
  ])('is as precise as its date %s', (iso, parts) => {
    expect(dateOf(iso)).toEqual({ 'date-parts': [parts] })
  })

  it('has no date where what stands there is none', () => {
    expect(dateOf('yesterday')).toBeNull()
    expect(item({ publishedAt: 'yesterday' }).issued).toBeUndefined()
  })

  it('has the authors of its byline where they are nowhere listed, without their office', () => {
    expect(item({ byline: '한서윤 기자' }).author).toEqual([{ literal: '한서윤' }])
    expect(item({ byline: 'By Mara Lindqvist and Tomás Ortega' }).author).toEqual([
      { given: 'Mara', family: 'Lindqvist' },
      { given: 'Tomás', family: 'Ortega' },
    ])
  })

  it('has the address that the page gives for itself, when that is one of the web', () => {
    expect(item({ canonicalUrl: 'https://news.example/own' }).URL).toBe('https://news.example/own')
    expect(item({ canonicalUrl: 'javascript:alert(1)' }).URL).toBe('https://news.example/1')
    expect(item({}, null).URL).toBeUndefined()
  })

  it('was accessed when it was captured', () => {
    expect(item({}).accessed).toEqual({ 'date-parts': [[2026, 1, 2]] })
  })

  it('has a short title where the title has a part before its colon', () => {
    expect(item({ title: 'Seoul offers help: what it means' })['title-short']).toBe('Seoul offers help')
    expect(item({ title: 'Live: what happened' })['title-short']).toBeUndefined()
  })

  it('is of the kind that the page or a person says', () => {
    expect(item({ sourceKind: 'speech' }).type).toBe('speech')
    expect(item({ sourceKind: 'press-release' })).toMatchObject({ type: 'report', genre: 'Press release' })
    expect(cslItem(citedSource({ sourceKind: 'press-release' }), 'a', 'ko-KR').genre).toBe('보도자료')
  })

  it('is a newspaper’s where an agency is named, and else a page of the web; what isn’t known says nothing', () => {
    expect(kindOf(citedSource({ wire: 'Reuters' }))).toBe('newspaper')
    expect(kindOf(citedSource({}))).toBe('webpage')
    expect(kindOf(citedSource({ sourceKind: 'hologram' }))).toBe('webpage')
  })
})
