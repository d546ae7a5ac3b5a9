// Owns the words above an article: where it is from, who wrote it, when it was published and kept, and how long it takes.
import { useMemo } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { countWords } from '../../../src/text/words'
import { hostOf } from '../../components/quote-words'
import type { ArticleHead } from '../../dom/article-document'
import { readingMinutes } from '../../format'
import { useMessages } from '../../messages/messages-context'

const join = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')

/** The head of an article in the words of the locale. */
export function useArticleHead({ article, capture, version, text }: ArticleDetail): ArticleHead {
  const m = useMessages()
  const minutes = useMemo(() => readingMinutes(countWords(text)), [text])
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
        m.reader.minutes(minutes),
        versions.length > 1 ? m.reader.version(version, versions.length) : null,
      ]),
      lang: metadata.lang,
      dir: metadata.dir,
      missingImage: m.reader.missingImage,
    }
  }, [article, capture, version, minutes, m])
}
