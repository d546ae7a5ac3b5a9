// Owns which branches of the tree of tags are folded, for the screen and the navigation alike.
import { useCallback, useSyncExternalStore } from 'react'
import { foldedTags, rememberFoldedTags } from './remembered'

const listeners = new Set<() => void>()
let current: ReadonlySet<string> | null = null

const read = (): ReadonlySet<string> => (current ??= new Set(foldedTags()))
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The folded branches, and how to fold or unfold one. */
export function useFoldedTags(): {
  readonly folded: ReadonlySet<string>
  readonly toggle: (tag: string) => void
} {
  const folded = useSyncExternalStore(subscribe, read)
  const toggle = useCallback((tag: string) => {
    const next = new Set(read())
    if (!next.delete(tag)) next.add(tag)
    current = next
    rememberFoldedTags([...next])
    for (const listener of listeners) listener()
  }, [])
  return { folded, toggle }
}
