// Owns what is said wherever a quote stands whose words are others in the newest version: both wordings, and what can be done.
// Leaves keeping a new wording to main.
import { GitCompareArrows, TextQuote } from 'lucide-react'
import type { QuoteChange } from '../../src/model/answers'
import type { Quote } from '../../src/model/quote'
import { useMessages, type LocaleMessages } from '../messages/messages-context'
import { useAppState } from '../state/app-state'
import { usePlace } from '../state/place'
import { useQuoteActions } from '../state/quote-actions'
import { Button, Icon } from './button'
import { ChangeNotice } from './change-notice'
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
    <ChangeNotice
      text={describeChange(change, m)}
      isUnsure={isPart}
      ways={
        <>
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
        </>
      }
    >
      {isOther && <WordDifference before={quote.selector.exact} after={words} />}
      {isOther && isAdopted && <p className={styles.adopted}>{m.change.adopted}</p>}
    </ChangeNotice>
  )
}
