// Owns what is exported of a library: articles with their quotes, tags, notes and dossiers, read when their turn comes and never all at
// once. Leaves reading them to `actions`, and how each format is written to its neighbours.
import type { AssetRecord, ArticleMetadata, CaptureRecord } from '../../model/article'
import type { Dossier } from '../../model/dossier'
import type { FreeNote } from '../../model/free-note'
import type { Sha256 } from '../../model/ids'
import type { Quote } from '../../model/quote'
import type { Colour } from '../../model/quote-kinds'
import type { HashOf, NewHash } from '../../ports'

/** A version of an article: the newest, or one that quotes are pinned to. */
export type ExportedVersion = {
  readonly n: number
  readonly capture: CaptureRecord
  /** What it is cited by: what the capture says, and in place of it what a person wrote. */
  readonly metadata: ArticleMetadata
  /** In the order of the text. */
  readonly quotes: readonly Quote[]
  /** Canonical text, exactly as sealed. @throws {AppError} not-found, damaged */
  text(): Promise<string>
  /** The page as received; `null` where there is none. */
  source(): Promise<Uint8Array | null>
}

export type ExportedArticle = {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly tags: readonly string[]
  /** Markdown; empty for none. */
  readonly note: string
  readonly createdAt: string
  readonly readAt: string | null
  readonly archived: boolean
  /** Newest first. */
  readonly versions: readonly ExportedVersion[]
}

/** A tag as the codebook has it. */
export type ExportedTag = {
  readonly tag: string
  readonly colour: Colour | null
  readonly description: string
}

export type LibraryToExport = {
  readonly title: string
  /** Name and version of the program. */
  readonly generator: string
  /** ISO 8601 in UTC. */
  readonly exportedAt: string
  readonly hashOf: HashOf
  readonly newHash: NewHash
  /** Of the codebook: what tags mean, whether or not anything carries them. */
  readonly tags: readonly ExportedTag[]
  /** From the first again each time that it is asked for. What can't be read is left out. @throws {AppError} cancelled */
  articles(): AsyncIterable<ExportedArticle>
  /** None where articles were chosen. */
  notes(): AsyncIterable<FreeNote>
  dossiers(): AsyncIterable<Dossier>
  readAsset(sha256: Sha256): Promise<Uint8Array | null>
}

/** The newest version of an article. */
export const newestOf = ({ versions }: ExportedArticle): ExportedVersion | null => versions[0] ?? null

/** Parts that a page is shown with and that are kept. */
export const keptParts = ({
  assets,
}: CaptureRecord): readonly (AssetRecord & { readonly sha256: Sha256 })[] =>
  assets.filter((asset): asset is AssetRecord & { readonly sha256: Sha256 } => asset.sha256 !== null)
