// Owns what can be done to many articles or quotes at once from anywhere, each of which tells what it did, with the way back. Leaves the
// doing to main.
import { useMemo } from 'react'
import type { RequestOf } from '../../src/contract'
import type { SourceFormat } from '../../src/model/citation'
import type { Colour } from '../../src/model/quote-kinds'
import { useMessages } from '../messages/messages-context'
import { useLibraryJobs } from './library-jobs'
import { usePlace } from './place'
import { useSourceActions } from './source-actions'
import { useToasts } from './toasts'
import { useUndo } from './undo'

/** Articles and quotes that something is done to. */
export type ManyTargets = Pick<RequestOf<'tag:apply'>, 'articles' | 'quotes'> & {
  /** Put into a dossier, articles go as a whole, and not their quotes. */
  readonly asWhole?: boolean
}
/** What is made of articles. */
export type ArticlesChange = RequestOf<'article:change-many'>['change']
/** Formats in which quotes are exported. */
export type QuotesFormat = RequestOf<'quote:export'>['format']

/** Each gives whether it was done: a failure, and that something else is under way, was told. */
export type ManyActions = {
  readonly tag: (task: 'add' | 'remove', tag: string, targets: ManyTargets) => Promise<boolean>
  readonly change: (ids: ManyTargets['articles'], change: ArticlesChange) => Promise<boolean>
  readonly remove: (targets: ManyTargets) => Promise<boolean>
  readonly addToDossier: (
    targets: ManyTargets,
    dossier: { readonly id: string; readonly title: string },
  ) => Promise<boolean>
  readonly colour: (quotes: ManyTargets['quotes'], colour: Colour) => Promise<boolean>
  readonly check: (ids: ManyTargets['articles']) => void
  readonly exportList: (ids: ManyTargets['articles'], format: SourceFormat) => Promise<boolean>
  readonly exportQuotes: (
    filter: RequestOf<'quote:export'>['filter'],
    format: QuotesFormat,
  ) => Promise<boolean>
}

/** Actions on many things. */
export function useManyActions(): ManyActions {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const { undo } = useUndo()
  const { check } = useSourceActions()
  const { place, replace, openDossier } = usePlace()
  return useMemo(() => {
    const action = { label: m.undo, run: undo }
    const withDetail = (detail: string) => (detail === '' ? {} : { detail })
    /** Where all were so already there is nothing to take back. */
    const tell = (count: number, text: string, nothing: string, detail = ''): true => {
      show(count === 0 ? { text: nothing } : { text, ...withDetail(detail), action })
      return true
    }
    return {
      async tag(task, tag, { articles, quotes }) {
        const tags = { add: task === 'add' ? [tag] : [], remove: task === 'remove' ? [tag] : [] }
        const changed = await run('tag:apply', { articles, quotes, ...tags })
        if (changed === null) return false
        return tell(
          changed.articles + changed.quotes,
          task === 'add' ? m.chosen.added(tag) : m.chosen.removed(tag),
          m.chosen.nothing(tag, task === 'add'),
          m.tags.changed(changed),
        )
      },
      async change(ids, change) {
        const changed = await run('article:change-many', { ids, change })
        if (changed === null) return false
        return tell(changed.articles, m.chosen.changed[change](changed.articles), m.chosen.unchanged[change])
      },
      async remove({ articles, quotes }) {
        if (articles.length === 0) {
          const gone = await run('quote:delete-many', { quotes })
          if (gone === null) return false
          show({
            text: m.chosen.quotesDeleted(gone.quotes),
            ...withDetail(m.chosen.citedBy(gone.dossiers)),
            action,
          })
          return true
        }
        const gone = await run('article:delete-many', { ids: articles })
        if (gone === null) return false
        if (place.screen === 'library' && articles.includes(place.article?.id ?? ''))
          replace({ ...place, article: null })
        show({
          text: m.chosen.deleted(gone.articles),
          ...withDetail(m.chosen.deletedWith(gone.quotes, gone.dossiers)),
          action,
        })
        return true
      },
      async addToDossier({ articles, quotes, asWhole = false }, { id, title }) {
        const filled = await run('dossier:add-many', { id, articles, quotes, asWhole })
        if (filled === null) return false
        if (asWhole && filled.added === 0) show({ text: m.addToDossier.present(title) })
        else if (filled.added + filled.present === 0)
          show({ text: m.chosen.noQuotes, detail: m.chosen.noQuotesHint })
        else if (filled.added === 0) show({ text: m.chosen.allPresent(title) })
        else
          show({
            text: (asWhole ? m.addToDossier : m.chosen).filled(filled.added, title),
            ...withDetail(asWhole ? '' : m.chosen.present(filled.present)),
            action: {
              label: m.quote.show,
              run: () => {
                openDossier(id)
              },
            },
          })
        return true
      },
      async colour(quotes, colour) {
        const changed = await run('quote:colour-many', { quotes, colour })
        if (changed === null) return false
        return tell(
          changed.quotes,
          m.chosen.coloured(changed.quotes, m.colours[colour]),
          m.chosen.allColoured,
        )
      },
      check(ids) {
        check({ kind: 'articles', ids })
      },
      async exportList(ids, format) {
        const saved = await run('article:export-list', { ids, format })
        if (saved !== null) show({ text: m.chosen.listed(saved.articles), detail: saved.path })
        return saved !== null
      },
      async exportQuotes(filter, format) {
        const saved = await run('quote:export', { format, group: 'none', filter })
        if (saved !== null) show({ text: m.quotesScreen.exported(saved.quotes), detail: saved.path })
        return saved !== null
      },
    }
  }, [m, run, show, undo, check, place, replace, openDossier])
}
