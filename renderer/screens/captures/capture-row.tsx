// Owns one page of the queue of captures: what it is, how it stands, and what can be done about it.
import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  GitCompareArrows,
  LoaderCircle,
  RotateCw,
  TriangleAlert,
  X,
} from 'lucide-react'
import { checkOf, isIncomplete, type QueueItem, type SourceCheck } from '../../../src/model/capture-queue'
import { classes } from '../../components/class-names'
import { Button, Icon, IconButton } from '../../components/button'
import { describeCheck } from '../../components/check-words'
import { describeCompleteness } from '../../components/completeness-words'
import { hostOf } from '../../components/quote-words'
import type { WireErrorInfo } from '../../messages/error-text'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import styles from './captures-screen.module.css'

/** How a page stands, in words; of one that failed, why. */
export const describeItem = (item: QueueItem, m: LocaleMessages): string => linesOf(item, m).join(' · ')

/** Of a source that was asked again, a line for each thing that was found. */
function linesOf(item: QueueItem, m: LocaleMessages): readonly string[] {
  const { end } = item
  if (end?.end === 'kept' && end.check !== undefined) return describeCheck(end.check, end.completeness, m)
  return [lineOf(item, m)]
}

function lineOf({ state, end, attempts }: QueueItem, m: LocaleMessages): string {
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
        {linesOf(item, m).map((line, at, all) => (
          <p key={line} className={styles.facts}>
            <span className={classes(end?.end === 'failed' && styles.bad)}>{line}</span>
            {at === all.length - 1 &&
              item.title !== null &&
              ` · ${hostOf(item.target.url) ?? item.target.url}`}
          </p>
        ))}
      </div>
      <RowButtons item={item} name={name} />
    </li>
  )
}

function RowButtons({ item, name }: { readonly item: QueueItem; readonly name: string }) {
  const m = useMessages()
  const act = useAct()
  const { readOnly } = useAppState()
  const check = checkOf(item)
  if (check !== null) return <CompareButton item={item} check={check} name={name} />
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

type CompareButtonProps = {
  readonly item: QueueItem
  readonly check: SourceCheck
  readonly name: string
}

function CompareButton({ item: { end }, check, name }: CompareButtonProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { before, after } = check
  if (after === null || end?.end !== 'kept') return null
  return (
    <Button
      aria-label={m.sources.compareOf(name)}
      onPress={() => {
        openArticle(end.article, { version: after, compare: { before, after } })
      }}
    >
      <Icon icon={GitCompareArrows} size={14} />
      {m.sources.compare}
    </Button>
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
      ? isIncomplete(end) || (end.check?.after ?? null) !== null
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
