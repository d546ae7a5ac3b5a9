// Whoever recomputes all hashes and the seal of a file that is consistent in itself makes a new file: that can't be found without a
// signature, and isn't tried here. What such a person can't make is words that aren't in the sealed text: `LIES` tries that.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../scripts/verify-dossier-file.mjs'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { isErrorOfKind } from '../../../src/errors'
import { dossierToHtml } from '../../../src/export/html/dossier-to-html'
import type { DossierDocument } from '../../../src/model/dossier-document'
import { readEdited } from '../../../src/text/quoting/read-edited'
import { ARTICLE_BLOCKS, ARTICLE_SOURCES } from '../../helpers/article-blocks'
import { makeRandom, type Random } from '../../helpers/random'
import { LIES, reseal } from '../../helpers/resealed'
import { resolveForTest, SAMPLE_DOSSIER, SAMPLE_QUOTES } from '../../helpers/sample-dossier'
import { hashOf } from '../../helpers/sealed-source'
import { TAMPERINGS } from '../../helpers/tampering'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

const isFull = process.env['CUTTINGS_TEST_ALL'] === '1'
const FILES = isFull ? 1000 : 20
const TAMPERED = isFull ? 10_000 : 300
const GOLDEN = resolve(import.meta.dirname, '../../fixtures/dossiers/version-1.html')

/** A dossier of the sample's blocks and some whole articles in any order, some of its quotes shortened and added to. */
function randomDocument(random: Random): DossierDocument {
  const blocks = [...SAMPLE_DOSSIER.blocks, ...ARTICLE_BLOCKS]
    .filter((block) => block.kind === 'quote' || block.kind === 'article' || random.next() < 0.7)
    .map((block) => ({ block, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ block }) => {
      const exact = SAMPLE_QUOTES.find(({ id }) => block.kind === 'quote' && id === block.quoteId)?.selector
        .exact
      if (block.kind !== 'quote' || exact === undefined || random.next() < 0.4) return block
      const words = [...exact.matchAll(/\S+/g)]
      const [first, last] = [random.below(words.length), random.below(3)]
      const [from, to] = [words[first], words[Math.min(words.length - 1, first + last)]]
      if (from === undefined || to === undefined) return block
      const brackets = random.pick(['[…]', '[the President]', '[이 대통령]', '[…] [both]'])
      const typed = exact.slice(0, from.index) + brackets + exact.slice(to.index + to[0].length)
      const read = readEdited(exact, typed)
      return read.isHonest ? { ...block, edits: { of: exact, list: [...read.edits] } } : block
    })
  const title = `Dossier ${random.below(1e6)} & “others” <b>`
  return resolveForTest({ ...SAMPLE_DOSSIER, title, blocks }, SAMPLE_QUOTES, ARTICLE_SOURCES)
}

/** What the app says, and what a verifier says that shares no code with it. */
function verdicts(file: string): { readonly app: boolean; readonly second: boolean } {
  const second = faultsOf(file).length === 0
  try {
    return { app: verifyDossierFile(file, hashOf).ok, second }
  } catch (error) {
    if (isErrorOfKind(error, 'damaged')) return { app: false, second }
    throw error
  }
}
const GOOD = { app: true, second: true }
const CAUGHT = { app: false, second: false }

describe('exported files', () => {
  it(`raise no alarm where nothing was changed (${FILES})`, () => {
    const random = makeRandom(31)
    let edited = 0
    for (let i = 0; i < FILES; i++) {
      const document = randomDocument(random)
      edited += document.blocks.filter((block) => block.kind === 'quote' && block.edits.length > 0).length
      expect(verdicts(dossierToHtml(document, hashOf)), `file ${i}`).toEqual(GOOD)
    }
    expect(edited).toBeGreaterThan(FILES)
  })

  it(`show every tampering, to two verifiers that share no code (${TAMPERED})`, () => {
    const random = makeRandom(37)
    const tried = new Map<string, number>()
    let document = randomDocument(random)
    let html = dossierToHtml(document, hashOf)
    for (let i = 0; [...tried.values()].reduce((sum, n) => sum + n, 0) < TAMPERED; i++) {
      if (i % 100 === 99) {
        document = randomDocument(random)
        html = dossierToHtml(document, hashOf)
      }
      const { name, apply } = TAMPERINGS[i % TAMPERINGS.length] ?? random.pick(TAMPERINGS)
      const tampered = apply(html, document, random)
      if (tampered === null || tampered === html) continue
      tried.set(name, (tried.get(name) ?? 0) + 1)
      expect(verdicts(tampered), `${name}, the ${i}th`).toEqual(CAUGHT)
    }
    expect(tried.size).toBeGreaterThan(TAMPERINGS.length - 5)
  })

  it('show words that aren’t the source’s, whatever was sealed anew', () => {
    const random = makeRandom(41)
    const html = dossierToHtml(randomDocument(random), hashOf)
    expect(verdicts(reseal(html))).toEqual(GOOD)
    for (const { name, apply } of LIES)
      for (let i = 0; i < (isFull ? 60 : 4); i++) {
        const file = apply(html, random)
        if (file !== null) expect(verdicts(file), name).toEqual(CAUGHT)
      }
  })

  it('of version 1 are verified as they were, and edits mean nothing in them', () => {
    const golden = readFileSync(GOLDEN, 'utf8')
    expect(verifyDossierFile(golden, hashOf)).toMatchObject({ ok: true, problems: [] })
    expect(verdicts(golden)).toEqual(GOOD)
    expect(
      verdicts(golden.replace('data-words="">South Korea stands', 'data-words="">South […] stands')),
    ).toEqual(CAUGHT)
    const random = makeRandom(43)
    for (const { name, apply } of LIES) {
      const file = apply(golden, random)
      if (file !== null) expect(verdicts(file), name).toEqual(CAUGHT)
    }
  })

  it('are verified by the second verifier as a program of its own', () => {
    const folder = makeTemporaryFolder()
    const [good, bad] = [join(folder, 'good.html'), join(folder, 'bad.html')]
    const html = dossierToHtml(randomDocument(makeRandom(47)), hashOf)
    writeFileSync(good, html)
    writeFileSync(bad, html.replace('<h1><bdi>Dossier', '<h1><bdi>dossier'))
    const script = resolve(import.meta.dirname, '../../../scripts/verify-dossier-file.mjs')
    const run = (file: string) => spawnSync(process.execPath, [script, file], { encoding: 'utf8' })
    expect(run(good)).toMatchObject({ status: 0, stdout: 'as it was exported\n' })
    expect(run(bad)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('part title is not') as string,
    })
    expect(readFileSync(script, 'utf8').split('\n').length).toBeLessThanOrEqual(150)
  })
})
