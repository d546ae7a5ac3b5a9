// Owns the words about values that differ between merged copies, in English.
import type { Resolution } from '../../../src/model/joined-copies'
import { count } from './words'

const decided: Record<Resolution, (field: string) => string> = {
  keep: (field) => `${field}: kept as it was here.`,
  take: (field) => `${field}: taken from the other copy.`,
  both: (field) => `${field}: both are kept, one after the other.`,
}

/** These words in English. */
export const enConflicts = {
  conflicts: {
    label: 'Copies that differ',
    /** By field, as `nameField` calls it. */
    fields: {
      title: 'Title',
      byline: 'Byline',
      siteName: 'Source',
      publishedAt: 'Date of publication',
      modifiedAt: 'Date of change',
      lang: 'Language',
      dir: 'Direction of writing',
      canonicalUrl: 'The page’s own address',
      url: 'Address',
      excerpt: 'Summary',
      leadImageUrl: 'Lead image',
      section: 'Section',
      authors: 'Authors',
      keywords: 'Keywords',
      publisher: 'Publisher',
      wire: 'News agency',
      dateline: 'Dateline',
      sourceKind: 'Kind of source',
      author: 'Author',
      institution: 'Institution',
      date: 'Date',
      abstract: 'Abstract',
      citationStyle: 'Style of the citations',
      citationLocale: 'Language of the citations',
      archived: 'Archived',
      sample: 'Sample',
      note: 'Note',
      colour: 'Colour',
      speaker: 'Speaker',
      speakerRole: 'Role of the speaker',
      verb: 'Verb',
      speech: 'Direct or indirect speech',
      kind: 'Kind of statement',
      outcome: 'What became of it',
      evidence: 'Judged by',
      saidOn: 'Date said',
      selector: 'Place of the quote',
      'block.title': 'Section heading',
      'block.level': 'Level of the section',
      'block.text': 'Commentary',
      'block.edits': 'Wording of the quote',
      'block.words': 'Words of the quote',
      block: 'Part of the dossier',
    } as Readonly<Record<string, string>>,
    differs: (field: string) => `${field} differs between two copies`,
    here: 'Here',
    other: 'Other copy',
    otherOf: (time: string) => `Other copy, ${time}`,
    nothing: 'Nothing',
    yes: 'Yes',
    no: 'No',
    gone: 'What this belonged to is gone here. Copy what you need from it.',
    resolutions: { keep: 'Keep this one', take: 'Take the other', both: 'Keep both' },
    letGo: 'Let it go',
    button: (button: string, field: string) => `${button}: ${field}`,
    decided,
    gotGone: (field: string) => `${field}: the other copy’s was let go.`,
    notLast: 'Something else was changed since. Undo goes back step by step.',
    late: 'This was decided already.',
    ofArticle: (fields: string) => `Two copies of this article were merged and differ: ${fields}.`,
    ofQuotes: (n: number) =>
      n === 1
        ? 'Two copies of a quote were merged and differ.'
        : `Copies of ${count(n, 'quote', 'quotes')} were merged and differ.`,
    compare: 'Compare',
    healthTitle: 'Copies that differ',
    healthHint:
      'A sync tool left two copies of a record, and both were changed. They are merged; where only one value can stand, the other one waits here for you to choose.',
    healthNone: 'No copies differ.',
    more: (n: number) => `and ${count(n, 'more', 'more')}`,
    kinds: { article: 'Article', quote: 'Quote', dossier: 'Dossier', note: 'Note' },
    status: (n: number) => `${count(n, 'record differs', 'records differ')} between copies`,
  },
}

/** What every locale must say here. */
export type ConflictMessages = typeof enConflicts
