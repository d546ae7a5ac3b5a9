// Owns reading all that a library holds into the form that the model has.
import type { Library } from '../../src/library/library'
import type { ArticleState, DossierState, NoteState, QuoteState, State, TrashState } from './state'

/** What lies in the trash, as far as its name tells. */
const UNKNOWN: Readonly<Record<TrashState['kind'], TrashState>> = {
  article: { kind: 'article', content: { title: '', tags: [], note: '', texts: [], quotes: {} } },
  dossier: { kind: 'dossier', content: { title: '', paragraphs: [] } },
  note: { kind: 'note', content: { title: '', note: '', tags: [] } },
  quote: {
    kind: 'quote',
    article: null,
    content: { version: 1, start: 0, end: 0, exact: '', colour: '', note: '' },
  },
}

/** Read a library. What lies in the trash is named with its kind; its content shows once it is restored. */
export async function readState(library: Library): Promise<State> {
  const articles: Record<string, ArticleState> = {}
  for (const folder of await library.articles.folders()) {
    const record = await library.articles.readIn(folder)
    const texts: string[] = []
    for (const { n } of record.versions) texts.push(await library.articles.readText(record.id, n))
    const quotes: Record<string, QuoteState> = {}
    for (const { id, version, selector, colour, note } of await library.quotes.list(record.id)) {
      const { start, end, exact } = selector
      // By its position: after a crash a number may be left out.
      const position = 1 + record.versions.findIndex(({ n }) => n === version)
      quotes[id] = { version: position, start, end, exact, colour, note }
    }
    const note = await library.articles.readNote(record.id)
    articles[record.id] = { title: record.metadata.title, tags: record.tags, note, texts, quotes }
  }
  const dossiers: Record<string, DossierState> = {}
  for (const folder of await library.dossiers.folders()) {
    const { id, title, blocks } = await library.dossiers.readIn(folder)
    dossiers[id] = {
      title,
      paragraphs: blocks.map((block) => (block.kind === 'text' ? block.text : block.kind)),
    }
  }
  const notes: Record<string, NoteState> = {}
  for (const folder of await library.notes.folders()) {
    const { id, title, note, tags } = await library.notes.readIn(folder)
    notes[id] = { title, note, tags }
  }
  const trash: Record<string, TrashState> = {}
  for (const { id, kind } of await library.trash.list()) trash[id] = UNKNOWN[kind]
  return { articles, dossiers, notes, trash }
}
