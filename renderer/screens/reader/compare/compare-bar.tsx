// Owns the strip above a comparison: which versions, in which look, and the way from change to change.
import { ArrowDown, ArrowRight, ArrowUp, X } from 'lucide-react'
import type { Article } from '../../../../src/model/article'
import { Icon, IconButton } from '../../../components/button'
import { Switch } from '../../../components/switch'
import { useMessages } from '../../../messages/messages-context'
import type { ComparedVersions } from '../../../state/place'
import styles from './compare-bar.module.css'
import type { CompareLook } from './compared-row'

type CompareBarProps = {
  readonly article: Article
  readonly versions: ComparedVersions
  readonly look: CompareLook
  /** The change that was gone to, from 0; `null` before the first. */
  readonly here: number | null
  readonly many: number
  readonly onVersions: (versions: ComparedVersions) => void
  readonly onLook: (look: CompareLook) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onLeave: () => void
}

/** The strip. */
export function CompareBar(props: CompareBarProps) {
  const { article, versions, look, here, many, onVersions, onLook, onStep, onLeave } = props
  const m = useMessages()
  const select = (side: keyof ComparedVersions) => (
    <select
      className={styles.version}
      aria-label={m.compare[side]}
      value={versions[side]}
      onChange={(event) => {
        onVersions({ ...versions, [side]: Number(event.currentTarget.value) })
      }}
    >
      {article.versions.toReversed().map(({ n, capturedAt }) => (
        <option key={n} value={n} disabled={n === versions[side === 'before' ? 'after' : 'before']}>
          {m.reader.versionOption(n, m.instant(capturedAt))}
        </option>
      ))}
    </select>
  )
  return (
    <div className={styles.bar}>
      <div className={styles.versions}>
        {select('before')}
        <Icon icon={ArrowRight} size={14} />
        {select('after')}
      </div>
      <Switch
        label={m.compare.viewAs}
        choices={(['inline', 'beside'] as const).map((id) => ({ id, label: m.compare.views[id] }))}
        chosen={look}
        onChoose={onLook}
      />
      <span className={styles.count} role="status">
        {here === null ? m.compare.changes(many) : m.compare.at(here + 1, many)}
      </span>
      <IconButton
        icon={ArrowUp}
        label={m.compare.previous}
        command="previous-change"
        size="small"
        isDisabled={many === 0}
        onPress={() => {
          onStep(-1)
        }}
      />
      <IconButton
        icon={ArrowDown}
        label={m.compare.next}
        command="next-change"
        size="small"
        isDisabled={many === 0}
        onPress={() => {
          onStep(1)
        }}
      />
      <IconButton icon={X} label={m.compare.close} shortcut="Esc" size="small" onPress={onLeave} />
    </div>
  )
}
