// Owns what can be done to an article from anywhere: archive it, delete it, each with a way back.
import { useMemo } from 'react'
import { useMessages } from '../messages/messages-context'
import { usePlace } from './place'
import { useAct } from './queries'
import { useToasts } from './toasts'

type ArticleRef = { readonly id: string; readonly title: string }
type ArticleActions = {
  readonly archive: (article: ArticleRef, archived: boolean) => void
  readonly remove: (article: ArticleRef) => void
}

/** Actions on articles, each of which tells what it did. */
export function useArticleActions(): ArticleActions {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { place, replace } = usePlace()
  return useMemo(
    () => ({
      archive: ({ id, title }, archived) => {
        void act('article:change', { id, change: { archived } }).then((changed) => {
          if (changed === null || !archived) return
          const undo = (): void => void act('article:change', { id, change: { archived: false } })
          show({ text: m.reader.archived(title), action: { label: m.undo, run: undo } })
        })
      },
      remove: ({ id, title }) => {
        void act('article:delete', { id }).then((gone) => {
          if (gone === null) return
          if (place.screen === 'library' && place.article?.id === id) replace({ ...place, article: null })
          const undo = (): void => void act('trash:restore', { folder: gone.folder })
          show({ text: m.reader.removed(title), action: { label: m.undo, run: undo } })
        })
      },
    }),
    [act, m, place, replace, show],
  )
}
