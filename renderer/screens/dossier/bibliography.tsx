// Owns the bibliography at the end of a dossier's page, in the style of its citations.
import type { ShownCitations } from '../../../src/model/answers'
import { isOwnStyle } from '../../../src/model/citation'
import { CitationLine } from '../../components/citation-line'
import { useMessages } from '../../messages/messages-context'
import styles from './bibliography.module.css'

/** The sources as the style lists them. */
export function Bibliography({ citations }: { readonly citations: ShownCitations }) {
  const m = useMessages()
  const { bibliography, style, styleName } = citations
  if (bibliography.length === 0) return null
  return (
    <section className={styles.section} aria-label={m.citations.bibliography}>
      <h2 className={styles.title}>{m.citations.bibliography}</h2>
      <p className={styles.style}>
        {m.citations.setIn(isOwnStyle(style) ? styleName : m.citations.styles[style])}
      </p>
      <ul className={styles.entries}>
        {bibliography.map(({ sourceNumber, parts }) => (
          <li key={sourceNumber}>
            <CitationLine parts={parts} />
          </li>
        ))}
      </ul>
    </section>
  )
}
