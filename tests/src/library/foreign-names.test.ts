import { describe, expect, it } from 'vitest'
import { describeName, isTemporary, type Place } from '../../../src/library/foreign-names'

const COPIES: readonly (readonly [string, string])[] = [
  ["quotes (Dana's conflicted copy 2026-11-24).json", 'quotes.json'],
  ['quotes (Dana’s conflicted copy 2026-11-24 (1)).json', 'quotes.json'],
  ["quotes (Dana's conflicted copy 2026-11-24) (2).json", 'quotes.json'],
  ['quotes (김철수의 노트북의 충돌된 사본 2026-11-24).json', 'quotes.json'],
  ['quotes (Dana の競合コピー 2026-11-24).json', 'quotes.json'],
  ['quotes (Dana 的冲突副本 2026-11-24).json', 'quotes.json'],
  ['quotes (Copie en conflit de Dana 2026-11-24).json', 'quotes.json'],
  ['quotes (Copia en conflicto de Dana 2026-11-24).json', 'quotes.json'],
  ['quotes (In Konflikt stehende Kopie von Dana 2026-11-24).json', 'quotes.json'],
  ['quotes (конфликтующая копия с устройства Даша-ПК 2026-11-24).json', 'quotes.json'],
  ['quotes (Case Conflict).json', 'quotes.json'],
  ["quotes (Dana's Case Conflict 1).json", 'quotes.json'],
  ['article.sync-conflict-20261124-120000-ABCDEFG.json', 'article.json'],
  ['article.sync-conflict-20261124-120000.json', 'article.json'],
  [
    'article.sync-conflict-20261124-120000-ABCDEFG.sync-conflict-20261124-130000-HIJKLMN.json',
    'article.json',
  ],
  ['dossier-DESKTOP-1A2B3C4.json', 'dossier.json'],
  ['dossier-HOSTNAME.json', 'dossier.json'],
  ['dossier-ДАША-ПК.json', 'dossier.json'],
  ['dossier-김철수의PC.json', 'dossier.json'],
  ['dossier-Danas MacBook Pro.json', 'dossier.json'],
  ['dossier-DESKTOP-1A2B3C4-2.json', 'dossier.json'],
  ['dossier-DESKTOP-1A2B3C4 (1).json', 'dossier.json'],
  ['note (1).md', 'note.md'],
  ['note(1).md', 'note.md'],
  ['note 2.md', 'note.md'],
  ['note-DANA-PC.md', 'note.md'],
  ['note (conflicted copy 2026-11-24 120000).md', 'note.md'],
  ['note_conflict-20261124-120000.md', 'note.md'],
  ['note [Conflict].md', 'note.md'],
  ["Quotes (Dana's conflicted copy 2026-11-24).JSON", 'quotes.json'],
  ['versions (1)', 'versions'],
]

