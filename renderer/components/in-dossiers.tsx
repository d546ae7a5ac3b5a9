// Owns saying which dossiers a quote stands in, each a way to its place there.
import type { Quote } from '../../src/model/quote'
import { useMessages } from '../messages/messages-context'
import { usePlace } from '../state/place'
import { useAnswer } from '../state/queries'
import styles from './in-dossiers.module.css'

/** The dossiers of a quote; nothing for one that stands in none. */
export function InDossiers({ quote: { id, articleId } }: { readonly quote: Quote }) {
  const m = useMessages()
  const { openDossier } = usePlace()
  // Asked once for all quotes of an article, however many of its cards are shown.
  const dossiers = useAnswer('quote:dossiers', { articleId }).data?.[id] ?? []
  if (dossiers.length === 0) return null
  return (
    <p className={styles.line}>
      <span>{m.links.inDossiers}</span>
      {dossiers.map((dossier) => (
        <button
          key={dossier.id}
          type="button"
          className={styles.link}
          aria-label={m.links.openDossier(dossier.title)}
          onClick={() => {
            openDossier(dossier.id, id)
          }}
        >
          {dossier.title}
        </button>
      ))}
    </p>
  )
}
