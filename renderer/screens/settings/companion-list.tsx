// Owns the list of who may clip, with since when and when last, and letting somebody in no longer.
import { X } from 'lucide-react'
import type { ShownCompanion } from '../../../src/model/companion'
import { IconButton } from '../../components/button'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './browser-settings.module.css'

/** Those that are let in; nothing while there are none. */
export function CompanionList({ companions }: { readonly companions: readonly ShownCompanion[] }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  if (companions.length === 0) return null
  const remove = async ({ id, name }: ShownCompanion): Promise<void> => {
    if ((await act('companion:remove', { id })) !== null) show({ text: m.browsers.removed(name) })
  }
  return (
    <div className={styles.part}>
      <p className={styles.label}>{m.browsers.letIn}</p>
      <ul className={styles.list} aria-label={m.browsers.letIn}>
        {companions.map((one) => (
          <li key={one.id} className={styles.companion}>
            <div className={styles.words}>
              <p className={styles.name}>{one.name}</p>
              <p className={styles.facts}>{factsOf(one, m)}</p>
            </div>
            <IconButton
              icon={X}
              size="small"
              label={m.browsers.remove(one.name)}
              onPress={() => void remove(one)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function factsOf({ origin, pairedAt, lastUsedAt }: ShownCompanion, m: LocaleMessages): string {
  const { origins, since, lastUsed, neverUsed } = m.browsers
  const kind = origin?.startsWith('chrome-extension:')
    ? origins.chromium
    : origin === null
      ? origins.any
      : origins.firefox
  return [
    kind,
    since(m.date(pairedAt) ?? pairedAt),
    lastUsedAt === null ? neverUsed : lastUsed(m.instant(lastUsedAt)),
  ].join(' · ')
}
