// Owns one page of the queue of captures: what it is, how it stands, and what can be done about it.
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  LoaderCircle,
  RotateCw,
  TriangleAlert,
  X,
} from 'lucide-react'
import { isIncomplete, type QueueItem } from '../../../src/model/capture-queue'
import { classes } from '../../components/class-names'
import { Icon, IconButton } from '../../components/button'
import { describeCompleteness } from '../../components/completeness-words'
import { hostOf } from '../../components/quote-words'
import type { WireErrorInfo } from '../../messages/error-text'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import styles from './captures-screen.module.css'

/** How a page stands, in words; of one that failed, why. */
export function describeItem({ state, end, attempts }: QueueItem, m: LocaleMessages): string {
  const { states } = m.captures
  if (end === null) {
    if (state === 'running') return states.running
    return attempts > 0 ? states.again(attempts) : states.waiting
  }
  switch (end.end) {
    case 'kept': {
      // Never silent: what isn't whole is said, whoever asks for the row or for the report.
      const wanting = end.completeness === null ? '' : describeCompleteness(end.completeness, m)
      const same = end.sameStory === null ? '' : m.clip.sameStory(end.sameStory.title, '')
      return [states[end.outcome], wanting, same].filter((part) => part !== '').join(' · ')
    }
    case 'cancelled':
      return states.cancelled
    case 'failed':
      // It travelled as it was thrown.
      return m.describeError(end.error as WireErrorInfo).what
  }
}

/** A page of the queue. */
export function CaptureRow({ item }: { readonly item: QueueItem }) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const name = item.title ?? item.target.url
  const { end } = item
  return (
    <li className={styles.row}>
      <Sign item={item} />
      <div className={styles.words}>
        {end?.end === 'kept' ? (
          <button
            type="button"
            className={classes(styles.title, styles.link)}
            onClick={() => {
              openArticle(end.article)
            }}
          >
            {name}
          </button>
        ) : (
          <p className={styles.title}>{name}</p>
        )}
        <p className={styles.facts}>
          <span className={classes(end?.end === 'failed' && styles.bad)}>{describeItem(item, m)}</span>
          {item.title !== null && ` · ${hostOf(item.target.url) ?? item.target.url}`}
        </p>
      </div>
      <RowButtons item={item} name={name} />
    </li>
  )
}

function RowButtons({ item, name }: { readonly item: QueueItem; readonly name: string }) {
  const m = useMessages()
  const act = useAct()
  const { readOnly } = useAppState()
  if (readOnly !== null || item.end?.end === 'kept') return null
  return item.end === null ? (
    <IconButton
      icon={X}
      label={m.captures.cancelOne(name)}
      onPress={() => void act('queue:cancel', { ids: [item.id] })}
    />
  ) : (
    <IconButton
      icon={RotateCw}
      label={m.captures.againOne(name)}
      onPress={() => void act('queue:retry', { ids: [item.id] })}
    />
  )
}

function Sign({ item: { state, end } }: { readonly item: QueueItem }) {
  if (end === null)
    return (
      <span className={classes(styles.sign, state === 'running' && styles.turning)}>
        <Icon icon={state === 'running' ? LoaderCircle : CircleDashed} />
      </span>
    )
  const [icon, look] =
    end.end === 'kept'
      ? isIncomplete(end)
        ? [TriangleAlert, styles.wanting]
        : [CircleCheck, styles.good]
      : end.end === 'failed'
        ? [CircleAlert, styles.bad]
        : [CircleMinus, undefined]
  return (
    <span className={classes(styles.sign, look)}>
      <Icon icon={icon} />
    </span>
  )
}
