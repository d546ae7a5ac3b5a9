// Owns counting the words of a dossier: all that a person wrote and quoted in it.
import type { Dossier, DossierBlock } from '../model/dossier'
import { countWords } from './words'

/** How many words its headings, commentary, quotes and abstract have. */
export const wordsOfDossier = ({ blocks, abstract = '' }: Pick<Dossier, 'blocks' | 'abstract'>): number =>
  blocks.reduce((sum, block) => sum + countWords(wordsOf(block)), countWords(abstract))

function wordsOf(block: DossierBlock): string {
  switch (block.kind) {
    case 'section':
      return block.title
    case 'text':
      return block.text
    case 'quote':
      return block.words
    // Nobody wrote its title here.
    case 'article':
      return ''
  }
}
