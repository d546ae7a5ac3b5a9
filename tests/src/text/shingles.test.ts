import { describe, expect, it } from 'vitest'
import { containment, shinglesOf } from '../../../src/text/shingles'

const STORY =
  'The president said on Thursday that his country was ready to act as a facilitator if the two capitals return to talks, and gave no date.'
const shared = (a: string, b: string): number => containment(shinglesOf(a), shinglesOf(b))

describe('how much of one text stands in another', () => {
  it('is all for the same words, whatever their case, marks and forms', () => {
    expect(shared(STORY, STORY.toUpperCase().replaceAll(',', ' —'))).toBe(1)
  })
  it('is all for a text that was cut, and most for one with a word changed', () => {
    expect(shared(STORY, STORY.slice(0, 80))).toBeGreaterThan(0.85)
    expect(shared(STORY, STORY.replace('Thursday', 'Friday'))).toBeCloseTo(17 / 22, 2)
  })
  it('is nothing for other words, and for texts too short to tell', () => {
    expect(
      shared(STORY, 'Rain is expected in the south tomorrow, with wind from the west and some sun later.'),
    ).toBe(0)
    expect(shared('Two words', 'Two words')).toBe(0)
  })
  it('counts characters where no words are set apart', () => {
    expect(
      shared(
        '大統領は両国の首都の間で仲介役を務める用意があると述べた',
        '大統領は両国の首都の間で仲介役を務める用意があると語った',
      ),
    ).toBeGreaterThan(0.75)
    expect(
      shared(
        '대통령은 두 수도 사이에서 중재자 역할을 할 준비가 되어 있다고 밝혔다',
        '대통령은 두 수도 사이에서 중재자 역할을 할 준비가 되어 있다고 말했다',
      ),
    ).toBeGreaterThan(0.7)
  })
})
