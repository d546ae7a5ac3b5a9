// Owns which stretch of an article's page is in view, roughly: told anew only after half a screen, so that whoever draws by it does so rarely.
import { useEffect, useState } from 'react'
import type { ArticleInFrame } from './use-article-frame'

/** From here to there of the page, in CSS pixels: what is in view, and a screen before and after it. */
export type Stretch = { readonly from: number; readonly to: number }

/** The stretch that is in view now. */
export const stretchInView = ({ scrollY, innerHeight }: Window): Stretch => {
  const half = Math.max(100, innerHeight / 2)
  const at = Math.floor(scrollY / half)
  return { from: (at - 2) * half, to: (at + 5) * half }
}

/** The stretch in view, told anew when it is another. */
export function useStretchInView(article: ArticleInFrame | null): Stretch {
  const [stretch, setStretch] = useState<Stretch>({ from: 0, to: 0 })
  useEffect(() => {
    if (article === null) return
    const { window: frame } = article
    const look = (): void => {
      const next = stretchInView(frame)
      setStretch((old) => (old.from === next.from && old.to === next.to ? old : next))
    }
    look()
    frame.addEventListener('scroll', look)
    frame.addEventListener('resize', look)
    return () => {
      frame.removeEventListener('scroll', look)
      frame.removeEventListener('resize', look)
    }
  }, [article])
  return stretch
}
