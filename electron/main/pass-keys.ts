// Owns the keys that are pressed in an original view: its frame runs no scripts and is another origin's, so the window can't hear them.
import type { WebContents } from 'electron'
import type { Events } from '../../src/contract'
import { isOriginalView } from './article-address'

/** Tell each press of a key while an original view is shown. The window knows whether the view had it. */
export function passKeys(contents: WebContents, tell: (press: Events['frame:key']) => void): void {
  contents.on('before-input-event', (_event, input) => {
    if (input.type !== 'keyDown' || !contents.mainFrame.frames.some(({ url }) => isOriginalView(url))) return
    const { key, code, shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey } = input
    tell({ key, code, shiftKey, ctrlKey, altKey, metaKey })
  })
}
