// Owns the screen of the queue of captures: how far it is, each page with its state, and the report at the end.
import { ProgressBar } from '../../components/progress-bar'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import type { QueueItem, QueueState } from '../../../src/model/capture-queue'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useAppState } from '../../state/app-state'
import { isUnderWay, progressOf, totalsOf, useCaptures } from '../../state/captures'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { CaptureRow, describeItem } from './capture-row'
import styles from './captures-screen.module.css'

/** Pages that wait to be captured, are being captured, or were. */
export function CapturesScreen() {
  const m = useMessages()
  const state = useCaptures()
  if (state === null) return <main className={styles.screen} aria-label={m.captures.title} data-pane />
  const { total } = progressOf(state.counts)
  return (
    <main className={styles.screen} aria-label={m.captures.title} data-pane tabIndex={-1}>
      {total === 0 ? (
        <EmptyState title={m.captures.empty} hint={m.captures.emptyHint} />
      ) : (
        <>
          <Head state={state} />
          <ul className={styles.list}>
            {state.items.map((item) => (
              <CaptureRow key={item.id} item={item} />
            ))}
          </ul>
          {total > state.items.length && (
            <p className={styles.more}>{m.captures.more(total - state.items.length)}</p>
          )}
        </>
      )}
    </main>
  )
}

function Head({ state }: { readonly state: QueueState }) {
  const m = useMessages()
  const { counts, isPaused } = state
  const { done, total } = progressOf(counts)
  return (
    <header className={styles.head}>
      <div className={styles.progress}>
        <p className={styles.line} role="status">
          <strong>{m.captures.progress(done, total)}</strong>
          {isPaused && <span>{counts.running > 0 ? m.captures.pausing : m.captures.paused}</span>}
        </p>
        <ProgressBar label={m.captures.title} step={{ done, total }} />
        <p className={styles.totals}>{totalsOf(state, m).join(' · ')}</p>
      </div>
      <HeadButtons state={state} />
    </header>
  )
}

function HeadButtons({ state }: { readonly state: QueueState }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { readOnly } = useAppState()
  const { counts, isPaused } = state
  const { done } = progressOf(counts)
  if (readOnly !== null) return null
  return (
    <div className={styles.buttons}>
      {isUnderWay(counts) && (
        <>
          <Button onPress={() => void act(isPaused ? 'queue:resume' : 'queue:pause', {})}>
            {isPaused ? m.captures.resume : m.captures.pause}
          </Button>
          <Button onPress={() => void act('queue:cancel', { ids: null })}>{m.captures.stop}</Button>
        </>
      )}
      {counts.failed > 0 && (
        <Button onPress={() => void act('queue:retry', { ids: null })}>
          {m.captures.again(counts.failed)}
        </Button>
      )}
      {done > 0 && (
        <>
          <Button
            onPress={() => {
              void navigator.clipboard.writeText(reportOf(state, m)).then(() => {
                show({ text: m.copied })
              })
            }}
          >
            {m.captures.copy}
          </Button>
          <Button onPress={() => void act('queue:clear', {})}>{m.captures.clear}</Button>
        </>
      )}
    </div>
  )
}

/** What has ended, one line for each page, to be pasted into a mail or a table. */
function reportOf(state: QueueState, m: LocaleMessages): string {
  const line = (item: QueueItem): string =>
    [describeItem(item, m), item.title ?? '', item.target.url].join('\t')
  return [totalsOf(state, m).join(' · '), ...state.items.filter(({ end }) => end !== null).map(line)].join(
    '\n',
  )
}
