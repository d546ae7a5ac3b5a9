// Owns what the palette offers for what is typed: commands that can be done now, dossiers and tags by their names, articles and quotes
// by the library's search; and what was done last, while nothing is typed.
import { useMemo } from 'react'
import type { NamedThing } from '../../../src/contract'
import type { SearchHit } from '../../../src/model/answers'
import { commandOf, COMMANDS, isCommandId, type CommandId } from '../../../src/model/commands'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { usePlace, type Place } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { useSearch } from '../frame/use-search'
import { isOffered, rank, type Entry, type EntryGoal, type EntryGroup } from './entry'
import { makeMatcher } from './match-words'

const MOST = { recent: 8, command: 8, dossier: 6, tag: 6, article: 6, quote: 6, note: 4, search: 6 } as const
/** What was used lately is preferred to what fits a little better. */
const RECENT_BONUS = 0.08

/** `isGood` is false where nothing fits well. */
type NamedGroup = EntryGroup & { readonly isGood?: boolean }

export type FoundEntries = {
  readonly groups: readonly EntryGroup[]
  /** Whether these are for what is typed now. */
  readonly isSettled: boolean
}

/** The offers for a text. */
export function useEntries(text: string, available: ReadonlySet<CommandId>): FoundEntries {
  const m = useMessages()
  const { place } = usePlace()
  const typed = text.trim()
  const recent = useAnswer('recent:list', {}).data
  const dossiers = useAnswer('dossier:list', {}).data
  const tags = useAnswer('tag:list', {}).data
  const searches = useAnswer('search:saved', {}).data
  const { hits, isSettled } = useSearch(typed)
  const byName = useMemo((): readonly NamedGroup[] => {
    const commands = COMMANDS.filter((command) => isOffered(command) && available.has(command.id)).map(
      ({ id }) => commandEntry(id, m),
    )
    const last = (recent ?? []).flatMap((thing) => recentEntry(thing, available, m))
    if (typed === '')
      return [
        group('recent', last.filter(({ goal }) => !isHere(goal, place)).slice(0, MOST.recent)),
        group('command', commands),
      ]
    const match = makeMatcher(typed)
    const isRecent = new Set(last.map(({ key }) => key))
    const fitting = (
      name: 'command' | 'dossier' | 'tag' | 'search',
      things: readonly Entry[],
    ): NamedGroup => {
      const { isGood, found } = rank(things, ({ key, words }) => {
        const fit = match(words)
        return fit && { ...fit, score: fit.score + (isRecent.has(key) ? RECENT_BONUS : 0) }
      })
      return {
        ...group(
          name,
          found.slice(0, MOST[name]).map(({ thing, marks }) => ({ ...thing, marks })),
        ),
        isGood,
      }
    }
    return [
      fitting('command', commands),
      fitting(
        'dossier',
        (dossiers ?? []).map(({ id, title }) => entry({ kind: 'dossier', id }, title)),
      ),
      fitting(
        'tag',
        (tags ?? []).map(({ tag }) => entry({ kind: 'tag', id: tag }, tag)),
      ),
      fitting(
        'search',
        (searches ?? []).map(({ id, name, query, isExact }) =>
          entry({ kind: 'search', id, query, isExact }, name, name === query ? null : query),
        ),
      ),
    ]
  }, [typed, available, recent, dossiers, tags, searches, place, m])
  const groups = [
    ...byName.filter(({ isGood }) => isGood !== false),
    group('article', hits.flatMap((hit) => articleEntry(hit)).slice(0, MOST.article)),
    group('quote', hits.flatMap((hit) => quoteEntry(hit)).slice(0, MOST.quote)),
    group('note', hits.flatMap((hit) => noteEntry(hit)).slice(0, MOST.note)),
    // Before what holds the words stands no command that merely has their letters.
    ...byName.filter(({ isGood }) => isGood === false),
  ]
  return { groups: groups.filter(({ entries }) => entries.length > 0), isSettled }
}

const group = (name: EntryGroup['name'], entries: readonly Entry[]): EntryGroup => ({ name, entries })

const entry = (goal: EntryGoal, words: string, detail: string | null = null): Entry => ({
  key: `${goal.kind} ${goal.id}`,
  goal,
  words,
  marks: [],
  detail,
})

function commandEntry(id: CommandId, m: LocaleMessages): Entry {
  const { group: own } = commandOf(id)
  return entry({ kind: 'command', id }, m.commands[id], own === 'anywhere' ? null : m.commandGroups[own])
}

function recentEntry(
  thing: NamedThing,
  available: ReadonlySet<CommandId>,
  m: LocaleMessages,
): readonly Entry[] {
  if (thing.kind !== 'command') return [entry({ kind: thing.kind, id: thing.id }, thing.title)]
  return isCommandId(thing.id) && available.has(thing.id) ? [commandEntry(thing.id, m)] : []
}

const articleEntry = ({ kind, id, title, detail }: SearchHit): readonly Entry[] =>
  kind === 'article' ? [{ ...entry({ kind: 'article', id }, title), detail }] : []

/** Without quotation marks: what is found may be a part of the words, or stand in the note. */
const quoteEntry = ({ kind, id, articleId, title, snippet, marks }: SearchHit): readonly Entry[] =>
  kind === 'quote' && articleId !== null
    ? [{ ...entry({ kind, id, articleId }, snippet), marks, detail: title }]
    : []

/** A note may be found by its title alone. */
const noteEntry = ({ kind, id, title, snippet, marks }: SearchHit): readonly Entry[] =>
  kind !== 'note'
    ? []
    : snippet === ''
      ? [entry({ kind, id }, title)]
      : [{ ...entry({ kind, id }, snippet), marks, detail: title }]

/** Whether an offer leads to where one is. */
function isHere(goal: EntryGoal, place: Place): boolean {
  switch (goal.kind) {
    case 'article':
      return place.screen === 'library' && place.article?.id === goal.id
    case 'dossier':
      return place.screen === 'dossier' && place.id === goal.id
    case 'tag':
      return (place.screen === 'quotes' || place.screen === 'library') && place.tag === goal.id
    default:
      return false
  }
}
