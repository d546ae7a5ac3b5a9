// Owns what Zotero's types of items are called in CSL. Source: zotero/zotero-schema, `csl.types`.

const TYPES: Readonly<Record<string, string>> = {
  newspaperArticle: 'article-newspaper',
  magazineArticle: 'article-magazine',
  journalArticle: 'article-journal',
  preprint: 'article',
  blogPost: 'post-weblog',
  forumPost: 'post',
  webpage: 'webpage',
  report: 'report',
  hearing: 'hearing',
  book: 'book',
  bookSection: 'chapter',
  conferencePaper: 'paper-conference',
  presentation: 'speech',
  thesis: 'thesis',
  interview: 'interview',
  letter: 'personal_communication',
  email: 'personal_communication',
  instantMessage: 'personal_communication',
  tvBroadcast: 'broadcast',
  radioBroadcast: 'broadcast',
  podcast: 'song',
  audioRecording: 'song',
  videoRecording: 'motion_picture',
  film: 'motion_picture',
  statute: 'legislation',
  bill: 'bill',
  case: 'legal_case',
  patent: 'patent',
  manuscript: 'manuscript',
  map: 'map',
  artwork: 'graphic',
  encyclopediaArticle: 'entry-encyclopedia',
  dictionaryEntry: 'entry-dictionary',
  computerProgram: 'software',
  dataset: 'dataset',
}

/** `null` for no type; any that isn't known is a document. */
export const cslTypeOf = (itemType: string | null): string | null =>
  itemType === null ? null : (TYPES[itemType] ?? 'document')
