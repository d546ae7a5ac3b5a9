// Owns how it is said who said a quote's words. Leaves how that is set in a format to that format.
import type { Attribution } from '../model/attribution'
import { readableDate } from './citation'

/** Who said it, as one line: `Lee Jae-myung, President, pledged, 1 January 2026 (indirect speech)`; empty for nothing. */
export function attributionWords({ speaker, speakerRole, verb, speech, saidOn }: Attribution): string {
  const parts = [speaker, speakerRole, verb, saidOn === null ? null : readableDate(saidOn)]
  const line = parts.filter((part) => part !== null).join(', ')
  if (speech === null) return line
  return line === '' ? `${speech} speech` : `${line} (${speech} speech)`
}
