import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { makeVaultNames, linkTo } from '../../../../src/export/vault/vault-names'
import { blockQuote, frontMatter, vaultTag } from '../../../../src/export/vault/vault-words'
import { plainText } from '../../../../src/text/plain-text'
import { readFrontMatter } from '../../../../src/text/front-matter'
import { fuzzRuns } from '../../../helpers/fuzz-runs'

const read = (markdown: string): Document =>
  new JSDOM(micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })).window.document
const dense = (text: string): string => text.replace(/\s+/gu, '')

describe('foreign words in a vault', () => {
  const signs = fc.constantFrom('#tag', '==', '%%', '$', '$$', '^a', '[[a]]', '![[b]]', '> ', '\n', '\n\n', '```', '- ', '1. ', '<b>', '&amp;', '*', '_', '~~', '|', 'https://a.example', '\\', '|---|', ' ') // prettier-ignore
  const words = fc.array(fc.oneof(signs, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 }).map((parts) => parts.join('')) // prettier-ignore

  it('stay words, whatever they are', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { body } = read(blockQuote(text)).defaultView?.document ?? new JSDOM('').window.document
        expect(dense(body.textContent)).toBe(dense(plainText(text)))
        expect([...body.querySelectorAll('a, img, table, h1, em, strong, del, code, ul, ol')]).toEqual([])
      }),
      fuzzRuns(300),
    )
  })

  it.each(['#tag', 'a #tag', '==a==', '%%a%%', '$x$', 'a ^block', String.raw`\#a`])(
    'have no sign of Obsidian’s that means something: %s',
    (text) => {
      const words = blockQuote(text).slice(2)
      for (let at = 0; at < words.length; at++)
        if ('#=%$^'.includes(words.charAt(at))) expect(words.charAt(at - 1)).toBe('\\')
    },
  )
})

describe('facts above a note', () => {
  it('are read back as they were', () => {
    const title = 'A “title” with "marks", a \\ and: a colon'
    const { values } = readFrontMatter(
      `${frontMatter({ title, author: ['Ana', 'b: c'], version: 2, none: null })}text`,
    )
    expect([values.get('title'), values.get('author'), values.get('version'), values.has('none')]).toEqual([
      [title],
      ['Ana', 'b: c'],
      ['2'],
      false,
    ])
  })
})

describe('tags in a vault', () => {
  it.each([
    ['facilitative role', 'facilitative-role'],
    ['약속/대화 재개', '약속/대화-재개'],
    ['2024', '_2024'],
    ['a//b', 'a/b'],
  ])('%s is %s', (tag, name) => {
    expect(vaultTag(tag)).toBe(name)
  })
})

describe('names in a vault', () => {
  it('are each another, by case, too, and links to them say what they mean', () => {
    const names = makeVaultNames()
    const paths = ['A title', 'a TITLE', 'A title', 'A #title', '', 'CON', 'x'.repeat(400), '…/../..'].map(
      (title, at) => names.add('Articles', String(at), title),
    )
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
    for (const path of paths) {
      expect(path).toMatch(/^Articles\/[^/\\#^[\]|<>:"?*]+\.md$/u)
      expect(decodeURIComponent(linkTo(path))).toBe(`../${path}`)
    }
  })
})
