import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addStyle, listStyles, removeStyle, styleToCite } from '../../../src/actions/citation-styles'
import { citationsOfDossier } from '../../../src/actions/cite'
import { exportDossierHtml } from '../../../src/actions/dossier-document'
import { addToDossier, citeDossierIn } from '../../../src/actions/edit-dossier'
import { verifyDossierFile } from '../../../src/dossier/verify-dossier-file'
import { citationText } from '../../../src/export/citation'
import { USUAL_CITATIONS, type CitationChoice } from '../../../src/model/citation'
import type { DossierId } from '../../../src/model/ids'
import { newVersion } from '../../helpers/new-version'
import { hashOf } from '../../helpers/sealed-source'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const HARBOUR = readFileSync(join(resolve(import.meta.dirname, '../../fixtures/styles'), 'harbour-notes.csl'))
const ID = 'own:harbour-notes'
const TEXT = 'He said it.\nShe wrote it down.'

let test: TestWorkspace
let setting: CitationChoice
let dossier: DossierId

beforeEach(async () => {
  setting = USUAL_CITATIONS
  test = await makeTestWorkspace({ citing: () => setting })
  const { articles, quotes, dossiers } = test.workspace.library
  const article = await articles.add(newVersion({ text: TEXT }))
  await articles.changeMetadata(article.id, { edit: { field: 'authors', value: ['Mara Lindqvist'] } })
  const place = { articleId: article.id, version: 1, start: 0, end: 11, exact: TEXT.slice(0, 11) }
  const { id: quoteId } = await quotes.add({ ...place, colour: 'yellow', tags: [], note: '' })
  dossier = (await dossiers.create('Cited')).id
  for (let i = 0; i < 2; i++)
    await addToDossier(test.workspace, dossier, { kind: 'quote', quoteId, articleId: article.id }, null)
})
afterEach(() => test.remove())

const notes = async (): Promise<readonly string[] | null> => {
  const cited = await citationsOfDossier(test.workspace, dossier)
  return cited === null ? null : Object.values(cited.ofQuote).map(citationText)
}

describe('a style that a person added', () => {
  it('sets the citations of a dossier and of its file, and is named in it', async () => {
    expect(await addStyle(test.workspace, HARBOUR)).toEqual({ id: ID, title: 'Harbour Institute (notes)' })
    await citeDossierIn(test.workspace, { id: dossier, style: ID, locale: null })
    const [first, again] = (await notes()) ?? []
    expect(first).toMatch(/^Mara Lindqvist \/ .+, paragraph 1\.$/)
    expect(again).toBe('Mara Lindqvist again, paragraph 1.')
    const { html } = await exportDossierHtml(test.workspace, dossier)
    expect(html).toContain('Mara Lindqvist again')
    expect(html).toContain('Harbour Institute (notes)')
    expect(verifyDossierFile(html, hashOf)).toMatchObject({ ok: true })
  })

  it('is the settings’ for whatever has none, and gives way where the library doesn’t have it', async () => {
    setting = { style: ID, locale: 'style' }
    expect(await notes()).toBeNull()
    await addStyle(test.workspace, HARBOUR)
    expect((await notes())?.[1]).toBe('Mara Lindqvist again, paragraph 1.')
    await citeDossierIn(test.workspace, { id: dossier, style: 'own:elsewhere', locale: null })
    expect((await notes())?.[1]).toBe('Mara Lindqvist again, paragraph 1.')
    setting = { style: 'oscola', locale: 'style' }
    expect((await notes())?.[1]).toBe('ibid ¶ 1.')
    await removeStyle(test.workspace, ID)
    expect(await listStyles(test.workspace)).toEqual([])
    expect(await styleToCite(test.workspace, { style: ID, locale: 'style' }, setting)).toEqual(setting)
  })

  it('is refused with the reason, and the library stays as it was', async () => {
    await expect(addStyle(test.workspace, new Uint8Array(2_000_000))).rejects.toMatchObject({
      kind: 'bad-style',
      data: { reason: 'too-large' },
    })
    await expect(addStyle(test.workspace, Buffer.from('<style/>'))).rejects.toMatchObject({
      data: { reason: 'not-csl' },
    })
    expect(await listStyles(test.workspace)).toEqual([])
  })
})
