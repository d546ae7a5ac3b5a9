// Owns drawing what may be linked to, at the place where a link is begun. Leaves what is offered to `use-link-completion.ts`.
import { useMessages } from '../messages/messages-context'
import { classes } from './class-names'
import styles from './link-offers.module.css'
import field from './offer-field.module.css'
import type { LinkCompletion } from './use-link-completion'

/** The id of an offer in a list. */
export const offerId = (list: string, index: number): string => `${list}-${String(index)}`

/** The offers; nothing while no link is begun. */
export function LinkOffers({ completion }: { readonly completion: LinkCompletion }) {
  const m = useMessages()
  const { id, begun, offers, active, take } = completion
  if (begun === null) return null
  const place = { '--x': `${String(begun.x)}px`, top: begun.below + 4 } as React.CSSProperties
  if (offers.length === 0)
    return (
      <p role="status" className={classes(field.offers, styles.place, styles.none)} style={place}>
        {m.note.noOffers}
      </p>
    )
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={m.note.offers}
      className={classes(field.offers, styles.place)}
      style={place}
    >
      {offers.map((offer, index) => (
        <li
          key={`${offer.kind} ${offer.id}`}
          id={offerId(id, index)}
          role="option"
          ref={(row) => {
            if (index === active) row?.scrollIntoView({ block: 'nearest' })
          }}
          aria-selected={index === active}
          className={classes(field.offer, styles.offer, index === active && field.active)}
          // Before the field loses the focus, which would take the list away.
          onPointerDown={(event) => {
            event.preventDefault()
            take(offer)
          }}
        >
          <span className={styles.title}>
            {offer.kind === 'quote' ? m.quoted(offer.title) : offer.title || m.notes.untitled}
          </span>
          <span className={styles.detail}>
            {[m.trash.kinds[offer.kind], offer.detail].filter((part) => part !== '').join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
