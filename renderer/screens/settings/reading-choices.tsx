// Owns what a person sets of reading: theme, typeface, size, line height and column. Every change shows and is kept at once.
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { Choice, Range } from './choice-rows'
import { FONT_ORDER, LINE_HEIGHTS, MEASURE_RANGE, READING_SIZES, THEME_ORDER } from './choices'

/** The rows that set how articles look. */
export function ReadingChoices() {
  const m = useMessages()
  const { settings, change } = useSettings()
  return (
    <>
      <Choice
        label={m.settings.theme}
        value={settings.theme}
        options={THEME_ORDER.map((id) => ({ id, label: m.settings.themes[id] }))}
        onChange={(theme) => {
          change({ theme })
        }}
      />
      <Choice
        label={m.settings.font}
        value={settings.readingFont}
        options={FONT_ORDER.map((id) => ({ id, label: m.settings.fonts[id] }))}
        onChange={(readingFont) => {
          change({ readingFont })
        }}
      />
      <Range
        label={m.settings.size}
        value={settings.readingSize}
        range={READING_SIZES}
        say={m.settings.pixels}
        onChange={(readingSize) => {
          change({ readingSize })
        }}
      />
      <Range
        label={m.settings.lineHeight}
        value={settings.readingLineHeight}
        range={LINE_HEIGHTS}
        say={m.settings.times}
        onChange={(readingLineHeight) => {
          change({ readingLineHeight })
        }}
      />
      <Range
        label={m.settings.measure}
        value={settings.readingMeasure}
        range={MEASURE_RANGE}
        say={m.settings.pixels}
        onChange={(readingMeasure) => {
          change({ readingMeasure })
        }}
      />
    </>
  )
}
