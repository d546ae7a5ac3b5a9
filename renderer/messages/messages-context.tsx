// Owns which locale is in force, and hands out its words. Leaves the words to the catalogues.
import { createContext, use, useEffect, useMemo, type ReactNode } from 'react'
import { formatBytes, formatDate, formatDayOfYear, formatInstant, formatNumber } from '../format'
import { en, type Messages } from './en'
import { ko } from './ko'

/** The locales there are. */
export type Locale = 'en' | 'ko'

/** The catalogues by locale. */
export const catalogues: Readonly<Record<Locale, Messages>> = { en, ko }

/** The words of a locale with its ways of writing dates and numbers. */
export type LocaleMessages = Messages & {
  readonly locale: Locale
  readonly date: (iso: string | null) => string | null
  readonly instant: (iso: string) => string
  readonly dayOfYear: (at: Date) => string
  readonly number: (value: number) => string
  readonly bytes: (value: number) => string
}

/** The words of a locale with its ways of writing. */
export const messagesOf = (locale: Locale): LocaleMessages => ({
  ...catalogues[locale],
  locale,
  date: (iso) => formatDate(iso, locale),
  instant: (iso) => formatInstant(iso, locale),
  dayOfYear: (at) => formatDayOfYear(at, locale),
  number: (n) => formatNumber(n, locale),
  bytes: (n) => formatBytes(n, locale),
})

const MessagesContext = createContext<LocaleMessages | null>(null)

/** Gives the words of a locale to everything within, and tells assistive technology the language. */
export function MessagesProvider({
  locale,
  children,
}: {
  readonly locale: Locale
  readonly children: ReactNode
}) {
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const value = useMemo(() => messagesOf(locale), [locale])
  return <MessagesContext value={value}>{children}</MessagesContext>
}

/** The words of the locale in force. */
export function useMessages(): LocaleMessages {
  const value = use(MessagesContext)
  if (value === null) throw new Error('no MessagesProvider above')
  return value
}
