import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserName } from '../../../renderer/companion/browser-name'
import { COLOURS } from '../../../src/model/quote-kinds'

const FOLDER = join(import.meta.dirname, '../../../renderer/companion')
type Word = { readonly message: string; readonly placeholders?: Readonly<Record<string, unknown>> }
const wordsOf = (locale: string): Readonly<Record<string, Word>> =>
  JSON.parse(readFileSync(join(FOLDER, 'static/_locales', locale, 'messages.json'), 'utf8')) as Readonly<
    Record<string, Word>
  >
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
  .join('\n')

describe('the words of the companion', () => {
  it('are there in both languages, with the same places for what is put in', () => {
    const [en, ko] = [wordsOf('en'), wordsOf('ko')]
    expect(Object.keys(ko)).toEqual(Object.keys(en))
    for (const [name, { message, placeholders = {} }] of Object.entries(en)) {
      expect(Object.keys(ko[name]?.placeholders ?? {}), name).toEqual(Object.keys(placeholders))
      for (const place of Object.keys(placeholders))
        for (const said of [message, ko[name]?.message])
          expect(said?.toLowerCase(), name).toContain(`$${place}$`)
    }
  })

  it('are all there that it says', () => {
    const said = [...sources.matchAll(/\bword\(\s*'(\w+)'/g)].map((match) => match[1] ?? '')
    const manifest = readFileSync(join(FOLDER, 'static/manifest.json'), 'utf8')
    const declared = [...manifest.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '')
    const failures = ['no_page', 'no_room', 'no_article', 'too_large', 'forbidden', 'not_paired'].map(
      (kind) => `failed_${kind}`,
    )
    const outcomes = ['created', 'version_added', 'unchanged', 'skipped', 'queued'].map(
      (name) => `kept_${name}`,
    )
    const known = new Set(Object.keys(wordsOf('en')))
    expect(said.length).toBeGreaterThan(20)
    for (const name of [...said, ...declared, ...failures, ...outcomes, ...COLOURS])
      expect(known, name).toContain(name)
  })

  it('name the browser for the list in the app', () => {
    const chrome =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'
    expect(browserName(chrome)).toBe('Chrome on Windows')
    expect(browserName(`${chrome} Edg/150.0.0.0`)).toBe('Edge on Windows')
    expect(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(
      'Firefox on Linux',
    )
    expect(browserName('something else')).toBe('Browser')
  })
})
