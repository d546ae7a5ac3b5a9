// Owns the page of a dossier: title and parts in order, with places to drop and to add between them.
import { Heading, Pilcrow } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, type ComponentProps } from 'react'
import type { DossierDetail, ShownCitations } from '../../../src/model/answers'
import type { CitationPart } from '../../../src/model/citation'
import type { Dossier } from '../../../src/model/dossier'
import { DOSSIER_TITLE_LIMIT } from '../../../src/model/front-matter'
import { valueAt } from '../../../src/model/field-path'
import { Button, Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { ConflictList } from '../../components/conflict-list'
import { blockOfField } from '../../components/conflict-words'
import { DraftArea } from '../../components/draft-area'
import { EmptyState } from '../../components/empty-state'
import { focusWriting } from './focus-writing'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { Bibliography } from './bibliography'
import { countWords } from '../../../src/text/words'
import { FrontMatterFields } from './front-matter'
import { useAppState } from '../../state/app-state'
import { BlockContent } from './block-content'
import { BlockRow } from './block-row'
import styles from './dossier-page.module.css'
import { numberSections } from '../../../src/model/section-numbers'
import { blockAfter, type DossierActions, type NewBlock } from './use-dossier-actions'
import { useDropPlace, type Dropped } from './use-drop-place'
import { useWording } from './use-wording'

type DossierPageProps = {
  readonly detail: DossierDetail
  readonly actions: DossierActions
  /** In a style; `null` for our own form, and until they are there. */
  readonly citations: ShownCitations | null
  /** The part that was gone to; `null` for none. */
  readonly hereId: string | null
}

/** The page. */
export function DossierPage({ detail, actions, citations, hereId }: DossierPageProps) {
  const m = useMessages()
  const { dossier, quotes, sourceCount } = detail
  const { blocks } = dossier
  const numbers = useMemo(() => numberSections(blocks), [blocks])
  const page = useRef<HTMLDivElement>(null)
  const focusNew = useFocusNew(page, blocks)
  const add = (block: NewBlock, before: string | null): void => {
    void actions.add(block, before).then((id) => {
      if (id !== null) focusNew(id)
    })
  }
  const land = (dropped: Dropped, before: string | null): void => {
    if (dropped.kind === 'block') actions.move(dropped.id, before)
    else add({ kind: 'quote', quoteId: dropped.quoteId, articleId: dropped.articleId }, before)
  }
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
        {blocks.map((block) => (
          <PagePart
            key={block.id}
            block={block}
            number={numbers.get(block.id) ?? null}
            proof={quotes[block.id] ?? null}
            citation={citations === null ? null : citationOf(citations, block.id, m)}
            isHere={block.id === hereId}
            actions={actions}
            onAdd={(fresh) => {
              add(fresh, block.id)
            }}
            onDrop={(dropped, side) => {
              land(dropped, side === 'before' ? block.id : blockAfter(blocks, block.id))
            }}
          >
            <DossierConflicts dossier={dossier} blockId={block.id} />
          </PagePart>
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

/** All that a person wrote and quoted. */
const wordsIn = ({ blocks, abstract = '' }: Dossier): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      countWords(block.kind === 'section' ? block.title : block.kind === 'text' ? block.text : block.words),
    countWords(abstract),
  )

/** What is printed under a quote, with the number of its note; `null` where there is none. */
function citationOf(
  { ofQuote, noteNumbers }: ShownCitations,
  blockId: string,
  m: LocaleMessages,
): readonly CitationPart[] | null {
  const cited = ofQuote[blockId]
  if (cited === undefined) return null
  const note = noteNumbers?.[blockId]
  return note === undefined ? cited : [{ text: `${m.citations.note(note)} `, href: null }, ...cited]
}

type PagePartProps = Omit<ComponentProps<typeof BlockRow>, 'onEdit'> &
  Pick<ComponentProps<typeof BlockContent>, 'number' | 'proof' | 'citation'>

/** A part with what is said of it below. */
function PagePart({ number, proof, citation, children, ...row }: PagePartProps) {
  const { readOnly } = useAppState()
  const wording = useWording()
  const isEditable = readOnly === null && proof !== null && proof.source !== null
  return (
    <BlockRow {...row} onEdit={isEditable ? wording.begin : null}>
      <BlockContent
        block={row.block}
        number={number}
        proof={proof}
        citation={citation}
        actions={row.actions}
        wording={wording}
      />
      {children}
    </BlockRow>
  )
}

type DossierConflictsProps = {
  readonly dossier: Dossier
  /** `null` for what belongs to no block that is there. */
  readonly blockId: string | null
}

/** Values that differ between copies of the dossier, each where it belongs. */
function DossierConflicts({ dossier, blockId }: DossierConflictsProps) {
  const { id, blocks, conflicts = [] } = dossier
  const here = conflicts.filter(({ field }) => {
    const of = blockOfField(field)
    return blockId === null ? !blocks.some((block) => block.id === of) : of === blockId
  })
  return (
    <ConflictList
      target={{ kind: 'dossier', id }}
      conflicts={here}
      valueOf={(field) => valueAt(dossier, field)}
    />
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
