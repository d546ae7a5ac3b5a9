import { describe, expect, it } from 'vitest'
import {
  blockOfField,
  canKeepBoth,
  describeValue,
  nameField,
} from '../../../renderer/components/conflict-words'
import { en } from '../../../renderer/messages/en'
import { ko } from '../../../renderer/messages/ko'

describe('a field in which copies differ', () => {
  it.each([
    ['metadata.title', 'Title', '제목'],
    ['title', 'Title', '제목'],
    ['metadata.byline', 'Byline', '필자'],
    ['metadata.authors', 'Authors', '글쓴이'],
    ['metadata.keywords', 'Keywords', '핵심어'],
    ['metadata.wire', 'News agency', '통신사'],
    ['note', 'Note', '메모'],
    ['speaker', 'Speaker', '말한 사람'],
    ['saidOn', 'Date said', '말한 날짜'],
    ['colour', 'Colour', '색'],
    ['archived', 'Archived', '보관함'],
    ['blocks.0123456789ab.text', 'Commentary', '해설'],
    ['blocks.0123456789ab.edits', 'Wording of the quote', '인용문에서 빼고 덧붙인 것'],
    ['blocks.0123456789ab', 'Part of the dossier', '자료집의 부분'],
    ['rating', 'rating', 'rating'],
    ['metadata.toString', 'metadata.toString', 'metadata.toString'],
  ])('is called in words that a person knows, or by its own name: %s', (field, english, korean) => {
    expect(nameField(field, en)).toBe(english)
    expect(nameField(field, ko)).toBe(korean)
  })

  it('has a word in both languages', () => {
    expect(Object.keys(ko.conflicts.fields)).toEqual(Object.keys(en.conflicts.fields))
  })

  it('shows a wording as it would read, and one that can’t be as it stands in the file', () => {
    const edits = { of: 'We will not go.', list: [{ start: 0, end: 2, added: 'They' }] }
    expect(describeValue('blocks.0123456789ab.edits', edits, en)).toBe('[They] will not go.')
    expect(describeValue('blocks.0123456789ab.edits', { ...edits, list: [] }, en)).toBe('We will not go.')
    expect(describeValue('blocks.0123456789ab.edits', { of: 'We', list: edits.list }, en)).toContain('"of"')
  })

  it('belongs to a block or to the dossier itself', () => {
    expect(blockOfField('blocks.0123456789ab.text')).toBe('0123456789ab')
    expect(blockOfField('title')).toBeNull()
  })
})

describe('a value in which copies differ', () => {
  it.each([
    ['archived', true, 'Yes'],
    ['archived', false, 'No'],
    ['colour', 'red', 'Red'],
    ['note', 'red', 'red'],
    ['colour', 'teal', 'teal'],
    ['note', 'two\n\n lines', 'two\n\n lines'],
    ['note', '', null],
    ['metadata.byline', null, null],
    ['kind', 'commitment', 'Commitment'],
    ['outcome', 'no-news', 'No news'],
    ['kind', 'toString', 'toString'],
    ['metadata.authors', ['Kim', 'Lee'], 'Kim, Lee'],
    ['metadata.keywords', [], null],
    ['rating', 4, '4'],
    ['rating', { stars: 4 }, '{\n  "stars": 4\n}'],
  ])('is shown whole: %s %j', (field, value, shown) => {
    expect(describeValue(field, value, en)).toBe(shown)
  })

  it('can be kept beside the other where both are notes and fit into one', () => {
    expect(canKeepBoth('note', 'ours', 'theirs')).toBe(true)
    expect(canKeepBoth('metadata.title', 'ours', 'theirs')).toBe(false)
    expect(canKeepBoth('note', 'ours', 4)).toBe(false)
    expect(canKeepBoth('note', 'x'.repeat(60_000), 'y'.repeat(39_993))).toBe(true)
    expect(canKeepBoth('note', 'x'.repeat(60_000), 'y'.repeat(39_994))).toBe(false)
  })
})
