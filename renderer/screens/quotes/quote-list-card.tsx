// Owns how a quote looks in a list away from its article.
import { BookOpen, Copy, NotebookPen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ListedQuote } from '../../../src/model/answers'
import { Button, Icon } from '../../components/button'
import { CarryHandle } from '../../components/carry-handle'
import { speakerLine } from '../../components/attribution-words'
import { ColourDot } from '../../components/colour-dot'
import { CopyMenu } from '../../components/copy-menu'
import { DossierMenu } from '../../components/dossier-menu'
import { InDossiers } from '../../components/in-dossiers'
import { MarkdownView } from '../../components/markdown-view'
import { QuoteChangeView } from '../../components/quote-change'
import { QuoteWords, sourceLine } from '../../components/quote-words'
import { TagNames } from '../../components/tag-list'
import type { Carried } from '../../dom/carried'
import { useMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { useQuoteActions } from '../../state/quote-actions'
import styles from './quote-list-card.module.css'

type QuoteListCardProps = {
  readonly source: ListedQuote
  /** What chooses it, before all else. */
  readonly check: ReactNode
  /** What is dragged with it, itself among it; `null` where nothing can be changed. */
  readonly carried: (() => Carried['quotes']) | null
}

/** A quote with its source, and the ways on from it. */
export function QuoteListCard({ source, check, carried }: QuoteListCardProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const actions = useQuoteActions()
  const { quote } = source
  const said = speakerLine(quote, m)
  const ref = { quoteId: quote.id, articleId: quote.articleId }
  return (
    <div role="listitem" className={styles.card} aria-label={m.quote.label(quote.selector.exact)}>
      {check}
      <span className={styles.dot}>
        {carried === null ? (
          <ColourDot colour={quote.colour} />
        ) : (
          <CarryHandle quotes={carried}>
            <ColourDot colour={quote.colour} />
          </CarryHandle>
        )}
      </span>
      <div className={styles.body}>
        <QuoteWords words={quote.selector.exact} />
        {said !== '' && <p className={styles.said}>{said}</p>}
        <p className={styles.source}>{sourceLine(source, m)}</p>
        <CardChange source={source} />
        {quote.note !== '' && (
          <div className={styles.note}>
            <MarkdownView text={quote.note} />
          </div>
        )}
        <InDossiers quote={quote} />
        <div className={styles.foot}>
          <TagNames tags={quote.tags} />
          <span className={styles.actions}>
            <Button
              look="quiet"
              onPress={() => {
                openArticle(quote.articleId, { quoteId: quote.id, version: quote.version })
              }}
            >
              <Icon icon={BookOpen} />
              {m.quotesScreen.open}
            </Button>
            <CopyMenu
              button={(props) => (
                <Button {...props} look="quiet">
                  <Icon icon={Copy} />
                  {m.copy}
                </Button>
              )}
              quote={ref}
            />
            <DossierMenu
              button={(props) => (
                <Button {...props} look="quiet">
                  <Icon icon={NotebookPen} />
                  {m.selection.addToDossier}
                </Button>
              )}
              onChoose={(dossier) => {
                actions.addToDossier(ref, dossier)
              }}
              onNew={() => {
                actions.addToNewDossier(ref)
              }}
            />
          </span>
        </div>
      </div>
    </div>
  )
}

/** What became of its words: looked up for what is in view alone. */
function CardChange({ source: { quote, status } }: { readonly source: ListedQuote }) {
  const m = useMessages()
  // Not known is also what a version hides that isn’t whole: that is said, too.
  const isChanged = status !== 'identical' && status !== 'cosmetic'
  const { id, articleId } = quote
  const change = useAnswer('quote:now', { articleId, id }, { enabled: isChanged }).data ?? null
  if (change !== null && isChanged) return <QuoteChangeView quote={quote} change={change} />
  return status === null || status === 'identical' ? null : (
    <p className={styles.status}>{m.quotesScreen.statuses[status]}</p>
  )
}
