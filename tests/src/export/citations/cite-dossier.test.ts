import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationText, type CitedSource } from '../../../../src/export/citation'
import { citeDossier } from '../../../../src/export/citations/cite-dossier'
import type { StyleChoice } from '../../../../src/export/citations/citer'
import {
  CITATION_LOCALES,
  CITATION_STYLES,
  OWN_STYLE,
  type LocaleChoice,
} from '../../../../src/model/citation'
import { CITED, citedSource, shownParts } from '../../../helpers/cited-sources'
import { HOSTILE_STRINGS } from '../../../helpers/hostile-dossier'

const STYLES = CITATION_STYLES.filter((style) => style !== OWN_STYLE)

const choose = (style: (typeof STYLES)[number], locale: LocaleChoice = 'style'): StyleChoice => ({
  style,
  locale,
})

const place = (paragraph: number, page: number | null = null) => ({ heading: null, paragraph, page })

/** Cite sources in an order of their numbers; the paragraph of each quote is its place in the order. */
const cite = (sources: readonly CitedSource[], order: readonly number[], choice: StyleChoice) =>
  citeDossier(
    order.map((sourceNumber, i) => ({ id: `q${i}`, sourceNumber, place: place(i + 1) })),
    new Map(sources.map((source, i) => [i + 1, source])),
    choice,
  )

describe('a style', () => {
  // The files were read against the published rules of each style: docs/citations.md says what was looked at.
  it.each(STYLES)('%s cites sources of every kind as it always did', async (style) => {
    const names = Object.keys(CITED)
    const sources = Object.values(CITED).map((metadata, i) => citedSource(metadata, i + 1))
    const { form, ofQuote, bibliography, locale } = await cite(
      sources,
      sources.map((_, i) => i + 1),
      choose(style),
    )
    const lines = names.flatMap((name, i) => [
      `# ${name}`,
      shownParts(ofQuote.get(`q${i}`) ?? []),
      shownParts(bibliography.find(({ sourceNumber }) => sourceNumber === i + 1)?.parts ?? []),
      '',
    ])
    const order = `in order: ${bibliography.map(({ sourceNumber }) => sourceNumber).join(' ')}`
    await expect([`${form}, ${locale}`, order, '', ...lines].join('\n')).toMatchFileSnapshot(
      join(import.meta.dirname, '../../../fixtures/citations', `${style}.txt`),
    )
  })

  it.each([
    ['chicago-fullnote-bibliography', 'Lindqvist and Ortega, “Seoul Offers Help,” para. 4.'],
    ['oscola', 'Lindqvist and Ortega (n 1) para 4.'],
    ['bluebook-law-review', 'Lindqvist and Ortega, supra note 1 at ¶ 4.'],
  ] as const)('%s shortens what was cited before', async (style, later) => {
    const sources = [citedSource(CITED['newspaper'] ?? {}, 1), citedSource(CITED['speech'] ?? {}, 2)]
    const { ofQuote, noteNumbers } = await cite(sources, [1, 1, 2, 1], choose(style))
    const notes = [...ofQuote.values()].map(citationText)
    expect(notes[3]).toBe(later)
    expect(notes[0]).toContain('Mara Lindqvist')
    expect(notes[1]?.length).toBeLessThan(notes[0]?.length ?? 0)
    expect([...(noteNumbers?.values() ?? [])]).toEqual([1, 2, 3, 4])
  })

  it('repeats by ibid. where it has that, and says of a number that it counts paragraphs', async () => {
    const sources = [citedSource(CITED['newspaper'] ?? {}, 1)]
    const texts = async (style: (typeof STYLES)[number]) =>
      [...(await cite(sources, [1, 1], choose(style))).ofQuote.values()].map(citationText)
    expect((await texts('oscola'))[1]).toBe('ibid ¶ 2.')
    expect((await texts('bluebook-law-review'))[1]).toBe('Id. at ¶ 2.')
    expect((await texts('modern-language-association'))[1]).toBe('(Lindqvist and Ortega, para. 2)')
    expect((await texts('ieee'))[1]).toBe('[1, Para. 2]')
  })

  it('cites the page of what has pages', async () => {
    const { ofQuote } = await citeDossier(
      [{ id: 'q', sourceNumber: 1, place: place(9, 3) }],
      new Map([[1, citedSource(CITED['journal'] ?? {})]]),
      choose('apa'),
    )
    expect(citationText(ofQuote.get('q') ?? [])).toBe('(Lindqvist & Ortega, 2026, p. 3)')
  })

  it('tells two works of the same authors and year apart', async () => {
    const sources = [1, 2].map((n) => citedSource({ ...CITED['newspaper'], title: `Story ${n}` }, n))
    const { ofQuote, bibliography } = await cite(sources, [1, 2], choose('apa'))
    expect([...ofQuote.values()].map(citationText)).toEqual([
      '(Lindqvist & Ortega, 2026a, para. 1)',
      '(Lindqvist & Ortega, 2026b, para. 2)',
    ])
    // No dash stands for the authors: each entry is also printed by itself.
    for (const { parts } of bibliography) expect(citationText(parts)).toContain('Lindqvist, M., & Ortega, T.')
  })

  it('lists sources as their first notes where it has no bibliography', async () => {
    const { bibliography } = await cite(
      [citedSource(CITED['newspaper'] ?? {})],
      [1],
      choose('bluebook-law-review'),
    )
    expect(bibliography.map(({ parts }) => citationText(parts))).toEqual([
      'Mara Lindqvist & Tomás Ortega, Seoul offers help: what it means, The Harbour Post, Jan. 1, 2026, https://news.example/1 (last visited Jan 2, 2026).',
    ])
  })

  it('says under each entry since when and as what its text is sealed', async () => {
    const source = citedSource(CITED['newspaper'] ?? {})
    const { bibliography } = await cite([source], [1], choose('apa'))
    expect(citationText(bibliography[0]?.archived ?? [])).toBe(
      `Archived 2 January 2026, SHA-256 of the text ${source.capture.text.sha256}.`,
    )
  })

  it('gives an address as a link', async () => {
    const { bibliography } = await cite([citedSource(CITED['newspaper'] ?? {})], [1], choose('apa'))
    expect(bibliography[0]?.parts.filter(({ href }) => href !== null)).toEqual([
      { text: 'https://news.example/1', href: 'https://news.example/1' },
    ])
  })
})

