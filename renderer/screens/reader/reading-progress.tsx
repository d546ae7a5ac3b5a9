// Owns how far an article is read and how long the rest takes, above it. Leaves measuring to `dom/` and `src/text`.
import { useEffect, useMemo, useState } from 'react'
import { countWords } from '../../../src/text/words'
import { shareRead } from '../../dom/reading-progress'
import { readingMinutes } from '../../format'
import { useMessages } from '../../messages/messages-context'
import styles from './reading-progress.module.css'
import type { ArticleInFrame } from './use-article-frame'

/** The line and the words. Drawn anew only when the number changes that they show. */
export function ReadingProgress({ article }: { readonly article: ArticleInFrame }) {
  const m = useMessages()
  const words = useMemo(() => countWords(article.map.text), [article])
  const percent = usePercentRead(article)
  const left = readingMinutes(words * (1 - percent / 100))
  return (
    <>
      <span className={styles.words}>
        {percent >= 100 ? (
          m.reader.readToEnd
        ) : (
          <>
            {m.reader.percentRead(percent)} <span className={styles.left}>{m.reader.timeLeft(left)}</span>
          </>
        )}
      </span>
      <span className={styles.line} style={{ width: `${String(percent)}%` }} aria-hidden />
    </>
  )
}

function usePercentRead({ window: frame, root }: ArticleInFrame): number {
  const [percent, setPercent] = useState(0)
  useEffect(() => {
    let waiting = 0
    const measure = (): void => {
      waiting = 0
      setPercent(Math.floor(shareRead(frame, root) * 100))
    }
    const measureSoon = (): void => {
      if (waiting === 0) waiting = requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(measureSoon)
    observer.observe(root)
    frame.addEventListener('scroll', measureSoon)
    frame.addEventListener('resize', measureSoon)
    return () => {
      cancelAnimationFrame(waiting)
      observer.disconnect()
      frame.removeEventListener('scroll', measureSoon)
      frame.removeEventListener('resize', measureSoon)
    }
  }, [frame, root])
  return percent
}
