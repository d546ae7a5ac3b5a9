// Owns reading the value of a field that holds no words. Leaves words to `parse`.
import { canonicalDate, canonicalStretch } from './dates'
import {
  isDateField,
  KINDS,
  PARTS,
  STATES,
  type Field,
  type Node,
  type Problem,
  type TextField,
} from './query'

/** Whether there is anything in a text to look for. */
export const isSearchable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** A text without the stars at its end. */
export function withoutStars(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === '*') end--
  return text.slice(0, end)
}

/** The condition that a field and its value are, or what is wrong with the value. @param goesOn whether it is a begin alone */
export function valueOfField(
  field: Exclude<Field, TextField>,
  given: string,
  goesOn: boolean,
): Node | Problem['kind'] {
  const value = given.toLowerCase()
  if (isDateField(field)) {
    const canonical = field === 'said' || field === 'clipped' ? canonicalStretch(given) : canonicalDate(given)
    return canonical === null ? 'bad-date' : { kind: 'date', field, value: canonical }
  }
  switch (field) {
    case 'tag':
      return isSearchable(given)
        ? { kind: 'tag', text: given, match: goesOn ? 'prefix' : 'word' }
        : 'empty-field'
    case 'in':
      return isSearchable(given) ? { kind: 'in', text: given } : 'empty-field'
    case 'lang':
      return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(value) ? { kind: 'lang', value } : 'unknown-value'
    case 'is': {
      const state = STATES.find((name) => name === value)
      return state === undefined ? 'unknown-value' : { kind: 'is', value: state }
    }
    case 'has': {
      const part = PARTS.find((name) => name === singular(value))
      return part === undefined ? 'unknown-value' : { kind: 'has', value: part }
    }
    case 'kind': {
      const kind = KINDS.find((name) => name === singular(value))
      return kind === undefined ? 'unknown-value' : { kind: 'of', value: kind }
    }
  }
}

const singular = (word: string): string => (word.length > 1 && word.endsWith('s') ? word.slice(0, -1) : word)
