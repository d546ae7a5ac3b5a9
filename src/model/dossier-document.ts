// Owns the dossier as a document: everything an export needs, resolved, and the outcome of verifying one.
// Leaves resolving to `dossier` and drawing to `export`.
import type { ArticleMetadata, CaptureRecord } from './article'
import type { DossierCitations } from './citation'
import type { FrontMatter } from './front-matter'
import type { TimeStampCheck } from './dossier-signature'
import type { FileFinding } from './dossier-bundle'
import type { BlockId, Sha256 } from './ids'
import type { Quote, Span } from './quote'
import type { QuoteEdit, Wording } from './quote-edits'
import type { ChangedStatus } from './quote-kinds'
import type { QuotePlace } from './quote-place'
import type { SourceCopies } from './source-copies'
import type { LogStanding, SourceStanding } from './source-standing'

export type SourceAsset = { readonly sha256: Sha256; readonly mediaType: string; readonly bytes: Uint8Array }

/** An image of the library that commentary or a note shows. */
export type DocumentImage = SourceAsset & {
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** One sealed version that the dossier quotes or refers to as a whole. */
export type DossierSource = {
  /** 1-based, in order of first use: the number a reader sees. */
  readonly number: number
  readonly articleId: string
  readonly version: number
  readonly capture: CaptureRecord
  /** What it is cited by: what the capture says, and in place of it what a person wrote. */
  readonly metadata: ArticleMetadata
  /** Canonical text, exactly as sealed. */
  readonly text: string
  /** Readable HTML, exactly as sealed: images refer to `../../../../assets/<aa>/<sha256>`. */
  readonly contentHtml: string
  readonly assets: readonly SourceAsset[]
}

export type DocumentQuote = {
  readonly kind: 'quote'
  readonly id: BlockId
  readonly quote: Quote
  readonly sourceNumber: number
  readonly place: QuotePlace
  /** The words as printed: the exact words with what is left out and added in brackets. */
  readonly shown: string
  /** What makes the exact words those that are shown. */
  readonly edits: readonly QuoteEdit[]
  /** `broken`: edits were made to other words, and the exact words are shown. */
  readonly wording: Wording
}

/** A whole article that is referred to. */
export type DocumentArticle = {
  readonly kind: 'article'
  readonly id: BlockId
  readonly sourceNumber: number
}

export type DocumentBlock =
  | {
      readonly kind: 'section'
      readonly id: BlockId
      readonly level: number
      readonly title: string
      /** `1`, `2.1`: as printed before the title. */
      readonly number: string
    }
  | { readonly kind: 'text'; readonly id: BlockId; readonly text: string }
  | DocumentQuote
  /** A quote that was deleted or can't be read: its remembered words, shown as unproved. */
  | {
      readonly kind: 'lost-quote'
      readonly id: BlockId
      readonly quoteId: string
      readonly articleId: string
      readonly words: string
    }
  | DocumentArticle
  /** An article, or its version, that is gone or can't be read: its remembered title, shown as unproved. */
  | {
      readonly kind: 'lost-article'
      readonly id: BlockId
      readonly articleId: string
      readonly version: number
      readonly title: string
    }

export type DossierDocument = {
  readonly id: string
  readonly title: string
  readonly front: FrontMatter
  readonly createdAt: string
  readonly exportedAt: string
  /** Name and version of the program, such as `Cuttings 0.1.0`. */
  readonly generator: string
  readonly blocks: readonly DocumentBlock[]
  readonly sources: readonly DossierSource[]
  /** What commentary and notes show of the library, each once; those that aren't there, or can't be drawn, are missing. */
  readonly images: readonly DocumentImage[]
  /** In the style that was chosen; `null` for our own form, in which `export/citation` cites. */
  readonly citations: DossierCitations | null
  /** The dossier's own choice of it, as it is kept; each absent where it was never said. */
  readonly citing?: { readonly style?: string | undefined; readonly locale?: string | undefined }
  /** Which sources are copies of one story; absent where that isn't known. */
  readonly copies?: SourceCopies
  /** By whom the export is signed; absent when nobody signs it. */
  readonly signing?: {
    /** SubjectPublicKeyInfo in DER, base64. */
    readonly publicKey: string
    readonly isTimeStamped: boolean
  }
}

/** Why a quote or a source fails. */
export type Mismatch =
  /** The sealed text at the place reads otherwise. */
  | 'words-differ'
  /** The words shown to the reader aren't the words that are proved. */
  | 'shown-words-differ'
  /** The quote has other words than those that were edited, or edits that can't be theirs. */
  | 'edits-broken'
  /** What is printed with the quote or the article (citation, note, context) isn't what was sealed. */
  | 'citation-changed'
  /** The text isn't the one whose hash was sealed. */
  | 'text-changed'
  /** The readable snapshot isn't the one whose hash was sealed. */
  | 'content-changed'
  /** An image of the snapshot isn't the one whose hash was sealed. */
  | 'asset-changed'
  /** The manifest itself isn't the one that was sealed. */
  | 'manifest-changed'
  /** Something else that the reader sees, or the file's own frame, isn't what was sealed. */
  | 'page-changed'
  | 'source-missing'
  /** The signature isn't by the key that the manifest names, or it is missing. */
  | 'signature-changed'
  /** The time stamp is missing, is about something else, or isn't by an authority for such. */
  | 'time-stamp-changed'
  /** The page as received isn't the one whose hash was sealed. */
  | 'source-changed'
  /** The original view isn't the one whose hash was sealed. */
  | 'original-changed'
  /** A sealed file isn't there. */
  | 'file-missing'
  /** The library's log was changed: a line doesn't carry the hash of the line before. */
  | 'log-broken'
  /** A file beside the dossier, in its ZIP or folder, isn't what was sealed. */
  | 'files-changed'

export type QuoteCheck = Span & {
  readonly id: string
  readonly exact: string
  /** The words as printed. */
  readonly shown: string
  readonly sourceNumber: number
  readonly sourceTitle: string
  readonly problem: Mismatch | null
  /** How its words are printed; absent where only a file was looked at. */
  readonly wording?: Wording
  /** What became of it in the newest version of its article; absent for the same words in place, and where only a file was looked at. */
  readonly now?: ChangedStatus
}

/** Of an article that is referred to as a whole. */
export type ArticleCheck = {
  readonly id: string
  readonly title: string
  readonly sourceNumber: number
  readonly problem: Mismatch | null
}

export type SourceCheck = {
  readonly number: number
  readonly title: string
  readonly problems: readonly Mismatch[]
  /** What the library knows of it; absent where only a file was looked at. */
  readonly standing?: SourceStanding
}

/** The outcome of checking a dossier against its sealed texts. */
export type VerifyReport = {
  readonly title: string
  readonly ok: boolean
  readonly quotes: readonly QuoteCheck[]
  /** Articles that are referred to as a whole. */
  readonly articles: readonly ArticleCheck[]
  readonly sources: readonly SourceCheck[]
  /** What is wrong with the file as a whole. */
  readonly problems: readonly Mismatch[]
  /** The key whose signature holds, SubjectPublicKeyInfo in DER, base64; absent where nothing is signed, or the signature doesn't hold. */
  readonly signedBy?: string
  /** Absent where the file carries none, or it wasn't looked at. */
  readonly timeStamp?: TimeStampCheck
  /** Of the library that holds the dossier; absent where only a file was looked at. */
  readonly log?: LogStanding
  /** What is wrong with the files beside the dossier, in its ZIP or folder; absent where there are none. */
  readonly files?: readonly FileFinding[]
}
