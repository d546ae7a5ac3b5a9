// Owns the pane beside an article: its quotes, its note, its details.
import { useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { ArticleDetail, FollowedQuote } from '../../../src/model/answers'
import { classes } from '../../components/class-names'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { ArticleNote } from './article-note'
import { DetailsTab } from './details/details-tab'
import styles from './margin-pane.module.css'
import { QuotesMargin } from './quotes-margin'
import type { Editing, MarginTab } from './reader-view'
import type { ArticleInFrame } from './use-article-frame'
import type { Marks } from './use-marks'
import { VersionsTab } from './versions/versions-tab'

/** What the margin shows, and whom it tells. */
export type MarginPaneProps = {
  readonly detail: ArticleDetail
  readonly frame: ArticleInFrame | null
  readonly ordered: readonly FollowedQuote[]
  readonly marks: Marks
  readonly tab: MarginTab
  readonly onTab: (tab: MarginTab) => void
  readonly activeId: string | null
  readonly litId: string | null
  readonly editing: Editing | null
  readonly onEditing: (editing: Editing | null) => void
  readonly onHover: (id: string | null) => void
  readonly onChoose: (id: string | null) => void
  /** Bring a quote's words into view. */
  readonly onShow: (id: string) => void
}

/** The margin with its tabs. */
export function MarginPane(props: MarginPaneProps) {
  const { detail, ordered, tab, onTab } = props
  const m = useMessages()
  const pane = useRef<HTMLElement>(null)
  return (
    <aside ref={pane} className={styles.pane} aria-label={m.margin.label} data-pane tabIndex={-1}>
      <Tabs
        className={classes(styles.tabs)}
        selectedKey={tab}
        onSelectionChange={(key) => {
          if (key === 'quotes' || key === 'note' || key === 'details' || key === 'versions') onTab(key)
        }}
      >
        <TabList aria-label={m.margin.label} className={classes(styles.list)}>
          <Tab id="quotes" className={classes(styles.tab)}>
            {m.margin.quotes(ordered.length)}
          </Tab>
          <Tab id="note" className={classes(styles.tab)}>
            {m.margin.note}
          </Tab>
          <Tab id="details" className={classes(styles.tab)}>
            {m.margin.details}
          </Tab>
          <Tab id="versions" className={classes(styles.tab)}>
            {m.versions.tab}
          </Tab>
        </TabList>
        <TabPanel id="quotes" className={classes(styles.panel)}>
          {ordered.length === 0 ? (
            <EmptyState title={m.margin.empty} hint={m.margin.emptyHint} />
          ) : (
            <QuotesMargin {...props} />
          )}
        </TabPanel>
        <TabPanel id="note" className={classes(styles.panel, styles.scrolling)}>
          <ArticleNote key={detail.article.id} detail={detail} />
        </TabPanel>
        <TabPanel id="details" className={classes(styles.panel, styles.scrolling)}>
          <DetailsTab detail={detail} />
        </TabPanel>
        <TabPanel id="versions" className={classes(styles.panel, styles.scrolling)}>
          <VersionsTab key={detail.article.id} detail={detail} />
        </TabPanel>
      </Tabs>
    </aside>
  )
}
