// Owns telling what a person pasted: addresses, words, files, or nothing that an article could be made of.
import type { PastedWords } from '../../src/model/pasted-words'
import { withoutMarkup } from '../../src/text/cut-out'
import { linkIn } from './link-in'

/** What is on the clipboard, as far as the window has a use for it. */
export type Pasted =
  /** One on each line. */
  | { readonly kind: 'addresses'; readonly text: string }
  | ({ readonly kind: 'words' } & PastedWords)
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'image' | 'empty' }

/** Lines that hold something. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const hasWords = (html: string): boolean => withoutMarkup(html).trim() !== ''

/** Tell what was pasted. */
export function readPasted(data: Pick<DataTransfer, 'getData' | 'files'>): Pasted {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  const lines = linesIn(text)
  if (lines.length > 0 && lines.every((line) => linkIn(line) !== null))
    return { kind: 'addresses', text: lines.join('\n') }
  if (hasWords(html)) return { kind: 'words', html, text }
  if (lines.length > 0) return { kind: 'words', html: null, text }
  const files = [...data.files]
  if (files.some(({ type }) => !type.startsWith('image/'))) return { kind: 'files', files }
  return { kind: files.length > 0 || /<img\b/i.test(html) ? 'image' : 'empty' }
}
