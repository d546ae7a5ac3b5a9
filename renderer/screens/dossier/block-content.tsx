// Owns how each kind of part looks on the page, edited in place. Leaves keeping it to main.
import { CircleAlert, CircleCheck, CircleSlash } from 'lucide-react'
import type { DossierQuote } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import { assertNever } from '../../../src/errors'
import type { DossierBlock, QuoteBlock, SectionBlock } from '../../../src/model/dossier'
import { speakerLine } from '../../components/attribution-words'
import { Icon } from '../../components/button'
import { CitationLine } from '../../components/citation-line'
import { classes } from '../../components/class-names'
import { DraftArea } from '../../components/draft-area'
import { QuoteChangeView } from '../../components/quote-change'
import { sourceLine } from '../../components/quote-words'
import { useMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import styles from './block-content.module.css'
import type { DossierActions } from './use-dossier-actions'

type BlockContentProps = {
  readonly block: DossierBlock
  /** Of a section. */
  readonly number: string | null
  /** Of a quote. */
  readonly proof: DossierQuote | null
  /** Of a quote, in a style; `null` for our own form. */
  readonly citation: readonly CitationPart[] | null
  readonly actions: DossierActions
}

const HEADING_LIMIT = 500
const TEXT_LIMIT = 200_000

/** One part. */
export function BlockContent({ block, number, proof, citation, actions }: BlockContentProps) {
  const m = useMessages()
  switch (block.kind) {
    case 'section':
      return <SectionContent block={block} number={number} actions={actions} />
    case 'text':
      return (
        <DraftArea
          label={m.dossier.text}
          stored={block.text}
          save={(text) => actions.change(block.id, { text })}
          placeholder={m.dossier.textPlaceholder}
          look="page"
          maxLength={TEXT_LIMIT}
        />
      )
    case 'quote':
      return <QuoteContent block={block} proof={proof} citation={citation} />
    default:
      return assertNever(block)
  }
}

type SectionContentProps = {
  readonly block: SectionBlock
  readonly number: string | null
  readonly actions: DossierActions
}

function SectionContent({ block, number, actions }: SectionContentProps) {
  const m = useMessages()
  return (
    <div
      className={classes(styles.section, styles[`level${String(block.level)}`])}
      role="heading"
      aria-level={block.level + 1}
    >
      <span className={styles.number}>{number}</span>
      <DraftArea
        label={m.dossier.heading}
        stored={block.title}
        save={(title) => actions.change(block.id, { title })}
        placeholder={m.dossier.newSection}
        look="heading"
        isOneLine
        maxLength={HEADING_LIMIT}
      />
    </div>
  )
}

const PROOF_ICONS = { verbatim: CircleCheck, broken: CircleAlert, lost: CircleSlash } as const

type QuoteContentProps = {
  readonly block: QuoteBlock
  readonly proof: DossierQuote | null
  readonly citation: readonly CitationPart[] | null
}

function QuoteContent({ block, proof, citation }: QuoteContentProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const source = proof?.source ?? null
  const change = proof?.change ?? null
  const said = source === null ? '' : speakerLine(source.quote, m)
  const verdict = proof?.proof ?? 'lost'
  const words = source?.quote.selector.exact ?? block.words
  const cite =
    source === null
      ? ''
      : [
          sourceLine(source, m),
          proof?.paragraph === null || proof?.paragraph === undefined
            ? ''
            : m.dossier.paragraph(proof.paragraph),
        ]
          .filter((part) => part !== '')
          .join(' · ')
  return (
    <figure className={classes(styles.quote, styles[verdict])}>
      {source === null ? (
        <blockquote className={styles.words}>{m.quoted(words)}</blockquote>
      ) : (
        <button
          type="button"
          className={styles.open}
          title={m.dossier.openQuote}
          onClick={() => {
            openArticle(block.articleId, { quoteId: block.quoteId, version: source.quote.version })
          }}
        >
          <blockquote className={styles.words}>{m.quoted(words)}</blockquote>
        </button>
      )}
      <figcaption className={styles.cite}>
        <span className={styles.proof}>
          <Icon icon={PROOF_ICONS[verdict]} size={14} />
          {m.dossier.proofs[verdict]}
        </span>
        {said !== '' && <span className={styles.said}>{said}</span>}
        {citation === null ? cite !== '' && <span>{cite}</span> : <CitationLine parts={citation} />}
      </figcaption>
      {change !== null && source !== null && <QuoteChangeView quote={source.quote} change={change} />}
    </figure>
  )
}
