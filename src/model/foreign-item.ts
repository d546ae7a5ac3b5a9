// Owns what another tool's export gives: a thing that was kept there, with the person's marks and words. Every reader of `import` gives
// these, and nothing of the library is known here. Leaves where it goes to actions.
import type { Colour } from './quote-kinds'

/** The tools, and the formats of no one tool, whose files are read. */
export const FOREIGN_TOOLS = [
  'bookmarks',
  'pocket',
  'instapaper',
  'readwise',
  'omnivore',
  'matter',
  'wallabag',
  'karakeep',
  'linkwarden',
  'raindrop',
  'zotero',
  'csl-json',
  'ris',
  'bibtex',
  'hypothesis',
  'obsidian-clipper',
  'joplin',
  'evernote',
] as const
export type ForeignTool = (typeof FOREIGN_TOOLS)[number]

/** Words that were marked there. */
export type ForeignHighlight = {
  /** The tool's own id of it; `null` where it has none. */
  readonly toolId: string | null
  /** As the tool has them: not yet looked for in any text of ours. */
  readonly exact: string
  /** Words before and after, where the tool keeps them; else empty. */
  readonly prefix: string
  readonly suffix: string
  /** The colour of ours that comes closest; `null` where the tool has none. */
  readonly colour: Colour | null
  /** In Markdown; empty for none. */
  readonly note: string
  readonly tags: readonly string[]
  /** ISO 8601 in UTC. */
  readonly createdAt: string | null
}

/** What the tool has of the page itself. */
export type ForeignContent =
  /** HTML of the article, or of the whole page; `whole` where all of it is the article. */
  | { readonly kind: 'html'; readonly html: string; readonly extent: 'page' | 'whole' }
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A file as it lay in the export: a PDF, a saved page, a web archive. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }

/** What a tool says of a source. Absent where it says nothing. */
export type ForeignMetadata = {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly siteName?: string
  /** ISO 8601, as exact as the tool has it: a year alone is `2024`. */
  readonly publishedAt?: string
  readonly lang?: string
  readonly excerpt?: string
  /** The kind of source by its CSL name: `article-newspaper`, `report`. */
  readonly type?: string
  readonly publisher?: string
}

/** A thing that was kept in another tool. */
export type ForeignItem = {
  readonly tool: ForeignTool
  /** The tool's own id of it; `null` where it has none. */
  readonly toolId: string | null
  /** `null` where it came from no page: a note. */
  readonly url: string | null
  readonly metadata: ForeignMetadata
  /** When it was kept there: ISO 8601 in UTC. */
  readonly savedAt: string | null
  /** When it was read there; `null` for unread or not known. */
  readonly readAt: string | null
  readonly archived: boolean
  readonly starred: boolean
  /** Folders, outermost first, and tags by themselves: a collection is no tag until somebody says so. */
  readonly folder: readonly string[]
  readonly tags: readonly string[]
  /** In Markdown; empty for none. */
  readonly note: string
  readonly highlights: readonly ForeignHighlight[]
  /** Several where the tool has, for example, a saved page and a PDF; best first. */
  readonly contents: readonly ForeignContent[]
}
