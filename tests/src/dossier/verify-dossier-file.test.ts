import { describe, expect, it } from 'vitest'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { isErrorOfKind } from '../../../src/errors'
import { dossierToHtml } from '../../../src/export/html/dossier-to-html'
import { articleDocument } from '../../helpers/article-blocks'
import { makeRandom } from '../../helpers/random'
import { sampleDocument } from '../../helpers/sample-dossier'
import { hashOf } from '../../helpers/sealed-source'
import { TAMPERINGS } from '../../helpers/tampering'

const document = sampleDocument()
const html = dossierToHtml(document, hashOf)
/** With whole articles in it, too. */
const withArticles = articleDocument()
const whole = dossierToHtml(withArticles, hashOf)

/** Whether checking finds something wrong: a bad report, or a file that can't be read as a dossier. */
function isCaught(file: string): boolean {
  try {
    return !verifyDossierFile(file, hashOf).ok
  } catch (error) {
    if (isErrorOfKind(error, 'damaged')) return true
    throw error
  }
}

describe('verifyDossierFile', () => {
  it('finds nothing wrong with a file as it was exported', () => {
    const report = verifyDossierFile(html, hashOf)

    expect(report.quotes.map((quote) => quote.problem)).toEqual(report.quotes.map(() => null))
    expect(report.sources.map((source) => source.problems)).toEqual([[], [], []])
    expect(report).toMatchObject({ ok: true, problems: [], title: document.title })
    expect(report.quotes).toHaveLength(6)
  })

  it.each(TAMPERINGS)('catches every tampering: $name', ({ apply }) => {
    const random = makeRandom(7)
    let tried = 0
    for (let i = 0; i < 20; i++) {
      const tampered = apply(whole, withArticles, random)
      if (tampered === null || tampered === whole) continue
      tried += 1
      expect(isCaught(tampered)).toBe(true)
    }
    expect(tried).toBeGreaterThan(0)
  })

  it('catches any change of any one byte of the file', () => {
    const random = makeRandom(11)
    for (let i = 0; i < 300; i++) {
      const at = random.below(html.length)
      const other = random.pick(Array.from('aZ0 <"&').filter((sign) => sign !== html[at]))
      expect(isCaught(html.slice(0, at) + other + html.slice(at + 1))).toBe(true)
    }
  })

  it('says which quote was changed, and how', () => {
    const changed = html.replace('data-words="">South Korea stands', 'data-words="">South Korea stood')
    const report = verifyDossierFile(changed, hashOf)

    expect(report.quotes.filter((quote) => quote.problem !== null)).toMatchObject([
      { problem: 'shown-words-differ', sourceNumber: 1 },
    ])
    expect(report.problems).toEqual([])
  })

  it('says that a text was changed, for its source and for every quote of it', () => {
    const changed = html.replace('"이재명 대통령은 신년사에서', '"이재명 대통령은 기자회견에서')
    const report = verifyDossierFile(changed, hashOf)

    expect(report.sources.map((source) => source.problems)).toEqual([[], ['text-changed'], []])
    expect(report.quotes.map((quote) => quote.problem)).toEqual([
      null,
      'text-changed',
      null,
      'text-changed',
      null,
      null,
    ])
  })

  it('refuses a file that is no dossier, and one whose manifest is cut off', () => {
    expect(() => verifyDossierFile('<!doctype html><p>Hello', hashOf)).toThrow(/not a dossier/)
    expect(() => verifyDossierFile(html.slice(0, html.length / 2), hashOf)).toThrow(/not a dossier/)
    expect(() => verifyDossierFile('', hashOf)).toThrow(/not a dossier/)
  })
})
