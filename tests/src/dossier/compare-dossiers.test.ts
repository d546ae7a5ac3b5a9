import { describe, expect, it } from 'vitest'
import { compareDossiers } from '../../../src/dossier/compare-dossiers'
import { addBlock, changeBlock, moveBlock, removeBlock } from '../../../src/dossier/outline'
import { mergeDossiers } from '../../../src/library/merge-records'
import { dossierVersionEntry } from '../../../src/model/dossier-version-entry'
import type { Dossier } from '../../../src/model/dossier'
import { ARTICLE_BLOCKS } from '../../helpers/article-blocks'
import { SAMPLE_DOSSIER, testId } from '../../helpers/sample-dossier'

const { blocks } = SAMPLE_DOSSIER
const [article] = ARTICLE_BLOCKS
const at = (n: number) => {
  const block = blocks[n]
  if (block === undefined) throw new Error('no such part')
  return block
}
const told = (after: Dossier) =>
  compareDossiers(SAMPLE_DOSSIER, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, before, after: now, isMoved }) => [kind, (now ?? before)?.id, isMoved])

describe('two states of a dossier', () => {
  it('are the same where nothing was done', () => {
    expect(told(SAMPLE_DOSSIER)).toEqual([])
    expect(compareDossiers(SAMPLE_DOSSIER, SAMPLE_DOSSIER)).toHaveLength(blocks.length)
  })

  it('tell of what was added, removed and changed, each where it stands', () => {
    if (article === undefined) throw new Error('no article')
    const changed = changeBlock(SAMPLE_DOSSIER, at(0).id, { text: 'Other' })
    const removed = removeBlock(changed, at(2).id)
    const added = addBlock(removed, article, at(1).id)
    expect(told(added)).toEqual([
      ['changed', at(0).id, false],
      ['added', article.id, false],
      ['removed', at(2).id, false],
    ])
    expect(told({ ...SAMPLE_DOSSIER, blocks: [] })).toHaveLength(blocks.length)
  })

  it('tell of as few that moved as can be, also of one that was changed, too', () => {
    const moved = moveBlock(SAMPLE_DOSSIER, at(0).id, null)
    expect(told(moved)).toEqual([['moved', at(0).id, true]])
    expect(told(changeBlock(moved, at(0).id, { text: 'Other' }))).toEqual([['changed', at(0).id, true]])
  })

  it('tell of another level of a section, whose words are the same', () => {
    const section = blocks.find(({ kind }) => kind === 'section')
    if (section === undefined) throw new Error('no section')
    expect(told(changeBlock(SAMPLE_DOSSIER, section.id, { level: 3 }))).toEqual([
      ['changed', section.id, false],
    ])
  })
})

describe('merged copies', () => {
  const day = (n: number): string => new Date(Date.UTC(2026, 2, n)).toISOString()
  const entry = (n: number, name: string, renamedOn = n) =>
    dossierVersionEntry.parse({
      ...{ id: testId(800 + n), name, keptAt: day(n), updatedAt: day(renamedOn) },
      ...{ sha256: 'a'.repeat(64), quoteCount: 1, wordCount: 2 },
    })
  const copy = (versions: Dossier['versions'], revision: number): Dossier => ({
    ...SAMPLE_DOSSIER,
    versions,
    revision,
  })
  const names = ({ versions = [] }: Dossier) => versions.map(({ name }) => name)

  it('list the named versions of both, each under the name that it got last', () => {
    const ours = copy([entry(1, 'draft', 5), entry(3, 'ours')], 3)
    const theirs = copy([entry(1, 'as sent'), entry(2, 'theirs')], 4)
    const merged = mergeDossiers(ours, theirs)
    expect(names(merged)).toEqual(['draft', 'theirs', 'ours'])
    expect(names(mergeDossiers(theirs, ours))).toEqual(names(merged))
    expect(merged.conflicts).toBeUndefined()
    expect(mergeDossiers(copy(undefined, 1), { ...copy(undefined, 2), title: 'B' }).versions).toBeUndefined()
  })
})
