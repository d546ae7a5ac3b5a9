// Owns doing what was chosen in the palette, and remembering it.
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api'
import { useMessages } from '../../messages/messages-context'
import { runCommand } from '../../state/commands'
import { usePlace } from '../../state/place'
import type { EntryGoal } from './entry'

type Goals = {
  readonly reach: (goal: EntryGoal) => void
  /** What Ctrl or Cmd and Enter does in place of it, in words; `null` where it does nothing else. */
  readonly otherWords: (goal: EntryGoal) => string | null
  readonly reachOther: (goal: EntryGoal) => void
}

/** How to do what entries are for. */
export function useGoals(): Goals {
  const m = useMessages()
  const { go, openArticle, openDossier, openNote } = usePlace()
  const client = useQueryClient()
  const remember = (goal: EntryGoal): void => {
    if (goal.kind !== 'command') return
    // Places are remembered wherever they were gone to from.
    void call('recent:add', { thing: goal }).then(() =>
      client.invalidateQueries({ queryKey: ['recent:list'] }),
    )
  }
  return {
    reach: (goal) => {
      remember(goal)
      switch (goal.kind) {
        case 'command':
          runCommand(goal.id)
          return
        case 'dossier':
          openDossier(goal.id)
          return
        case 'tag':
          go({ screen: 'quotes', tag: goal.id })
          return
        case 'article':
          openArticle(goal.id)
          return
        case 'quote':
          openArticle(goal.articleId, { quoteId: goal.id })
          return
        case 'note':
          openNote(goal.id)
          return
        case 'search':
          go({
            screen: 'search',
            query: goal.query,
            isExact: goal.isExact,
            kind: 'article',
            savedId: goal.id,
          })
      }
    },
    otherWords: ({ kind }) =>
      kind === 'dossier' || kind === 'tag' || kind === 'article' ? m.palette.others[kind] : null,
    reachOther: (goal) => {
      switch (goal.kind) {
        case 'dossier':
          go({ screen: 'quotes', tag: null, filter: { dossier: goal.id } })
          return
        case 'tag':
          go({ screen: 'library', shelf: 'all', tag: goal.id, article: null })
          return
        case 'article':
          openArticle(goal.id, { part: 'details' })
          return
        default:
      }
    },
  }
}
