// Owns the words for how a quote is worded in a dossier: what was left out and added, and what of that misleads or can't be, in English.
import { count } from './words'

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ')

/** These words in English. */
export const enWording = {
  wording: {
    label: 'Wording of the quote',
    edit: 'Edit wording',
    leaveOut: 'Leave out',
    leaveOutHint: 'Put […] in place of the words that are selected',
    add: 'Add in brackets',
    addHint: 'Put the selected words in brackets, or brackets where the cursor stands',
    reset: 'As in the source',
    keep: 'Keep',
    keys: (keep: string, leave: string) => `${keep} keeps it, ${leave} leaves it as it was.`,
    states: {
      verbatim: 'word for word',
      shortened: 'shortened, the rest is verbatim',
      'with-additions': 'with additions, the rest is verbatim',
      'shortened-with-additions': 'shortened and with additions, the rest is verbatim',
      broken: 'your wording no longer fits this quote',
    },
    brokenHint:
      'Your wording no longer fits: the quote has other words now than when you edited it. It is shown, and exported, as the source has it.',
    source: 'In the source',
    yours: 'Your wording',
    ownBrackets: 'the source has brackets of its own',
    warnings: {
      'negation-left-out': (words: readonly string[]) => `Leaves out a negation: ${listed(words)}.`,
      'attribution-left-out': (words: readonly string[]) => `Leaves out who says it: ${listed(words)}.`,
      'negation-added': (words: readonly string[]) => `Adds a negation: ${listed(words)}.`,
      'begins-mid-clause': 'Begins within a sentence.',
      'ends-mid-clause': 'Ends within a sentence.',
    },
    warned: (n: number) => count(n, 'warning', 'warnings'),
    refusals: {
      'not-in-source': (words: string) =>
        `“${words}” isn’t in the source here. Put it in brackets, or write it as the source does.`,
      missing: (words: string) =>
        words === ''
          ? 'Words of the source are missing at the end. Put […] in their place.'
          : `Words of the source are missing before “${words}”. Put […] in their place.`,
      'bare-dots': () => 'Dots of your own go in brackets: […].',
      'nothing-left-out': () => 'Nothing is left out here. Take the […] away.',
      'cuts-word': () => 'Only whole words can be left out, and brackets of the source only in pairs.',
      brackets: () =>
        'These brackets can’t be read. They are closed, hold a few words, and no other brackets.',
      'nothing-kept': () => 'Some words of the source must stay.',
      'too-many': () => 'These are more edits than one quote can have.',
    },
  },
}

/** What every locale must say here. */
export type WordingMessages = typeof enWording