describe('a locale', () => {
  const inLocale = async (locale: LocaleChoice) =>
    cite(
      [
        citedSource({ ...CITED['newspaper'], publishedAt: null }),
        citedSource(CITED['Korean newspaper'] ?? {}, 2),
      ],
      [1, 2],
      choose('chicago-fullnote-bibliography', locale),
    )

  it.each(CITATION_LOCALES)('%s sets a style in its own words', async (locale) => {
    const cited = await inLocale(locale)
    expect(cited.locale).toBe(locale)
    const dates = {
      'en-US': 'January 2, 2026',
      'en-GB': '2 January 2026',
      'ko-KR': '2026년 1월 2일',
      'ja-JP': '2026年1月2日',
      'de-DE': '2. Januar 2026',
      'fr-FR': '2 janvier 2026',
      'zh-CN': '2026年1月2日',
      'zh-TW': '2026年1月2日',
    }
    expect(
      citationText(cited.bibliography.find(({ sourceNumber }) => sourceNumber === 1)?.parts ?? []),
    ).toContain(dates[locale])
  })

  it('of Korea parts names by words that may stand between them', async () => {
    const { ofQuote } = await inLocale('ko-KR')
    expect(citationText(ofQuote.get('q0') ?? [])).toContain('Mara Lindqvist 및 Tomás Ortega')
    expect(citationText(ofQuote.get('q1') ?? [])).toMatch(/^한서윤 및 남궁민.*문단 2/)
  })
})

describe('hostile metadata', () => {
  const strings = fc.oneof(fc.constantFrom(...HOSTILE_STRINGS), fc.string({ unit: 'binary' }))

  it('stays words in every style: no sign of it sets anything apart, and none of it is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STYLES),
        fc.record({ title: strings, author: strings, siteName: strings }),
        async (style, { title, author, siteName }) => {
          const plain = citedSource({ title: 'A', authors: ['B C'], siteName: 'D', lang: 'ko' })
          const hostile = citedSource({
            title: `A${title}`,
            authors: [`B ${author}`],
            siteName: `D${siteName}`,
            lang: 'ko',
          })
          const looks = async (source: CitedSource) => {
            const { ofQuote, bibliography } = await cite([source], [1], choose(style))
            return [...(ofQuote.get('q0') ?? []), ...(bibliography[0]?.parts ?? [])]
          }
          const [calm, wild] = [await looks(plain), await looks(hostile)]
          const kindsOf = (parts: typeof calm): string[] =>
            [...new Set(parts.map((part) => JSON.stringify({ ...part, text: '' })))].sort()
          expect(kindsOf(calm)).toEqual(expect.arrayContaining(kindsOf(wild)))
          // No sign of the engine's form is left.
          expect(citationText(wild)).not.toMatch(/[\u0000-\u001f]/)
          const angles = (text: string): number => text.split('<').length - 1
          expect(angles(citationText(wild)) - angles(citationText(calm))).toBeGreaterThanOrEqual(
            angles(title),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('in the markup that the engine knows is printed as it stands', async () => {
    const title = '<i>Not</i> <b>bold</b> <span class="nocase">x</span> <sc>y</sc> & more'
    const { bibliography } = await cite(
      [citedSource({ ...CITED['newspaper'], title })],
      [1],
      choose('vancouver'),
    )
    const text = citationText(bibliography[0]?.parts ?? [])
    expect(text).toContain('<i>Not</i> <b>bold</b> <span class="nocase">x</span> <sc>y</sc> & more')
    expect(
      bibliography[0]?.parts.every(({ italic, bold, smallCaps }) => !(italic ?? bold ?? smallCaps)),
    ).toBe(true)
  })

  it('in an address is no link unless it is one of the web', async () => {
    const { bibliography } = await cite(
      [citedSource({ ...CITED['newspaper'], canonicalUrl: 'javascript:alert(1)' }, 1, 'javascript:alert(2)')],
      [1],
      choose('apa'),
    )
    expect(bibliography[0]?.parts.filter(({ href }) => href !== null)).toEqual([])
    expect(citationText(bibliography[0]?.parts ?? [])).not.toContain('javascript')
  })
})
