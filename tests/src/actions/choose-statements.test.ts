import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepStatements, rejectStatements, statementsOfArticle } from '../../../src/actions/choose-statements'
import { mergeQuotes } from '../../../src/library/merge-records'
import { rebuildRecord } from '../../../src/library/rebuild'
import type { ArticleId } from '../../../src/model/ids'
import { quotesRecord, type QuotesRecord } from '../../../src/model/quote'
import type { ChosenStatement } from '../../../src/model/statement-list'
import { newVersion } from '../../helpers/new-version'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

const TEXT = [
  'President Lee Jae-myung pledged on Tuesday that his government would invite observers to every exercise.',
  '“We will reopen the hotline by the end of March,” Kim Min-ji, the mayor of Incheon, said. “Nobody has to go first.”',
  'Officials denied that the plan was new.',
].join('\n')

let test: TestWorkspace
let article: ArticleId
beforeEach(async () => {
  test = await makeTestWorkspace()
  article = (await test.workspace.library.articles.add(newVersion({ text: TEXT }))).id
})
afterEach(() => test.remove())

const all = async (version = 1): Promise<readonly ChosenStatement[]> =>
  (await statementsOfArticle(test.workspace, article, version)).statements
const states = async (version = 1): Promise<readonly string[]> =>
  (await all(version)).map(({ state }) => state)
const target = async (...which: readonly number[]) => {
  const found = await all()
  return [{ articleId: article, version: 1, ids: which.map((at) => found[at]?.id ?? '') }]
}

describe('statements of an article', () => {
  it('are suggested with who said them, as what, when, and why', async () => {
    const { read, statements } = await statementsOfArticle(test.workspace, article, 1)
    expect(read).toBe('all')
    expect(statements).toMatchObject([
      {
        ...{ speaker: 'Lee Jae-myung', role: 'President', verb: 'pledged', kind: 'commitment' },
        // Told on a Thursday.
        ...{ mode: 'indirect', saidOn: '2025-12-30', state: 'suggested', quoteId: null },
      },
      {
        speaker: 'Kim Min-ji',
        role: 'mayor of Incheon',
        mode: 'direct',
        deadlines: ['by the end of March'],
        // From the first word to the last, the marks around it aside.
        words:
          'We will reopen the hotline by the end of March,” Kim Min-ji, the mayor of Incheon, said. “Nobody has to go first.',
      },
      { speaker: 'Officials', kind: 'denial', words: 'that the plan was new' },
    ])
    expect(statements.every(({ rules, confidence }) => rules.length > 0 && confidence > 0)).toBe(true)
    expect(statements.map(({ words, span }) => TEXT.slice(span.start, span.end) === words)).not.toContain(
      false,
    )
  })

  it('become quotes of the sealed words, in one step that can be undone', async () => {
    const quotes = await keepStatements(test.workspace, await target(0, 2), 'green')
    expect(quotes).toMatchObject([
      {
        ...{ colour: 'green', speaker: 'Lee Jae-myung', speakerRole: 'President', verb: 'pledged' },
        ...{ speech: 'indirect', kind: 'commitment', saidOn: '2025-12-30' },
      },
      { speaker: 'Officials', kind: 'denial' },
    ])
    expect(quotes.map(({ selector: { start, end, exact } }) => TEXT.slice(start, end) === exact)).toEqual([
      true,
      true,
    ])
    expect(await states()).toEqual(['kept', 'suggested', 'kept'])
    expect((await all())[0]?.quoteId).toBe(quotes[0]?.id)
    expect(await keepStatements(test.workspace, await target(0), 'green')).toEqual([])
    const { undo } = test.workspace.library
    expect(await undo.undo()).toMatchObject({ label: { kind: 'statements-kept', count: 2 } })
    expect(await states()).toEqual(['suggested', 'suggested', 'suggested'])
    await undo.redo()
    expect(await states()).toEqual(['kept', 'suggested', 'kept'])
  })

  it('have the name and the office that the person gave the speaker', async () => {
    await test.workspace.library.speakers.put(null, {
      name: '이재명',
      others: ['Lee Jae-myung'],
      roles: [{ title: '대통령', from: '2025-06-04', to: '' }],
    })
    const [quote] = await keepStatements(test.workspace, await target(0), 'yellow')
    expect(quote).toMatchObject({ speaker: '이재명', speakerRole: '대통령' })
  })

  it('stay rejected after a restart and in a new version, until that is taken back', async () => {
    expect(await rejectStatements(test.workspace, await target(1), true)).toBe(1)
    expect(await rejectStatements(test.workspace, await target(1), true)).toBe(0)
    const changed = TEXT.replaceAll('“', '‘').replaceAll('”', '’').replace('pledged on', 'promised on')
    await test.workspace.library.articles.addVersion(article, newVersion({ text: `A new lead.\n${changed}` }))
    const reopened = await test.reopen()
    const again = await statementsOfArticle(reopened, article, 2)
    expect(again.statements.map(({ state }) => state)).toEqual(['suggested', 'rejected', 'suggested'])
    expect(await rejectStatements(test.workspace, await target(1), false)).toBe(1)
    expect(await states(2)).not.toContain('rejected')
  })

  it('that were rejected are suggested again when the step is undone, and others stay rejected', async () => {
    await rejectStatements(test.workspace, await target(0), true)
    await rejectStatements(test.workspace, await target(2), true)
    expect(await test.workspace.library.undo.undo()).toMatchObject({
      label: { kind: 'statements-rejected', count: 1 },
    })
    expect(await states()).toEqual(['rejected', 'suggested', 'suggested'])
  })

  it('are words in quotation marks alone in a language whose verbs aren’t known', async () => {
    const { id } = await test.workspace.library.articles.add({
      ...newVersion({
        text: 'Le ministre a dit : « Nous allons parler demain avec eux. »',
        title: 'Le ministre',
      }),
    })
    await test.workspace.library.articles.changeMetadata(id, { edit: { field: 'lang', value: 'fr' } })
    const found = await statementsOfArticle(test.workspace, id, 1)
    expect(found).toMatchObject({ read: 'quotations', language: 'fr' })
    expect(found.statements).toMatchObject([{ speaker: null, words: 'Nous allons parler demain avec eux.' }])
  })
})

