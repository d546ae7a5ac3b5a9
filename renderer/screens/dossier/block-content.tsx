// Owns how each kind of part looks on the page, edited in place. Leaves keeping it to main.
import type { DossierArticle, DossierQuote } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import { assertNever } from '../../../src/errors'
import type { DossierBlock, SectionBlock } from '../../../src/model/dossier'
import { classes } from '../../components/class-names'
import { DraftArea } from '../../components/draft-area'
import { ProseArea } from '../../components/prose-area'
import { useMessages } from '../../messages/messages-context'
import { ArticleContent } from './article-content'
import styles from './block-content.module.css'
import { QuoteContent } from './quote-content'
import type { DossierActions } from './use-dossier-actions'
import type { WordingState } from './use-wording'

type BlockContentProps = {
  readonly block: DossierBlock
  /** Of a section. */
  readonly number: string | null
  /** Of a quote. */
  readonly proof: DossierQuote | null
  /** Of an article. */
  readonly found: DossierArticle | null
  /** Of a quote or an article, in a style; `null` for our own form. */
  readonly citation: readonly CitationPart[] | null
  readonly actions: DossierActions
  readonly wording: WordingState
}

const HEADING_LIMIT = 500
const TEXT_LIMIT = 200_000

/** One part. */
export function BlockContent(props: BlockContentProps) {
  const { block, number, proof, found, citation, actions, wording } = props
  const m = useMessages()
  switch (block.kind) {
    case 'section':
      return <SectionContent block={block} number={number} actions={actions} />
    case 'text':
      return (
        <ProseArea
          label={m.dossier.text}
          stored={block.text}
          save={(text) => actions.change(block.id, { text })}
          placeholder={m.dossier.textPlaceholder}
          maxLength={TEXT_LIMIT}
        />
      )
    case 'quote':
      return (
        <QuoteContent block={block} proof={proof} citation={citation} actions={actions} wording={wording} />
      )
    case 'article':
      return <ArticleContent block={block} found={found} citation={citation} actions={actions} />
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
