// Owns what stands below a dossier's title: author, institution, date and abstract, edited where they stand. Leaves keeping them to main.
import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import { FRONT_FIELDS, FRONT_LIMITS, frontMatterOf } from '../../../src/model/front-matter'
import { Button, Icon } from '../../components/button'
import { DraftArea } from '../../components/draft-area'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useAct } from '../../state/queries'
import styles from './front-matter.module.css'

/** Fields that say something; all of them once a person wants to write one. */
export function FrontMatterFields({ dossier }: { readonly dossier: Dossier }) {
  const m = useMessages()
  const act = useAct()
  const { readOnly } = useAppState()
  const [isOpen, setIsOpen] = useState(false)
  const front = frontMatterOf(dossier)
  const shown = isOpen ? FRONT_FIELDS : FRONT_FIELDS.filter((field) => front[field] !== '')
  return (
    <div className={styles.front}>
      {shown.map((field) => (
        <div key={field} className={styles.row}>
          <span className={styles.label} aria-hidden>
            {m.front.fields[field]}
          </span>
          <DraftArea
            label={m.front.fields[field]}
            stored={front[field]}
            save={async (text) =>
              (await act('dossier:front', { id: dossier.id, change: { [field]: text } })) !== null
            }
            placeholder={m.front.placeholders[field]}
            look="note"
            isOneLine={field !== 'abstract'}
            maxLength={FRONT_LIMITS[field]}
          />
        </div>
      ))}
      {shown.length < FRONT_FIELDS.length && readOnly === null && (
        <Button
          look="quiet"
          onPress={() => {
            setIsOpen(true)
          }}
        >
          <Icon icon={FileText} size={14} />
          {shown.length === 0 ? m.front.add : m.front.more}
        </Button>
      )}
    </div>
  )
}
