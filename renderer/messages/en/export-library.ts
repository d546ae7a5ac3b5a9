// Owns the words of exporting the library, or articles chosen from it, in English.
import type { LibraryFormat } from '../../../src/model/library-formats'
import { count } from './words'

/** These words in English. */
export const enExportLibrary = {
  exportLibrary: {
    title: 'Export the library',
    titleOf: (n: number) => `Export ${count(n, 'article', 'articles')}`,
    action: 'Export…',
    whole: 'All articles with their quotes, tags and notes. A vault has your notes and dossiers, too.',
    chosen: 'The chosen articles with their quotes, tags and notes.',
    formats: {
      vault: {
        name: 'Obsidian vault',
        says: 'A folder of Markdown: a note for each article with its quotes, linked with each other.',
      },
      'vault-zip': { name: 'Obsidian vault (ZIP)', says: 'The same in one file, to be unpacked elsewhere.' },
      qdpx: {
        name: 'REFI-QDA project (.qdpx)',
        says: 'For MAXQDA, NVivo, ATLAS.ti, QualCoder: texts with quotes as coded passages, tags as codes.',
      },
      qdc: { name: 'REFI-QDA codebook (.qdc)', says: 'The tags alone: their tree, colours and meanings.' },
      annotations: {
        name: 'Web annotations (JSON-LD)',
        says: 'All quotes in the form of the W3C, with their places in the texts.',
      },
      wacz: {
        name: 'Web archive (WACZ)',
        says: 'The pages as they were received, to be replayed; with the hashes of all its parts.',
      },
      csv: { name: 'Table of articles (CSV)', says: 'A row for each article, for spreadsheets.' },
    } satisfies Record<LibraryFormat, { readonly name: string; readonly says: string }> as Record<
      LibraryFormat,
      { readonly name: string; readonly says: string }
    >,
    where: (articles: string, size: string, format: LibraryFormat) =>
      `${articles}, ${size}, in one ${format === 'vault' ? 'folder' : 'file'}:`,
    next: {
      vault: 'In Obsidian: “Open folder as vault”.',
      'vault-zip': 'Unpack it; then, in Obsidian: “Open folder as vault”.',
      qdpx: 'Your program opens it as a “REFI-QDA project”.',
      qdc: 'Your program opens it as a “REFI-QDA codebook”.',
      annotations: 'Positions count UTF-16 units of each article’s text, whose hash stands beside them.',
      wacz: 'It opens in ReplayWeb.page. Articles that came from no web page are not in it.',
      csv: 'If letters look wrong, tell the spreadsheet that the file is UTF-8.',
    } satisfies Record<LibraryFormat, string> as Record<LibraryFormat, string>,
  },
}

/** What every locale must say of this. */
export type ExportLibraryMessages = typeof enExportLibrary
