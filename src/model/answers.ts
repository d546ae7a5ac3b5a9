// Owns what is told of the library's things: each with what a screen or a list shows beside it. Leaves asking to `contract`.
import type { Article, ArticleMetadata, ArticleSummary, CaptureRecord } from './article'
import type { CitationPart, DossierCitations } from './citation'
import type { Completeness } from './completeness'
import type { Dossier, DossierSummary } from './dossier'
import type { PartChange } from './dossier-comparison'
import type { DossierContent } from './dossier-version'
import type { FreeNote } from './free-note'
import type { Quote, Span } from './quote'
import type { Wording, WordingWarning } from './quote-edits'
import type { Colour, QuoteStatus } from './quote-kinds'
import type { TextDifference } from './text-difference'

/** A quote with where it stands in the version that is open; `span` is `null` when its words are gone from it. */
export type PlacedQuote = {
  readonly quote: Quote
  readonly status: QuoteStatus
  readonly span: Span | null
}

/** The same with what became of it in the newest version. */
export type FollowedQuote = PlacedQuote & {
  /** `null` for the same words in place, typography apart, and where that isn't known. */
  readonly change: QuoteChange | null
}

/** Everything the reader shows of one version. */
export type ArticleDetail = {
  readonly article: Article
  readonly version: number
  readonly contentHtml: string
  readonly text: string
  readonly capture: CaptureRecord
  /** What the newest capture says of the article; `null` where that can't be read. */
  readonly captured: ArticleMetadata | null
  readonly note: string
  readonly quotes: readonly FollowedQuote[]
  /** Dossiers that quote the article. */
  readonly dossiers: readonly DossierSummary[]
  /** What its note links to. */
  readonly links: readonly NoteLink[]
  /** Notes that link to the article or one of its quotes, but for its own. */
  readonly mentions: readonly NoteMention[]
}

/** What a note links to, once however often; `title` is `null` where the library has no such thing. */
export type NoteLink =
  | {
      readonly kind: 'quote'
      readonly id: string
      /** The title of its article. */
      readonly title: string | null
      /** Its words; empty where it isn't there. */
      readonly words: string
    }
  | { readonly kind: 'article' | 'note'; readonly id: string; readonly title: string | null }

/** A note that links to something: a free note, or the note on an article. */
export type NoteMention = {
  readonly kind: 'note' | 'article'
  readonly id: string
  /** Of the free note, or of the article; empty where a free note has none. */
  readonly title: string
  /** The first words of a free note; empty for the note on an article. */
  readonly words: string
}

/** Something that may be linked to. */
export type LinkOffer = {
  readonly kind: NoteLink['kind']
  readonly id: string
  /** Title, or the words of a quote; of a note without a title its first words, empty where it has none. */
  readonly title: string
  /** The article of a quote, the source of an article, the tags of a note; empty for nothing. */
  readonly detail: string
}

/** Everything that the screen of one free note shows. */
export type FreeNoteDetail = {
  readonly note: FreeNote
  readonly links: readonly NoteLink[]
  /** Other notes that link to it. */
  readonly mentions: readonly NoteMention[]
}

/** A quote with what a list shows of its source. */
export type QuoteWithSource = {
  readonly quote: Quote
  readonly articleTitle: string
  readonly siteName: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly url: string | null
}

/** A quote in a list of all. */
export type ListedQuote = QuoteWithSource & {
  /** What became of its words in the newest version of its article; `null` where that isn't known. */
  readonly status: QuoteStatus | null
  /** The key of the group that it stands in. */
  readonly group: string | null
}

/** A quote in the forms in which it can be copied. */
export type QuoteForms = {
  /** The exact words. */
  readonly words: string
  /** With who said it, and the citation. */
  readonly cited: string
  readonly markdown: string
  /** Leads to it in the app. */
  readonly link: string
  /** Leads to the words on the page as it is now; `null` for what has no address. */
  readonly live: string | null
}

/** The citations of a dossier as they are told: by id of the quote's block. */
export type ShownCitations = Omit<DossierCitations, 'ofQuote' | 'noteNumbers'> & {
  readonly ofQuote: Readonly<Record<string, readonly CitationPart[]>>
  /** By id of the block of an article that is referred to as a whole: its entry in the bibliography. */
  readonly ofArticle: Readonly<Record<string, readonly CitationPart[]>>
  readonly noteNumbers: Readonly<Record<string, number>> | null
}

/** A value that quotes have, with how many do. */
export type UsedValue = { readonly value: string; readonly count: number }

/** `verbatim`: the sealed text holds the words at the place. `broken`: it doesn't, or its file is damaged. `lost`: the quote is gone. */
export type QuoteProof = 'verbatim' | 'broken' | 'lost'

/** What became of a quote whose words are others, elsewhere or gone in the newest version of its article. */
export type QuoteChange = {
  readonly status: Exclude<QuoteStatus, 'identical' | 'cosmetic'>
  /** The words that stand there now; `null` where they are gone. */
  readonly words: string | null
  /** The version that they stand in: the newest. */
  readonly version: number
  /** Whether they stand there as a quote of its own already. */
  readonly isAdopted: boolean
  /** Whether that version is known to hold less of the article than the quote's own: that words are gone from it then says nothing. */
  readonly isPart: boolean
}

/** A quote of an article in two of its versions. */
export type ComparedQuote = {
  readonly quote: Quote
  readonly before: Omit<PlacedQuote, 'quote'>
  readonly after: Omit<PlacedQuote, 'quote'>
  /** Whether its words are others, elsewhere, gone or back from the one to the other. */
  readonly isAffected: boolean
}

