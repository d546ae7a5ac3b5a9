// Owns whether two versions are shown in place of the article, and the way there and back: it is a part of the place.
import { useState } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { usePlace, type ComparedVersions, type OpenArticle } from '../../state/place'
import type { MarginTab } from './reader-view'

type Comparing = {
  /** `null` while the article itself is shown. */
  readonly versions: ComparedVersions | null
  readonly leave: () => void
  /** Compare with the version before, or leave again. */
  readonly toggle: () => void
}

/** What the place says of comparing; the margin shows what belongs to it. */
export function useComparing(
  open: OpenArticle,
  { article, version }: ArticleDetail,
  showTab: (tab: MarginTab) => void,
): Comparing {
  const { place, replace, openArticle } = usePlace()
  const [seen, setSeen] = useState<OpenArticle | null>(null)
  if (seen !== open) {
    setSeen(open)
    if (open.compare !== undefined) showTab('versions')
    else if (open.part !== undefined) showTab(open.part)
  }
  const versions = open.id === article.id ? (open.compare ?? null) : null
  const leave = (): void => {
    const { id, quoteId } = open
    if (place.screen === 'library') replace({ ...place, article: { id, quoteId, version, part: 'versions' } })
  }
  return {
    versions,
    leave,
    toggle: () => {
      if (versions !== null) {
        leave()
        return
      }
      const pair = pairFor(
        article.versions.map(({ n }) => n),
        version,
      )
      if (pair !== null) openArticle(article.id, { version: pair.after, compare: pair })
    },
  }
}

/** A version with the one before it; the first one with the newest. `null` where there is but one. */
export function pairFor(versions: readonly number[], n: number): ComparedVersions | null {
  const before = versions.filter((other) => other < n)
  if (before.length > 0) return { before: Math.max(...before), after: n }
  const newest = Math.max(...versions)
  return newest > n ? { before: n, after: newest } : null
}
