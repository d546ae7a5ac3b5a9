// Owns the page of a dossier: title and parts in order, with places to drop and to add between them.
import { Heading, Pilcrow } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { DossierDetail, ShownCitations } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import type { Dossier } from '../../../src/model/dossier'
import { DOSSIER_TITLE_LIMIT } from '../../../src/model/front-matter'
import { Button, Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { DraftArea } from '../../components/draft-area'
import { EmptyState } from '../../components/empty-state'
import { focusWriting } from './focus-writing'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { Bibliography } from './bibliography'
import { countWords } from '../../../src/text/words'
import { FrontMatterFields } from './front-matter'
import { conflictsOf, DossierConflicts } from './dossier-conflicts'
import { PagePart } from './page-part'
import { useGrowing } from './use-growing'
import { usePageChanges } from './use-page-changes'
import styles from './dossier-page.module.css'
import { numberSections } from '../../../src/model/section-numbers'
import type { DossierActions, NewBlock } from './use-dossier-actions'
import { useDropPlace, type Dropped } from './use-drop-place'

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
  const { dossier, quotes, sourceCount } = detail
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
  const wordCount = useMemo(() => wordsIn(dossier), [dossier])
  const quoteCount = blocks.filter((block) => block.kind === 'quote').length
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
          {m.dossier.facts(quoteCount, sourceCount, wordCount, m.date(dossier.updatedAt) ?? '')}
        </p>
        <FrontMatterFields dossier={dossier} />
        <DossierConflicts dossier={dossier} blockId={null} />
      </header>
      {blocks.length === 0 && <EmptyState title={m.dossier.empty} hint={m.dossier.emptyHint} />}
      <div role="list">
        {blocks.slice(0, shownCount).map((block) => {
          const conflicts = conflictsOf(dossier, block.id)
          return (
            <PagePart
              key={block.id}
              block={block}
              number={numbers.get(block.id) ?? null}
              proof={quotes[block.id] ?? null}
              citation={cited?.get(block.id) ?? null}
              isHere={block.id === hereId}
              actions={actions}
              changes={changes}
              // What differs is told of by the whole dossier; where nothing does, a part has no need of it.
              dossier={conflicts.length === 0 ? null : dossier}
            />
          )
        })}
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

/** All that a person wrote and quoted. */
const wordsIn = ({ blocks, abstract = '' }: Dossier): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      countWords(block.kind === 'section' ? block.title : block.kind === 'text' ? block.text : block.words),
    countWords(abstract),
  )

/** What is printed under each quote, with the number of its note, by block. */
function citedIn(
  { ofQuote, noteNumbers }: ShownCitations,
  m: LocaleMessages,
): ReadonlyMap<string, readonly CitationPart[]> {
  return new Map(
    Object.entries(ofQuote).map(([id, cited]) => {
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
  const { ref, dropProps, side } = useDropPlace(false, onDrop)
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

/** Put the cursor into a new part as soon as it stands on the page. */
function useFocusNew(
  page: { readonly current: HTMLElement | null },
  blocks: readonly unknown[],
): (id: string) => void {
  const wanted = useRef<string | null>(null)
  const tryFocus = useCallback((): void => {
    if (wanted.current === null) return
    const block = page.current?.querySelector(`[data-block="${wanted.current}"]`) ?? null
    if (block === null) return
    wanted.current = null
    block.scrollIntoView({ block: 'nearest' })
    focusWriting(block)
  }, [page])
  useEffect(tryFocus, [tryFocus, blocks])
  return useCallback(
    (id) => {
      wanted.current = id
      tryFocus()
    },
    [tryFocus],
  )
}

/** A part that is moved takes the focus along: the browser drops it when an element changes its place. */
function useKeptFocus(blocks: readonly unknown[]): void {
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      if (event.target instanceof Element) focused.current = event.target
    }
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('focusin', remember)
    }
  }, [])
  useEffect(() => {
    const last = focused.current
    if (document.activeElement !== document.body || !(last instanceof HTMLElement)) return
    if (last.isConnected && last.closest('[data-block]') !== null) last.focus()
  }, [blocks])
}
