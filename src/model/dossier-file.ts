// Owns the format of a dossier as one HTML file: its manifest, its sealed blocks and what they are called.
// Leaves writing it to `export` and checking it to `dossier`. docs/proof.md says in words what stands here.
import { z } from 'zod'
import { captureRecord } from './article'
import { sha256Hex } from './ids'
import { quoteEdit } from './quote-edits'

export const FILE_FORMAT = 'cuttings-dossier'
/** What is written. Version 1 knew no edited quotes, and is read as it was. */
export const FILE_VERSION = 2
const READ_VERSIONS = [1, FILE_VERSION] as const

/** Names of the data blocks: script elements of type application/json, each on a line of its own. */
export const MANIFEST_ID = 'cuttings-manifest'
/** The canonical text of a source, as a JSON string. */
export const textBlockId = (source: number): string => `cuttings-text-${source}`
/** The readable snapshot of a source as sealed, as a JSON string. */
export const contentBlockId = (source: number): string => `cuttings-content-${source}`

/** Since version 2. Empty in what is not signed: see `dossier-signature.ts`. What stands in these two is no part of the frame. */
export const SIGNATURE_ID = 'cuttings-signature'
export const TIME_STAMP_ID = 'cuttings-time-stamp'

/** Opens a data block; its JSON, in which no `<` stands, and `BLOCK_END` follow on the same line. */
export const blockStart = (id: string): string => `<script type="application/json" id="${id}">`
export const BLOCK_END = '</script>'

/** Stand around the seal: the SHA-256 of the manifest's JSON, once for programs and once for people. */
export const SEAL_PLACES = [
  { before: '<meta name="cuttings-seal" content="', after: '">' },
  { before: '<code id="cuttings-seal" data-fill="seal">', after: '</code>' },
] as const

/** Stand around the inside of a part, and of a snapshot as shown. No other comments stand in the file. */
export const partMarks = (id: string): readonly [string, string] => [
  `<!--part:${id}-->`,
  `<!--/part:${id}-->`,
]
export const snapshotMarks = (source: number): readonly [string, string] => [
  `<!--snapshot:${source}-->`,
  `<!--/snapshot:${source}-->`,
]

/** Image kinds that a file carries. Others are left out of it, SVG because it can hold more than a picture. */
export const IMAGE_TYPES: readonly string[] = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]

const manifestQuote = z.looseObject({
  /** The part that shows it. */
  part: z.string(),
  quoteId: z.string(),
  source: z.number().int().positive(),
  /** Half-open span of the source's canonical text, UTF-16 code units. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  exact: z.string().min(1),
  /** The words as printed: what `edits` make of `exact`; in version 1 the same as `exact`. */
  shown: z.string(),
  /** Since version 2. What is left out and what is added in brackets, in order; empty for the exact words. */
  edits: z.array(quoteEdit).optional(),
  paragraph: z.number().int().positive(),
  /** Absent from files that were written before quotes had them. */
  heading: z.string().nullish(),
  page: z.number().int().positive().nullish(),
  /** Who said it, where a person wrote that down. */
  attribution: z
    .looseObject({
      speaker: z.string().nullable(),
      speakerRole: z.string().nullable(),
      verb: z.string().nullable(),
      speech: z.string().nullable(),
      /** Absent from files that were written before quotes had it. */
      kind: z.string().nullish(),
      saidOn: z.string().nullable(),
    })
    .optional(),
  citation: z.string(),
})
export type ManifestQuote = Readonly<z.infer<typeof manifestQuote>>

/** A whole article that is referred to. */
const manifestArticle = z.looseObject({
  /** The part that shows it. */
  part: z.string(),
  source: z.number().int().positive(),
  /** As printed. */
  title: z.string(),
  citation: z.string(),
})
export type ManifestArticle = Readonly<z.infer<typeof manifestArticle>>

const manifestSource = z.looseObject({
  number: z.number().int().positive(),
  articleId: z.string(),
  version: z.number().int().positive(),
  citation: z.string(),
  /** `html`: the snapshot is shown as sealed. `text`: its HTML isn't fit for a page, and its text is shown. */
  shownAs: z.enum(['html', 'text']),
  capture: captureRecord,
  /** Images that the file carries. */
  assets: z.array(z.looseObject({ sha256: sha256Hex, mediaType: z.string() })),
})
export type ManifestSource = Readonly<z.infer<typeof manifestSource>>

export const dossierManifest = z.looseObject({
  format: z.literal(FILE_FORMAT),
  formatVersion: z.literal(READ_VERSIONS),
  generator: z.string(),
  dossier: z.looseObject({
    id: z.string(),
    title: z.string(),
    createdAt: z.string(),
    exportedAt: z.string(),
  }),
  /** Whose signature over the seal the file carries: SubjectPublicKeyInfo in DER, base64. Absent from what is not signed. */
  signingKey: z.string().max(100).optional(),
  /** Whether the file carries an authority's time stamp over this manifest. */
  isTimeStamped: z.boolean().optional(),
  quotes: z.array(manifestQuote),
  /** Absent from files that refer to none, and from those of before there were such. */
  articles: z.array(manifestArticle).optional(),
  sources: z.array(manifestSource),
  /** What a reader sees, in order, each with the SHA-256 of its inside. */
  parts: z.array(z.looseObject({ id: z.string(), sha256: sha256Hex })),
  /** What another library needs to take the dossier in (`dossier-carried.ts`): read by whoever does, and no part of what is proved. */
  carried: z.unknown().optional(),
  /** SHA-256 of the whole file with seal, manifest, data blocks and snapshots left empty. */
  frameSha256: sha256Hex,
})
export type DossierManifest = Readonly<z.infer<typeof dossierManifest>>
