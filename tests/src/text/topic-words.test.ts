import { expect, it } from 'vitest'
import { sharedStems, topicStems } from '../../../src/text/topic-words'

const shared = (a: string, b: string): number => sharedStems(topicStems(a), topicStems(b))

it('counts the words that two statements have in common, inflections and common words aside', () => {
  expect(shared('We will reopen the hotline to the North', 'that hotlines to the north stay closed')).toBe(2)
  expect(shared('대화를 위한 연락망을 다시 열겠다', '연락망은 닫혀 있고 대화도 없다')).toBe(2)
  expect(shared('We will do what we have said', 'They said that they would have done it')).toBe(0)
  expect(shared('It cost 2,500 won in 2026', 'In 2026 they paid 2,500 won')).toBe(0)
  expect(topicStems('')).toEqual(new Set())
})
