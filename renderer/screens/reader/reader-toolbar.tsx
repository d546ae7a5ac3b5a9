// Owns the strip above an article: version, reading settings, archive, delete, margin.
import {
  ALargeSmall,
  Archive,
  ArchiveRestore,
  ChevronLeft,
  ExternalLink,
  MessageSquareQuote,
  NotebookPen,
  PanelRight,
  Printer,
  RefreshCw,
  Trash2,
} from 'lucide-react'
import { useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { ArticleDetail } from '../../../src/model/answers'
import { IconButton } from '../../components/button'
import { MenuButton } from '../../components/menu'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useArticleActions } from '../../state/article-actions'
import { useCommands } from '../../state/commands'
import { useDialogs } from '../../state/dialogs'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useSourceActions } from '../../state/source-actions'
import { ReadingChoices } from '../settings/reading-choices'
import { OutlineMenu } from './outline-menu'
import { PageSwitch } from './page-switch'
import styles from './reader-toolbar.module.css'
import { ReadingProgress } from './reading-progress'
import type { ArticleInFrame } from './use-article-frame'
import { usePrinting } from './use-printing'
import type { ShownView } from './use-view'
import { ViewSwitch, type ArticleView } from './view-switch'

type ReaderToolbarProps = {
  readonly detail: ArticleDetail
  readonly article: ArticleInFrame | null
  readonly shown: ShownView
  readonly onView: (view: ArticleView) => void
  /** Whether two versions are shown in place of the article: which ones is chosen there. */
  readonly isComparing: boolean
  readonly areStatementsShown: boolean
  readonly onToggleStatements: () => void
  readonly isMarginShown: boolean
  readonly onToggleMargin: () => void
}

/** What can be done to the open article. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { detail, article: inFrame, shown, onView, isComparing, isMarginShown, onToggleMargin } = props
  const { areStatementsShown, onToggleStatements } = props
  const { view, pages, page, turnTo } = shown
  const m = useMessages()
  const act = useAct()
  const { place, go } = usePlace()
  const articles = useArticleActions()
  const { print } = usePrinting(detail, inFrame)
  const { readOnly } = useAppState()
  const { check } = useSourceActions()
  const { open } = useDialogs()
  const { article, capture } = detail
  const ref = { id: article.id, title: article.metadata.title }
  const addToDossier = (): void => {
    open({ kind: 'add-to-dossier', articles: [article.id] })
  }
  useCommands({ 'article-to-dossier': readOnly === null ? addToDossier : undefined })
  const source = capture.finalUrl ?? article.metadata.canonicalUrl
  return (
    <div className={styles.bar} data-pane>
      <span className={styles.back}>
        <IconButton
          icon={ChevronLeft}
          label={m.reader.backToList}
          onPress={() => {
            if (place.screen === 'library') go({ ...place, article: null })
          }}
        />
      </span>
      {pages.length > 0 && !isComparing && <ViewSwitch view={view} onView={onView} />}
      {view === 'original' && pages.length > 1 && !isComparing && (
        <PageSwitch page={page} pageCount={pages.length} onPage={turnTo} />
      )}
      {article.versions.length > 1 && !isComparing && <VersionSelect detail={detail} />}
      <span className={styles.gap} />
      {inFrame !== null && view === 'reader' && !isComparing && <ReadingProgress article={inFrame} />}
      {inFrame !== null && !isComparing && (
        <OutlineMenu
          article={inFrame}
          onGo={() => {
            onView('reader')
          }}
        />
      )}
      {inFrame !== null && view === 'reader' && !isComparing && (
        <IconButton
          icon={MessageSquareQuote}
          label={m.statements.show}
          command="show-statements"
          isOn={areStatementsShown}
          onPress={onToggleStatements}
        />
      )}
      {source !== null && (
        <IconButton
          icon={ExternalLink}
          label={m.reader.openSource}
          command="open-source"
          onPress={() => void act('link:open', { url: source })}
        />
      )}
      {readOnly === null && (
        <IconButton
          icon={RefreshCw}
          label={m.sources.check}
          command="check-source"
          onPress={() => {
            check({ kind: 'article', id: article.id })
          }}
        />
      )}
      <ReadingSettings />
      <MenuButton
        button={(props) => <IconButton {...props} icon={Printer} label={m.print.menu} />}
        label={m.print.menu}
        items={[
          { id: 'paper', label: m.print.paper, command: 'print' },
          { id: 'pdf', label: m.print.pdf, command: 'save-pdf' },
        ]}
        onChoose={(id) => {
          print(id === 'pdf' ? 'pdf' : 'paper')
        }}
      />
      {readOnly === null && (
        <IconButton
          icon={NotebookPen}
          label={m.commands['article-to-dossier']}
          command="article-to-dossier"
          onPress={addToDossier}
        />
      )}
      <IconButton
        icon={article.archived ? ArchiveRestore : Archive}
        label={article.archived ? m.reader.unarchive : m.reader.archive}
        command="archive"
        onPress={() => {
          articles.archive(ref, !article.archived)
        }}
      />
      <IconButton
        icon={Trash2}
        label={m.reader.remove}
        command="delete-article"
        onPress={() => {
          articles.remove(ref)
        }}
      />
      <IconButton
        icon={PanelRight}
        label={m.reader.showMargin}
        command="margin"
        isOn={isMarginShown}
        onPress={onToggleMargin}
      />
    </div>
  )
}

function VersionSelect({ detail: { article, version } }: { readonly detail: ArticleDetail }) {
  const m = useMessages()
  const { openArticle } = usePlace()
  return (
    <select
      className={styles.version}
      aria-label={m.reader.versionSelect}
      value={version}
      onChange={(event) => {
        openArticle(article.id, { version: Number(event.currentTarget.value) })
      }}
    >
      {article.versions.toReversed().map(({ n, capturedAt }) => (
        <option key={n} value={n}>
          {m.reader.versionOption(n, m.instant(capturedAt))}
        </option>
      ))}
    </select>
  )
}

function ReadingSettings() {
  const m = useMessages()
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <IconButton
        ref={trigger}
        icon={ALargeSmall}
        label={m.reader.settings}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => {
          setIsOpen(!isOpen)
        }}
      />
      <Popover
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        triggerRef={trigger}
        className={classes(styles.popover)}
        placement="bottom end"
      >
        <Dialog aria-label={m.reader.settings} className={classes(styles.settings)}>
          <ReadingChoices />
        </Dialog>
      </Popover>
    </>
  )
}
