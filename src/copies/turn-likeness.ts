// Owns saying how two stories are alike from the other one's side.
import type { StoryLikeness } from '../model/story-groups'

export const turnLikeness = (likeness: StoryLikeness): StoryLikeness => ({
  ...likeness,
  firstInSecond: likeness.secondInFirst,
  secondInFirst: likeness.firstInSecond,
})
