// Owns the screen of all statements: kept and suggested, as a table, by date, side by side, and what somebody pledged. Leaves finding
// and filtering to main.
import { Download, NotebookPen, Users } from 'lucide-react'
import { useState } from 'react'
import type { StatementRef } from '../../../src/model/statement-list'
import { Button, Icon, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { later } from '../../components/later'
import { SearchField } from '../../components/search-field'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useChosen } from '../../state/chosen'
import { useLibraryJobs } from '../../state/library-jobs'
import { STATEMENT_VIEWS, type StatementView, type StatementsPlace } from '../../state/place-history'
import { useKeptPlace, usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { CountLine } from './count-line'
import { CompareStatements } from './compare-statements'
import { PledgesView } from './pledges-view'
import { SectionDialog } from './section-dialog'
import { StatementChosenBar } from './statement-chosen-bar'
import { StatementConditions } from './statement-conditions'
import { StatementList } from './statement-list'
import styles from '../quotes/quotes-screen.module.css'
import own from './statements-screen.module.css'
import type { SentStatementFilter, SentStatementOrder, StatementRows } from './use-statement-rows'

const speakersDialog = later(async () => (await import('./speakers-dialog')).SpeakersDialog)

/** More than a section holds well. */
const MOST_IN_SECTION = 1000

/** All statements, or those that fit. Conditions are a part of the place: back leads to those before. */
export function StatementsScreen({ place }: { readonly place: StatementsPlace }) {
  const m = useMessages()
  const s = m.statements
  const { counts, readOnly } = useAppState()
  const { go, replace } = usePlace()
  const act = useAct()
  const { view = 'table', filter: others = {}, speaker = null, sides = [{}, {}] } = place
  const [text, setText] = useState(place.text ?? '')
  const [seen, setSeen] = useState(place)
  if (seen !== place) {
    setSeen(place)
    setText(place.text ?? '')
  }
  useKeptPlace((left) => (left.screen === 'statements' ? { ...left, text } : left))
  const [sorted, setSorted] = useState<SentStatementOrder>({ order: 'date' })
  const [section, setSection] = useState<readonly StatementRef[] | null>(null)
  const [areSpeakersOpen, setAreSpeakersOpen] = useState(false)
  const filter: SentStatementFilter = { ...others, ...(text.trim() === '' ? {} : { text: text.trim() }) }
  const order: SentStatementOrder =
    view === 'timeline' ? { order: 'date', reversed: true, group: 'month' } : sorted
  const ask = (offset: number, limit: number) => act('statement:ids', { ...filter, ...order, offset, limit })
  const chosen = useChosen<StatementRef>(JSON.stringify([filter, order]), ask)
  const setFilter = (next: SentStatementFilter): void => {
    go({ ...place, filter: next, text })
  }
  const clear = (): void => {
    go({ screen: 'statements', view })
  }
  const openSection = (statements: readonly StatementRef[] | null): void => {
    if (statements !== null && statements.length > 0) setSection(statements)
  }
  const sectionOfShown = (): void => {
    const shown =
      view === 'pledges' && speaker !== null
        ? act('statement:ids', {
            speaker,
            kind: 'commitment',
            order: 'date',
            offset: 0,
            limit: MOST_IN_SECTION,
          })
        : ask(0, MOST_IN_SECTION)
    void shown.then(openSection)
  }
  const isList = view === 'table' || view === 'timeline'
  const head = (
    <div className={styles.line} role="search">
      {view !== 'pledges' && <SearchField label={s.filter} text={text} onText={setText} />}
      <Switch<StatementView>
        label={m.quotesScreen.view}
        choices={STATEMENT_VIEWS.map((id) => ({ id, label: s.views[id] }))}
        chosen={view}
        onChoose={(id) => {
          go({
            ...place,
            view: id,
            text,
            ...(id === 'pledges' ? { speaker: speaker ?? filter.speaker ?? null } : {}),
          })
        }}
      />
      <span className={own.gap} />
      <IconButton
        icon={Users}
        label={s.speakers}
        onPress={() => {
          setAreSpeakersOpen(true)
        }}
      />
      {isList && <ExportButton filter={filter} order={order} />}
      {readOnly === null && view !== 'compare' && (view !== 'pledges' || speaker !== null) && (
        <Button onPress={sectionOfShown}>
          <Icon icon={NotebookPen} />
          {s.toDossier}
        </Button>
      )}
    </div>
  )
  if (counts.articles + counts.archived === 0) {
    return (
      <main className={styles.screen} aria-label={s.title} data-pane tabIndex={-1}>
        <EmptyState title={s.empty} hint={s.emptyHint} />
      </main>
    )
  }
  return (
    <main
      className={own.screen}
      aria-label={s.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) chosen.clear()
      }}
    >
      {isList && (
        <StatementList
          key={view}
          filter={filter}
          order={order}
          look={view}
          label={s.title}
          chosen={readOnly === null ? chosen : null}
          sorting={{
            order: sorted.order,
            reversed: sorted.reversed ?? false,
            onSort: (column) => {
              setSorted({ order: column, reversed: sorted.order === column && sorted.reversed !== true })
            },
          }}
          head={(rows: StatementRows) => (
            <header className={styles.head}>
              {head}
              <StatementConditions filter={filter} onChange={setFilter} />
              {chosen.items.length > 0 ? (
                <StatementChosenBar chosen={chosen} total={rows.total} onSection={openSection} />
              ) : (
                <CountLine
                  filter={filter}
                  total={rows.total}
                  onClear={Object.keys(filter).length > 0 ? clear : null}
                />
              )}
            </header>
          )}
          none={
            <EmptyState title={s.noneFits} hint={s.noneFitsHint}>
              {Object.keys(filter).length > 0 && <Button onPress={clear}>{m.quotesScreen.clear}</Button>}
            </EmptyState>
          }
        />
      )}
      {!isList && (
        <>
          <header className={styles.head}>
            {head}
            {view === 'compare' && (
              <StatementConditions filter={filter} onChange={setFilter} without={['speaker', 'dates']} />
            )}
          </header>
          {view === 'compare' ? (
            <CompareStatements
              filter={{ ...filter, speaker: undefined, from: undefined, to: undefined }}
              sides={sides}
              onSides={(next) => {
                replace({ ...place, text, sides: next })
              }}
            />
          ) : (
            <PledgesView
              speaker={speaker}
              onSpeaker={(name) => {
                go({ ...place, text, speaker: name })
              }}
            />
          )}
        </>
      )}
      {section !== null && (
        <SectionDialog
          statements={section}
          suggestedTitle={
            view === 'pledges' && speaker !== null ? s.pledgesOf(speaker) : (filter.speaker ?? s.title)
          }
          onClose={() => {
            setSection(null)
          }}
          onMade={chosen.clear}
        />
      )}
      {areSpeakersOpen && (
        <speakersDialog.Component
          onClose={() => {
            setAreSpeakersOpen(false)
          }}
        />
      )}
    </main>
  )
}

type ExportButtonProps = { readonly filter: SentStatementFilter; readonly order: SentStatementOrder }

function ExportButton({ filter, order }: ExportButtonProps) {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  return (
    <Button
      onPress={() => {
        void run('statement:export', { filter, order }).then((saved) => {
          if (saved !== null) show({ text: m.quotesScreen.exported(saved.statements), detail: saved.path })
        })
      }}
    >
      <Icon icon={Download} />
      {m.quotesScreen.formats.csv}
    </Button>
  )
}
