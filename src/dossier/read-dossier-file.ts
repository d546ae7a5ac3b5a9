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
  SIGNATURE_ID,
  snapshotMarks,
  textBlockId,
  TIME_STAMP_ID,
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
  /** What stands in the block for it: '' in what is not signed, and in files of version 1, which have none. */
  readonly signatureJson: string
  readonly timeStampJson: string
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
  const marks = new Marks(html)
  const cuts: Stretch[] = []
  const cut = (before: string, after: string): string | null => {
    const found = marks.between(before, after)
    if (found !== null) cuts.push(found)
    return found === null ? null : html.slice(found.start, found.end)
  }
  const manifestJson = cut(blockStart(MANIFEST_ID), BLOCK_END)
  if (manifestJson === null) throw damaged('not a dossier: it has no manifest, or more than one')
  const manifest = parseManifest(manifestJson)
  const seals = SEAL_PLACES.map(({ before, after }) => cut(before, after))
  const sources = manifest.sources.map(({ number }): [number, FileSource] => [
    number,
    {
      text: parseString(cut(blockStart(textBlockId(number)), BLOCK_END)),
      contentHtml: parseString(cut(blockStart(contentBlockId(number)), BLOCK_END)),
      snapshot: cut(...snapshotMarks(number)),
    },
  ])
  // Files of version 1 have no such blocks: there, one is part of the frame, and shows as a change.
  const proof = (id: string): string =>
    manifest.formatVersion === 1 ? '' : (cut(blockStart(id), BLOCK_END) ?? '')
  const [signatureJson, timeStampJson] = [proof(SIGNATURE_ID), proof(TIME_STAMP_ID)]
  const frame = without(html, cuts)
  const frameMarks = new Marks(frame)
  const partOf = (id: string): string | null => {
    const found = frameMarks.between(...partMarks(id))
    return found === null ? null : frame.slice(found.start, found.end)
  }
  return {
    manifest,
    manifestJson,
    seals,
    sources: new Map(sources),
    signatureJson,
    timeStampJson,
    parts: new Map(manifest.parts.map(({ id }) => [id, partOf(id)])),
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

/** `undefined` for what is no JSON. */
export function parseJson(json: string): unknown {
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

type Stretch = { readonly start: number; readonly end: number }

/** Every mark that can open a stretch of the file, found in one pass. */
const OPENING =
  /<(?:script type="application\/json" id="[^"<>]*">|!--(?:part|snapshot):[^<>]*-->|meta name="cuttings-seal" content="|code id="cuttings-seal" data-fill="seal">)/g

class Marks {
  /** Where each mark ends; `null` for one that stands twice. */
  private readonly ends = new Map<string, number | null>()

  constructor(private readonly text: string) {
    for (const { 0: mark, index } of text.matchAll(OPENING))
      this.ends.set(mark, this.ends.has(mark) ? null : index + mark.length)
  }

  /** What stands between a mark and the next place of another; `null` when there is no such stretch, or more than one. */
  between(before: string, after: string): Stretch | null {
    const start = this.ends.get(before) ?? null
    const end = start === null ? -1 : this.text.indexOf(after, start)
    return start === null || end < 0 ? null : { start, end }
  }
}

/** A text without some stretches of it. Stretches within each other are left out once. */
function without(text: string, stretches: readonly Stretch[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (start > at) rest += text.slice(at, start)
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}
