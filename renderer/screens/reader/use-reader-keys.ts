// Owns the keys of the reader: on the selection if there is one, else on the active quote, else on the article.
import type { ArticleDetail, PlacedQuote } from '../../../src/model/answers'
import type { Colour } from '../../../src/model/quote-kinds'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import type { Selected } from '../../dom/selection'
import { useArticleActions } from '../../state/article-actions'
import { useAct } from '../../state/queries'
import { rememberColour } from '../../state/remembered'
import { useSourceActions } from '../../state/source-actions'
import { useCommands, type CommandActions } from '../../state/commands'
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
  readonly onNextWord: (() => void) | undefined
  /** Show the other view; absent where there is but one. */
  readonly onSwitchView: (() => void) | undefined
  /** Turn to the page before or after; absent where none is shown as it looked. */
  readonly onTurnPage: ((by: 1 | -1) => void) | undefined
  /** Compare with the version before, or leave that; absent where there is but one. */
  readonly onCompare: (() => void) | undefined
  /** Absent where the article has no address. */
  readonly onOpenSource: (() => void) | undefined
  readonly onToggleMargin: () => void
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
  // What can't be done now isn't offered: a key that has nothing to do is left to whoever else answers.
  const hasQuote = active !== null
  const onSelection = (run: () => void) => (selected === null ? undefined : run)
  const onEither = (part: CardPart) =>
    selected !== null
      ? () => {
          making.markAsLast(part)
        }
      : hasQuote
        ? () => {
            edit(part)
          }
        : undefined
  const colours: CommandActions = Object.fromEntries(
    COLOUR_ORDER.map((colour) => [
      `colour-${String(COLOUR_NUMBERS[colour])}`,
      selected === null && !hasQuote
        ? undefined
        : () => {
            paint(colour)
          },
    ]),
  )
  useCommands({
    ...colours,
    highlight: onSelection(() => {
      making.markAsLast()
    }),
    tag: onEither('tag'),
    note: onEither('note') ?? onNote,
    speech: onEither('speech'),
    'add-to-dossier':
      selected !== null
        ? onDossierMenu
        : hasQuote
          ? () => {
              edit('dossier')
            }
          : undefined,
    'copy-quote':
      selected === null && hasQuote
        ? () => {
            edit('copy')
          }
        : undefined,
    word: keys.onNextWord,
    paragraph: making.markParagraph,
    'switch-view': keys.onSwitchView,
    'page-before': keys.onTurnPage && (() => keys.onTurnPage?.(-1)),
    'page-after': keys.onTurnPage && (() => keys.onTurnPage?.(1)),
    compare: keys.onCompare,
    'check-source': () => {
      check({ kind: 'article', id })
    },
    archive: () => {
      articles.archive({ id, title }, !archived)
    },
    'delete-article': () => {
      articles.remove({ id, title })
    },
    'previous-quote':
      ordered.length === 0
        ? undefined
        : () => {
            step(-1)
          },
    'next-quote':
      ordered.length === 0
        ? undefined
        : () => {
            step(1)
          },
    'open-source': keys.onOpenSource,
    margin: keys.onToggleMargin,
    leave: onLeave,
  })
}
