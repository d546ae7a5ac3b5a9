// Owns what may be chosen of citations, as it comes from the window, a file or the command line. Leaves what there is to `citation`.
import { z } from 'zod'
import { CITATION_LOCALES, CITATION_STYLES, STYLES_OWN_LOCALE } from './citation'

export const citationStyle = z.enum(CITATION_STYLES)
export const citationLocale = z.enum([STYLES_OWN_LOCALE, ...CITATION_LOCALES])
