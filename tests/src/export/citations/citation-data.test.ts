import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLocale, readStyle } from '../../../../src/export/citations/citation-data'
import { CITATION_LOCALES, CITATION_STYLES, OWN_STYLE } from '../../../../src/model/citation'

const FOLDER = resolve(import.meta.dirname, '../../../../resources/citation')
const { sha256 } = JSON.parse(readFileSync(join(FOLDER, 'sources.json'), 'utf8')) as {
  readonly sha256: Readonly<Record<string, string>>
}

describe('the styles and locales that the app brings', () => {
  it('are all that lie there, and as they were published', () => {
    const files = ['styles', 'locales'].flatMap((folder) =>
      readdirSync(join(FOLDER, folder)).map((name) => `${folder}/${name}`),
    )
    expect(files.sort()).toEqual(Object.keys(sha256).sort())
    for (const [file, hash] of Object.entries(sha256))
      expect(
        createHash('sha256')
          .update(readFileSync(join(FOLDER, file)))
          .digest('hex'),
      ).toBe(hash)
  })

  it.each(CITATION_STYLES.filter((style) => style !== OWN_STYLE))(
    '%s names its authors and its licence, and stands by itself',
    async (style) => {
      const csl = await readStyle(style)
      expect(csl).toMatch(/<rights license="http:\/\/creativecommons\.org\/licenses\/by-sa\/3\.0\/">/)
      expect(csl).toMatch(/<(?:author|contributor)>\s*<name>/)
      expect(csl).not.toContain('independent-parent')
    },
  )

  it.each(CITATION_LOCALES)('%s names its licence and its language', async (locale) => {
    const xml = await readLocale(locale)
    expect(xml).toContain(`xml:lang="${locale}"`)
    expect(xml).toMatch(/<rights license="http:\/\/creativecommons\.org\/licenses\/by-sa\/3\.0\/">/)
  })
})
