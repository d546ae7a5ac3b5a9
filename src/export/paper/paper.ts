// Owns what a dossier is on paper: headings, paragraphs, quotes, notes and sources, whatever the format. Leaves making one to
// `make-paper`, and drawing one to each format. All words in it are fit to stand in any document (`text/plain-text`).
import type { DocumentImage } from '../../model/dossier-document'
import type { CopyOf } from '../../model/source-copies'

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly inlines: readonly Inline[] }
  /** `href` is http, https or mailto, and nothing else. */
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly image: DocumentImage; readonly alt: string }
  /** Leads to a note, counted from 1. The first that does is where the note's number stands. */
  | { readonly kind: 'note'; readonly number: number; readonly isFirst: boolean }

export type Alignment = 'left' | 'right' | 'center' | null

export type PaperQuote = {
  readonly kind: 'quote'
  readonly id: string
  /** As printed. */
  readonly words: string
  /** BCP 47; empty where nobody knows. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** Who said it; `null` where nobody wrote that down. */
  readonly speaker: string | null
  /** The citation as it stands behind the words, in styles that cite in the text. */
  readonly inText: string | null
  /** The note that cites it; `null` in styles that cite in the text. */
  readonly note: number | null
  readonly tags: readonly string[]
  /** What a person wrote of it. */
  readonly remark: readonly Block[]
  /** Its quote is gone: nothing vouches for the words. */
  readonly isLost: boolean
}

/** A whole article that is referred to. */
export type PaperArticle = {
  readonly kind: 'article'
  readonly id: string
  readonly title: string
  /** BCP 47; empty where nobody knows. */
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** How it is cited; empty where it is lost. */
  readonly cited: readonly Inline[]
  /** It is gone: nothing vouches for it. */
  readonly isLost: boolean
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly id: string
      /** 1 to 3. */
      readonly level: number
      readonly number: string
      readonly text: string
    }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list'
      /** The first number; `null` for one of bullets. */
      readonly start: number | null
      readonly items: readonly (readonly Block[])[]
    }
  | {
      readonly kind: 'table'
      readonly aligned: readonly Alignment[]
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' }
  | PaperQuote
  | PaperArticle

export type PaperSource = {
  readonly number: number
  readonly inlines: readonly Inline[]
  /** What it is a copy of; how and when it was kept, with the hash of its text: one line. */
  readonly kept: string
}

export type Paper = {
  readonly id: string
  readonly title: string
  /** Who hands it in; empty where nobody said. */
  readonly author: string
  /** Author, institution and date, as far as they were said, line by line. */
  readonly by: readonly string[]
  /** Paragraph by paragraph. */
  readonly abstract: readonly string[]
  /** What the paper is made of, line by line. */
  readonly about: readonly string[]
  /** Of the commentary, by its letters; BCP 47. */
  readonly lang: string
  /** Name and version of the program. */
  readonly generator: string
  readonly createdAt: string
  readonly exportedAt: string
  readonly words: PaperWords
  readonly blocks: readonly Block[]
  /** In the order of their numbers, from 1. */
  readonly notes: readonly (readonly Block[])[]
  readonly sources: readonly PaperSource[]
}

/** What a paper itself says. */
export type PaperWords = {
  readonly contents: string
  readonly notes: string
  readonly sources: string
  readonly tags: string
  readonly remark: string
  readonly lost: string
  readonly lostArticle: string
  readonly image: string
  /** `independent`: how many of the sources are when copies of one story count once; `null` where that isn't known. */
  readonly about: (quotes: number, articles: number, sources: number, independent: number | null) => string
  readonly exported: (day: string, generator: string) => string
  readonly kept: (instant: string, sha256: string) => string
  readonly copyOf: (copy: CopyOf) => string
  readonly back: string
  readonly page: string
}
