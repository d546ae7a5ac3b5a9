import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStyle } from '../../../../src/export/citations/citation-data'
import { readOwnStyle } from '../../../../src/export/citations/read-own-style'
import { CITATION_STYLES, OWN_STYLE } from '../../../../src/model/citation'

const HARBOUR = readFileSync(
  join(resolve(import.meta.dirname, '../../../fixtures/styles'), 'harbour-notes.csl'),
  'utf8',
)
const refusal = (csl: string): Promise<unknown> =>
  readOwnStyle(csl).then(
    () => 'accepted',
    (error: unknown) => (error as { readonly data?: unknown }).data ?? error,
  )

/** A style of so many macros, each of which calls the next one so many times. */
const tower = (macros: number, calls: number): string => {
  const all = Array.from(
    { length: macros },
    (_, i) => `<macro name="m${i}">${`<text macro="m${i + 1}"/>`.repeat(calls)}</macro>`,
  )
  return HARBOUR.replace(
    '<citation>',
    `${all.join('')}<macro name="m${macros}"><text value="x"/></macro><citation>`,
  )
}

describe('a style of one’s own', () => {
  it('is called what it calls itself', async () => {
    expect(await readOwnStyle(HARBOUR)).toEqual({
      id: 'own:harbour-notes',
      title: 'Harbour Institute (notes)',
      csl: HARBOUR,
    })
  })

  it.each(CITATION_STYLES.filter((style) => style !== OWN_STYLE))('may be as large as %s', async (style) => {
    expect((await readOwnStyle(await readStyle(style))).id).toMatch(/^own:[a-z0-9-]+$/)
  })

  it.each([
    ['what is no XML', 'a style', { reason: 'not-xml' }],
    ['what ends too early', HARBOUR.slice(0, 700), { reason: 'not-xml' }],
    ['a page', '<html><body>404</body></html>', { reason: 'not-csl' }],
    [
      'a locale',
      HARBOUR.replace('<style ', '<locale ').replace('</style>', '</locale>'),
      { reason: 'not-csl' },
    ],
    [
      'entities of its own',
      HARBOUR.replace('?>', '?><!DOCTYPE style [<!ENTITY a "b">]>'),
      { reason: 'not-csl' },
    ],
    [
      'another CSL',
      HARBOUR.replace('version="1.0" default', 'version="0.8" default'),
      { reason: 'other-version', detail: '0.8' },
    ],
    [
      'what points to another style',
      HARBOUR.replace(
        '<updated>',
        '<link rel="independent-parent" href="http://www.zotero.org/styles/nature"/><updated>',
      ),
      { reason: 'dependent', detail: 'http://www.zotero.org/styles/nature' },
    ],
    ['what has no name', HARBOUR.replace('Harbour Institute (notes)', ' '), { reason: 'not-csl' }],
    [
      'macros that call themselves',
      tower(3, 1).replace('<text value="x"/>', '<text macro="m1"/>'),
      { reason: 'too-large' },
    ],
    ['macros that grow without measure', tower(40, 2), { reason: 'too-large' }],
    [
      'elements without an end',
      HARBOUR.replace('<layout suffix=".">', '<group>'.repeat(200)),
      { reason: 'too-large' },
    ],
    [
      'a megabyte',
      HARBOUR.replace('<updated>', `<!--${'x'.repeat(1_000_000)}--><updated>`),
      { reason: 'too-large' },
    ],
    ['what the engine can’t use', HARBOUR.replace('macro="work"', 'macro="nowhere"'), { reason: 'unusable' }],
    [
      'what prints nothing',
      HARBOUR.replace(/<layout[\s\S]*?<\/layout>/, '<layout><text value=""/></layout>'),
      { reason: 'unusable', detail: 'it prints nothing' },
    ],
  ])('is refused where it is %s', async (_what, csl, data) => {
    expect(await refusal(csl)).toMatchObject(data)
  })

  it('may call a macro from many places', async () => {
    expect(await refusal(tower(10, 2))).toBe('accepted')
  })
})
