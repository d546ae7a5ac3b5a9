// Owns making a file's name out of words: one that every file system takes.
import { withoutBegin, withoutEnd } from './cut-out'

/** Longest name without its ending, in UTF-8 bytes. */
const LONGEST_BYTES = 120

/** Names that Windows keeps for devices, whatever their ending. Source: learn.microsoft.com, Naming Files. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

// What file systems refuse, and what a person can't see: controls, direction marks, zero-width characters, lone surrogates.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu

/** A file's name for a title, without an ending; never empty. */
export function fileName(title: string): string {
  let name = ''
  for (const part of title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')) {
    if (new TextEncoder().encode(name + part).length > LONGEST_BYTES) break
    name += part
  }
  name = withoutEnd(withoutBegin(name, /[\s.-]/), /[\s.]/)
  if (name === '') return 'Untitled'
  return RESERVED.test(name) ? `_${name}` : name
}
