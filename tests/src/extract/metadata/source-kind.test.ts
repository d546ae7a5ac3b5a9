import { expect, it } from 'vitest'
import { extractArticle } from '../../../../src/extract/extract-article'
import { makePageTools } from '../../../../src/node/page-tools'

const tools = makePageTools()
const WORDS = 'The president said on Thursday that his government would host a first round of talks. '

function kindOf(head: string, url = 'https://news.example/world/talks-begin'): readonly unknown[] {
  const body = Array.from({ length: 6 }, () => `<p>${WORDS.repeat(3)}</p>`).join('')
  const html = `<!doctype html><html lang="en"><head><title>Talks begin</title>${head}</head><body><article>${body}</article></body></html>`
  const { sourceKind, origins } = extractArticle(
    { bytes: Buffer.from(html), url, contentType: null },
    tools,
  ).metadata
  return [sourceKind, origins['sourceKind']]
}
const ld = (type: unknown, more: object = {}): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': type, headline: 'Talks begin', ...more })}</script>`

it.each([
  ['NewsArticle', 'newspaper'],
  [['Article', 'ReportageNewsArticle'], 'newspaper'],
  ['https://schema.org/OpinionNewsArticle', 'newspaper'],
  ['BlogPosting', 'blog'],
  ['ScholarlyArticle', 'journal'],
  ['Report', 'report'],
])('a page whose JSON-LD says %s is of the kind %s', (type, kind) => {
  expect(kindOf(ld(type))).toEqual([kind, 'json-ld'])
})

it.each([
  ['<meta name="citation_journal_title" content="Peace Studies">', 'journal', 'citation'],
  ['<meta name="citation_technical_report_institution" content="RAND">', 'report', 'citation'],
  ['<meta property="article:section" content="보도자료">', 'press-release', 'meta'],
  ['<meta property="article:section" content="Interviews">', 'interview', 'meta'],
])('a page with %s says so', (head, kind, origin) => {
  expect(kindOf(head)).toEqual([kind, origin])
})

it.each([
  ['https://gov.example/press-releases/2026/offer', 'press-release'],
  ['https://gov.example/en/speeches/new-year', 'speech'],
  ['https://gov.example/blog/offer', 'blog'],
])('the folder of %s says so', (url, kind) => {
  expect(kindOf('', url)).toEqual([kind, 'address'])
})

it('a section says more than a type, and a page that says nothing is of no kind', () => {
  expect(kindOf(ld('NewsArticle', { articleSection: 'Interview' }))[0]).toBe('interview')
  expect(kindOf(ld('Article'))).toEqual([null, undefined])
  expect(kindOf('', 'https://news.example/blog')).toEqual([null, undefined])
  expect(
    kindOf('<meta property="article:section" content="Interview with a press release of a speech">')[0],
  ).toBeNull()
})
