// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { pictureAt, pictureOf, reachPictures } from '../../../renderer/dom/pictures'

/** jsdom loads no pictures: their sizes are told here. */
function open(html: string, size: number): HTMLElement {
  const root = document.createElement('main')
  root.append(document.createRange().createContextualFragment(html))
  document.body.replaceChildren(root)
  for (const image of root.querySelectorAll('img')) {
    Object.defineProperty(image, 'naturalWidth', { value: size })
    Object.defineProperty(image, 'naturalHeight', { value: size })
    Object.defineProperty(image, 'complete', { value: true })
  }
  return root
}

const IMAGE = '<img src="article://asset/ab" alt="A table">'

describe('a picture of an article', () => {
  it('can be enlarged, also by keys, and has its caption', () => {
    const root = open(
      `<figure>${IMAGE}<figcaption>The room\n that was <b>made ready</b></figcaption></figure>`,
      640,
    )
    reachPictures(root, (alt) => `Enlarge: ${alt}`)
    const image = pictureAt(root.querySelector('img'))
    if (image === null) throw new Error('there is a picture')
    expect(pictureOf(image)).toEqual({
      src: 'article://asset/ab',
      alt: 'A table',
      caption: 'The room that was made ready',
    })
    expect([image.tabIndex, image.getAttribute('aria-label')]).toEqual([0, 'Enlarge: A table'])
  })

  it('can be enlarged where it leads to its own file', () => {
    expect(
      pictureAt(
        open(`<a href="https://example.org/large.JPG?w=2000">${IMAGE}</a>`, 640).querySelector('img'),
      ),
    ).not.toBeNull()
  })

  it.each([
    ['leads elsewhere', `<a href="https://example.org/story">${IMAGE}</a>`, 640],
    ['is a sign within the text', IMAGE, 20],
    ['was not kept', '<img alt="A table">', 640],
  ])('is left as it is where it %s', (_why, html, size) => {
    const root = open(html, size)
    reachPictures(root, (alt) => alt)
    expect(pictureAt(root.querySelector('img'))).toBeNull()
    expect(root.querySelector('[tabindex]')).toBeNull()
  })
})
