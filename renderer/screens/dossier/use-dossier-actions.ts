// Owns what can be done to the parts of a dossier. Leaves keeping them to main.
import { useMemo } from 'react'
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
  const { undo } = useUndo()
  return useMemo(() => {
    const { id, blocks } = dossier
    const known = new Set<string>(blocks.map((block) => block.id))
    const add: DossierActions['add'] = async (block, before) => {
      const changed = await act('dossier:add-block', { id, before, block })
      return changed?.blocks.find((one) => !known.has(one.id))?.id ?? null
    }
    const move = (blockId: string, before: string | null): void => {
      if (before === blockId || before === blockAfter(blocks, blockId)) return
      void act('dossier:move-block', { id, blockId, before })
    }
    return {
      add,
      move,
      change: async (blockId, change) =>
        (await act('dossier:change-block', { id, blockId, change })) !== null,
      step: (blockId, by) => {
        const at = blocks.findIndex((block) => block.id === blockId)
        if (at + by < 0 || at + by >= blocks.length) return
        move(blockId, (by < 0 ? blocks[at - 1]?.id : blocks[at + 2]?.id) ?? null)
      },
      remove: (block) => {
        void act('dossier:remove-block', { id, blockId: block.id }).then((changed) => {
          if (changed === null) return
          // Put back as it was: with its comments, and as the part that others lead to.
          show({ text: m.dossier.blockRemoved, action: { label: m.undo, run: undo } })
        })
      },
      rename: async (title) => {
        // A dossier without a name can't be kept: the old name stays until there is a new one.
        if (title.trim() === '') return false
        return (await act('dossier:rename', { id, title })) !== null
      },
      removeDossier: () => {
        void act('dossier:delete', { id }).then((gone) => {
          if (gone === null) return
          go({ screen: 'library', shelf: 'all', tag: null, article: null })
          show({
            text: m.dossier.removed(dossier.title),
            action: { label: m.undo, run: () => void act('trash:restore', { folder: gone.folder }) },
          })
        })
      },
    }
  }, [act, dossier, go, m, show, undo])
}
