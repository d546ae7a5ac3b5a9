// Owns how words of a version look in a comparison: quotes underlined in their colour and named at their end, what is gone struck out.
import type { WordPiece } from '../../../../src/model/text-difference'
import type { Span } from '../../../../src/model/quote'
import { classes } from '../../../components/class-names'
import colours from '../../../components/mark-colour.module.css'
import difference from '../../../components/word-difference.module.css'
import { useMessages } from '../../../messages/messages-context'
import styles from './compared-text.module.css'
import { markText, type MarkedPart, type SideQuote } from './marked-text'

/** One version's text with its quotes. */
export type Side = { readonly text: string; readonly quotes: readonly SideQuote[] }

type StretchProps = { readonly side: Side; readonly span: Span; readonly kind?: WordPiece['kind'] }

/** A stretch of one side. */
export function Stretch({ side, span, kind = 'same' }: StretchProps) {
  return markText(span, side.quotes).map((part) => (
    <Part key={`${String(part.start)} ${kind}`} text={side.text} part={part} kind={kind} />
  ))
}

type PartProps = { readonly text: string; readonly part: MarkedPart; readonly kind: WordPiece['kind'] }

function Part({ text, part, kind }: PartProps) {
  const words = text.slice(part.start, part.end)
  const [mark] = part.quotes.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  const look = classes(mark && styles.quote, mark && colours[mark.colour])
  // The space after a word is neither gone nor new.
  const bare = words.trimEnd()
  const marked =
    bare === '' ? null : kind === 'old' ? (
      <del className={classes(difference.old, look)}>{bare}</del>
    ) : kind === 'new' ? (
      <ins className={classes(difference.new, look)}>{bare}</ins>
    ) : mark === undefined ? (
      bare
    ) : (
      <span className={look}>{bare}</span>
    )
  return (
    <>
      {marked}
      {part.ends.map((quote) => (
        <QuoteEnd key={quote.id} quote={quote} />
      ))}
      {words.slice(bare.length)}
    </>
  )
}

const lengthOf = ({ span }: SideQuote): number => span.end - span.start

/** What became of a quote, at its end; nothing is seen of one that is the same. */
function QuoteEnd({ quote: { colour, status } }: { readonly quote: SideQuote }) {
  const m = useMessages()
  if (status === null) return null
  const isSame = status === 'identical' || status === 'cosmetic'
  return (
    <span className={isSame ? 'visually-hidden' : classes(styles.end, colours[colour])}>
      {isSame ? ` (${m.compare.quote[status]})` : m.compare.quote[status]}
    </span>
  )
}
