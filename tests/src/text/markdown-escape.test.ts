import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from '../../../src/text/markdown-escape'

const drawn = (markdown: string): Document =>
  new JSDOM(
    micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  ).window.document

describe('escapeMarkdown', () => {
  it.each([
    'https://x.example/?q=<isindex onload=alert(1)>',
    'see www.x.example/<b>bold</b>',
    'ftp://x.example\\<i>',
    'HTTPS://x.example/*a*_b_',
    'a_http://x.example/<b> *www.x.example<i>',
  ])('lets no bare address take the signs that follow it: %j', (words) => {
    const { body } = drawn(escapeMarkdown(words))
    expect(body.textContent.trim()).toBe(words)
    expect(body.querySelectorAll('a, b, i, em, isindex')).toHaveLength(0)
  })
})
