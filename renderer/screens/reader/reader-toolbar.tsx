// Owns the strip above an article: version, reading settings, archive, delete, margin.
import { ALargeSmall, ChevronLeft, Ellipsis, MessageSquareQuote, PanelRight, Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { ArticleDetail } from '../../../src/model/answers'
import { IconButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import { ReadingChoices } from '../settings/reading-choices'
import { ArticleButtons, ArticleMenu } from './article-menu'
import { OutlineMenu } from './outline-menu'
import { PageSwitch } from './page-switch'
import styles from './reader-toolbar.module.css'
import { ReadingProgress } from './reading-progress'
import { useArticleChoices, type ArticleChoice } from './use-article-choices'
import type { ArticleInFrame } from './use-article-frame'
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
  const { view, pages, page, turnTo } = shown
  const m = useMessages()
  const { place, go } = usePlace()
  const { source, print, keeping } = useArticleChoices(detail, inFrame)
  const isReading = inFrame !== null && view === 'reader' && !isComparing
  const statements: readonly ArticleChoice[] = isReading
    ? [
        {
          icon: MessageSquareQuote,
          label: m.statements.show,
          command: 'show-statements',
          isOn: props.areStatementsShown,
          run: props.onToggleStatements,
        },
      ]
    : []
  return (
    <div className={styles.holder}>
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
        {detail.article.versions.length > 1 && !isComparing && <VersionSelect detail={detail} />}
        <span className={styles.gap} />
        <span className={styles.middling}>{isReading && <ReadingProgress article={inFrame} />}</span>
        {inFrame !== null && !isComparing && (
          <OutlineMenu
            article={inFrame}
            onGo={() => {
              onView('reader')
            }}
          />
        )}
        <span className={styles.middling}>
          <ArticleButtons choices={statements} />
        </span>
        <span className={styles.roomy}>
          <ArticleButtons choices={source} />
        </span>
        <ReadingSettings />
        <span className={styles.roomy}>
          <ArticleMenu icon={Printer} label={m.print.menu} choices={print} />
          <ArticleButtons choices={keeping} />
        </span>
        <span className={styles.narrow}>
          <ArticleMenu
            icon={Ellipsis}
            label={m.reader.more}
            choices={[...statements, ...source, ...print, ...keeping]}
          />
        </span>
        <IconButton
          icon={PanelRight}
          label={m.reader.showMargin}
          command="margin"
          isOn={isMarginShown}
          onPress={onToggleMargin}
        />
      </div>
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
