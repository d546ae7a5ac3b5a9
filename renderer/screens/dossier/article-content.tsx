// Owns how a whole article looks on the page of a dossier: title, what it is, how it is cited, and whether it is what was sealed. Leaves
// keeping anything to main.
import { ArrowUpToLine, CircleAlert, CircleCheck, CircleSlash, GitCompareArrows } from 'lucide-react'
import type { DossierArticle } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import type { ArticleBlock } from '../../../src/model/dossier'
import { Button, Icon } from '../../components/button'
import { ChangeNotice } from '../../components/change-notice'
import { CitationLine } from '../../components/citation-line'
import { classes } from '../../components/class-names'
import { hostOf } from '../../components/quote-words'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import styles from './article-content.module.css'
import type { DossierActions } from './use-dossier-actions'

type ArticleContentProps = {
  readonly block: ArticleBlock
  readonly found: DossierArticle | null
  /** In a style; `null` for our own form. */
  readonly citation: readonly CitationPart[] | null
  readonly actions: DossierActions
}

const PROOF_ICONS = { sealed: CircleCheck, broken: CircleAlert, lost: CircleSlash } as const

/** An article. */
export function ArticleContent({ block, found, citation, actions }: ArticleContentProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const source = found?.source ?? null
  const later = found?.later ?? null
  const proof = found?.proof ?? 'lost'
  const title = (source?.title ?? block.title) || m.dossierArticle.untitled
  return (
    <article className={classes(styles.article, styles[proof])} aria-label={title}>
      {source === null ? (
        <p className={styles.title} dir="auto">
          {title}
        </p>
      ) : (
        <button
          type="button"
          className={styles.open}
          title={m.dossierArticle.open}
          lang={source.lang ?? undefined}
          onClick={() => {
            openArticle(block.articleId, { version: block.version })
          }}
        >
          <span className={styles.title} dir="auto">
            {title}
          </span>
        </button>
      )}
      {source !== null && <p className={styles.facts}>{factsOf(source, m)}</p>}
      {citation !== null && citation.length > 0 && (
        <p className={styles.cited}>
          <CitationLine parts={citation} />
        </p>
      )}
      <p className={styles.proof}>
        <Icon icon={PROOF_ICONS[proof]} size={14} />
        {m.dossierArticle.proofs[proof]}
        {source !== null && (
          <span className={styles.sealed}>
            {m.dossierArticle.sealed(block.version, m.date(source.capturedAt) ?? '')}
          </span>
        )}
      </p>
      {later !== null && <LaterVersion block={block} later={later} actions={actions} />}
    </article>
  )
}

/** Who published it, when, how much it is. */
const factsOf = (source: NonNullable<DossierArticle['source']>, m: LocaleMessages): string =>
  [
    source.byline,
    source.siteName ?? hostOf(source.url),
    m.date(source.publishedAt),
    m.dossierArticle.words(source.wordCount),
    source.quotes === 0 ? null : m.quotes(source.quotes),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ')

type LaterVersionProps = {
  readonly block: ArticleBlock
  readonly later: NonNullable<DossierArticle['later']>
  readonly actions: DossierActions
}

/** The source says something else since: see what, or refer to that. */
function LaterVersion({ block, later, actions }: LaterVersionProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { openArticle } = usePlace()
  const { version } = later
  return (
    <ChangeNotice
      text={m.dossierArticle.changed(version, m.date(later.capturedAt) ?? '')}
      ways={
        <>
          {readOnly === null && (
            <Button look="quiet" onPress={() => void actions.change(block.id, { version })}>
              <Icon icon={ArrowUpToLine} size={14} />
              {m.dossierArticle.refer(version)}
            </Button>
          )}
          <Button
            look="quiet"
            onPress={() => {
              openArticle(block.articleId, { version, compare: { before: block.version, after: version } })
            }}
          >
            <Icon icon={GitCompareArrows} size={14} />
            {m.change.compare}
          </Button>
        </>
      }
    />
  )
}
