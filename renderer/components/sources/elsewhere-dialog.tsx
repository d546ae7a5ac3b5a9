// Owns showing a quote's words as other articles have them, the earliest first, with what differs. Leaves finding them to main.
import { TriangleAlert } from 'lucide-react'
import type { Quote } from '../../../src/model/quote'
import type { Elsewhere, QuoteElsewhere } from '../../../src/model/quote-elsewhere'
import { useMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import { Icon } from '../button'
import { ModalDialog } from '../modal-dialog'
import { QuoteWords } from '../quote-words'
import { WordDifference } from '../word-difference'
import styles from './sources-dialog.module.css'

type ElsewhereDialogProps = {
  readonly quote: Quote
  readonly elsewhere: QuoteElsewhere
  readonly onClose: () => void
}

/** The articles. */
export function ElsewhereDialog({ quote, elsewhere, onClose }: ElsewhereDialogProps) {
  const m = useMessages()
  const { exact } = quote.selector
  return (
    <ModalDialog
      title={m.copies.alsoIn(elsewhere.articles.length, elsewhere.independent)}
      onClose={onClose}
      width="wide"
    >
      <div className={styles.wanted}>
        <QuoteWords words={exact} lang={null} />
      </div>
      <p className={styles.says}>{m.copies.alsoSays}</p>
      <ol className={styles.groups}>
        {elsewhere.articles.map((one) => (
          <Holder key={one.story.id} one={one} exact={exact} onClose={onClose} />
        ))}
      </ol>
    </ModalDialog>
  )
}

type HolderProps = { readonly one: Elsewhere; readonly exact: string; readonly onClose: () => void }

/** An article: its title opens it at the words. */
function Holder({ one, exact, onClose }: HolderProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { story, start, end, words, isSame, numbers, isCopy } = one
  const facts = [
    story.site,
    m.date(story.published) ?? m.copies.unknownDate,
    isCopy ? m.copies.copyOfOwn : null,
  ].filter((fact) => fact !== null)
  return (
    <li className={styles.group}>
      <button
        type="button"
        className={styles.title}
        onClick={() => {
          onClose()
          openArticle(story.id, { at: start, found: { start, end } })
        }}
      >
        {story.title}
      </button>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {numbers.map(({ ours, theirs }) => (
        <p key={`${ours} ${theirs}`} className={styles.contradicts}>
          <Icon icon={TriangleAlert} size={13} />
          {m.copies.contradicts(ours, theirs)}
        </p>
      ))}
      {isSame ? (
        <p className={styles.facts}>{m.copies.sameWords}</p>
      ) : (
        <div className={styles.variant}>
          <WordDifference before={exact} after={words} />
        </div>
      )}
    </li>
  )
}
