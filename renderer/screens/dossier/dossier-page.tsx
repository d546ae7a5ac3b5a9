// Owns the page of a dossier: title and parts in order, with places to drop and to add between them.
import { Heading, Pilcrow } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { DossierDetail, ShownCitations } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import { DOSSIER_TITLE_LIMIT } from '../../../src/model/front-matter'
import { Button, Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { DraftArea } from '../../components/draft-area'
import { SourceCount } from '../../components/sources/source-count'
import { EmptyState } from '../../components/empty-state'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { Bibliography } from './bibliography'
import { wordsOfDossier } from '../../../src/text/dossier-words'
import { DossierComments } from './comments'
import { FrontMatterFields } from './front-matter'
import { conflictsOf, DossierConflicts } from './dossier-conflicts'
import { PagePart } from './page-part'
import { groupParts } from './part-groups'
import { useGrowing } from './use-growing'
import { usePageChanges } from './use-page-changes'
import styles from './dossier-page.module.css'
import { numberSections } from '../../../src/model/section-numbers'
import type { DossierActions, NewBlock } from './use-dossier-actions'
import { useComments } from './use-comments'
import { useDropPlace, type Dropped } from './use-drop-place'
import { useFocusNew, useKeptFocus } from './use-page-focus'

type DossierPageProps = {
  readonly detail: DossierDetail
  readonly actions: DossierActions
  /** In a style; `null` for our own form, and until they are there. */
  readonly citations: ShownCitations | null
  /** The part that was gone to; `null` for none. */
  readonly hereId: string | null
  /** The part that is to be seen: of the outline, or of where one was; `null` for none. */
  readonly goneToId: string | null
}

/** The page. */
export function DossierPage({ detail, actions, citations, hereId, goneToId }: DossierPageProps) {
  const m = useMessages()
  const { dossier, quotes, articles, sourceCount } = detail
  const { blocks } = dossier
  const numbers = useMemo(() => numberSections(blocks), [blocks])
  const page = useRef<HTMLDivElement>(null)
  const focusNew = useFocusNew(page, blocks)
  const changes = usePageChanges(actions, blocks, focusNew)
  const { add, land } = changes
  const cited = useMemo(() => (citations === null ? null : citedIn(citations, m)), [citations, m])
  const wantedIndex = blocks.findIndex((block) => block.id === (goneToId ?? hereId))
  const shownCount = useGrowing(blocks.length, wantedIndex)
  useKeptFocus(blocks)
  const comments = useComments(dossier)
  const wordCount = useMemo(() => wordsOfDossier(dossier), [dossier])
  const quoteCount = blocks.filter((block) => block.kind === 'quote').length
  const facts = m.dossier.facts(quoteCount, wordCount, m.date(dossier.updatedAt) ?? '')
  const sources = useMemo(() => sourcesOf(blocks), [blocks])
  return (
    <div ref={page} className={styles.page} role="region" aria-label={m.dossier.page}>
      <header className={styles.head}>
        <DraftArea
          label={m.dossier.title}
          stored={dossier.title}
          save={actions.rename}
          look="title"
          isOneLine
          maxLength={DOSSIER_TITLE_LIMIT}
        />
        <p className={styles.facts}>
          {facts.before}
          <SourceCount articles={sources} count={sourceCount} />
          {facts.after}
        </p>
        <FrontMatterFields dossier={dossier} />
        <DossierComments view={comments} />
        <DossierConflicts dossier={dossier} blockId={null} />
      </header>
      {blocks.length === 0 && <EmptyState title={m.dossier.empty} hint={m.dossier.emptyHint} />}
      <div role="list">
        {groupParts(blocks.slice(0, shownCount)).map((group, at) => (
          <div key={at === 0 ? 'first' : group[0]?.id} role="presentation" className={styles.group}>
            {group.map((block) => (
              <PagePart
                key={block.id}
                block={block}
                number={numbers.get(block.id) ?? null}
                proof={quotes[block.id] ?? null}
                found={articles[block.id] ?? null}
                citation={cited?.get(block.id) ?? null}
                isHere={block.id === hereId}
                actions={actions}
                changes={changes}
                // What differs is told of by the whole dossier; where nothing does, a part has no need of it.
                dossier={conflictsOf(dossier, block.id).length === 0 ? null : dossier}
                comments={comments.isAt(block.id) ? comments : null}
                onComment={comments.isEditable ? comments.begin : null}
              />
            ))}
          </div>
        ))}
      </div>
      {citations !== null && <Bibliography citations={citations} />}
      <PageEnd
        onAdd={(block) => {
          add(block, null)
        }}
        onDrop={(dropped) => {
          land(dropped, null)
        }}
      />
    </div>
  )
}

/** The articles that it quotes or refers to, each once. */
const sourcesOf = (blocks: DossierDetail['dossier']['blocks']): readonly string[] => [
  ...new Set(
    blocks.flatMap((block) => (block.kind === 'quote' || block.kind === 'article' ? [block.articleId] : [])),
  ),
]

/** What is printed under each quote and article, with the number of its note, by block. */
function citedIn(
  { ofQuote, ofArticle, noteNumbers }: ShownCitations,
  m: LocaleMessages,
): ReadonlyMap<string, readonly CitationPart[]> {
  return new Map(
    Object.entries({ ...ofQuote, ...ofArticle }).map(([id, cited]) => {
      const note = noteNumbers?.[id]
      return [id, note === undefined ? cited : [{ text: `${m.citations.note(note)} `, href: null }, ...cited]]
    }),
  )
}

type PageEndProps = {
  readonly onAdd: (block: NewBlock) => void
  readonly onDrop: (dropped: Dropped) => void
}

function PageEnd({ onAdd, onDrop }: PageEndProps) {
  const m = useMessages()
  const ref = useRef<HTMLDivElement>(null)
  const { dropProps, side } = useDropPlace(ref, false, onDrop)
  return (
    <div
      ref={ref}
      {...dropProps}
      role="group"
      aria-label={m.dossier.atEnd}
      tabIndex={-1}
      className={classes(styles.end, side !== null && styles.over)}
    >
      <Button
        look="quiet"
        onPress={() => {
          onAdd({ kind: 'section', level: 1, title: '' })
        }}
      >
        <Icon icon={Heading} />
        {m.dossier.addSection}
      </Button>
      <Button
        look="quiet"
        onPress={() => {
          onAdd({ kind: 'text', text: '' })
        }}
      >
        <Icon icon={Pilcrow} />
        {m.dossier.addText}
      </Button>
    </div>
  )
}