/** Two versions of an article, beside each other. */
export type VersionComparison = TextDifference & {
  readonly before: ComparedVersion
  readonly after: ComparedVersion
  readonly quotes: readonly ComparedQuote[]
  /** Whether the second is known to hold less of the article than the first. */
  readonly isPart: boolean
}
export type ComparedVersion = { readonly n: number; readonly text: string }

/** What a version changed of the one before it. */
export type VersionChange = {
  readonly n: number
  /** The one before. */
  readonly before: number
  readonly words: number
  /** Quotes that were there before and whose words are others, elsewhere or gone. */
  readonly quotes: number
  readonly isPart: boolean
}

/** How a quote is worded in a dossier. */
export type QuoteWording = {
  readonly state: Wording
  /** As printed. */
  readonly shown: string
  readonly warnings: readonly WordingWarning[]
  /** Whether the source has brackets of its own within the words. */
  readonly hasOwnBrackets: boolean
}

export type DossierQuote = {
  readonly proof: QuoteProof
  /** `null` when lost. */
  readonly source: QuoteWithSource | null
  /** What is shown of its words here; `null` when lost. */
  readonly words: QuoteWording | null
  /** 1-based paragraph that the quote begins in; `null` unless verbatim. */
  readonly paragraph: number | null
  /** `null` for the same words in place, typography apart, and where the newest version can't be read. */
  readonly change: QuoteChange | null
}

/** An article that a dossier refers to as a whole. `broken`: its snapshot isn't as it was sealed. `lost`: it isn't there. */
export type DossierArticle = {
  readonly proof: 'sealed' | 'broken' | 'lost'
  /** `null` when lost. */
  readonly source: {
    readonly title: string
    readonly byline: string | null
    readonly siteName: string | null
    readonly publishedAt: string | null
    readonly url: string | null
    /** BCP 47. */
    readonly lang: string | null
    readonly capturedAt: string
    readonly wordCount: number
    /** How many quotes the article has. */
    readonly quotes: number
  } | null
  /** A later version whose text is another: the newest; `null` for none. */
  readonly later: { readonly version: number; readonly capturedAt: string } | null
}

export type DossierDetail = {
  readonly dossier: Dossier
  /** By id of the quote's block. */
  readonly quotes: Readonly<Record<string, DossierQuote>>
  /** By id of the article's block. */
  readonly articles: Readonly<Record<string, DossierArticle>>
  readonly sourceCount: number
}

/** A named version of a dossier, beside the dossier as it is now. */
export type OpenedVersion = {
  readonly content: DossierContent
  readonly quotes: readonly Quote[]
  /** From the version to now, part by part. */
  readonly changes: readonly PartChange[]
}

export type ClipOutcome = {
  readonly outcome: 'created' | 'version-added' | 'unchanged'
  readonly article: ArticleSummary
  /** When the newest version was captured that this one is the same as; `null` for one that is new. */
  readonly since: string | null
  /** An article of another address with nearly the same text; only asked for an article that is new. */
  readonly sameStory: ArticleSummary | null
  /** Images that could not be kept. */
  readonly missingImages: number
  /** Whether the capture holds all of the article. */
  readonly completeness: Completeness | null
}

/** What would be kept of a paste. */
export type PastePreview = {
  /** As it says itself, else its first words; a person may give another. */
  readonly title: string
  /** Where it stood, as it says itself; `null` where it doesn't. */
  readonly url: string | null
  /** The first of its words. */
  readonly words: string
  /** Whether there are more of them. */
  readonly isCut: boolean
  readonly wordCount: number
  readonly imageCount: number
}

/** Kinds of things that a search finds. */
export type FoundKind = 'article' | 'quote' | 'note' | 'dossier'

export type SearchHit = {
  readonly kind: FoundKind
  readonly id: string
  /** The article that it is or stands in; `null` for others. */
  readonly articleId: string | null
  readonly title: string
  readonly detail: string | null
  /** A stretch of the text around the match. */
  readonly snippet: string
  /** Matches within `snippet`. */
  readonly marks: readonly Span[]
  /** Where in the text of the article's newest version the words stand closest together; `null` where they don't stand there. */
  readonly at: Span | null
}

/** How many of a kind were found: `total`, or more than that. */
export type FoundCount = { readonly kind: FoundKind; readonly total: number; readonly isMore: boolean }

export type SearchAnswer = {
  /** Kind by kind, in each the best first. */
  readonly hits: readonly SearchHit[]
  readonly counts: readonly FoundCount[]
  /** The same query with its unknown words put right from the library's own; `null` where there is nothing to put right. */
  readonly meant: string | null
}

/** A tag that something carries, or that the codebook describes. */
export type TagCount = {
  readonly tag: string
  /** How many articles, quotes and free notes carry it, without those that carry a tag below it. */
  readonly articles: number
  readonly quotes: number
  readonly notes: number
  /** `null` for none of its own. */
  readonly colour: Colour | null
  /** Markdown; empty when nobody has said. */
  readonly description: string
}

/** What depends on articles, or on quotes. */
export type Dependents = {
  readonly quotes: number
  /** Dossiers that cite some of them. */
  readonly dossiers: number
}

/** What came of changing tags. */
export type TagChange = { readonly articles: number; readonly quotes: number; readonly notes: number }

export type TrashEntry = {
  readonly folder: string
  readonly kind: 'article' | 'dossier' | 'quote' | 'note'
  readonly id: string
  /** Title, or the words of a quote; empty when its record can't be read. */
  readonly title: string
  readonly deletedAt: string
}
