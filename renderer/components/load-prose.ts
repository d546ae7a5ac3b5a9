// Owns loading what commentary is drawn and edited with: after the window, with the first commentary that is shown.
import { useEffect, useState } from 'react'
import type { drawProse } from '../prose/draw-prose'
import type { ProseEditing } from '../prose/prose-editing'
import type { readProse } from '../prose/read-prose'

/** What is loaded. */
export type ProseParts = {
  readonly drawProse: typeof drawProse
  readonly readProse: typeof readProse
  readonly ProseEditing: typeof ProseEditing
}

let loaded: ProseParts | null = null
let loading: Promise<ProseParts> | null = null

async function loadParts(): Promise<ProseParts> {
  const [draw, read, editing] = await Promise.all([
    import('../prose/draw-prose'),
    import('../prose/read-prose'),
    import('../prose/prose-editing'),
  ])
  loaded = {
    drawProse: draw.drawProse,
    readProse: read.readProse,
    ProseEditing: editing.ProseEditing,
  }
  return loaded
}

/** Load it, once. */
export const loadProse = (): Promise<ProseParts> => (loading ??= loadParts())

/** What commentary is drawn and edited with; `null` until it is there. */
export function useProse(): ProseParts | null {
  const [parts, setParts] = useState(loaded)
  useEffect(() => {
    if (parts !== null) return
    let isShown = true
    void loadProse().then((next) => {
      if (isShown) setParts(next)
    })
    return () => {
      isShown = false
    }
  }, [parts])
  return parts
}
