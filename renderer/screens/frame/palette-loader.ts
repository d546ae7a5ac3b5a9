// Owns having the palette's program at hand: it comes when the window has nothing else to do, or is asked for. No boundary of suspense
// is in between: one would wait a third of a second before it shows what is there already.
import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useDialog, useDialogs } from '../../state/dialogs'

type PaletteProps = { readonly onClose: () => void }

/** The palette, where it is open and its program is there. */
export function PaletteLoader(): ReactNode {
  const isOpen = useDialog()?.kind === 'palette'
  const { close } = useDialogs()
  const [loaded, setLoaded] = useState<{ readonly palette: ComponentType<PaletteProps> } | null>(null)
  const isMissing = loaded === null
  useEffect(() => {
    if (!isMissing) return
    const load = (): void => {
      void import('../palette/palette').then(({ Palette: palette }) => {
        setLoaded({ palette })
      })
    }
    if (isOpen) load()
    const waiting = requestIdleCallback(load)
    return () => {
      cancelIdleCallback(waiting)
    }
  }, [isMissing, isOpen])
  return isOpen && loaded !== null ? createElement(loaded.palette, { onClose: close }) : null
}
