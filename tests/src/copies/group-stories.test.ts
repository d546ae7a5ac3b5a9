// Owns the tests of making groups out of links: the original, what a person decided, and that order makes no difference.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoryFacts } from '../../../src/copies/choose-original'
import { findLinks, type StoryLink } from '../../../src/copies/find-links'
import { groupStories, type PairDecision } from '../../../src/copies/group-stories'
import { factsOf, makeStory } from '../../../src/copies/story'
import { STORY_GRADES, type StoryGroup } from '../../../src/model/story-groups'
import { INDEPENDENT, REWRITTEN, SHORTENED, WIRE } from '../../helpers/wire-story'

const DRAFTS = [
  { id: 'wire', text: WIRE, published: '2026-03-03T18:00:00Z', site: 'Harbour Post' },
  { id: 'short', text: SHORTENED, published: '2026-03-04', site: 'Coast Daily' },
  { id: 'told', text: REWRITTEN, published: '2026-03-05', site: 'The Quay' },
  { id: 'own', text: INDEPENDENT, published: '2026-03-04', site: 'Night Boat' },
]
const STORIES = DRAFTS.map(makeStory)
const LINKS = findLinks([...STORIES])
const FACTS = STORIES.map(factsOf)

const idsOf = (groups: readonly StoryGroup[]): string[][] =>
  groups.map(({ original, members }) => [original, ...members.map(({ id }) => id)])

const fact = (id: string, more: Partial<StoryFacts> = {}): StoryFacts => ({
  id,
  published: null,
  credit: null,
  site: null,
  length: 100,
  ...more,
})

const link = (first: string, second: string, grade: StoryLink['likeness']['grade']): StoryLink => ({
  first,
  second,
  likeness: {
    grade,
    firstInSecond: grade === 'shortened' ? 0.3 : 0.9,
    secondInFirst: 0.9,
    told: 0.9,
    sharedRuns: 50,
    quotedWords: 0,
    credit: null,
    numbers: 0,
    agreeingNumbers: 0,
  },
})

describe('groupStories', () => {
  it('counts one wire story three times once, and who was there for another', () => {
    const groups = groupStories(FACTS, LINKS)
    expect(idsOf(groups)).toEqual([['wire', 'short', 'told'], ['own']])
    expect(groups[0]).toMatchObject({
      because: 'published',
      members: [
        { id: 'short', of: 'wire', grade: 'shortened', likeness: { firstInSecond: 1 } },
        { id: 'told', of: 'wire', grade: 'rewritten' },
      ],
    })
    expect(groups[1]).toEqual({ original: 'own', because: 'only', members: [] })
  })

  it('takes the agency’s own page for the original, and without dates the longest that names one', () => {
    const links = [link('a', 'b', 'same')]
    const agency = [
      fact('a', { published: '2026-01-01' }),
      fact('b', { published: '2026-01-02', site: 'Reuters', credit: 'Reuters' }),
    ]
    expect(groupStories(agency, links)[0]).toMatchObject({ original: 'b', because: 'agency' })
    const undated = [fact('a', { length: 200 }), fact('b', { credit: 'AP' })]
    expect(groupStories(undated, links)[0]).toMatchObject({ original: 'b', because: 'length' })
  })

  it('says of what a copy of a copy is one', () => {
    const facts = ['a', 'b', 'c'].map((id, i) => fact(id, { published: `2026-01-0${i + 1}` }))
    const [group] = groupStories(facts, [link('a', 'b', 'same'), link('b', 'c', 'rewritten')])
    expect(group?.members.map(({ id, of }) => [id, of])).toEqual([
      ['b', 'a'],
      ['c', 'b'],
    ])
  })

  it('keeps stories apart that a digest holds, and the digest by itself', () => {
    const held = ['b', 'c', 'd'].map((id) => link('a', id, 'shortened'))
    const facts = ['a', 'b', 'c', 'd'].map((id) => fact(id))
    expect(groupStories(facts, held)).toHaveLength(4)
    expect(groupStories(facts.slice(0, 3), held.slice(0, 2))).toHaveLength(1)
  })

  it('does what a person decided: the last word on two stories, also against a third that is like both', () => {
    const apart: PairDecision[] = [{ first: 'told', second: 'wire', verdict: 'apart' }]
    expect(idsOf(groupStories(FACTS, LINKS, apart))).toEqual([['wire', 'short'], ['own'], ['told']])
    const third = [link('a', 'b', 'same'), link('b', 'c', 'same'), link('a', 'c', 'rewritten')]
    const facts = ['a', 'b', 'c'].map((id) => fact(id))
    expect(idsOf(groupStories(facts, third, [{ first: 'a', second: 'c', verdict: 'apart' }]))).toEqual([
      ['a', 'b'],
      ['c'],
    ])
    const again: PairDecision[] = [...apart, { first: 'wire', second: 'told', verdict: 'together' }]
    expect(groupStories(FACTS, LINKS, again)[0]?.members.at(-1)).toEqual({
      id: 'told',
      of: 'wire',
      grade: 'joined',
      likeness: null,
    })
  })

  it('gives the same groups in whatever order it hears of stories, links and which pairs were decided', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const pair = fc
      .uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 })
      .map((two) => two.sort())
    const links = fc.uniqueArray(fc.tuple(pair, fc.constantFrom(...STORY_GRADES)), {
      selector: ([two]) => two.join(' '),
      maxLength: 14,
    })
    const decisions = fc.uniqueArray(fc.tuple(pair, fc.constantFrom('together', 'apart')), {
      selector: ([two]) => two.join(' '),
      maxLength: 5,
    })
    fc.assert(
      fc.property(links, decisions, fc.infiniteStream(fc.nat()), (drawn, decided, chance) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => [chance.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item)
        const facts = ids.map((id) => fact(id))
        const made = drawn.map(([[first = '', second = ''], grade]) => link(first, second, grade))
        const pairs = decided.map(
          ([[first = '', second = ''], verdict]) => ({ first, second, verdict }) as const,
        )
        const groups = groupStories(facts, made, pairs)
        expect(groupStories(shuffled(facts), shuffled(made), shuffled(pairs))).toEqual(groups)
        // Each stands in one group, and nobody beside whom they are kept apart from.
        expect(idsOf(groups).flat().sort()).toEqual(ids)
        const together = pairs.filter(({ verdict }) => verdict === 'together')
        for (const { first, second } of pairs.filter(({ verdict }) => verdict === 'apart'))
          if (together.length === 0)
            expect(idsOf(groups).some((group) => group.includes(first) && group.includes(second))).toBe(false)
      }),
    )
  })
})

describe('findLinks and groupStories', () => {
  it('give the same groups in whatever order the articles come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(DRAFTS, { minLength: 4 }), (drafts) => {
        const stories = drafts.map(makeStory)
        const facts = stories.map(factsOf)
        expect(groupStories(facts, findLinks(stories))).toEqual(groupStories(FACTS, LINKS))
      }),
      { numRuns: 20 },
    )
  })
})
