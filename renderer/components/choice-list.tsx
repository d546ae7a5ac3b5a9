// Owns a list of a few choices with a sentence for each, one of which is taken.
import { useId } from 'react'
import styles from './choice-list.module.css'

type ChoiceListProps<T extends string> = {
  /** What is chosen; for who listens. */
  readonly legend: string
  readonly options: readonly { readonly id: T; readonly name: string; readonly says: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

/** The choices. */
export function ChoiceList<T extends string>({ legend, options, chosen, onChoose }: ChoiceListProps<T>) {
  const id = useId()
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.id} className={styles.choice}>
          <input
            type="radio"
            name={id}
            autoFocus={option.id === chosen}
            checked={option.id === chosen}
            aria-describedby={`${id}-${option.id}`}
            aria-label={option.name}
            onChange={() => {
              onChoose(option.id)
            }}
          />
          <span className={styles.name}>{option.name}</span>
          <span id={`${id}-${option.id}`} className={styles.says}>
            {option.says}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
