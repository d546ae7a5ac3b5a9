// Owns the words above an article: where it is from, who wrote it, when it was published and kept.
import { useMemo } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { hostOf } from '../../components/quote-words'
import type { ArticleHead } from '../../dom/article-document'
import { useMessages } from '../../messages/messages-context'

const join = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')

/** The head of an article in the words of the locale. */
export function useArticleHead({ article, capture, version }: ArticleDetail): ArticleHead {
  const m = useMessages()
  return useMemo(() => {
    const { metadata, versions } = article
    const host = hostOf(metadata.canonicalUrl ?? capture.finalUrl)
    const savedOn = m.date(capture.capturedAt)
    return {
      source: join([metadata.siteName ?? host, metadata.section]),
      title: metadata.title,
      facts: join([
        metadata.byline === null ? null : m.reader.by(metadata.byline),
        m.date(metadata.publishedAt),
        savedOn === null ? null : m.reader.savedOn(savedOn),
        versions.length > 1 ? m.reader.version(version, versions.length) : null,
      ]),
      lang: metadata.lang,
      dir: metadata.dir,
      missingImage: m.reader.missingImage,
    }
  }, [article, capture, version, m])
}
