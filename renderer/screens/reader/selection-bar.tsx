// Owns the bar that rises over a selection: colours, tag, note, dossier. Leaves its place to `dom/bar-place.ts`.
import { useLayoutEffect, useState, type RefObject } from 'react'
import { Separator, Toolbar } from 'react-aria-components'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import { PlainButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { ColourDot } from '../../components/colour-dot'
import { DossierMenu } from '../../components/dossier-menu'
import { placeBar } from '../../dom/bar-place'
import type { Box } from '../../dom/selection'
import { useMessages } from '../../messages/messages-context'
import styles from './selection-bar.module.css'
import type { Making } from './use-making'

type SelectionBarProps = {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly box: Box
  readonly frame: HTMLIFrameElement | null
  readonly making: Making
  readonly isDossierMenuOpen: boolean
  readonly onDossierMenu: (isOpen: boolean) => void
  readonly onLeave: () => void
}

/** Top of the bar when it stands in the strip above the frame: at most, where fingers need a higher one. */
const DOCK_TOP = -42

/** What can be made of the selection. */
export function SelectionBar(props: SelectionBarProps) {
  const { ref, box, frame, making, isDossierMenuOpen, onDossierMenu, onLeave } = props
  const m = useMessages()
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null)
  useLayoutEffect(() => {
    const bar = ref.current
    if (bar === null || frame === null) return
    const view = { width: frame.clientWidth, height: frame.clientHeight }
    setPlace(
      placeBar(
        box,
        view,
        { width: bar.offsetWidth, height: bar.offsetHeight },
        Math.min(DOCK_TOP, -bar.offsetHeight),
      ),
    )
  }, [ref, box, frame])
  return (
    <div
      ref={ref}
      className={styles.holder}
      data-pane
      style={place === null ? { visibility: 'hidden' } : place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onLeave()
      }}
    >
      <Toolbar aria-label={m.selection.label} className={classes(styles.bar)}>
        {COLOUR_ORDER.map((colour) => (
          <PlainButton
            key={colour}
            className={classes(styles.colour)}
            aria-label={m.numbered(m.colours[colour], COLOUR_NUMBERS[colour])}
            onPress={() => {
              making.mark(colour)
            }}
          >
            <ColourDot colour={colour} />
          </PlainButton>
        ))}
        <Separator orientation="vertical" className={classes(styles.line)} />
        <PlainButton
          className={classes(styles.word)}
          onPress={() => {
            making.markAsLast('tag')
          }}
        >
          {m.selection.tag}
        </PlainButton>
        <PlainButton
          className={classes(styles.word)}
          onPress={() => {
            making.markAsLast('note')
          }}
        >
          {m.selection.note}
        </PlainButton>
        <DossierMenu
          button={(props) => (
            <PlainButton {...props} className={classes(styles.word)}>
              {m.selection.addToDossier}
            </PlainButton>
          )}
          isOpen={isDossierMenuOpen}
          onOpenChange={onDossierMenu}
          onChoose={making.markInto}
          onNew={() => {
            making.markInto(null)
          }}
        />
      </Toolbar>
    </div>
  )
}