describe('names in a library', () => {
  it.each(COPIES)('takes %s for a copy of %s', (name, of) => {
    expect(describeName(name, 'record')).toEqual({ kind: 'copy', of, isCaseOnly: false })
  })

  it.each([
    ['library', 'library (1).json', 'library.json'],
    ['library', "log (Dana's conflicted copy 2026-11-24).jsonl", 'log.jsonl'],
    ['library', 'log.sync-conflict-20261124-120000-ABCDEFG.jsonl', 'log.jsonl'],
    ['version', 'source-DESKTOP-1A2B3C4.html', 'source.html'],
    ['version', 'content 2.html', 'content.html'],
    ['version', 'text_conflict-20261124-120000.txt', 'text.txt'],
    ['version', 'capture (1).json', 'capture.json'],
    ['versions', '12 (1)', '12'],
    ['versions', "2 (Dana's conflicted copy 2026-11-24)", '2'],
    ['shelf', '2026-11-24-서울의-제안-0123456789ab (1)', '2026-11-24-서울의-제안-0123456789ab'],
    ['shelf', 'talks-0123456789ab 2', 'talks-0123456789ab'],
    ['shelf', 'talks-0123456789ab.sync-conflict-20261124-120000-ABCDEFG', 'talks-0123456789ab'],
    ['shelf', 'talks-0123456789ab-DESKTOP-1A2B3C4', 'talks-0123456789ab'],
    ['shelf', 'talks-0123456789ab (conflicted copy 2026-11-24 120000)', 'talks-0123456789ab'],
  ] as const)('knows copies in a %s: %s', (place, name, of) => {
    expect(describeName(name, place)).toEqual({ kind: 'copy', of, isCaseOnly: false })
  })

  it.each([
    ['record', 'Quotes.json', 'quotes.json'],
    ['record', 'NOTE.MD', 'note.md'],
    ['record', 'Versions', 'versions'],
    ['shelf', 'Talks-0123456789AB', 'talks-0123456789ab'],
  ] as const)('finds what was renamed by its case: %s %s', (place, name, of) => {
    expect(describeName(name, place)).toEqual({ kind: 'copy', of, isCaseOnly: true })
  })

  it.each<readonly [Place, string]>([
    ['record', 'quotes.json'],
    ['record', 'note.md'],
    ['record', 'versions'],
    ['library', 'log.jsonl'],
    ['version', 'text.txt'],
    ['versions', '2'],
    ['shelf', 'quotes-1-0123456789ab'],
    // A title may end in what looks like a mark: the id comes last all the same.
    ['shelf', '2026-11-24-sync-conflict-20261124-120000-0123456789ab'],
    ['shelf', '2026-11-24-0123456789ab-2-abcdefghjkmn'],
  ])('never takes our own for a copy: %s %s', (place, name) => {
    expect(describeName(name, place)).toEqual({ kind: 'ours' })
  })

  it.each<readonly [Place, string]>([
    ['record', 'quotes-for-boss.json'],
    ['record', 'quotes-old.json'],
    ['record', 'quotes copy.json'],
    ['record', 'quotes2.json'],
    ['record', 'quotes 1.json'],
    ['record', 'quotes.json.bak'],
    ['record', 'note-ideas.md'],
    ['record', 'note-TODO.md'],
    ['record', 'note-2026-11-24.md'],
    ['record', 'note-메모.md'],
    ['record', 'note (about the conflict).md'],
    ['record', 'notes.md'],
    ['record', 'my quotes (1).json'],
    ['record', 'interview (1).pdf'],
    ['record', 'text.txt'],
    ['version', 'quotes (1).json'],
    ['versions', '2b'],
    ['versions', '02'],
    ['shelf', 'my folder (1)'],
    ['shelf', 'talks-0123456789ab old drafts'],
  ])('leaves a person’s own files alone: %s %s', (place, name) => {
    expect(describeName(name, place)).toEqual({ kind: 'other' })
  })

  it.each([
    '.syncthing.quotes.json.tmp',
    '~syncthing~quotes.json.tmp',
    '.stfolder',
    '.stfolder.removed-20261124',
    '.stversions',
    '.dropbox',
    '.dropbox.cache',
    '.~lock.note.md#',
    'quotes.json.partial',
    '.tmp.drivedownload',
    '.sync_5f3a9c.db',
    '.sync_5f3a9c.db-wal',
    '._sync_5f3a9c.db-shm',
    '._quotes.json',
    '.DS_Store',
    'desktop.ini',
    'Thumbs.db',
    '.quotes.json.icloud',
    '.owncloudsync.log',
    '.nextcloudsync.log',
    '.quotes.json.~4f2a',
    '.tmp-0a1b2c-quotes.json',
    '~$note.md',
  ])('ignores %s', (name) => {
    expect(isTemporary(name)).toBe(true)
    for (const place of ['library', 'shelf', 'record', 'versions', 'version'] as const)
      expect(describeName(name, place)).toEqual({ kind: 'temporary' })
  })
})
