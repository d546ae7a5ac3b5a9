// Owns asking the clipboard where its words were copied. Nothing but an address leaves here; leaves reading it to `capture`.
import { clipboard } from 'electron'
import { addressInFormat, SOURCE_FORMATS } from '../../src/capture/copied-source'
import type { PastedWords } from '../../src/model/pasted-words'

/** What the engines of before have, which the types of the present one don't tell. */
type OlderClipboard = { readonly readBuffer?: (format: string) => Buffer }

/** The web address that pasted words were copied at; `null` where the clipboard doesn't say, or holds other words by now. */
export async function copiedFrom({ text }: PastedWords): Promise<string | null> {
  // Newer engines answer later, older ones at once.
  if (folded(await clipboard.readText()) !== folded(text)) return null
  for (const format of SOURCE_FORMATS) {
    const bytes = await readFormat(format)
    const url = bytes === null ? null : addressInFormat(format, bytes)
    if (url !== null) return url
  }
  return null
}

async function readFormat(format: string): Promise<Uint8Array | null> {
  const { readBuffer } = clipboard as OlderClipboard
  if (readBuffer !== undefined) return readBuffer(format)
  const type = `electron application/osclipboard;format="${format}"`
  for (const item of await clipboard.read())
    if (item.types.includes(type)) {
      const held = await item.getType(type)
      if (held instanceof Blob) return new Uint8Array(await held.arrayBuffer())
    }
  return null
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()
