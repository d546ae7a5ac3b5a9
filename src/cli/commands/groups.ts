// Owns `cuttings groups`: which of many texts are copies of one another, for lines of JSON. Leaves finding it to `src/copies`.
import { z } from 'zod'
import { findLinks, type StoryLink } from '../../copies/find-links'
import { groupStories } from '../../copies/group-stories'
import { factsOf, makeStory, type Story } from '../../copies/story'
import type { StoryGroup } from '../../model/story-groups'
import { readArguments } from '../arguments'
import type { Command } from '../command'
import { jsonLines, printLine } from '../output'

const job = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  byline: z.string().nullish(),
  site: z.string().nullish(),
  published: z.string().nullish(),
})
type Id = z.infer<typeof job>['id']

const USAGE =
  'groups --jsonl [FILE|-] with lines {"id","text"} and, where known, "title", "byline", "site" and "published"'

/** Group the texts of all lines: one line for each group, the earliest first; each text stands in one. */
export const groupsCommand: Command = async (args) => {
  const { positionals } = readArguments(args, { jsonl: { type: 'boolean' } } as const, USAGE, 0, 1)
  const stories: Story[] = []
  const ids = new Map<string, Id>()
  for await (const { number, value } of jsonLines(positionals[0] ?? '-')) {
    const parsed = job.safeParse(value)
    // `1` and `"1"` are two.
    const key = parsed.success ? JSON.stringify(parsed.data.id) : ''
    if (!parsed.success) await printLine(errorLine(number, 'not a line {"id","text"}'))
    else if (ids.has(key)) await printLine(errorLine(number, `the id ${key} was given before`))
    else {
      ids.set(key, parsed.data.id)
      stories.push(makeStory({ ...parsed.data, id: key }))
    }
  }
  const facts = stories.map(factsOf)
  const links = findLinks(stories)
  const quotes = quotesByStory(links)
  for (const group of groupStories(facts, links)) await printLine(groupLine(group, ids, quotes))
  return 0
}

const errorLine = (line: number, message: string): object => ({
  line,
  error: { kind: 'bad-request', message },
})

/** For each story those that share no more than quotations with it. */
function quotesByStory(links: readonly StoryLink[]): ReadonlyMap<string, readonly StoryLink[]> {
  const found = new Map<string, StoryLink[]>()
  for (const link of links.filter(({ likeness }) => likeness.grade === 'quotes'))
    for (const id of [link.first, link.second]) found.set(id, [...(found.get(id) ?? []), link])
  return found
}

function groupLine(
  { original, because, members }: StoryGroup,
  ids: ReadonlyMap<string, Id>,
  quotes: ReadonlyMap<string, readonly StoryLink[]>,
): object {
  const inside = new Set([original, ...members.map(({ id }) => id)])
  const shared = [...inside].flatMap((id) =>
    (quotes.get(id) ?? []).flatMap(({ first, second, likeness }) => {
      const other = first === id ? second : first
      return inside.has(other)
        ? []
        : [{ id: ids.get(id), with: ids.get(other), quotedWords: likeness.quotedWords }]
    }),
  )
  return {
    ids: [...inside].map((id) => ids.get(id)),
    original: ids.get(original),
    because,
    members: members.map(({ id, of, grade, likeness }) => ({
      id: ids.get(id),
      of: ids.get(of),
      grade,
      ...reasonOf(likeness),
    })),
    sharesQuotes: shared,
  }
}

/** In how far a member is a copy: the shares of runs of five words that stand in the other text. */
function reasonOf(likeness: StoryGroup['members'][number]['likeness']): object {
  if (likeness === null) return {}
  const { firstInSecond, secondInFirst, sharedRuns, quotedWords, credit, numbers, agreeingNumbers } = likeness
  return {
    contained: firstInSecond,
    contains: secondInFirst,
    sharedRuns,
    quotedWords,
    credit,
    numbers,
    agreeingNumbers,
  }
}
