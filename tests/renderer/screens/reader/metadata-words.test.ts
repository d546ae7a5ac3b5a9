import { describe, expect, it } from 'vitest'
import { dateWithZone } from '../../../../renderer/format'
import { messagesOf } from '../../../../renderer/messages/messages-context'
import {
  readTyped,
  shownFields,
  textToEdit,
} from '../../../../renderer/screens/reader/details/metadata-words'
import type { ArticleDetail } from '../../../../src/model/answers'
import type { ArticleMetadata } from '../../../../src/model/article'
import type { EditableField } from '../../../../src/model/editable-fields'
import { newVersion } from '../../../helpers/new-version'

const [en, ko] = [messagesOf('en'), messagesOf('ko')]
const captured: ArticleMetadata = {
  ...newVersion().capture.metadata,
  authors: ['Kim', 'Lee'],
  publishedAt: '2026-01-02T23:14:00+09:00',
  origins: { title: 'json-ld', authors: 'visible' },
}
const shown = (
  field: EditableField,
  change: Partial<ArticleMetadata> = {},
  edits: Record<string, { at: string }> = {},
) => {
  const detail = {
    article: { metadata: { ...captured, ...change }, edits },
    captured,
  } as unknown as ArticleDetail
  return shownFields(detail, en).find((one) => one.field === field)
}

describe('a value of the metadata', () => {
  it('says where it came from', () => {
    expect(shown('title')).toMatchObject({ origin: 'from the page’s JSON-LD', setBack: null })
    expect(shown('authors')).toMatchObject({ value: 'Kim, Lee', origin: 'seen on the page' })
    expect(shown('section')).toMatchObject({ value: null, origin: null, setBack: null })
  })

  it('can be set back where a person wrote it, even the same, and where it is from an earlier capture', () => {
    const at = { title: { at: '2026-01-02T00:00:00.000Z' } }
    expect(shown('title', { title: 'Mine' }, at)).toMatchObject({
      origin: 'written by you',
      setBack: captured.title,
    })
    expect(shown('title', {}, at)?.setBack).toBe(captured.title)
    expect(shown('title', { title: 'Old' })).toMatchObject({ origin: 'from an earlier capture' })
    expect(shown('section', { section: 'World' }, { section: at.title })?.setBack).toBe('Nothing')
  })

  it('is a date with its own time and zone, and never another day', () => {
    expect(dateWithZone('2026-01-02T23:14:00+09:00', 'en')).toBe('2 Jan 2026, 23:14 +09:00')
    expect(dateWithZone('2026-01-02T23:14:00Z', 'en')).toBe('2 Jan 2026, 23:14 UTC')
    expect(dateWithZone('2026-01-02T23:14', 'ko')).toBe('2026년 1월 2일, 23:14')
    expect(dateWithZone('2026-01-02', 'en')).toBe('2 Jan 2026')
    expect(dateWithZone('soon', 'en')).toBe('soon')
    expect(dateWithZone(null, 'en')).toBeNull()
  })
})

describe('what a person types', () => {
  it.each([
    ['publishedAt', '2026-01-02', '2026-01-02'],
    ['publishedAt', '2 January 2026', '2026-01-02'],
    ['publishedAt', '2026년 1월 2일', '2026-01-02'],
    ['modifiedAt', '2026-01-02 09:14 +09:00', '2026-01-02T09:14:00+09:00'],
    ['modifiedAt', ' ', null],
    ['title', '  Two \n lines ', 'Two lines'],
    ['section', '', null],
    ['lang', '', null],
  ] as const)('is read as it is meant: %s %j', (field, typed, value) => {
    expect(readTyped(field, typed, en)).toEqual({ edit: { field, value } })
  })

  it.each([
    ['publishedAt', '31 February'],
    ['publishedAt', '2026-01-02 25:00'],
    ['modifiedAt', 'last week'],
    ['title', ' '],
  ] as const)('is refused with a reason: %s %j', (field, typed) => {
    for (const m of [en, ko]) {
      const read = readTyped(field, typed, m)
      expect('problem' in read && read.problem.length > 10).toBe(true)
    }
  })

  it('begins with what stands there, and is the same when it is read again', () => {
    const text = textToEdit(captured, 'publishedAt')
    expect(text).toBe('2026-01-02 23:14:00 +09:00')
    expect(readTyped('publishedAt', text, en)).toEqual({
      edit: { field: 'publishedAt', value: captured.publishedAt },
    })
  })
})
