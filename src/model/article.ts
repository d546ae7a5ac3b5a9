// Owns what an article is: metadata, state and the list of its sealed versions. Leaves texts and pages to the library's files.
import { z } from 'zod'
import { cameFromList } from './came-from'
import { completeness, COMPLETENESS_GRADES, type Grade } from './completeness'
import { articleId, instant, sha256Hex, type Sha256 } from './ids'
import { importedFrom } from './imported-version'
import { METADATA_ORIGINS } from './metadata'
import { noteText, tagName } from './quote'
import { conflicts, mergeMark, recordFields } from './record'

export const articleMetadata = z.looseObject({
  title: z.string(),
  /** As the page prints it, without "By". */
  byline: z.string().nullable(),
  /** Names of the byline, cleaned, in order. */
  authors: z.array(z.string()).default([]),
  siteName: z.string().nullable(),
  /** ISO 8601 as the page gives it: a date alone, or with time and zone. */
  publishedAt: z.string().nullable(),
  /** ISO 8601, as `publishedAt`. */
  modifiedAt: z.string().nullable(),
  /** BCP 47 tag, such as `en` or `ko-KR`. */
  lang: z.string().nullable(),
  dir: z.enum(['ltr', 'rtl']),
  /** The address that the page gives for itself, absolute. */
  canonicalUrl: z.string().nullable(),
  excerpt: z.string().nullable(),
  /** Absolute address of the lead image. */
  leadImageUrl: z.string().nullable(),
  section: z.string().nullable(),
  keywords: z.array(z.string()).default([]),
  /** Who publishes the site, where the page says it. */
  publisher: z.string().nullable().default(null),
  /** The news agency that is credited, such as `Reuters`. */
  wire: z.string().nullable().default(null),
  /** Place that the report is filed from, as printed. */
  dateline: z.string().nullable().default(null),
  /** One of `SOURCE_KINDS`, or what a later program writes; `null` where neither page nor person says it. */
  sourceKind: z.string().nullable().default(null),
  /** Where each value came from, by field; a field without a value has none. */
  origins: z.record(z.string(), z.enum(METADATA_ORIGINS)).default({}),
})
export type ArticleMetadata = Readonly<z.infer<typeof articleMetadata>>

/** The fields that records of earlier versions don't have, as those are read. */
export const UNTOLD_METADATA: Pick<
  ArticleMetadata,
  'authors' | 'keywords' | 'publisher' | 'wire' | 'dateline' | 'sourceKind' | 'origins'
> = {
  authors: [],
  keywords: [],
  publisher: null,
  wire: null,
  dateline: null,
  sourceKind: null,
  origins: {},
}

/** What a page is shown with: each kind is asked for and judged in its own way. */
export const assetRole = z.enum(['image', 'style', 'font', 'icon'])
export type AssetRole = z.infer<typeof assetRole>

/** One part of a captured page: kept under its hash, or missing with the reason. */
export const assetRecord = z.looseObject({
  /**
   * What it is to the page: something that it is shown with, the document as it stood after its scripts had run (`rendered`), a
   * further page of its article as received (`page`), or the file that it was read from, where `source` is the page in it. Captures of before the original view have only images.
   */
  role: z.enum([...assetRole.options, 'rendered', 'page', 'file']).default('image'),
  url: z.string(),
  sha256: sha256Hex.nullable(),
  mediaType: z.string().nullable(),
  sizeBytes: z.number().int().nonnegative(),
  /** Why it is missing; `null` when it is there. */
  missing: z.string().nullable(),
})
export type AssetRecord = Readonly<z.infer<typeof assetRecord>>

const redirect = z.looseObject({
  /** Of the answer that sent on to `url`, or `ASKED_SECURELY` (`redirect.ts`). */
  status: z.number().int(),
  url: z.string(),
})

/** A page as its maker laid it out. */
const originalView = z.looseObject({
  sha256: sha256Hex,
  sizeBytes: z.number().int().nonnegative(),
  /** What was left out or removed of the page, in plain words. */
  changes: z.array(z.string()),
})

