// Owns which quote of a dossier is being worded. Leaves the words to `wording-editor.tsx`.
import { useCallback, useMemo, useState } from 'react'

/** Whether the words of one quote are being edited, and how that begins and ends. */
export type WordingState = {
  readonly isEditing: boolean
  readonly begin: () => void
  readonly end: () => void
}

/** The wording of one part; only quotes have one. */
export function useWording(): WordingState {
  const [isEditing, setIsEditing] = useState(false)
  const begin = useCallback(() => {
    setIsEditing(true)
  }, [])
  const end = useCallback(() => {
    setIsEditing(false)
  }, [])
  return useMemo(() => ({ isEditing, begin, end }), [isEditing, begin, end])
}
