// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { inwardLinkAt, noteOfLink, placesIn, showNote } from '../../../renderer/dom/notes'

const PAGE = 'https://example.org/story'
const words = { label: 'Note', goTo: 'Go to the note', close: 'Close' }

/** An article with a reference, and what it leads to. */
function open(reference: string, note: string): HTMLElement {
  const root = document.createElement('main')
  const html = `<p>Talks<sup><a href="${PAGE}#n1">${reference}</a></sup> broke down.</p><p>More.</p>${note}`
  root.append(document.createRange().createContextualFragment(html))
  document.body.replaceChildren(root)
  return root
}

function noteOf(root: HTMLElement): HTMLElement | null {
  const inward = inwardLinkAt(root.querySelector('sup a'), placesIn(root))
  return inward === null ? null : noteOfLink(inward.link, inward.goal)
}

describe('a link within an article', () => {
  it.each(['1', '[12]', '*', '(iv)', '†', 'a', '注1', 'note 3'])('leads to its note: %s', (reference) => {
    const root = open(reference, `<ol><li cite="${PAGE}#n1">In 2019.</li></ol>`)
    expect(noteOf(root)?.textContent).toBe('In 2019.')
  })

  it('finds the whole note where a part of it is what is named', () => {
    const root = open('1', `<p><span cite="${PAGE}#n1"></span>In <b>2019</b>.</p>`)
    expect(noteOf(root)?.textContent).toBe('In 2019.')
  })

  it.each([
    ['words lead on', 'as told below', `<p cite="${PAGE}#n1">In 2019.</p>`],
    ['the note is a chapter', '1', `<div cite="${PAGE}#n1">${'In 2019. '.repeat(300)}</div>`],
    ['there is nothing there', '1', `<p cite="${PAGE}#n1"> </p>`],
  ])('leads to a place, and to no note, where %s', (_why, reference, note) => {
    const root = open(reference, note)
    expect(inwardLinkAt(root.querySelector('sup a'), placesIn(root))).not.toBeNull()
    expect(noteOf(root)).toBeNull()
  })

  it('leads out where nothing of the article has its address, and where a quotation only names its source', () => {
    for (const note of ['<p>In 2019.</p>', `<blockquote cite="${PAGE}#n1">In 2019.</blockquote>`]) {
      const root = open('1', note)
      expect(inwardLinkAt(root.querySelector('sup a'), placesIn(root))).toBeNull()
    }
  })
})

describe('a note that is shown', () => {
  it('stands outside of the article, without the way back, and gives the keys back', () => {
    const root = open(
      '1',
      `<ol><li cite="${PAGE}#n1"><p>In <em>2019</em>. <a href="${PAGE}#r1">↩</a></p></li></ol>`,
    )
    const before = root.innerHTML
    const link = root.querySelector<HTMLElement>('sup a')
    const note = noteOf(root)
    if (link === null || note === null) throw new Error('there is a note')
    const close = showNote(window, { link, note, places: placesIn(root), words })
    const box = document.querySelector('body > [role=dialog]')
    expect(box?.querySelector('p')?.innerHTML.trim()).toBe('In <em>2019</em>.')
    expect(document.activeElement).toBe(box)
    close()
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(document.activeElement).toBe(link)
    expect(root.innerHTML).toBe(before)
  })
})
