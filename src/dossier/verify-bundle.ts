// Owns the proof of the files that lie beside an exported dossier, in its ZIP or folder: each is what the manifest seals, none is missing,
// none is more than that. Leaves the page itself to `verify-dossier-file.ts`.
import {
  BUNDLE_PAGE,
  BUNDLE_README,
  BUNDLE_SUMS,
  type DossierBundle,
  type FileFinding,
} from '../model/dossier-bundle'
import { isSealedPath, sourceFolder } from '../model/dossier-paths'
import type { ManifestSource } from '../model/dossier-file'
import type { HashOf } from '../ports'
import { parseJson, type DossierFile } from './read-dossier-file'

/**
 * Say what of the files beside the page isn't as it should be; empty for a page alone.
 *
 * The sums are a help for people and no proof: whoever changes a file can change them, too. What counts is the manifest's word.
 */
export function verifyBundle(
  { kind, html, files }: DossierBundle,
  file: DossierFile,
  hashOf: HashOf,
): readonly FileFinding[] {
  if (kind === 'html') return []
  const findings = new Map<string, FileFinding['problem']>()
  const sums = sumsOf(files.get(BUNDLE_SUMS))
  if (sums === null) findings.set(BUNDLE_SUMS, files.has(BUNDLE_SUMS) ? 'changed' : 'missing')
  for (const [path, sha256] of sums ?? []) {
    const content = path === BUNDLE_PAGE ? html : files.get(path)
    if (content === undefined) findings.set(path, 'missing')
    else if (hashOf(content) !== sha256) findings.set(path, 'changed')
  }
  const sealed = sealedHashes(file, files, hashOf)
  for (const [path, holds] of sealed) if (!holds) findings.set(path, files.has(path) ? 'changed' : 'missing')
  for (const path of files.keys())
    if (path !== BUNDLE_SUMS && path !== BUNDLE_README && (!sealed.has(path) || sums?.has(path) === false))
      if (!findings.has(path)) findings.set(path, 'extra')
  return [...findings].map(([path, problem]) => ({ path, problem }))
}

/** What `sha256sum -c` reads; `null` for anything else. */
function sumsOf(bytes: Uint8Array | undefined): ReadonlyMap<string, string> | null {
  if (bytes === undefined) return null
  const sums = new Map<string, string>()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '') continue
    const [sha256, path] = [line.slice(0, SHA256_LENGTH), line.slice(SHA256_LENGTH + 2)]
    if (line.slice(SHA256_LENGTH, SHA256_LENGTH + 2) !== '  ' || path === '' || sums.has(path)) return null
    sums.set(path, sha256)
  }
  return sums
}

const SHA256_LENGTH = 64

/** The files that the manifest knows, each with whether it is as sealed; those that a file may lack only where they are there. */
function sealedHashes(
  { manifest, manifestJson }: DossierFile,
  files: DossierBundle['files'],
  hashOf: HashOf,
): ReadonlyMap<string, boolean> {
  const holds = new Map<string, boolean>()
  const raw = rawCaptures(manifestJson)
  const check = (path: string, sha256: string, isWanted: boolean): void => {
    const bytes = files.get(path)
    if (bytes !== undefined || isWanted) holds.set(path, bytes !== undefined && hashOf(bytes) === sha256)
  }
  for (const [i, source] of manifest.sources.entries()) {
    const folder = sourceFolder(source)
    check(`${folder}/text.txt`, source.capture.text.sha256, true)
    check(`${folder}/content.html`, source.capture.content.sha256, true)
    check(`${folder}/source.html`, source.capture.source.sha256, false)
    const record = files.get(`${folder}/capture.json`)
    holds.set(`${folder}/capture.json`, record !== undefined && captureIn(record) === raw[i])
  }
  // An asset is called what it is: whether it still is, its bytes say. Those that no source names are no part of it.
  const named = new Set(manifest.sources.flatMap(hashesOf))
  for (const [path, bytes] of files) {
    const sha256 = path.slice(path.lastIndexOf('/') + 1)
    if (isSealedPath(path) === 'asset' && named.has(sha256)) holds.set(path, hashOf(bytes) === sha256)
  }
  return holds
}

const hashesOf = ({ capture }: ManifestSource): readonly string[] =>
  capture.assets.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))

/** The captures as the manifest has them, to the letter. */
function rawCaptures(manifestJson: string): readonly string[] {
  const { sources } = parseJson(manifestJson) as { readonly sources: readonly { capture: unknown }[] }
  return sources.map(({ capture }) => JSON.stringify(capture))
}

function captureIn(bytes: Uint8Array): string {
  const record = parseJson(new TextDecoder().decode(bytes)) as
    { readonly capture?: unknown } | null | undefined
  return JSON.stringify(record?.capture ?? null)
}
