// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { readOutline } from '../../../renderer/dom/outline'

const outlineOf = (html: string): readonly (readonly [number, string])[] => {
  const root = document.createElement('main')
  root.append(document.createRange().createContextualFragment(html))
  return readOutline(root).map(({ depth, text }) => [depth, text] as const)
}

describe('the outline of an article', () => {
  it('sets headings in by what they are below, however a page numbers them', () => {
    expect(
      outlineOf('<h3>Why</h3><h5>First</h5><h4>Second</h4><h3>How</h3><h2>After</h2><h6>All</h6>'),
    ).toEqual([
      [0, 'Why'],
      [1, 'First'],
      [1, 'Second'],
      [0, 'How'],
      [0, 'After'],
      [1, 'All'],
    ])
  })

  it('leaves out what says nothing, and reads through what is within', () => {
    expect(outlineOf('<h2> \n</h2><h2><a href="https://example.org">작은\n <em>조치</em></a></h2>')).toEqual([
      [0, '작은 조치'],
    ])
  })

  it('is empty without headings', () => {
    expect(outlineOf('<p>text</p>')).toEqual([])
  })
})
