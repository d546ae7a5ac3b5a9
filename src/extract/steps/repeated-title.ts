// Owns finding the title where it stands again above the text. Readability looks for it, but knows it by its Latin letters only.
import type { Step } from './step'

export const repeatedTitleStep = (title: string): Step => ({
  name: 'repeated-title',
  reason: 'it is the title again',
  find(root) {
    const heading = [...root.getElementsByTagName('h1'), ...root.getElementsByTagName('h2')][0]
    if (heading === undefined || lettersOf(heading.textContent) !== lettersOf(title)) return []
    const all = root.textContent
    return all.slice(0, all.indexOf(heading.textContent)).trim() === '' ? [heading] : []
  },
})

const lettersOf = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
