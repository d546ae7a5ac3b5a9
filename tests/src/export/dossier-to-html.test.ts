import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { dossierToHtml } from '../../../src/export/html/dossier-to-html'
import { hostileDocument, HOSTILE_STRINGS } from '../../helpers/hostile-dossier'
import { sampleDocument } from '../../helpers/sample-dossier'
import { hashOf } from '../../helpers/sealed-source'

describe('dossierToHtml', () => {
  const html = dossierToHtml(sampleDocument(), hashOf)
  const { document } = new JSDOM(html).window

  it('puts a policy that lets nothing in or out before everything else in the head', () => {
    const policy = document.head.firstElementChild?.getAttribute('content') ?? ''

    expect(policy).toMatch(
      /^default-src 'none'; img-src data:; style-src 'sha256-[\w+/]{43}='; script-src 'sha256-[\w+/]{43}='; form-action 'none'; base-uri 'none'$/,
    )
  })

  it('says by whom it is and what it shows, where that was written, and seals it', () => {
    const sample = sampleDocument()
    const front = {
      author: '이민 <Min>',
      institution: 'Institute',
      date: '',
      abstract: 'It shows.\nAnd more.',
    }
    const file = dossierToHtml({ ...sample, front }, hashOf)
    const page = new JSDOM(file).window.document
    expect(page.querySelector('.by')?.innerHTML).toContain('이민 &lt;Min&gt;')
    expect(Array.from(page.querySelectorAll('.abstract p'), (one) => one.textContent)).toEqual([
      'It shows.',
      'And more.',
    ])
    expect(document.querySelector('.by, .abstract')).toBeNull()
    expect(verifyDossierFile(file, hashOf).ok).toBe(true)
    expect(verifyDossierFile(file.replace('It shows.', 'It hides.'), hashOf).ok).toBe(false)
  })

  it('prints each quote in the language of its source, with its citation, tags and note', () => {
    const [pledge] = document.querySelectorAll('figure.quote')

    expect(pledge?.querySelector('blockquote')?.lang).toBe('en')
    expect(pledge?.querySelector('.citation')?.textContent).toBe(
      '[1] Mara Lindqvist and Tomás Ortega, “Lee offers Seoul’s help in bringing Washington and Pyongyang back to one table, without naming a date or a place”, The Harbour Post, 1 January 2026, under “Lee offers Seoul’s help”, paragraph 2, https://harbour-post.example/2026/01/01/new-year-offer?ref=home&edition=north, captured 2 January 2026, version 1.',
    )
    expect(Array.from(pledge?.querySelectorAll('.tags li') ?? [], (tag) => tag.textContent)).toEqual([
      'pledge',
      'mediation/facilitative role',
    ])
    expect(pledge?.querySelector('.note strong')?.textContent).toBe('August')
    expect(Array.from(document.querySelectorAll('figure.quote .citation')).at(-1)?.textContent).toContain(
      ', under “What is on offer”, paragraph ',
    )
    expect(document.querySelector('blockquote[dir="rtl"]')?.getAttribute('lang')).toBe('ar')
  })

  it('prints who said a quote, when and how, where that was written down, and seals it', () => {
    const [pledge, other] = document.querySelectorAll('figure.quote')
    expect(pledge?.querySelector('.speaker')?.textContent).toBe(
      'Lee Jae-myung, President, said, 1 January 2026 (direct speech)',
    )
    expect(other?.querySelector('.speaker')).toBeNull()
    const manifest = JSON.parse(document.getElementById('cuttings-manifest')?.textContent ?? '') as {
      readonly quotes: readonly { readonly attribution: object; readonly heading: string | null }[]
    }
    expect(manifest.quotes[0]?.attribution).toMatchObject({ speaker: 'Lee Jae-myung', speech: 'direct' })
    const changed = html.replace('Lee Jae-myung, President, said', 'Lee Jae-myung, President, denied')
    expect(verifyDossierFile(changed, hashOf).quotes[0]?.problem).toBe('citation-changed')
    expect(verifyDossierFile(html, hashOf).ok).toBe(true)
  })

  it('prints a quote that was shortened and added to as such, and says what its brackets mean', () => {
    const edited = [...document.querySelectorAll('figure.quote')].filter(
      (figure) => figure.querySelector('.wording') !== null,
    )
    expect(edited.map((figure) => figure.querySelector('.words')?.textContent)).toEqual([
      '북미 대화가 다시 열리도록 정부가 […] 촉진할 준비가 되어 있다',
      '[The President] set no date. Seoul […] would not ask for a seat of its own; it would carry messages, offer rooms and keep its lines open.\n[…]',
    ])
    expect(edited[0]?.querySelector('.wording')?.textContent).toMatch(/^Shortened here: \[…\] stands/)
    expect(edited[1]?.querySelector('.wording')?.textContent).toMatch(
      /^Edited here: .*All else is the source/,
    )
    expect(edited[0]?.querySelector('.context mark')?.textContent).toContain('정부가 돕고 촉진할')
  })

  it('cites what a person wrote of a source, and shows what its page says beside it', () => {
    const sample = sampleDocument()
    const sources = sample.sources.map((source) =>
      source.number === 1
        ? { ...source, metadata: { ...source.metadata, byline: 'M. Lindqvist', title: 'Lee <offers>' } }
        : source,
    )
    const file = dossierToHtml({ ...sample, sources }, hashOf)
    const edited = new JSDOM(file).window.document
    expect(edited.querySelector('figure.quote .citation')?.textContent).toMatch(
      /^\[1\] M\. Lindqvist, “Lee <offers>”, The Harbour Post/,
    )
    const facts = edited.querySelector('#source-1 .facts')?.textContent ?? ''
    expect(facts).toContain('Byline, as the page gives itMara Lindqvist and Tomás Ortega')
    expect(facts).not.toContain('Source, as the page')
    expect(document.querySelector('#source-1 .facts')?.textContent).not.toContain('as the page gives it')
    expect(verifyDossierFile(file, hashOf).ok).toBe(true)
  })

  it('shows a quote in its paragraph, and leaves the snapshot as it was sealed', () => {
    expect(document.querySelector('.context mark')?.textContent).toContain('South Korea stands ready')
    expect(document.querySelectorAll('[data-snapshot] mark')).toHaveLength(0)
  })

  it('keeps headings in order, without a gap', () => {
    const levels = Array.from(document.querySelectorAll('main :is(h1, h2, h3, h4)'))
      .filter((heading) => heading.closest('[data-snapshot]') === null)
      .map((heading) => Number(heading.tagName.charAt(1)))

    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('leads from every link within the file to a place that is there', () => {
    const targets = Array.from(document.querySelectorAll('main a[href^="#"]'))
      .filter((link) => link.closest('[data-snapshot]') === null)
      .map((link) => (link.getAttribute('href') ?? '').slice(1).split(':~:')[0] ?? '')

    expect(targets.filter((id) => document.getElementById(id) === null)).toEqual([])
    expect(targets.length).toBeGreaterThan(10)
  })

  it('keeps every hostile string as text, and proves the file all the same', () => {
    const hostile = hostileDocument()
    const file = dossierToHtml(hostile, hashOf)
    const page = new JSDOM(file).window.document

    expect(verifyDossierFile(file, hashOf)).toMatchObject({
      problems: [],
      sources: hostile.sources.map(() => ({ problems: [] })),
    })
    expect(page.querySelectorAll('script:not([type="application/json"])')).toHaveLength(1)
    expect(
      page.querySelectorAll('iframe, svg, base, link, form, object, [onerror], [onload], [onmouseover]'),
    ).toHaveLength(0)
    const tags = Array.from(page.querySelectorAll('.quote .tags li'), (tag) => tag.textContent)
    expect(tags).toContain(HOSTILE_STRINGS[1])
  })

  it('shows the text of a source whose stored HTML isn’t fit for a page', () => {
    const page = new JSDOM(dossierToHtml(hostileDocument(), hashOf)).window.document
    const shown = page.querySelector('[data-snapshot="1"]')

    expect(shown?.querySelector('p')?.textContent).toContain('They wrote <script>')
    expect(shown?.querySelectorAll('*:not(p)')).toHaveLength(0)
  })
})
