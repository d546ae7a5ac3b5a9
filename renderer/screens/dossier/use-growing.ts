// Owns how many parts of a long page are drawn: first as many as are seen, then the others, between which the window answers.
import { useEffect, useState } from 'react'

/** More than any window shows. */
const FIRST = 24
const STEP = 24

/**
 * How many of so many parts are to be drawn now; soon it is all of them.
 *
 * @param wanted  Index of a part that is gone to: it is drawn at once, with as many behind it as may be seen; -1 for none.
 */
export function useGrowing(count: number, wanted: number): number {
  const [drawn, setDrawn] = useState(FIRST)
  const isWhole = drawn >= count
  useEffect(() => {
    if (isWhole) return
    // What is drawn is seen before more is: a timer alone may come before the frame that shows it.
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        setDrawn(drawn + STEP)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [drawn, isWhole])
  return isWhole ? count : Math.min(count, Math.max(drawn, wanted < 0 ? 0 : wanted + FIRST))
}
