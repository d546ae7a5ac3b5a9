// Owns reading XML that another tool wrote: no document type with declarations of its own, no entities beyond the five, bounded depth.
// Leaves what an element means to the readers. Source: requirement S-21.
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { unreadable } from './entries'

/** Deeper than any export goes. */
const DEEPEST = 200

export type XmlListener = {
  readonly onOpen: (tag: SaxesTagNS) => void
  readonly onText: (text: string) => void
  readonly onClose: (tag: SaxesTagNS) => void
}

export type XmlReading = {
  /** @throws {AppError} unreadable-file */
  write(text: string): void
  /** @throws {AppError} unreadable-file where elements are open still */
  close(): void
}

/** Read a document piece by piece. @param name for messages */
export function readXml(name: string, { onOpen, onText, onClose }: XmlListener): XmlReading {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('error', (error) => {
    throw unreadable(name, error.message.includes('unclosed tag') ? 'truncated' : 'damaged', error.message)
  })
  parser.on('doctype', (doctype) => {
    // A document type that is only named is never asked for; one that declares could make much of little.
    if (doctype.includes('[')) throw unreadable(name, 'damaged', 'it declares a document type of its own')
  })
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw unreadable(name, 'damaged', 'nested too deeply')
    onOpen(tag)
  })
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', (tag) => {
    depth--
    onClose(tag)
  })
  return {
    write: (text) => void parser.write(text),
    close: () => void parser.close(),
  }
}
