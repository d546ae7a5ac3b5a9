// Owns writing a note in Markdown, with images and links: as it is written, and beside or below it as it reads. Leaves keeping it to the caller.
import { Link2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { NOTE_LIMIT } from '../../src/model/note'
import { useMessages } from '../messages/messages-context'
import { useAppState } from '../state/app-state'
import { IconButton } from './button'
import { classes } from './class-names'
import { DraftArea } from './draft-area'
import { ImageButton } from './image-button'
import { LinkOffers, offerId } from './link-offers'
import { isPlain, MarkdownView } from './markdown-view'
import styles from './note-area.module.css'
import { writeText } from '../dom/write-text'
import { useLinkCompletion, type OwnerOfNote } from './use-link-completion'
import { useNoteImages } from './use-note-images'

type NoteAreaProps = {
  readonly owner: OwnerOfNote
  readonly label: string
  readonly stored: string
  readonly placeholder: string
  readonly save: (note: string) => Promise<boolean>
  /** How it stands: narrow in a margin, or as a page of its own, with what it means beside it where there is room. */
  readonly look: 'margin' | 'page'
}

/** A note that keeps itself; what its Markdown means is seen while it is written. */
export function NoteArea({ owner, label, stored, placeholder, save, look }: NoteAreaProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const [typed, setTyped] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const images = useNoteImages(area, place)
  const links = useLinkCompletion(area, owner)
  // What is stored has caught up: from now on it may change under our feet.
  if (typed !== null && typed === stored) setTyped(null)
  const text = typed ?? stored
  // In a margin there is no room for saying the same twice; on a page the writing keeps its width whatever is written.
  const isShown = look === 'page' || !isPlain(text)
  return (
    <div className={classes(styles.note, styles[look])}>
      <div className={styles.both}>
        <div ref={place} className={styles.write}>
          <DraftArea
            ref={area}
            label={label}
            stored={stored}
            save={save}
            placeholder={placeholder}
            look={look === 'page' ? 'page' : 'note'}
            maxLength={NOTE_LIMIT}
            onType={setTyped}
            onPaste={images.onPaste}
            onKey={links.onKey}
            onCursor={links.look}
            onLeave={links.close}
            completion={
              links.offers.length === 0
                ? null
                : { listId: links.id, activeId: offerId(links.id, links.active) }
            }
          />
          <LinkOffers completion={links} />
          {readOnly === null && (
            <div className={styles.tools}>
              <ImageButton onChoose={images.add} />
              <IconButton
                icon={Link2}
                label={m.note.addLink}
                shortcut="[["
                size="small"
                onPress={() => {
                  if (area.current !== null) writeText(area.current, '[[')
                }}
              />
            </div>
          )}
        </div>
        {isShown && (
          <section aria-label={m.note.asRead} className={styles.read}>
            <h3 className={styles.heading}>{m.note.asRead}</h3>
            <MarkdownView text={text} />
          </section>
        )}
      </div>
    </div>
  )
}
