// Owns making groups of stories that are one source out of the links between them and of what a person decided. Leaves what links there
// are to whoever finds them. The order in which stories and links are given makes no difference.
import type { GroupMember, StoryGrade, StoryGroup } from '../model/story-groups'
import { STORY_GRADES } from '../model/story-groups'
import type { StoryLink } from './find-links'
import { isCollectionLink } from './collections'
import { chooseOriginal, type StoryFacts } from './choose-original'
import { turnLikeness } from './turn-likeness'

/** What a person decided of two stories; of several on the same pair the last counts. */
export type PairDecision = {
  readonly first: string
  readonly second: string
  readonly verdict: 'together' | 'apart'
}

/**
 * Group stories. Those that are copies of no other make a group of their own.
 * @returns groups in the order of their originals, the earliest first
 */
export function groupStories(
  stories: readonly StoryFacts[],
  links: readonly StoryLink[],
  decisions: readonly PairDecision[] = [],
): readonly StoryGroup[] {
  const facts = new Map(stories.map((story) => [story.id, story]))
  const known = links.filter(({ first, second }) => facts.has(first) && facts.has(second))
  const verdicts = verdictsOf(decisions.filter(({ first, second }) => facts.has(first) && facts.has(second)))
  const parties = new Parties([...facts.keys()])
  for (const [, { first, second, verdict }] of verdicts)
    if (verdict === 'apart') parties.keepApart(first, second)
  for (const [, { first, second, verdict }] of verdicts)
    if (verdict === 'together') parties.join(first, second)
  const copies = known.filter((link) => link.likeness.grade !== 'quotes' && !isDecidedApart(verdicts, link))
  const isCollection = isCollectionLink(copies)
  for (const { first, second } of [...copies].filter((link) => !isCollection(link)).sort(byStrength))
    parties.join(first, second)
  return parties
    .groups()
    .map((ids) =>
      makeGroup(
        ids.map((id) => facts.get(id)).filter((story) => story !== undefined),
        copies,
        verdicts,
      ),
    )
    .sort((a, b) => compareFacts(facts, a.original, b.original))
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

type Verdicts = ReadonlyMap<string, PairDecision>

const verdictsOf = (decisions: readonly PairDecision[]): Verdicts =>
  new Map(
    [...new Map(decisions.map((decision) => [pairKey(decision.first, decision.second), decision]))].sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
  )

const isDecidedApart = (verdicts: Verdicts, { first, second }: StoryLink): boolean =>
  verdicts.get(pairKey(first, second))?.verdict === 'apart'

const rank = (grade: StoryGrade): number => STORY_GRADES.indexOf(grade)

function byStrength(a: StoryLink, b: StoryLink): number {
  const [one, other] = [a.likeness, b.likeness]
  return (
    rank(one.grade) - rank(other.grade) ||
    other.sharedRuns - one.sharedRuns ||
    (pairKey(a.first, a.second) < pairKey(b.first, b.second) ? -1 : 1)
  )
}

/** Stories in parties, some of which may not come together. */
class Parties {
  private readonly parents = new Map<string, string>()
  /** By the root of a party, the roots of those that it may not be joined with. */
  private readonly foes = new Map<string, Set<string>>()

  constructor(ids: readonly string[]) {
    for (const id of ids) this.parents.set(id, id)
  }

  private rootOf(id: string): string {
    let root = id
    for (
      let next = this.parents.get(root);
      next !== undefined && next !== root;
      next = this.parents.get(root)
    )
      root = next
    this.parents.set(id, root)
    return root
  }

  keepApart(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)]
    this.foesOf(one).add(other)
    this.foesOf(other).add(one)
  }

  private foesOf(root: string): Set<string> {
    const known = this.foes.get(root) ?? new Set<string>()
    this.foes.set(root, known)
    return known
  }

  join(a: string, b: string): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)].sort()
    if (one === undefined || other === undefined || one === other || this.foes.get(one)?.has(other) === true)
      return
    this.parents.set(other, one)
    for (const foe of this.foes.get(other) ?? []) {
      this.foesOf(foe).delete(other)
      this.keepApart(one, foe)
    }
    this.foes.delete(other)
  }

  groups(): readonly (readonly string[])[] {
    const groups = new Map<string, string[]>()
    for (const id of [...this.parents.keys()].sort()) {
      const root = this.rootOf(id)
      groups.set(root, [...(groups.get(root) ?? []), id])
    }
    return [...groups.values()]
  }
}

function makeGroup(
  stories: readonly StoryFacts[],
  copies: readonly StoryLink[],
  verdicts: Verdicts,
): StoryGroup {
  const { original, because } = chooseOriginal(stories)
  const ids = new Set(stories.map(({ id }) => id))
  const inside = ids.size === 1 ? [] : copies.filter(({ first, second }) => ids.has(first) && ids.has(second))
  const members = stories
    .filter(({ id }) => id !== original)
    .sort(compareByFacts)
    .map(({ id }) => memberOf(id, original, inside, verdicts))
  return { original, because: members.length === 0 ? 'only' : because, members }
}

/** Of what a member is a copy: of the original if they are alike, else of what it is most like. */
function memberOf(
  id: string,
  original: string,
  inside: readonly StoryLink[],
  verdicts: Verdicts,
): GroupMember {
  const own = inside.filter(({ first, second }) => first === id || second === id).sort(byStrength)
  const link = own.find(({ first, second }) => first === original || second === original) ?? own[0]
  const isJoined = verdicts.get(pairKey(id, original))?.verdict === 'together'
  if (link === undefined || isJoined) return { id, of: original, grade: 'joined', likeness: null }
  const of = link.first === id ? link.second : link.first
  const likeness = link.first === id ? link.likeness : turnLikeness(link.likeness)
  return { id, of, grade: link.likeness.grade, likeness }
}

const compareFacts = (facts: ReadonlyMap<string, StoryFacts>, a: string, b: string): number => {
  const [one, other] = [facts.get(a), facts.get(b)]
  return one === undefined || other === undefined ? 0 : compareByFacts(one, other)
}

/** The earliest first; what has no date comes last. */
const compareByFacts = (a: StoryFacts, b: StoryFacts): number =>
  (a.published ?? '9').localeCompare(b.published ?? '9') || (a.id < b.id ? -1 : 1)
