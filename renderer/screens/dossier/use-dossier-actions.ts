// Owns what can be done to the parts of a dossier. Leaves keeping them to main.
import { useLayoutEffect, useState } from 'react'
import type { RequestOf } from '../../../src/contract'
import type { Dossier, DossierBlock } from '../../../src/model/dossier'
import { useMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'

/** A part that isn’t on the page yet. */
export type NewBlock = RequestOf<'dossier:add-block'>['block']

/** What can be done to the parts of one dossier. */
export type DossierActions = {
  /** Gives the new part's id, or `null` after a failure. */
  readonly add: (block: NewBlock, before: string | null) => Promise<string | null>
  readonly change: (blockId: string, change: RequestOf<'dossier:change-block'>['change']) => Promise<boolean>
  readonly move: (blockId: string, before: string | null) => void
  /** One place up or down; at an end it stays. */
  readonly step: (blockId: string, by: 1 | -1) => void
  readonly remove: (block: DossierBlock) => void
  readonly rename: (title: string) => Promise<boolean>
  readonly removeDossier: () => void
}

/** The block that stands after one, or `null` at the end. */
export const blockAfter = (blocks: readonly DossierBlock[], id: string): string | null =>
  blocks[blocks.findIndex((block) => block.id === id) + 1]?.id ?? null

/** Actions on one dossier. */
export function useDossierActions(dossier: Dossier): DossierActions {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { go } = usePlace()
  // What is done is done to the dossier as it is then: the actions stay the same, or every part would be drawn anew with each change.
  const { undo } = useUndo()
  const [held] = useState(() => holdMeans({ dossier, m, act, show, go, undo }))
  useLayoutEffect(() => {
    held.renew({ dossier, m, act, show, go, undo })
  })
  return held.actions
}

/** Actions, and a way to give them what there is to act with now. */
function holdMeans(first: Means): {
  readonly actions: DossierActions
  readonly renew: (next: Means) => void
} {
  let means = first
  return {
    actions: makeActions(() => means),
    renew: (next) => {
      means = next
    },
  }
}

type Means = {
  readonly dossier: Dossier
  readonly m: ReturnType<typeof useMessages>
  readonly act: ReturnType<typeof useAct>
  readonly show: ReturnType<typeof useToasts>['show']
  readonly go: ReturnType<typeof usePlace>['go']
  readonly undo: () => void
}

/** @param now  What there is to act with, at the time of acting. */
function makeActions(now: () => Means): DossierActions {
  const add: DossierActions['add'] = async (block, before) => {
    const { act, dossier } = now()
    const known = new Set<string>(dossier.blocks.map((one) => one.id))
    const changed = await act('dossier:add-block', { id: dossier.id, before, block })
    return changed?.blocks.find((one) => !known.has(one.id))?.id ?? null
  }
  const move = (blockId: string, before: string | null): void => {
    const { act, dossier } = now()
    if (before === blockId || before === blockAfter(dossier.blocks, blockId)) return
    void act('dossier:move-block', { id: dossier.id, blockId, before })
  }
  return {
    add,
    move,
    change: async (blockId, change) => {
      const { act, dossier } = now()
      return (await act('dossier:change-block', { id: dossier.id, blockId, change })) !== null
    },
    step: (blockId, by) => {
      const { blocks } = now().dossier
      const at = blocks.findIndex((block) => block.id === blockId)
      if (at + by < 0 || at + by >= blocks.length) return
      move(blockId, (by < 0 ? blocks[at - 1]?.id : blocks[at + 2]?.id) ?? null)
    },
    remove: (block) => {
      const { m, act, show, undo, dossier } = now()
      void act('dossier:remove-block', { id: dossier.id, blockId: block.id }).then((changed) => {
        // Put back as it was: with its comments, and as the part that others lead to.
        if (changed !== null) show({ text: m.dossier.blockRemoved, action: { label: m.undo, run: undo } })
      })
    },
    rename: async (title) => {
      const { act, dossier } = now()
      // A dossier without a name can't be kept: the old name stays until there is a new one.
      if (title.trim() === '') return false
      return (await act('dossier:rename', { id: dossier.id, title })) !== null
    },
    removeDossier: () => {
      const { m, act, show, go, dossier } = now()
      void act('dossier:delete', { id: dossier.id }).then((gone) => {
        if (gone === null) return
        go({ screen: 'library', shelf: 'all', tag: null, article: null })
        show({
          text: m.dossier.removed(dossier.title),
          action: { label: m.undo, run: () => void act('trash:restore', { folder: gone.folder }) },
        })
      })
    },
  }
}
