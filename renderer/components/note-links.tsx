// Owns showing what a note links to, and which notes link to something. Leaves finding that out to main.
import type { NoteLink, NoteMention } from '../../src/model/answers'
import { useMessages } from '../messages/messages-context'
import { usePlace } from '../state/place'
import { useOpenQuote } from '../state/app-links'
import styles from './note-links.module.css'

/** What a note links to; nothing where it links to nothing. */
export function NoteLinks({ links }: { readonly links: readonly NoteLink[] }) {
  const m = useMessages()
  if (links.length === 0) return null
  return (
    <section className={styles.section} aria-label={m.notes.links}>
      <h3 className={styles.heading}>{m.notes.links}</h3>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={`${link.kind} ${link.id}`}>
            <LinkRow link={link} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LinkRow({ link }: { readonly link: NoteLink }) {
  const m = useMessages()
  const openQuote = useOpenQuote()
  const { openArticle, openNote } = usePlace()
  if (link.title === null) return <p className={styles.gone}>{m.notes.linkGone[link.kind]}</p>
  const open = (): void => {
    switch (link.kind) {
      case 'quote':
        openQuote(link.id)
        return
      case 'article':
        openArticle(link.id)
        return
      case 'note':
        openNote(link.id)
    }
  }
  return (
    <>
      <button type="button" className={styles.link} onClick={open}>
        {link.kind === 'quote' ? m.quoted(link.words) : link.title || m.notes.untitled}
      </button>
      {link.kind === 'quote' && <p className={styles.source}>{link.title}</p>}
    </>
  )
}

/** Notes that link to something; nothing where none do. */
export function NoteMentions({ mentions }: { readonly mentions: readonly NoteMention[] }) {
  const m = useMessages()
  const { openArticle, openNote } = usePlace()
  if (mentions.length === 0) return null
  return (
    <section className={styles.section} aria-label={m.notes.mentions}>
      <h3 className={styles.heading}>{m.notes.mentions}</h3>
      <ul className={styles.list}>
        {mentions.map(({ kind, id, title, words }) => (
          <li key={`${kind} ${id}`}>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                if (kind === 'note') openNote(id)
                else openArticle(id, { part: 'note' })
              }}
            >
              {kind === 'article' ? m.notes.onArticle(title) : title || words || m.notes.untitled}
            </button>
            {kind === 'note' && title !== '' && words !== '' && <p className={styles.source}>{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