/** How one version came to be: enough for a stranger to repeat the capture and check every part of it. */
export const captureRecord = z.looseObject({
  /**
   * `paste`: what a person copied elsewhere, perhaps a part of a page; its `requestedUrl` is where they say that it stood. `browser`: a
   * page as a person's browser had it; its `requestedUrl` is where the browser says that it stood.
   */
  method: z.enum(['fetch', 'file', 'paste', 'browser']),
  /** The address that was asked for; `null` for a file or a paste without one. */
  requestedUrl: z.string().nullable(),
  /** The address that answered, after redirects. */
  finalUrl: z.string().nullable(),
  fileName: z.string().nullable(),
  redirects: z.array(redirect),
  status: z.number().int().nullable(),
  /** Response headers that matter for proof, by lower-case name. */
  headers: z.record(z.string(), z.string()),
  capturedAt: instant,
  /** When the file says that it was saved, ISO 8601; `null` where there is none or it doesn't say. */
  savedAt: z.string().nullable().default(null),
  mediaType: z.string(),
  /** Character set that the bytes were read with, and where its name was found. */
  charset: z.string(),
  charsetFrom: z.enum(['bom', 'header', 'meta', 'content', 'default']),
  engine: z.string(),
  userAgent: z.string().nullable(),
  source: z.looseObject({ sha256: sha256Hex, sizeBytes: z.number().int().nonnegative() }),
  content: z.looseObject({ sha256: sha256Hex, sizeBytes: z.number().int().nonnegative() }),
  text: z.looseObject({ sha256: sha256Hex, sizeBytes: z.number().int().nonnegative() }),
  /** The original view; `null` where there is none. */
  original: originalView.nullable().default(null),
  /** Why there is no original view, where one was tried for. */
  originalMissing: z.string().nullable().default(null),
  assets: z.array(assetRecord),
  /**
   * How the page's scripts were run, where it was read as they left it (`source` is what was received before); `null` where it was
   * read as received.
   */
  rendered: z
    .looseObject({
      sha256: sha256Hex,
      /** The address in the end: scripts may change it. */
      url: z.string(),
      requests: z.number().int().nonnegative(),
      refused: z.number().int().nonnegative(),
    })
    .nullable()
    .default(null),
  /** The pages of the article after the first (which all else here is told of), in order; their bytes are assets. */
  pages: z
    .array(
      z.looseObject({
        requestedUrl: z.string(),
        finalUrl: z.string(),
        redirects: z.array(redirect),
        status: z.number().int(),
        headers: z.record(z.string(), z.string()),
        charset: z.string(),
        sha256: sha256Hex,
        /** Of the document that its scripts left, where it was read from that. */
        renderedSha256: sha256Hex.nullable(),
        /** Its original view, kept under its hash as assets are; `null` where there is none, as in captures of before they were made. */
        original: originalView.nullable().default(null),
        /** Why there is no original view, where one was tried for. */
        originalMissing: z.string().nullable().default(null),
      }),
    )
    .default([]),
  /** Whether it holds all of its article; `null` in captures of before it was judged. */
  completeness: completeness.nullable().default(null),
  metadata: articleMetadata,
})
export type CaptureRecord = Readonly<z.infer<typeof captureRecord>>

/** What a capture keeps under its hash beside the files of its own version, each with what it is to the page. */
export const keptByHash = ({
  assets,
  pages,
}: CaptureRecord): readonly { readonly sha256: Sha256; readonly what: string }[] => [
  ...assets.flatMap(({ sha256, role }) => (sha256 === null ? [] : [{ sha256, what: role }])),
  ...pages.flatMap(({ original }) =>
    original === null ? [] : [{ sha256: original.sha256, what: 'original view of a page' }],
  ),
]

export const versionEntry = z.looseObject({
  n: z.number().int().positive(),
  capturedAt: instant,
  sourceSha256: sha256Hex,
  contentSha256: sha256Hex,
  textSha256: sha256Hex,
  /** Of the original view; `null` where the version has none. */
  originalSha256: sha256Hex.nullable().default(null),
  /** Whether it holds all of its article; `null` where that was not judged. */
  grade: z.enum(COMPLETENESS_GRADES).nullable().default(null),
  wordCount: z.number().int().nonnegative(),
  /** Where it came with somebody's dossier; absent from what was captured here. */
  imported: importedFrom.optional(),
})
export type VersionEntry = Readonly<z.infer<typeof versionEntry>>

const editMark = z.looseObject({
  at: instant,
  /** What its record ranked as, where a merge took the field into another one. */
  rank: mergeMark.shape.rank.optional(),
  /** The tool that said it, where no person wrote it: a later capture that says it itself stands before that. */
  tool: z.string().optional(),
})
export type EditMark = Readonly<z.infer<typeof editMark>>

export const article = z.looseObject({
  ...recordFields,
  id: articleId,
  /** What the pages say, and in place of it what a person wrote. */
  metadata: articleMetadata,
  /** Which fields of the metadata a person wrote; absent where all of it is what the pages say. */
  edits: z.record(z.string(), editMark).optional(),
  /** `capturedAt` of the capture that the other fields are taken from; absent: of the first. */
  metadataOf: instant.optional(),
  /** The address to show and to cite: the canonical one where the page gives it; `null` for a file without one. */
  url: z.string().nullable(),
  /** Every address under which the article was met. */
  addresses: z.array(z.string()),
  tags: z.array(tagName),
  archived: z.boolean(),
  /** Part of what a first run brings; may be deleted like any other. */
  sample: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  /** When it was last opened; `null` for never. */
  readAt: instant.nullable(),
  /** When its source was asked last and answered with it, whether or not that made a version; absent for never. */
  checkedAt: instant.optional(),
  /** What it was in other tools; absent where it came from none. */
  cameFrom: cameFromList.optional(),
  /** Oldest first, never empty. */
  versions: z.array(versionEntry).min(1),
  /** Of the article, and of its note (`field` is `note`); absent when there are none. */
  conflicts: conflicts.optional(),
})
export type Article = Readonly<z.infer<typeof article>>

export const articleNote = noteText

/** What a list shows of an article. */
export type ArticleSummary = {
  readonly id: Article['id']
  readonly title: string
  readonly siteName: string | null
  readonly byline: string | null
  readonly publishedAt: string | null
  readonly excerpt: string | null
  readonly lang: string | null
  readonly url: string | null
  readonly clippedAt: string
  readonly readAt: string | null
  readonly wordCount: number
  /** Of the newest version; `null` where it was not judged. */
  readonly grade: Grade | null
  readonly quoteCount: number
  /** Quotes whose words are others, elsewhere or gone in the newest version. */
  readonly changedQuotes: number
  readonly versionCount: number
  readonly tags: readonly string[]
  readonly archived: boolean
  readonly sample: boolean
}
