// Owns how a quote's words and its source look wherever it is listed.
import type { QuoteWithSource } from '../../src/model/answers'
import type { LocaleMessages } from '../messages/messages-context'
import { useMessages } from '../messages/messages-context'
import styles from './quote-words.module.css'

/** The source of a quote in one line: who published it, when. */
export const sourceLine = (source: QuoteWithSource, m: LocaleMessages): string =>
  [source.byline, source.siteName ?? hostOf(source.url), source.articleTitle, m.date(source.publishedAt)]
    .filter((part) => part !== null && part !== '')
    .join(' · ')

/** The host of an address without `www.`; `null` for what is none. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  return new URL(url).hostname.replace(/^www\./, '') || null
}

type QuoteWordsProps = {
  readonly words: string
  /** Their language, where that is known. */
  readonly lang?: string | null
}

/** A quote's words in quotation marks, read in the direction in which they are written. */
export function QuoteWords({ words, lang }: QuoteWordsProps) {
  const m = useMessages()
  return (
    <blockquote className={styles.words} dir="auto" lang={lang ?? undefined}>
      {m.quoted(words)}
    </blockquote>
  )
}
