// Owns the rows of settings: one of a few values, or a number between two others.
import { useId } from 'react'
import styles from './settings-dialog.module.css'

type Option<T extends string> = { readonly id: T; readonly label: string; readonly group?: string }

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T
  /** Those of one group stand together. */
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
}

/** One of a few values. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.id === event.currentTarget.value)
          if (chosen !== undefined) onChange(chosen.id)
        }}
      >
        {inGroups(options).map(({ group, members }) => {
          const shown = members.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))
          return group === undefined ? (
            shown
          ) : (
            <optgroup key={group} label={group}>
              {shown}
            </optgroup>
          )
        })}
      </select>
    </div>
  )
}

type Group<T extends string> = { readonly group: string | undefined; readonly members: Option<T>[] }

function inGroups<T extends string>(options: readonly Option<T>[]): readonly Group<T>[] {
  const groups: Group<T>[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last !== undefined && last.group === option.group) last.members.push(option)
    else groups.push({ group: option.group, members: [option] })
  }
  return groups
}

type RangeProps = {
  readonly label: string
  readonly value: number
  readonly range: { readonly min: number; readonly max: number; readonly step: number }
  readonly onChange: (value: number) => void
  /** A value in words. */
  readonly say: (value: number) => string
}

/** A number between two others. */
export function Range({ label, value, range, onChange, say }: RangeProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.range}>
        <input
          id={id}
          type="range"
          className={styles.slider}
          {...range}
          value={value}
          aria-valuetext={say(value)}
          onChange={(event) => {
            onChange(event.currentTarget.valueAsNumber)
          }}
        />
        <output className={styles.value}>{say(value)}</output>
      </span>
    </div>
  )
}
