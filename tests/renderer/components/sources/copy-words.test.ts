// Owns the tests of putting in words why an article is taken for a copy.
import { describe, expect, it } from 'vitest'
import { copyWords } from '../../../../renderer/components/sources/copy-words'
import { messagesOf } from '../../../../renderer/messages/messages-context'
import type { GroupMember, StoryLikeness } from '../../../../src/model/story-groups'

const LIKENESS: StoryLikeness = {
  grade: 'shortened',
  firstInSecond: 0.98,
  secondInFirst: 0.41,
  told: 0.97,
  sharedRuns: 80,
  quotedWords: 0,
  credit: null,
  numbers: 0,
  agreeingNumbers: 0,
}
const member = (
  change: Partial<StoryLikeness> | null,
  grade: GroupMember['grade'] = 'shortened',
): GroupMember => ({
  id: 'b',
  of: 'a',
  grade,
  likeness: change === null ? null : { ...LIKENESS, ...change },
})
const en = messagesOf('en')
const ko = messagesOf('ko')

describe('copyWords', () => {
  it('says how much of a shortened copy stands in the other, and how much of the other a longer one holds', () => {
    expect(copyWords(member({}), 'Wire', en)).toEqual({
      grade: 'Shortened',
      reasons: '98% of its words stand in “Wire”',
    })
    expect(copyWords(member({ firstInSecond: 0.4, secondInFirst: 0.98 }), 'Wire', en)).toEqual({
      grade: 'Longer version',
      reasons: 'it holds 98% of the words of “Wire”',
    })
  })

  it('adds what else speaks for it', () => {
    const rewritten = member(
      {
        told: 0.3,
        firstInSecond: 0.2,
        secondInFirst: 0.1,
        quotedWords: 12,
        credit: 'AP',
        numbers: 4,
        agreeingNumbers: 3,
      },
      'rewritten',
    )
    expect(copyWords(rewritten, 'Wire', en).reasons).toBe(
      'shares 30% of the shorter text with “Wire”, quotations left out · 12 words of quotations in both · both name AP · 3 of 4 figures are the same',
    )
    expect(copyWords(rewritten, '기사', ko)).toEqual({
      grade: '고쳐 쓴 기사',
      reasons:
        '인용을 뺀 짧은 쪽 본문의 30%가 ‘기사’와 같음 · 인용 12단어가 같음 · 둘 다 AP 출처를 밝힘 · 수치 4개 가운데 3개가 같음',
    })
  })

  it('says that a person put them together, and nothing of figures', () => {
    expect(copyWords(member(null, 'joined'), 'Wire', en)).toEqual({
      grade: 'Put together by you',
      reasons: '',
    })
  })
})
