// Owns the keys of the reader: on the selection if there is one, else on the active quote, else on the article.
import type { ArticleDetail, PlacedQuote } from '../../../src/model/answers'
import type { Colour } from '../../../src/model/quote-kinds'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import type { Selected } from '../../dom/selection'
import { useArticleActions } from '../../state/article-actions'
import { useAct } from '../../state/queries'
import { rememberColour } from '../../state/remembered'
import { useSourceActions } from '../../state/source-actions'
import { useShortcuts, type KeyActions } from '../../state/shortcuts'
import type { CardPart, Editing } from './reader-view'
import type { Making } from './use-making'

type ReaderKeys = {
  readonly detail: ArticleDetail
  /** In the order of their words. */
  readonly ordered: readonly PlacedQuote[]
  readonly activeId: string | null
  readonly selected: Selected | null
  readonly making: Making
  readonly onEdit: (editing: Editing) => void
  readonly onGo: (quoteId: string) => void
  readonly onLeave: () => void
  /** Select a word, or the next. */
  readonly onNextWord: () => void
  /** Show the other view. */
  readonly onSwitchView: () => void
  /** Turn to the page before or after, where a page is shown as it looked. */
  readonly onTurnPage: (by: 1 | -1) => void
  /** Compare with the version before, or leave that. */
  readonly onCompare: () => void
  /** Write about the article itself. */
  readonly onNote: () => void
  /** Open the selection bar's list of dossiers. */
  readonly onDossierMenu: () => void
}

/** Answer to the reader's keys. */
export function useReaderKeys(keys: ReaderKeys): void {
  const { detail, ordered, activeId, selected, making, onEdit, onGo, onLeave, onNote, onDossierMenu } = keys
  const act = useAct()
  const articles = useArticleActions()
  const { check } = useSourceActions()
  const active = ordered.find(({ quote }) => quote.id === activeId)?.quote ?? null
  const { id, archived } = detail.article
  const { title } = detail.article.metadata

  const paint = (colour: Colour): void => {
    if (selected !== null) {
      making.mark(colour)
    } else if (active !== null) {
      rememberColour(colour)
      void act('quote:change', { articleId: active.articleId, id: active.id, change: { colour } })
    }
  }
  const edit = (part: CardPart): void => {
    if (active !== null) onEdit({ id: active.id, part })
  }
  const step = (by: 1 | -1): void => {
    const at = ordered.findIndex(({ quote }) => quote.id === activeId)
    const next = at < 0 ? (by > 0 ? 0 : ordered.length - 1) : at + by
    const quote = ordered[next]?.quote
    if (quote !== undefined) onGo(quote.id)
  }
  const colourKeys: KeyActions = Object.fromEntries(
    COLOUR_ORDER.map((colour) => [
      String(COLOUR_NUMBERS[colour]),
      () => {
        paint(colour)
      },
    ]),
  )
  useShortcuts({
    ...colourKeys,
    h: () => {
      if (selected !== null) making.markAsLast()
    },
    t: () => {
      if (selected !== null) making.markAsLast('tag')
      else edit('tag')
    },
    n: () => {
      if (selected !== null) making.markAsLast('note')
      else if (active !== null) edit('note')
      else onNote()
    },
    s: () => {
      if (selected !== null) making.markAsLast('speech')
      else edit('speech')
    },
    d: () => {
      if (selected !== null) onDossierMenu()
      else edit('dossier')
    },
    c: () => {
      if (selected === null) edit('copy')
    },
    w: keys.onNextWord,
    p: making.markParagraph,
    v: keys.onSwitchView,
    ',': () => {
      keys.onTurnPage(-1)
    },
    '.': () => {
      keys.onTurnPage(1)
    },
    x: keys.onCompare,
    r: () => {
      check({ kind: 'article', id })
    },
    e: () => {
      articles.archive({ id, title }, !archived)
    },
    '#': () => {
      articles.remove({ id, title })
    },
    '[': () => {
      step(-1)
    },
    ']': () => {
      step(1)
    },
    Escape: onLeave,
  })
}
