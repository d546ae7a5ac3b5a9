import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clipAddress } from '../../../src/actions/clip-article'
import { clipPaste, previewPaste } from '../../../src/actions/clip-paste'
import { openArticle } from '../../../src/actions/open-article'
import { isErrorOfKind } from '../../../src/errors'
import { checkLibrary } from '../../../src/library/check'
import { assetPath, versionFolder, VERSION_FILES } from '../../../src/library/layout'
import type { ArticleId } from '../../../src/model/ids'
import { sha256 } from '../../../src/node/system'
import { startLocalSite, type LocalSite } from '../../helpers/local-site'
import { makeTestWorkspace, type TestWorkspace } from '../../helpers/workspace'

let site: LocalSite
let test: TestWorkspace
beforeAll(async () => {
  site = await startLocalSite()
})
afterAll(() => site.close())
beforeEach(async () => {
  test = await makeTestWorkspace()
})
afterEach(() => test.remove())

const SELECTION =
  '<meta charset="utf-8"><p>서울은 대화를 도울 준비가 되어 있다.</p><p>The rest <i>follows</i>.</p>'
const html = (words: string) => ({ html: words, text: '' })
const plain = (text: string) => ({ html: null, text })
const NOTHING = { title: null, url: null }

const sourceOf = async (id: ArticleId): Promise<string> =>
  readFile(
    join(
      test.folder,
      'library',
      versionFolder(await test.workspace.library.articles.folderOf(id), 1),
      VERSION_FILES.source,
    ),
    'utf8',
  )

describe('what a person pastes', () => {
  it('is sealed as it was copied, however short, and says that it was pasted', async () => {
    const { article, outcome } = await clipPaste(test.workspace, html(SELECTION), {
      title: 'Seoul stands ready',
      url: `${site.origin}/article`,
    })
    const { capture, text, article: record } = await openArticle(test.workspace, article.id, null)
    expect(outcome).toBe('created')
    expect(article.title).toBe('Seoul stands ready')
    expect(record).toMatchObject({
      metadata: { title: 'Seoul stands ready' },
      url: `${site.origin}/article`,
      addresses: [],
    })
    expect(capture).toMatchObject({
      method: 'paste',
      requestedUrl: `${site.origin}/article`,
      finalUrl: null,
      source: { sha256: sha256(SELECTION) },
      text: { sha256: sha256(text) },
    })
    expect(text).toBe('서울은 대화를 도울 준비가 되어 있다.\nThe rest follows.')
    expect(await sourceOf(article.id)).toBe(SELECTION)
    expect(site.asked).toEqual([])
    expect((await checkLibrary(test.workspace.library)).problems).toEqual([])
    expect(await readFile(join(test.folder, 'library', 'log.jsonl'), 'utf8')).toContain(article.id)
  })

  it('keeps a text to the letter beside the page that is made of it', async () => {
    const text = 'Minutes\n\nThe chair said: 1 < 2 & 3.\r\n'
    const { article } = await clipPaste(test.workspace, plain(text), NOTHING)
    const { capture } = await openArticle(test.workspace, article.id, null)
    const file = capture.assets.find(({ role }) => role === 'file')
    expect(article.title).toBe('Minutes')
    expect(file).toMatchObject({ sha256: sha256(text), mediaType: 'text/plain' })
    expect(await readFile(join(test.folder, 'library', assetPath(sha256(text))), 'utf8')).toBe(text)
  })

  it('is an article of its own where its address is known, and the page is none of its versions later', async () => {
    const url = `${site.origin}/article`
    const known = await clipAddress(test.workspace, url)
    const pasted = await clipPaste(test.workspace, html(SELECTION), { title: 'A part', url })
    const again = await clipAddress(test.workspace, url)
    expect(pasted.outcome).toBe('created')
    expect(pasted.article.id).not.toBe(known.article.id)
    expect(again).toMatchObject({ outcome: 'unchanged', article: { id: known.article.id, versionCount: 1 } })

    const other = `${site.origin}/gzip`
    const first = await clipPaste(test.workspace, html(SELECTION), { title: 'A part', url: other })
    const page = await clipAddress(test.workspace, other)
    expect(page.article.id).not.toBe(first.article.id)
  })

  it('runs nothing and leads nowhere that a page would not', async () => {
    const hostile =
      '<p onclick="alert(1)">Words <a href="javascript:alert(1)">here</a></p><script>alert(1)</script><iframe src="https://evil.example/"></iframe>'
    const { article } = await clipPaste(test.workspace, html(hostile), { title: 'Hostile', url: null })
    const { contentHtml, text } = await openArticle(test.workspace, article.id, null)
    expect(contentHtml).not.toMatch(/script|onclick|iframe|evil/)
    expect(text).toBe('Words here')
  })

  it('is kept only when it holds words', async () => {
    for (const nothing of [html('<img src="https://example.org/a.png">'), html('<p> </p>'), plain('')]) {
      const error: unknown = await clipPaste(test.workspace, nothing, NOTHING).catch(
        (thrown: unknown) => thrown,
      )
      expect(isErrorOfKind(error, 'no-article') || isErrorOfKind(error, 'empty-page')).toBe(true)
    }
    expect(await test.workspace.library.articles.folders()).toEqual([])
  })
})

describe('the preview of a paste', () => {
  it('says what would be kept, and keeps nothing', async () => {
    const preview = await previewPaste(test.workspace, html(SELECTION))
    expect(preview).toEqual({
      title: '서울은 대화를 도울 준비가 되어 있다.',
      url: null,
      words: '서울은 대화를 도울 준비가 되어 있다.\nThe rest follows.',
      isCut: false,
      wordCount: expect.any(Number) as number,
      imageCount: 0,
    })
    expect(preview.wordCount).toBeGreaterThan(6)
    expect(await test.workspace.library.articles.folders()).toEqual([])
  })

  it('proposes the title and the address that the HTML says', async () => {
    expect(
      await previewPaste(
        test.workspace,
        html('<blockquote cite="https://example.org/a"><h1>A heading</h1><p>Words.</p></blockquote>'),
      ),
    ).toMatchObject({ title: 'A heading', url: 'https://example.org/a' })
  })

  it('shows the first words of a long text', async () => {
    const preview = await previewPaste(test.workspace, plain('Words that go on and on. '.repeat(200)))
    expect(preview).toMatchObject({ isCut: true, wordCount: 1200 })
    expect(preview.words.length).toBeLessThan(2000)
  })
})
