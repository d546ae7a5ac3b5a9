// Owns the options by which the command line says how citations are set.
import { CITATION_STYLES, LOCALE_CHOICES, type CitationChoice } from '../model/citation'
import { citationLocale, citationStyle } from '../model/citation-choice'
import { UsageError } from './arguments'

export const CITATION_OPTIONS = { style: { type: 'string' }, locale: { type: 'string' } } as const
export const CITATION_USAGE = '[--style STYLE] [--locale LOCALE]'

/** What was said of style and locale; nothing for what wasn't. @throws {UsageError} */
export function readCitation(values: {
  readonly style?: string | undefined
  readonly locale?: string | undefined
}): Partial<CitationChoice> {
  const style = citationStyle.optional().safeParse(values.style)
  if (!style.success)
    throw new UsageError(`there is no style “${values.style ?? ''}”; there are ${CITATION_STYLES.join(', ')}`)
  const locale = citationLocale.optional().safeParse(values.locale)
  if (!locale.success)
    throw new UsageError(
      `there is no locale “${values.locale ?? ''}”; there are ${LOCALE_CHOICES.join(', ')}`,
    )
  return {
    ...(style.data === undefined ? {} : { style: style.data }),
    ...(locale.data === undefined ? {} : { locale: locale.data }),
  }
}
