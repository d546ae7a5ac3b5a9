// Owns the words of a dossier: what is read in each part, and how many a person wrote and quoted in it.
import type { Dossier, DossierBlock } from '../model/dossier'
import { shownInBlock } from './quoting/shown-words'
import { countWords } from './words'

/** How many words its headings, commentary, quotes and abstract have. */
export const wordsOfDossier = ({ blocks, abstract = '' }: Pick<Dossier, 'blocks' | 'abstract'>): number =>
  blocks.reduce((sum, block) => sum + countIn(block), countWords(abstract))

/** Parts never change but by another in their place: in a large dossier all but the one that is written in are counted already. */
const counted = new WeakMap<DossierBlock, number>()

function countIn(block: DossierBlock): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const count = countWords(writtenIn(block))
  counted.set(block, count)
  return count
}

/** To be counted: what somebody wrote or said. */
function writtenIn(block: DossierBlock): string {
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

/** What of a part is read as words: of a quote what stands on the page. */
export function wordsOfBlock(block: DossierBlock): string {
  switch (block.kind) {
    case 'section':
    case 'article':
      return block.title
    case 'text':
      return block.text
    case 'quote':
      return shownInBlock(block)
  }
}
