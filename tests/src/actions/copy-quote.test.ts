import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { micromark } from 'micromark'
import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findQuote, formsOfQuote } from '../../../src/actions/copy-quote'
import { quoteOfLink } from '../../../src/model/app-link'
import { escapeMarkdown } from '../../../src/text/markdown-escape'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const TEXT = 'He *set* no date.\n1. A <hotline>, he said.\n# Not a heading | at all_ &amp; more.'

let test: TestWorkspace
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

const keep = async (exact: string) => {
  const { articles, quotes } = test.workspace.library
  const article = await articles.add(newVersion({ text: TEXT }))
  const start = TEXT.indexOf(exact)
  return quotes.add({
    articleId: article.id,
    version: 1,
    start,
    end: start + exact.length,
    exact,
    colour: 'yellow',
    tags: [],
    note: '',
    speaker: 'Lee Jae-myung',
    verb: 'said',
    saidOn: '2026-01',
  })
}
/** What a reader of Markdown sees. */
const shown = (markdown: string): string =>
  new JSDOM(
    micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  ).window.document.body.textContent.trim()

describe('a quote that is copied', () => {
  it('is its words, or these with who said them, the citation and links', async () => {
    const quote = await keep('He *set* no date.')
    const forms = await formsOfQuote(test.workspace, quote.articleId, quote.id)
    expect(forms.words).toBe('He *set* no date.')
    expect(forms.cited).toMatch(
      /^“He \*set\* no date\.”\n— Lee Jae-myung, said, January 2026\. Web Desk, “Seoul offers to help”, Local News, 1 January 2026, paragraph 1, https:\/\/news\.example\/offer, captured .*, version 1\.$/,
    )
    expect(quoteOfLink(forms.link)).toBe(quote.id)
    expect(forms.live).toBe('https://news.example/offer#:~:text=He%20%2Aset%2A%20no%20date')
  })

  it('reads in Markdown as it stands, line by line', async () => {
    const quote = await keep(TEXT)
    const { markdown } = await formsOfQuote(test.workspace, quote.articleId, quote.id)
    const page = new JSDOM(micromark(markdown)).window.document
    const [words, cited] = page.querySelectorAll('blockquote p')
    expect(words?.textContent.replaceAll('\n', '')).toBe(TEXT.replaceAll('\n', ''))
    expect(words?.querySelectorAll('br')).toHaveLength(2)
    expect(cited?.querySelector('a')?.href).toBe('https://news.example/offer')
  })

  it.each([TEXT, '- a\n+ b\n> c', '~~x~~ `y` [z](w) ![v](u)', '12) twelve', 'a\\b', '<b>&lt;'])(
    'has no sign that means anything to Markdown: %s',
    (text) => {
      expect(shown(escapeMarkdown(text))).toBe(text)
    },
  )
})

describe('a quote that is looked for by its id', () => {
  it('is found in the article that has it', async () => {
    const quote = await keep('no date')
    expect(await findQuote(test.workspace, quote.id)).toEqual({ articleId: quote.articleId, version: 1 })
    await test.workspace.library.quotes.remove(quote.articleId, quote.id)
    expect(await findQuote(test.workspace, quote.id)).toBeNull()
  })
})
