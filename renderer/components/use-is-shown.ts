// Owns whether what began some work is still on the screen when the work ends: whoever has left is told elsewhere.
import { useEffect, useRef, type RefObject } from 'react'

/** Whether the component is shown; to be read when something ends. */
export function useIsShown(): Readonly<RefObject<boolean>> {
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return isShown
}
