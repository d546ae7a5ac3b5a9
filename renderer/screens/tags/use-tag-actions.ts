// Owns what can be done to a tag, each of which tells what it did and how to take it back. Leaves the doing to main.
import { useMemo } from 'react'
import type { TagCount } from '../../../src/model/answers'
import type { Colour } from '../../../src/model/quote-kinds'
import { ownNameOfTag } from '../../../src/model/tag-path'
import { useMessages } from '../../messages/messages-context'
import { useLibraryJobs } from '../../state/library-jobs'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { useUndo } from '../../state/undo'

type TagActions = {
  readonly describe: (tag: string, change: TagDescription) => Promise<boolean>
  /** Another path: moved, or merged with the tag that has it. */
  readonly rename: (from: string, to: string) => Promise<boolean>
  /** Below another tag, or to the top level. */
  readonly moveBelow: (tag: string, parent: string | null) => void
  readonly remove: (tag: string) => void
}
type TagDescription = { readonly colour?: Colour | null; readonly description?: string }

/** Actions on tags. */
export function useTagActions(tags: readonly TagCount[]): TagActions {
  const m = useMessages()
  const act = useAct()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const { undo } = useUndo()
  return useMemo(() => {
    const rename = async (from: string, to: string): Promise<boolean> => {
      if (to === from) return true
      const isTaken = tags.some(({ tag }) => tag === to)
      const changed = await run('tag:rename', { from, to })
      if (changed === null) return false
      show({
        text: isTaken ? m.tags.merged(from, to) : m.tags.renamed(from, to),
        detail: m.tags.changed(changed),
        action: { label: m.undo, run: undo },
      })
      return true
    }
    return {
      rename,
      describe: async (tag, description) => (await act('tag:describe', { tag, description })) !== null,
      moveBelow: (tag, parent) => {
        void rename(tag, parent === null ? ownNameOfTag(tag) : `${parent}/${ownNameOfTag(tag)}`)
      },
      remove: (tag) => {
        void run('tag:delete', { tag }).then((changed) => {
          if (changed === null) return
          show({
            text: m.tags.removed(tag),
            detail: m.tags.changed(changed),
            action: { label: m.undo, run: undo },
          })
        })
      },
    }
  }, [act, m, run, show, tags, undo])
}
