// Owns reading an article: the frame, its marks, the selection's bar and the margin, and how they light each other up.
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { later } from '../../components/later'
import { useMessages } from '../../messages/messages-context'
import type { OpenArticle } from '../../state/place'
import { useAct } from '../../state/queries'
import { CompareView } from './compare/compare-view'
import { CompletenessNotice } from './completeness-notice'
import { ConflictNotices } from './conflict-notices'
import { MarginPane } from './margin-pane'
import { OriginalPage } from './original-page'
import { ReaderFrame } from './reader-frame'
import { ReaderNotices } from './reader-notices'
import { ReaderToolbar } from './reader-toolbar'
import { ReadingAids } from './reading-aids'
import styles from './reader.module.css'
import { SelectionBar } from './selection-bar'
import { useStatementsShown } from './statements/use-statements-shown'
import { useArticleFrame } from './use-article-frame'
import { useArticleHead } from './use-article-head'
import { useMarks } from './use-marks'
import { useComparing } from './use-comparing'
import { useFoundPassage } from './use-found-passage'
import { useGoTo } from './use-go-to'
import { useMaking } from './use-making'
import { useReaderKeys } from './use-reader-keys'
import { useReadingPlace } from './use-reading-place'
import { useSelection } from './use-selection'
import { useView } from './use-view'

// Shown when asked for: a start doesn't wait for it.
const readingStatements = later(
  async () => (await import('./statements/reading-statements')).ReadingStatements,
)

/** What a quote's card is asked to open. */
export type CardPart = 'tag' | 'note' | 'dossier' | 'speech' | 'copy'
/** Which quote’s card is open for which change. */
export type Editing = { readonly id: string; readonly part: CardPart }
/** The tabs of the margin. */
export type MarginTab = 'quotes' | 'note' | 'details' | 'versions'

/** Width up to which the margin lies over the article, as in the style sheet: it then waits to be asked for. */
const NARROW = 760

type ReaderViewProps = { readonly detail: ArticleDetail; readonly open: OpenArticle }

