// Owns what a part of a dossier is called where it isn't shown whole.
import type { DossierBlock } from '../../../src/model/dossier'
import type { Messages } from '../../messages/en'
import { assertNever } from '../../../src/errors'

const LENGTH = 48

const shorten = (text: string): string =>
  text.length <= LENGTH ? text : `${text.slice(0, LENGTH).trimEnd()}…`

/** A short name of a part: its kind and its first words. */
export function nameBlock(block: DossierBlock, m: Messages): string {
  const kind = m.dossier.kinds[block.kind]
  switch (block.kind) {
    case 'section':
      return `${kind} ${shorten(block.title)}`.trim()
    case 'text':
      return `${kind} ${shorten(block.text)}`.trim()
    case 'quote':
      return `${kind} ${m.quoted(shorten(block.words))}`
    case 'article':
      return `${kind} ${m.quoted(shorten(block.title))}`
    default:
      return assertNever(block)
  }
}
