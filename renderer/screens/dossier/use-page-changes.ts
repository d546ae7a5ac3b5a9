// Owns putting things onto the page: new parts, and what is dropped. Leaves keeping them to main.
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { DossierBlock } from '../../../src/model/dossier'
import { blockAfter, type DossierActions, type NewBlock } from './use-dossier-actions'
import type { Dropped, Side } from './use-drop-place'

/** What is put onto the page; the same functions as long as the page is there. */
export type PageChanges = {
  /** Before a part, or at the end. */
  readonly add: (block: NewBlock, before: string | null) => void
  readonly land: (dropped: Dropped, before: string | null) => void
  readonly landBeside: (dropped: Dropped, blockId: string, side: Side) => void
}

/** Changes to a page; a new part is told of, to be written in. */
export function usePageChanges(
  actions: DossierActions,
  blocks: readonly DossierBlock[],
  onNew: (id: string) => void,
): PageChanges {
  const latest = useRef(blocks)
  useLayoutEffect(() => {
    latest.current = blocks
  })
  return useMemo(() => {
    const add: PageChanges['add'] = (block, before) => {
      void actions.add(block, before).then((id) => {
        if (id !== null) onNew(id)
      })
    }
    const land: PageChanges['land'] = (dropped, before) => {
      if (dropped.kind === 'block') actions.move(dropped.id, before)
      else add(dropped, before)
    }
    return {
      add,
      land,
      landBeside: (dropped, blockId, side) => {
        land(dropped, side === 'before' ? blockId : blockAfter(latest.current, blockId))
      },
    }
  }, [actions, onNew])
}
