// Owns the words about who said a quote and where it stands, in English.
import { number } from './words'

/** These words in English. */
export const enQuoting = {
  copyQuote: {
    button: 'Copy quote',
    forms: {
      words: 'Words',
      cited: 'With citation',
      markdown: 'As Markdown',
      link: 'Link to the quote in Cuttings',
      live: 'Link to the words on the live page',
    },
    copied: (form: string) => `Copied: ${form}`,
    noAddress: 'This article has no address on the web to link to.',
    notHere: 'The quote of that link is not in this library.',
  },
  attribution: {
    add: 'Who said it',
    label: 'Who said it, and when',
    edit: (line: string) => `Who said it: ${line}`,
    fields: {
      speaker: 'Speaker',
      speakerRole: 'Role',
      verb: 'Verb',
      speech: 'Speech',
      saidOn: 'Date said',
    },
    examples: {
      speaker: 'Name',
      speakerRole: 'Office, or part in it',
      verb: 'said, pledged, denied',
      saidOn: 'Day, month or year',
    },
    speeches: { direct: 'direct', indirect: 'indirect' },
    noSpeech: 'Not given',
    badDate: 'Write a day, a month or a year: 2026-01-02, 2026-01 or 2026.',
    offers: 'Used elsewhere',
    paragraph: (n: number) => `¶ ${number(n)}`,
    page: (n: number) => `p. ${number(n)}`,
    place: 'Place',
    under: (heading: string) => `under “${heading}”`,
    paragraphWhole: (n: number) => `paragraph ${number(n)}`,
    pageWhole: (n: number) => `page ${number(n)}`,
  },
}

/** What every locale must say here. */
export type QuotingMessages = typeof enQuoting
