// Owns what may be chosen of citations, as it comes from the window, a file or the command line. Leaves what there is to `citation`.
import { z } from 'zod'
import { CITATION_STYLES, LOCALE_CHOICES } from './citation'

export const citationStyle = z.enum(CITATION_STYLES)
export const citationLocale = z.enum(LOCALE_CHOICES)
