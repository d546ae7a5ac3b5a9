// Owns taking an exported dossier apart: its sealed blocks, what it shows, and the frame around them. Knows the format to the
// letter and no HTML beyond it. Leaves judging what it finds to `verify-dossier-file.ts`.
import { AppError } from '../errors'
import {
  BLOCK_END,
  blockStart,
  contentBlockId,
  dossierManifest,
  MANIFEST_ID,
  partMarks,
  SEAL_PLACES,
  snapshotMarks,
  textBlockId,
  type DossierManifest,
} from '../model/dossier-file'

/** An exported dossier in pieces; `null` where a piece can't be found, or stands there twice. */
export type DossierFile = {
  readonly manifest: DossierManifest
  /** The manifest as it stands in the file: what the seal is the hash of. */
  readonly manifestJson: string
  /** The seal as programs and as people read it. */
  readonly seals: readonly (string | null)[]
  /** By number of the source. */
  readonly sources: ReadonlyMap<number, FileSource>
  /** Insides of the parts that are shown, by id. */
  readonly parts: ReadonlyMap<string, string | null>
  /** The file with seals, manifest, data blocks and snapshots left empty. */
  readonly frame: string
}

export type FileSource = {
  readonly text: string | null
  readonly contentHtml: string | null
  /** The snapshot as shown. */
  readonly snapshot: string | null
}

/** @throws {AppError} damaged, for what isn't a dossier of ours or whose manifest can't be read */
export function readDossierFile(html: string): DossierFile {
  const rest = new Cutter(html)
  const manifestJson = rest.cut(blockStart(MANIFEST_ID), BLOCK_END)
  if (manifestJson === null) throw damaged('not a dossier: it has no manifest, or more than one')
  const manifest = parseManifest(manifestJson)
  const seals = SEAL_PLACES.map(({ before, after }) => rest.cut(before, after))
  const blocks = manifest.sources.map(({ number }) => ({
    number,
    text: parseString(rest.cut(blockStart(textBlockId(number)), BLOCK_END)),
    contentHtml: parseString(rest.cut(blockStart(contentBlockId(number)), BLOCK_END)),
  }))
  const sources = blocks.map(({ number, ...block }) => {
    const snapshot = rest.cut(...snapshotMarks(number))
    return [number, { ...block, snapshot }] as const
  })
  const frame = rest.text
  return {
    manifest,
    manifestJson,
    seals,
    sources: new Map(sources),
    parts: new Map(manifest.parts.map(({ id }) => [id, between(frame, ...partMarks(id))])),
    frame,
  }
}

/** The file's name is the caller's to know. */
const damaged = (reason: string): AppError<'damaged'> => new AppError('damaged', { path: '', reason })

function parseManifest(json: string): DossierManifest {
  const parsed = dossierManifest.safeParse(parseJson(json))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw damaged(`manifest unreadable at ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'not JSON'}`)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // What isn't JSON has no value; the caller says what is missing.
    return undefined
  }
}

function parseString(json: string | null): string | null {
  const value = json === null ? undefined : parseJson(json)
  return typeof value === 'string' ? value : null
}

/** What stands between two marks that each stand in a text once; else `null`. */
function between(text: string, before: string, after: string): string | null {
  const at = text.indexOf(before)
  if (at < 0 || text.includes(before, at + 1)) return null
  const end = text.indexOf(after, at + before.length)
  return end < 0 ? null : text.slice(at + before.length, end)
}

/** Takes pieces out of a text and keeps what is left. */
class Cutter {
  constructor(public text: string) {}

  /** Empty the place between two marks and give what stood there. */
  cut(before: string, after: string): string | null {
    const inside = between(this.text, before, after)
    if (inside === null) return null
    const at = this.text.indexOf(before) + before.length
    this.text = this.text.slice(0, at) + this.text.slice(at + inside.length)
    return inside
  }
}
