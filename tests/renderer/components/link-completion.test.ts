// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { linkBegunAt, linkTo } from '../../../renderer/components/use-link-completion'
import { renderMarkdown } from '../../../renderer/dom/markdown'

const ID = '0123456789ab'

describe('a link that is begun', () => {
  it.each([
    ['See [[', { start: 4, words: '' }],
    ['See [[two words', { start: 4, words: 'two words' }],
    ['[[서울', { start: 0, words: '서울' }],
    ['[a](b) [[c', { start: 7, words: 'c' }],
  ])('is known by its signs and the words after them: %j', (text, begun) => {
    expect(linkBegunAt(text, text.length)).toEqual(begun)
  })

  it.each(['See [', 'See [[a]', 'See [[a]] b', 'See [[a\nb', 'See [[a [', '', `[[${'a'.repeat(101)}`])(
    'is none after %j',
    (text) => {
      expect(linkBegunAt(text, text.length)).toBeNull()
    },
  )

  it('is looked for before the cursor only', () => {
    expect(linkBegunAt('[[ab and more', 4)).toEqual({ start: 0, words: 'ab' })
    expect(linkBegunAt('ab [[', 2)).toBeNull()
  })
})

describe('the link to what was offered', () => {
  it.each([
    ['quote', 'A pledge', `[A pledge](cuttings://quote/${ID})`],
    ['article', 'Two\n lines', `[Two lines](cuttings://article/${ID})`],
    ['note', '', `[${ID}](cuttings://note/${ID})`],
    ['quote', 'x'.repeat(90), `[${'x'.repeat(80)}…](cuttings://quote/${ID})`],
  ] as const)('is Markdown with its address: %s %s', (kind, title, link) => {
    expect(linkTo({ kind, id: ID, title, detail: '' })).toBe(link)
  })

  it.each([
    'a [bracket] and ](x',
    '*stars* _under_ `code`',
    'back \\ slash',
    '<b>tag</b> & | pipe',
    '![x](y)',
  ])('reads as the words that it was made of: %s', (title) => {
    const words = { imageOnWeb: '', imageNotKept: '' }
    const shown = renderMarkdown(linkTo({ kind: 'quote', id: ID, title, detail: '' }), words)
    const links = shown.querySelectorAll('a')
    expect([links.length, links[0]?.getAttribute('href'), links[0]?.textContent]).toEqual([
      1,
      `cuttings://quote/${ID}`,
      title,
    ])
  })
})
