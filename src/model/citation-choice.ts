// Owns what may be chosen of citations, as it comes from the window, a file or the command line. Leaves what there is to `citation`.
import { z } from 'zod'
import { CITATION_STYLES, isOwnStyle, LOCALE_CHOICES, type OwnStyle } from './citation'

export const ownStyle = z.custom<OwnStyle>((value) => typeof value === 'string' && isOwnStyle(value))
export const citationStyle = z.union([z.enum(CITATION_STYLES), ownStyle])
export const citationLocale = z.enum(LOCALE_CHOICES)