describe('what was rejected', () => {
  const record = async (): Promise<{ readonly path: string; readonly content: QuotesRecord }> => {
    const folder = await test.workspace.library.articles.folderOf(article)
    const path = join(test.folder, 'library', folder, 'quotes.json')
    return { path, content: quotesRecord.parse(JSON.parse(await readFile(path, 'utf8'))) }
  }

  it('is of both copies where two are merged, whichever comes first', async () => {
    await rejectStatements(test.workspace, await target(0), true)
    const ours = (await record()).content
    await test.workspace.library.undo.undo()
    await rejectStatements(test.workspace, await target(1), true)
    const theirs = (await record()).content
    const merged = mergeQuotes(ours, theirs)
    expect(merged.rejected).toHaveLength(2)
    expect(mergeQuotes(theirs, ours)).toEqual(merged)
    expect(merged.conflicts).toBeUndefined()
  })

  it('stays where the rest of its record is damaged', async () => {
    await keepStatements(test.workspace, await target(0), 'yellow')
    await rejectStatements(test.workspace, await target(1), true)
    const { path, content } = await record()
    await writeFile(path, JSON.stringify({ ...content, quotes: [...content.quotes, { id: 'x' }] }))
    const folder = await test.workspace.library.articles.folderOf(article)
    const rebuilt = await rebuildRecord(test.workspace.library.store, `${folder}/quotes.json`)
    const sound = quotesRecord.parse(JSON.parse(rebuilt ?? ''))
    expect([sound.quotes.length, sound.rejected?.length]).toEqual([1, 1])
  })
})
