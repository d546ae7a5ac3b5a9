import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/extract/extract-article'
import { makePageTools } from '../../../src/node/page-tools'

const tools = makePageTools()
const PROSE =
  'The president said on Thursday that his government would host a first round of talks, and that hotlines, notice of exercises and observers need no summit.'

const contentOf = (body: string, url: string | null = 'https://example.org/story'): string => {
  const html = `<html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>${PROSE}</p><p>${PROSE}</p>${body}</article></body></html>`
  const bytes = new TextEncoder().encode(html)
  return extractArticle({ bytes, url, contentType: 'text/html; charset=utf-8' }, tools).contentHtml
}

describe('what the links of a page lead to within it', () => {
  it.each([
    ['a fragment', '#fn1', 'id="fn1"'],
    ['the whole address', 'https://example.org/story#fn1', 'id="fn1"'],
    ['a name that is written otherwise', '#fn%3A1', 'id="fn:1"'],
    ['a name that Readability would throw away', '#footnote-1', 'id="footnote-1" class="footnote"'],
  ])('has the address of the link written on it: %s', (_what, href, target) => {
    const content = contentOf(
      `<p>${PROSE}<sup><a href="${href}">1</a></sup></p><ol><li ${target}>${PROSE} That is the note.</li></ol>`,
    )
    const address = /<sup><a href="([^"]+)">1<\/a><\/sup>/.exec(content)?.[1]
    expect(address).toContain('https://example.org/story#')
    expect(content).toContain(`<li cite="${address ?? ''}">`)
    expect(content).not.toMatch(/\s(?:id|name|class)=/)
  })

  it('leaves other pages, names that nothing has, and what a quotation is from', () => {
    const content = contentOf(
      `<p><a href="https://example.org/other#fn1">there</a> <a href="#none">nowhere</a> <a href="#said">said</a> ${PROSE}</p>
      <p><q id="said" cite="https://example.org/speech">a first round</q> ${PROSE}</p><p id="fn1">${PROSE}</p>`,
    )
    expect([...content.matchAll(/cite="[^"]*"/g)].map(([cite]) => cite)).toEqual([
      'cite="https://example.org/speech"',
    ])
  })

  it('has no address in a file without one', () => {
    const content = contentOf(`<p>${PROSE}<a href="#fn1">1</a></p><p id="fn1">${PROSE}</p>`, null)
    expect(content).not.toContain('cite=')
  })
})
