// S-14: every regular expression of the product is one that recheck finds safe. The whole of it is judged by
// `npm run security -- S-14`, which writes the list; here it is seen that the list is that of the sources, and that it isn't made up.
import { describe, expect, it } from 'vitest'
import { allPatterns, MAKERS, patternsIn, patternsOfSources } from '../helpers/source-patterns'
import { judgePattern, readList, TOOL } from './pattern-list'
import { inWords, tellFigure } from '../helpers/figures'

const ENOUGH_MS = 40_000
const { tool, safe } = readList()

describe('the regular expressions of the product', () => {
  it('all stand in the list of safe ones, and nothing else does (else: npm run security -- S-14)', async () => {
    const patterns = await allPatterns()
    expect(patterns.length).toBeGreaterThan(400)
    expect(patterns.filter((pattern) => !safe.includes(pattern))).toEqual([])
    expect(safe.filter((pattern) => !patterns.includes(pattern))).toEqual([])
    expect(tool).toBe(TOOL)
    tellFigure('S-14', `${inWords(patterns.length)} patterns of the product, all on the list of safe ones`)
  })

  it('are heard of wherever code makes one', () => {
    const made = new Map<string, number>()
    for (const { pattern, place } of patternsOfSources()) {
      const file = place.replace(/:\d+$/, '')
      if (pattern === null) made.set(file, (made.get(file) ?? 0) + 1)
    }
    expect(Object.fromEntries(made)).toEqual(
      Object.fromEntries(Object.entries(MAKERS).map(([file, { places }]) => [file, places])),
    )
  })

  it('are found in a source, whatever stands around them', () => {
    const source =
      "const a = b / c / d; f(/x[/]y/g, `${t.replace(/\\s+$/, '')}`); new RegExp(`^${u}`); RegExp('v')"
    expect(patternsIn('a.ts', source).map(({ pattern }) => pattern)).toEqual([
      '/x[/]y/g',
      '/\\s+$/',
      null,
      null,
    ])
  })

  it.each(safe.filter((_pattern, i) => i % 60 === 7))('are safe, %s for one', (pattern) => {
    expect(judgePattern(pattern, ENOUGH_MS).status).toBe('safe')
  })

  it.each(['/^(a+)+$/', '/\\s+$/', '/<!--[^]*?-->/g', '/(?:x|y)*(?:x|z)*!$/i'])(
    'would be named, were they like %s',
    (pattern) => {
      expect(judgePattern(pattern, ENOUGH_MS).status).toBe('vulnerable')
    },
  )
})
