// Owns what is said wherever a quote stands whose words are others in the newest version: both wordings, and what can be done.
// Leaves keeping a new wording to main.
import { GitCompareArrows, TextQuote, TriangleAlert } from 'lucide-react'
import type { QuoteChange } from '../../src/model/answers'
import type { Quote } from '../../src/model/quote'
import { useMessages, type LocaleMessages } from '../messages/messages-context'
import { useAppState } from '../state/app-state'
import { usePlace } from '../state/place'
import { useQuoteActions } from '../state/quote-actions'
import { Button, Icon } from './button'
import { classes } from './class-names'
import styles from './quote-change.module.css'
import { WordDifference } from './word-difference'

/** What became of a quote, in a sentence. */
export const describeChange = ({ status, version, isPart }: QuoteChange, m: LocaleMessages): string =>
  isPart ? m.change.unsure(version) : m.change.statuses[status](version)

type QuoteChangeViewProps = { readonly quote: Quote; readonly change: QuoteChange }

/** The sentence, the two wordings, and the ways on. */
export function QuoteChangeView({ quote, change }: QuoteChangeViewProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { openArticle } = usePlace()
  const actions = useQuoteActions()
  const { status, words, version, isAdopted, isPart } = change
  const isOther = words !== null && (status === 'reworded' || status === 'shortened')
  const compare = (): void => {
    const versions = { before: quote.version, after: version }
    openArticle(quote.articleId, { version, compare: versions })
  }
  return (
    <div className={styles.change}>
      <p className={classes(styles.status, isPart && styles.unsure)}>
        <Icon icon={TriangleAlert} size={13} />
        <span>{describeChange(change, m)}</span>
      </p>
      {isOther && <WordDifference before={quote.selector.exact} after={words} />}
      {isOther && isAdopted && <p className={styles.adopted}>{m.change.adopted}</p>}
      <div className={styles.buttons}>
        {isOther && !isAdopted && !isPart && readOnly === null && (
          <Button
            look="quiet"
            onPress={() => {
              actions.adopt(quote)
            }}
          >
            <Icon icon={TextQuote} size={14} />
            {m.change.adopt}
          </Button>
        )}
        <Button look="quiet" onPress={compare}>
          <Icon icon={GitCompareArrows} size={14} />
          {m.change.compare}
        </Button>
      </div>
    </div>
  )
}
