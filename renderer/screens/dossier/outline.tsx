// Owns the outline of a dossier: its sections by number, each a way to its place on the page.
import { useMemo } from 'react'
import type { DossierBlock } from '../../../src/model/dossier'
import { useMessages } from '../../messages/messages-context'
import styles from './outline.module.css'
import { numberSections } from '../../../src/model/section-numbers'

type OutlineProps = {
  readonly blocks: readonly DossierBlock[]
  readonly onGo: (blockId: string) => void
}

/** The sections. */
export function Outline({ blocks, onGo }: OutlineProps) {
  const m = useMessages()
  const numbers = useMemo(() => numberSections(blocks), [blocks])
  const sections = blocks.filter((block) => block.kind === 'section')
  return (
    <nav className={styles.outline} aria-label={m.dossier.outline} data-pane>
      <h2 className={styles.title}>{m.dossier.outline}</h2>
      {sections.length === 0 && <p className={styles.hint}>{m.dossier.noOutline}</p>}
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              className={styles.item}
              style={{ paddingInlineStart: 8 + (section.level - 1) * 16 }}
              onClick={() => {
                onGo(section.id)
              }}
            >
              <span className={styles.number}>{numbers.get(section.id)}</span>
              <span className={styles.words}>
                {section.title === '' ? m.dossier.newSection : section.title}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
