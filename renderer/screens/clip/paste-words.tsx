// Owns showing the words of a paste as they will be kept.
import type { PastePreview } from '../../../src/model/answers'
import { useMessages } from '../../messages/messages-context'
import styles from './paste-dialog.module.css'

/** The first words, and how many there are in all; room for them until they are known. */
export function PasteWords({ preview }: { readonly preview: PastePreview | null }) {
  const m = useMessages()
  return (
    <section aria-label={m.ways.whatIsKept}>
      <div className={styles.words} tabIndex={0}>
        {preview?.words.split('\n').map((line, i) => (
          <p key={i}>{line}</p>
        ))}
        {preview?.isCut === true && <p className={styles.hint}>{m.ways.goesOn}</p>}
      </div>
      <p className={styles.count} role="status">
        {preview === null ? m.ways.reading : m.ways.counted(preview.wordCount, preview.imageCount)}
      </p>
    </section>
  )
}
