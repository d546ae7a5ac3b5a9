// Owns the settings: theme, language, reading size and column. Leaves keeping them to main.
import { useId } from 'react'
import type { Settings } from '../../../src/model/settings'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { CHECK_INTERVAL_ORDER, MEASURE_RANGE, READING_SIZES, THEME_ORDER } from './choices'
import { LibrarySettings } from './library-settings'
import styles from './settings-dialog.module.css'

/** The settings; every change shows and is kept at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const { settings, change } = useSettings()
  return (
    <ModalDialog title={m.settings.title} onClose={onClose}>
      <div className={styles.rows}>
        <Choice
          label={m.settings.theme}
          value={settings.theme}
          options={THEME_ORDER.map((id) => ({ id, label: m.settings.themes[id] }))}
          onChange={(theme) => {
            change({ theme })
          }}
        />
        <Choice<Settings['locale']>
          label={m.settings.language}
          value={settings.locale}
          options={(['system', 'en', 'ko'] as const).map((id) => ({ id, label: m.settings.languages[id] }))}
          onChange={(locale) => {
            change({ locale })
          }}
        />
        <Range
          label={m.settings.size}
          value={settings.readingSize}
          range={READING_SIZES}
          onChange={(readingSize) => {
            change({ readingSize })
          }}
        />
        <Range
          label={m.settings.measure}
          value={settings.readingMeasure}
          range={MEASURE_RANGE}
          onChange={(readingMeasure) => {
            change({ readingMeasure })
          }}
        />
        <label className={styles.row}>
          <span>{m.settings.offersClipboard}</span>
          <input
            type="checkbox"
            className={styles.check}
            checked={settings.offersClipboard}
            onChange={(event) => {
              change({ offersClipboard: event.currentTarget.checked })
            }}
          />
        </label>
        <div>
          <Choice<Settings['checksSources']>
            label={m.sources.schedule}
            value={settings.checksSources}
            options={CHECK_INTERVAL_ORDER.map((id) => ({ id, label: m.sources.schedules[id] }))}
            onChange={(checksSources) => {
              change({ checksSources })
            }}
          />
          <p className={styles.hint}>{m.sources.scheduleHint}</p>
        </div>
        <p className={styles.sample} style={{ fontSize: settings.readingSize }}>
          {m.settings.sampleText}
        </p>
      </div>
      <LibrarySettings />
    </ModalDialog>
  )
}

type ChoiceProps<T extends string> = {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly id: T; readonly label: string }[]
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
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type RangeProps = {
  readonly label: string
  readonly value: number
  readonly range: { readonly min: number; readonly max: number; readonly step: number }
  readonly onChange: (value: number) => void
}

/** A number of pixels between two others. */
export function Range({ label, value, range, onChange }: RangeProps) {
  const m = useMessages()
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
          aria-valuetext={m.settings.pixels(value)}
          onChange={(event) => {
            onChange(event.currentTarget.valueAsNumber)
          }}
        />
        <output className={styles.value}>{m.settings.pixels(value)}</output>
      </span>
    </div>
  )
}
