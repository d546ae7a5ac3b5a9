// Owns the list of exports that wait to be taken: whose each is and what it holds, counted before anything is written.
import { X } from 'lucide-react'
import { useId } from 'react'
import { IconButton } from '../../components/button'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useImports, type WaitingExport } from '../../state/imports'
import { Disclosure } from './disclosure'
import styles from './import-screen.module.css'
import { leftOutLine, nameOfTool, refusedLine } from './report-lines'

/** What waits. */
export function WaitingExports({ waiting }: { readonly waiting: readonly WaitingExport[] }) {
  const m = useMessages()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {m.import.waiting}
      </h2>
      <ul className={styles.cards}>
        {waiting.map((one) => (
          <ExportCard key={one.id} one={one} />
        ))}
      </ul>
    </section>
  )
}

function ExportCard({ one }: { readonly one: WaitingExport }) {
  const m = useMessages()
  const { remove } = useImports()
  const { counts, error, tools, name } = one
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <p className={styles.tool}>{tools.map((tool) => nameOfTool(tool, m)).join(' · ')}</p>
        <p className={styles.name}>{name}</p>
        <IconButton
          icon={X}
          size="small"
          label={m.import.remove(name)}
          onPress={() => {
            remove(one.id)
          }}
        />
      </div>
      <p className={styles.holds} role="status">
        {error !== null
          ? m.describeError(error).what
          : counts === null
            ? m.import.counting
            : holdsOf(counts, m).join(' · ')}
      </p>
      {counts !== null && (
        <>
          <Disclosure
            title={m.import.leftOut(counts.leftOut.length)}
            lines={counts.leftOut.map((left) => leftOutLine(left, m))}
          />
          <Disclosure
            title={m.import.refused(counts.refusedCount)}
            lines={counts.refused.map((refused) => refusedLine(refused, m))}
            total={counts.refusedCount}
            isBad
          />
        </>
      )}
    </li>
  )
}

function holdsOf(counts: NonNullable<WaitingExport['counts']>, m: LocaleMessages): readonly string[] {
  const { holds } = m.import
  const lines: readonly (readonly [number, (n: number) => string])[] = [
    [counts.contents, holds.contents],
    [counts.addresses, holds.addresses],
    [counts.placeless, holds.placeless],
    [counts.highlights, holds.highlights],
    [counts.notes, holds.notes],
  ]
  const told = lines.flatMap(([n, line]) => (n === 0 ? [] : [line(n)]))
  return told.length === 0 ? [holds.nothing] : told
}
