import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { findAllCopies } from '../../../src/library/find-copies'
import { joinCopies } from '../../../src/library/join-copies'
import { openLibrary, type Library } from '../../../src/library/library'
import type { LibraryChange } from '../../../src/library/store'
import type { Article } from '../../../src/model/article'
import { localFiles } from '../../../src/node/local-files'
import { randomId, sha256, systemClock } from '../../../src/node/system'
import { newVersion } from '../../helpers/new-version'
import { makeTemporaryFolder } from '../../helpers/temporary-folder'

let root: string
let library: Library
let article: Article
let folder: string
const at = (path: string): string => join(root, path)

beforeEach(async () => {
  root = join(makeTemporaryFolder(), 'library')
  library = await openLibrary({
    files: localFiles(root),
    clock: systemClock,
    newId: randomId,
    hashOf: sha256,
  })
  article = await library.articles.add(newVersion())
  folder = await library.articles.folderOf(article.id)
  await library.articles.change(article.id, { tags: ['ours'] })
})

const joinAll = async (one: Library) => joinCopies(one, await findAllCopies(one.files))

/** The article's record as another machine changed it. */
const theirs = (tag: string): string =>
  JSON.stringify({ ...article, revision: 1, tags: [tag] } satisfies Article)

describe('joining what sync tools left', () => {
  it('merges copies, and tells whoever follows the library', async () => {
    const changes: LibraryChange[] = []
    library.onChange((change) => changes.push(change))
    const copy = `${folder}/article (1).json`
    writeFileSync(at(copy), theirs('theirs'))
    const { copies } = await joinAll(library)
    expect(copies).toEqual([{ path: copy, of: `${folder}/article.json`, outcome: 'merged' }])
    expect(new Set((await library.articles.read(article.id)).tags)).toEqual(new Set(['ours', 'theirs']))
    expect(changes).toMatchObject([{ kind: 'article', id: article.id, folder }])
    expect(library.undo.next().undo).toBeNull()
  })

  it('finds a copied folder by its path, also where the folder itself has another name', async () => {
    cpSync(at(folder), at(`${folder} 2`), { recursive: true })
    writeFileSync(at(`${folder} 2/note.md`), 'theirs')
    const renamed = folder.replace('seoul-offers-to-help', 'another-name')
    renameSync(at(folder), at(renamed))
    await joinAll(library)
    expect(await library.articles.readNote(article.id)).toBe('theirs')
    expect(existsSync(at(`${folder} 2`))).toBe(false)
  })

  it('leaves what is of a newer program or not downloaded yet, and sets aside what is of another article', async () => {
    const other = `${folder}/article (1).json`
    const left = [`${folder}/article 2.json`, `${folder}/note (1).md`] as const
    writeFileSync(at(other), JSON.stringify({ ...article, id: randomId(), tags: ['of another'] }))
    writeFileSync(at(left[0]), JSON.stringify({ ...article, schema: 99, tags: ['newer'] }))
    writeFileSync(at(left[1]), 'half of what is in the cloud')
    writeFileSync(at(`${folder}/.note.md.icloud`), '')
    const { copies } = await joinAll(library)
    expect(copies.map(({ path, outcome }) => [path, outcome])).toEqual([
      [other, 'damaged'],
      [left[0], 'left'],
    ])
    expect(left.every((path) => existsSync(at(path)))).toBe(true)
    expect((await library.articles.read(article.id)).tags).toEqual(['ours'])
    expect(await library.articles.readNote(article.id)).toBe('')
  })

  it('puts an intact copy in the place of a record that is damaged, which is kept', async () => {
    writeFileSync(at(`${folder}/article.json`), '{"half')
    writeFileSync(at(`${folder}/article-DESKTOP-1A2B3C4.json`), theirs('theirs'))
    await joinAll(library)
    expect((await library.articles.read(article.id)).tags).toEqual(['theirs'])
    const kept = (await library.files.list('quarantine')).map(({ name }) => `quarantine/${name}/article.json`)
    expect(
      kept.filter((path) => existsSync(at(path))).map((path) => readFileSync(at(path), 'utf8')),
    ).toContain('{"half')
  })

  it('carries on with the log that a sync tool put in place of ours, however long its last line', async () => {
    const before = readFileSync(at('log.jsonl'), 'utf8')
    const previous = sha256(before.trimEnd().split('\n').at(-1) ?? '')
    const long = { previous, at: systemClock(), event: 'joined', lines: ['x'.repeat(300_000)] }
    writeFileSync(at('log.jsonl'), `${before}${JSON.stringify(long)}\n`)
    await library.articles.add(newVersion({ title: 'Another' }))
    expect(await library.log.check()).toEqual({ lines: 4, firstBroken: null })
  })

  it('looks again where things changed since copies were found', async () => {
    writeFileSync(at(`${folder}/article (1).json`), theirs('theirs'))
    const found = await findAllCopies(library.files)
    await library.trash.deleteArticle(article.id)
    expect(await joinCopies(library, found)).toEqual({ copies: [], conflicts: [], renamed: [] })
  })

  it('changes nothing in a library that can only be read', async () => {
    writeFileSync(at(`${folder}/article (1).json`), theirs('theirs'))
    const record = JSON.parse(readFileSync(at('library.json'), 'utf8')) as object
    writeFileSync(at('library.json'), JSON.stringify({ ...record, schema: 99 }))
    const files = localFiles(root)
    const newer = await openLibrary({ files, clock: systemClock, newId: randomId, hashOf: sha256 })
    expect(await joinAll(newer)).toEqual({ copies: [], conflicts: [], renamed: [] })
    expect(existsSync(at(`${folder}/article (1).json`))).toBe(true)
  })
})
