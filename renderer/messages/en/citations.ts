// Owns the words of citations: styles, locales, kinds of sources, and lists of sources, in English.
import type { BroughtStyle, CitationChoice, SourceFormat } from '../../../src/model/citation'
import type { SourceKind } from '../../../src/model/source-kinds'

const styles: Record<BroughtStyle, string> = {
  cuttings: 'Cuttings (place, capture and version)',
  'chicago-fullnote-bibliography': 'Chicago, 17th edition (notes)',
  'chicago-author-date': 'Chicago, 17th edition (author-date)',
  apa: 'APA, 7th edition',
  'modern-language-association': 'MLA, 9th edition',
  'harvard-cite-them-right': 'Harvard (Cite Them Right, 12th edition)',
  vancouver: 'Vancouver',
  ieee: 'IEEE',
  oscola: 'OSCOLA',
  'bluebook-law-review': 'Bluebook (law reviews)',
}
const locales: Record<CitationChoice['locale'], string> = {
  style: 'As the style has it',
  'en-US': 'English (United States)',
  'en-GB': 'English (United Kingdom)',
  'ko-KR': 'Korean',
  'ja-JP': 'Japanese',
  'de-DE': 'German',
  'fr-FR': 'French',
  'zh-CN': 'Chinese (simplified)',
  'zh-TW': 'Chinese (traditional)',
}
const sourceKinds: Record<SourceKind, string> = {
  newspaper: 'Newspaper article',
  magazine: 'Magazine article',
  journal: 'Journal article',
  blog: 'Blog post',
  webpage: 'Web page',
  report: 'Report',
  'press-release': 'Press release',
  speech: 'Speech',
  interview: 'Interview',
  broadcast: 'Broadcast',
}
const sourceFormats: Record<SourceFormat, string> = {
  csv: 'Table (CSV)',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
}

/** These words in English. */
export const enCitations = {
  citations: {
    title: 'Citations',
    /** In the settings. */
    style: 'Citations',
    locale: 'Their language',
    hint: 'How quotes are cited when they are copied or exported. Each dossier can have a style of its own.',
    styles,
    locales,
    /** A style that was added to another library. */
    notHere: (name: string) => `${name} (not in this library)`,
    brought: 'Brought by Cuttings',
    added: 'Added to this library',
    add: 'Add a style (CSL)…',
    addHint:
      'Any style of the CSL project, such as those of the Zotero Style Repository: choose its .csl file.',
    isAdded: (name: string) => `“${name}” can be chosen now.`,
    remove: (name: string) => `Take away ${name}`,
    isRemoved: (name: string) =>
      `“${name}” was taken away. What was cited in it is cited as the settings say.`,
    ofDossier: 'Style',
    ofDossierLocale: 'Language',
    asSettings: (name: string) => `As in the settings: ${name}`,
    dossierHint: 'Applies to this dossier alone, on the page and in what is exported. It can be undone.',
    bibliography: 'Bibliography',
    setIn: (style: string) => `Cited by ${style}.`,
    note: (n: number) => `${String(n)}.`,
    sources: 'Export the sources',
    sourcesHint:
      'For reference managers and spreadsheets: each source once, with the hash of its sealed text.',
    sourceFormats,
    exportLists: {
      csv: 'Export a list of them (CSV)',
      bibtex: 'Export a list of them (BibTeX)',
      ris: 'Export a list of them (RIS)',
      'csl-json': 'Export a list of them (CSL-JSON)',
    } satisfies Record<SourceFormat, string> as Record<SourceFormat, string>,
    exported: (n: number) => (n === 1 ? '1 source written.' : `${String(n)} sources written.`),
    engine: 'citeproc-js by Frank Bennett, © 2009–2019, Common Public Attribution License 1.0',
    data: 'Styles and locales: the CSL project and their authors, who are named in each file, CC BY-SA 3.0',
    engineLabel: 'Citations',
    dataLabel: 'Citation styles',
  },
  sourceKinds,
}

/** What every locale must say here. */
export type CitationMessages = typeof enCitations
