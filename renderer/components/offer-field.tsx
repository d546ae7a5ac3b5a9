// Owns a line with completion from what was written elsewhere. Leaves keeping it and what is offered to the caller.
import { useId, useState, type KeyboardEvent, type Ref } from 'react'
import { classes } from './class-names'
import styles from './offer-field.module.css'

type OfferFieldProps = {
  readonly label: string
  readonly placeholder: string
  readonly text: string
  readonly maxLength: number
  /** Offered in this order; those that hold what was typed are shown. */
  readonly offers: readonly string[]
  readonly offersLabel: string
  /** What is wrong with what was typed; `null` for nothing. */
  readonly problem?: string | null
  readonly onType: (text: string) => void
  /** An offer was taken. */
  readonly onTake: (text: string) => void
  readonly onBlur: () => void
  readonly onEnter: () => void
  readonly onEscape: () => void
  readonly ref?: Ref<HTMLInputElement>
}

const OFFERED = 6

/** A field for one line: arrows choose among the offers, Enter takes one or is done. */
export function OfferField(props: OfferFieldProps) {
  const { label, placeholder, text, maxLength, offers, offersLabel, problem = null, ref } = props
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const wanted = text.trim().toLocaleLowerCase()
  const shown = isOpen
    ? offers.filter((offer) => offer !== text && offer.toLocaleLowerCase().includes(wanted)).slice(0, OFFERED)
    : []
  const close = (): void => {
    setIsOpen(false)
    setActive(-1)
  }
  const take = (offer: string): void => {
    close()
    props.onTake(offer)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined) {
      event.preventDefault()
      setIsOpen(true)
      const length = shown.length + 1
      setActive(((active + 1 + move + length) % length) - 1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const offer = shown[active]
      if (offer === undefined) props.onEnter()
      else take(offer)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (shown.length > 0 && active >= 0) close()
      else props.onEscape()
    }
  }
  const optionId = (index: number): string => `${id}-${String(index)}`
  return (
    <span className={styles.field}>
      <input
        ref={ref}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        {...(active >= 0 ? { 'aria-activedescendant': optionId(active) } : {})}
        placeholder={placeholder}
        value={text}
        maxLength={maxLength}
        spellCheck={false}
        onFocus={(event) => {
          setIsOpen(event.currentTarget.value === '')
        }}
        onChange={(event) => {
          setIsOpen(true)
          setActive(-1)
          props.onType(event.currentTarget.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close()
          props.onBlur()
        }}
      />
      {shown.length > 0 && (
        <ul className={styles.offers} role="listbox" id={id} aria-label={offersLabel}>
          {shown.map((offer, index) => (
            <li
              key={offer}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={classes(styles.offer, index === active && styles.active)}
              // Before the field loses the focus, which would take the list away.
              onPointerDown={(event) => {
                event.preventDefault()
                take(offer)
              }}
            >
              {offer}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <span id={`${id}-problem`} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </span>
  )
}