/** An article with its margin. */
export function ReaderView({ detail, open }: ReaderViewProps) {
  const m = useMessages()
  const act = useAct()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [hoverId, setHoverId] = useState<string | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [tab, setTab] = useState<MarginTab>(open.part ?? 'quotes')
  const [isMarginShown, setIsMarginShown] = useState(
    () => open.part !== undefined || window.innerWidth > NARROW,
  )
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const [isDossierMenuOpen, setIsDossierMenuOpen] = useState(false)

  const statements = useStatementsShown()
  const shown = useView(detail)
  const { view, pages, page, setView } = shown
  const comparing = useComparing(open, detail, setTab)
  const { onLoad, article } = useArticleFrame(detail, useArticleHead(detail))
  const { selected, clear, nextWord } = useSelection(article)
  const onChoose = useCallback((id: string | null) => {
    setActiveId(id)
    if (id !== null) setTab('quotes')
  }, [])
  const onLink = useCallback((url: string) => void act('link:open', { url }), [act])
  const { quotes } = detail
  const source = detail.capture.finalUrl ?? detail.article.metadata.canonicalUrl
  const marks = useMarks(article, quotes, hoverId ?? activeId, { onHover: setHoverId, onChoose, onLink })

  useReadingPlace(article, open)
  useFoundPassage(article, open)
  const scrollToQuote = useCallback(
    (quoteId: string) => {
      const anchor = marks.anchors.get(quoteId)
      setView('reader')
      if (article === null || anchor === undefined) return
      article.window.scrollTo({ top: Math.max(0, anchor - article.window.innerHeight / 3) })
    },
    [article, marks, setView],
  )
  useGoTo(open, detail, marks.anchors, (id, isToBeShown) => {
    onChoose(id)
    if (isToBeShown) scrollToQuote(id)
  })
  const making = useMaking(detail, article, selected, (quoteId, part) => {
    clear()
    onChoose(quoteId)
    setIsMarginShown(true)
    if (part !== null) setEditing({ id: quoteId, part })
    else frame?.focus()
  })
  const ordered = useMemo(
    () => quotes.toSorted((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1)),
    [quotes],
  )
  useReaderKeys({
    detail,
    ordered,
    activeId,
    selected,
    making,
    onEdit: setEditing,
    onGo: (id) => {
      onChoose(id)
      scrollToQuote(id)
    },
    onLeave: () => {
      clear()
      onChoose(null)
    },
    onNextWord: view === 'reader' ? nextWord : undefined,
    onSwitchView:
      pages.length === 0
        ? undefined
        : () => {
            clear()
            setView(view === 'reader' ? 'original' : 'reader')
          },
    onTurnPage:
      view === 'original' && pages.length > 1 && comparing.versions === null
        ? (by) => {
            shown.turnTo(page + by)
          }
        : undefined,
    onCompare: detail.article.versions.length > 1 ? comparing.toggle : undefined,
    onOpenSource:
      source === null
        ? undefined
        : () => {
            onLink(source)
          },
    onToggleMargin: () => {
      setIsMarginShown(!isMarginShown)
    },
    onNote: () => {
      setIsMarginShown(true)
      setTab('note')
    },
    onDossierMenu: () => {
      setIsDossierMenuOpen(true)
    },
  })
  const showDetails = (): void => {
    setIsMarginShown(true)
    setTab('details')
  }
  return (
    <article className={styles.reader} aria-label={m.reader.label} data-margin={isMarginShown}>
      <div className={styles.main}>
        <ReaderToolbar
          detail={detail}
          article={article}
          shown={shown}
          isComparing={comparing.versions !== null}
          onView={(next) => {
            clear()
            setView(next)
          }}
          areStatementsShown={statements.areShown}
          onToggleStatements={statements.toggle}
          isMarginShown={isMarginShown}
          onToggleMargin={() => {
            setIsMarginShown(!isMarginShown)
          }}
        />
        <div>
          <CompletenessNotice detail={detail} onShowDetails={showDetails} />
        </div>
        <div className={styles.page}>
          <ReaderFrame
            ref={setFrame}
            title={m.reader.frame(detail.article.metadata.title)}
            article={article}
            hasSelection={selected !== null}
            isCovered={view === 'original' || comparing.versions !== null}
            onLoad={onLoad}
            onTab={() => bar.current?.querySelector('button')?.focus()}
          />
          {view === 'original' && <OriginalPage detail={detail} shown={shown} />}
          <ReadingAids
            article={article}
            onShowArticle={() => {
              if (comparing.versions !== null) comparing.leave()
              setView('reader')
            }}
          />
          {statements.areShown && view === 'reader' && comparing.versions === null && (
            <readingStatements.Component
              key={`${detail.article.id} ${String(detail.version)}`}
              detail={detail}
              article={article}
              onShowQuote={(id) => {
                setIsMarginShown(true)
                onChoose(id)
              }}
              onHide={statements.toggle}
            />
          )}
          {comparing.versions !== null && (
            <CompareView detail={detail} versions={comparing.versions} onLeave={comparing.leave} />
          )}
          {selected !== null && view === 'reader' && comparing.versions === null && (
            <SelectionBar
              ref={bar}
              box={selected.box}
              frame={frame}
              making={making}
              isDossierMenuOpen={isDossierMenuOpen}
              onDossierMenu={setIsDossierMenuOpen}
              onLeave={() => {
                clear()
                frame?.focus()
              }}
            />
          )}
        </div>
        <ConflictNotices
          detail={detail}
          onShowDetails={showDetails}
          onShowQuote={(id) => {
            setIsMarginShown(true)
            onChoose(id)
            scrollToQuote(id)
          }}
        />
        <ReaderNotices
          article={detail.article}
          isSame={article?.isSame ?? true}
          isOriginal={view === 'original'}
        />
      </div>
      {isMarginShown && (
        <MarginPane
          detail={detail}
          frame={article}
          ordered={ordered}
          marks={marks}
          tab={tab}
          onTab={setTab}
          activeId={activeId}
          litId={hoverId ?? activeId}
          editing={editing}
          onEditing={setEditing}
          onHover={setHoverId}
          onChoose={onChoose}
          onShow={scrollToQuote}
        />
      )}
    </article>
  )
}
