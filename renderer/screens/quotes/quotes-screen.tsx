// Owns the screen of all quotes: found by words and conditions, in groups, as cards or a table, and exported as shown. Leaves the
// search to main.
import { Download, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { QUOTE_GROUPINGS, type QuoteGrouping } from '../../../src/model/quote-groups'
import { Button, Icon, IconButton } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { MenuButton } from '../../components/menu'
import { SearchField } from '../../components/search-field'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useChosen } from '../../state/chosen'
import { useLibraryJobs } from '../../state/library-jobs'
import { useKeptPlace, usePlace, type Place } from '../../state/place'
import { useAct } from '../../state/queries'
import { quotesShownAs, rememberQuotesShownAs } from '../../state/remembered'
import { useSourceActions } from '../../state/source-actions'
import { useToasts } from '../../state/toasts'
import conditions from './quote-conditions.module.css'
import { QuoteChosenBar } from './quote-chosen-bar'
import { QuoteConditions } from './quote-conditions'
import { QuoteList, type QuotesView } from './quote-list'
import styles from './quotes-screen.module.css'
import type { QuoteRows, SentFilter } from './use-quote-rows'

const VIEWS: readonly QuotesView[] = ['cards', 'table']
const FORMATS = ['csv', 'markdown'] as const

type QuotesPlace = Extract<Place, { readonly screen: 'quotes' }>

/** All quotes, or those that fit. Conditions are a part of the place: back leads to those before. */
export function QuotesScreen({ place }: { readonly place: QuotesPlace }) {
  const m = useMessages()
  const { counts, readOnly } = useAppState()
  const { check } = useSourceActions()
  const { go } = usePlace()
  const { tag, filter: others = {} } = place
  const [last] = useState(quotesShownAs)
  const [text, setText] = useState(place.text ?? '')
  const [seen, setSeen] = useState(place)
  if (seen !== place) {
    setSeen(place)
    setText(place.text ?? '')
  }
  useKeptPlace((left) => (left.screen === 'quotes' ? { ...left, text } : left))
  const [view, setView] = useState(VIEWS.find((one) => one === last[0]) ?? 'cards')
  const [group, setGroup] = useState<QuoteGrouping>(QUOTE_GROUPINGS.find((one) => one === last[1]) ?? 'none')
  const filter: SentFilter = {
    ...others,
    // Which tag is shown is part of the place; that there be none isn't.
    ...(tag === null ? {} : { tag }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  }
  const setFilter = (next: SentFilter): void => {
    const rest = without(next, next.tag === null ? ['text'] : ['text', 'tag'])
    go({ screen: 'quotes', tag: next.tag ?? null, filter: rest, text })
  }
  const clear = (): void => {
    go({ screen: 'quotes', tag: null })
  }
  const act = useAct()
  const chosen = useChosen(JSON.stringify([filter, group]), (offset, limit) =>
    act('quote:ids', { ...filter, group, offset, limit }),
  )
  if (counts.quotes === 0) {
    return (
      <main className={styles.screen} aria-label={m.nav.quotes} data-pane tabIndex={-1}>
        <EmptyState title={m.quotesScreen.empty} hint={m.quotesScreen.emptyHint} />
      </main>
    )
  }
  const head = ({ quotes }: QuoteRows) => (
    <header className={styles.head}>
      <div className={styles.line} role="search">
        <SearchField label={m.quotesScreen.filter} text={text} onText={setText} />
        <select
          className={conditions.select}
          aria-label={m.quotesScreen.group}
          value={group}
          onChange={(event) => {
            const next = QUOTE_GROUPINGS.find((one) => one === event.currentTarget.value) ?? 'none'
            setGroup(next)
            rememberQuotesShownAs(view, next)
          }}
        >
          {QUOTE_GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {m.quotesScreen.groups[one]}
            </option>
          ))}
        </select>
        <Switch
          label={m.quotesScreen.view}
          choices={VIEWS.map((id) => ({ id, label: m.quotesScreen.views[id] }))}
          chosen={view}
          onChoose={(id) => {
            setView(id)
            rememberQuotesShownAs(id, group)
          }}
        />
        <ExportMenu filter={filter} group={group} />
        {readOnly === null && (
          <IconButton
            icon={RefreshCw}
            label={m.sources.checkCited}
            onPress={() => {
              check({ kind: 'cited' })
            }}
          />
        )}
      </div>
      <QuoteConditions filter={filter} onChange={setFilter} />
      {chosen.items.length > 0 ? (
        <QuoteChosenBar chosen={chosen} total={quotes} />
      ) : (
        <p className={styles.count}>
          <span role="status">{quotes === null ? '' : m.quotes(quotes)}</span>
          {Object.keys(filter).length > 0 && (
            <Button look="quiet" onPress={clear}>
              {m.quotesScreen.clear}
            </Button>
          )}
        </p>
      )}
    </header>
  )
  return (
    <main
      className={styles.screen}
      aria-label={m.nav.quotes}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) chosen.clear()
      }}
    >
      <QuoteList
        filter={filter}
        group={group}
        view={view}
        chosen={readOnly === null ? chosen : null}
        head={head}
        none={
          <EmptyState title={m.quotesScreen.none} hint={m.quotesScreen.noneHint}>
            <Button onPress={clear}>{m.quotesScreen.clear}</Button>
          </EmptyState>
        }
      />
    </main>
  )
}

const without = (filter: SentFilter, keys: readonly (keyof SentFilter)[]): SentFilter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => !keys.some((one) => one === key)))

function ExportMenu({ filter, group }: { readonly filter: SentFilter; readonly group: QuoteGrouping }) {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  return (
    <MenuButton
      button={(props) => (
        <Button {...props}>
          <Icon icon={Download} />
          {m.quotesScreen.export}
        </Button>
      )}
      label={m.quotesScreen.export}
      items={FORMATS.map((format) => ({ id: format, label: m.quotesScreen.formats[format] }))}
      onChoose={(id) => {
        const format = FORMATS.find((one) => one === id)
        if (format === undefined) return
        void run('quote:export', { format, group, filter }).then((saved) => {
          if (saved !== null) show({ text: m.quotesScreen.exported(saved.quotes), detail: saved.path })
        })
      }}
    />
  )
}
