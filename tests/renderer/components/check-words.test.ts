import { describe, expect, it } from 'vitest'
import { describeCheck } from '../../../renderer/components/check-words'
import { messagesOf } from '../../../renderer/messages/messages-context'
import type { SourceCheck } from '../../../src/model/capture-queue'
import type { Completeness } from '../../../src/model/completeness'

const quotes = { total: 5, reworded: 0, shortened: 0, moved: 0, removed: 0 }
const found = (change: Partial<SourceCheck>, of: Partial<typeof quotes> = {}): SourceCheck => ({
  ...{ before: 1, since: '2026-01-02T03:04:05.000Z', after: 2, words: 12, example: null },
  ...{ isNear: false, isPart: false },
  ...change,
  quotes: { ...quotes, ...of },
})
const say = (check: SourceCheck, completeness: Completeness | null = null): readonly string[] =>
  describeCheck(check, completeness, messagesOf('en'))

const WALL: Completeness = {
  grade: 'cut',
  reasons: [{ kind: 'paywall', detail: 'Subscribe to read on', count: null }],
}

describe('what is said of a source that was checked', () => {
  it('is since when it is unchanged', () => {
    expect(say(found({ after: null }))).toEqual([expect.stringMatching(/^Unchanged since .*2026/)])
  })

  it('begins with the quotes, with an example of what was changed, and has three lines at the most', () => {
    const example = { before: '40 percent', after: '45 percent' }
    expect(say(found({ example }, { reworded: 2 }))).toEqual([
      '2 of 5 quotes reworded: “40 percent” is now “45 percent”',
    ])
    expect(say(found({ example }, { reworded: 1, removed: 1, shortened: 1, moved: 1 }))).toEqual([
      '1 of 5 quotes reworded: “40 percent” is now “45 percent”',
      '1 of 5 quotes removed',
      '1 of 5 quotes shortened',
    ])
  })

  it('tells whether the text around the quotes was changed, or another part of it', () => {
    expect(say(found({ isNear: true }))).toEqual([
      'Your quotes are the same; the text around them changed (12 words differ)',
    ])
    expect(say(found({ words: 1 }))).toEqual([
      'Your quotes are the same; other parts of the text changed (1 word differs)',
    ])
    expect(say(found({ words: 1, example: { before: '3 days', after: '5 days' } }, { total: 0 }))).toEqual([
      '1 word differs: “3 days” is now “5 days”',
    ])
    expect(say(found({ words: 0 }))).toEqual(['No word differs; typography, layout or images do'])
  })

  it('does not say that quotes are removed where only a part of the article came', () => {
    const lines = say(found({ isPart: true }, { removed: 3, shortened: 1 }), WALL)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(
      /4 quotes are missing in it; whether the source still says them isn’t known: The site sells/,
    )
    expect(lines.join(' ')).not.toMatch(/removed|shortened/)
  })

  it('says in the end that a capture isn’t whole where that hides nothing', () => {
    const images: Completeness = {
      grade: 'images-missing',
      reasons: [{ kind: 'images-missing', detail: null, count: 2 }],
    }
    expect(say(found({}, { reworded: 1 }), images)).toEqual([
      '1 of 5 quotes reworded',
      '2 images could not be kept.',
    ])
  })

  it('is said in Korean, too', () => {
    const example = { before: '사흘 동안', after: '닷새 동안' }
    expect(describeCheck(found({ example }, { reworded: 1 }), null, messagesOf('ko'))).toEqual([
      '인용문 5개 중 1개의 표현이 바뀜: ‘사흘 동안’ → ‘닷새 동안’',
    ])
  })
})
