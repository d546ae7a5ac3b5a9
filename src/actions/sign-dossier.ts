// Owns signing an exported file, and having it time-stamped. Leaves keys and authorities to whoever opened the workspace.
import type { DossierDocument } from '../model/dossier-document'
import { BLOCK_END, blockStart, MANIFEST_ID, SIGNATURE_ID, TIME_STAMP_ID } from '../model/dossier-file'
import { signedMessage, type DossierSignature, type DossierTimeStamp } from '../model/dossier-signature'
import type { SigningKey } from '../ports'
import type { Workspace } from './workspace'

/** The library's key on this machine; named in the library's log when it is used first, where that can be written. */
export async function signingKeyOf({ library, signing }: Workspace): Promise<SigningKey | null> {
  const key = (await signing?.key(library.id)) ?? null
  if (key !== null && library.readOnly === null) await library.signingKeys.announce(key.publicKey)
  return key
}

export type SigningOptions = {
  readonly key: SigningKey
  /** As the file says of itself. */
  readonly signing: NonNullable<DossierDocument['signing']>
  readonly signal?: AbortSignal | undefined
}

/**
 * Put signature and time stamp into a file that was written for them.
 * @throws {AppError} what a connection can fail with, time-stamp-refused
 */
export async function signFile(
  { hashOf, signing: ways }: Pick<Workspace, 'hashOf' | 'signing'>,
  html: string,
  { key, signing, signal }: SigningOptions,
): Promise<string> {
  const manifest = between(html, blockStart(MANIFEST_ID), BLOCK_END)
  const seal = hashOf(manifest)
  const signature: DossierSignature = {
    algorithm: 'Ed25519',
    publicKey: key.publicKey,
    signature: key.sign(signedMessage(seal)),
  }
  const signed = putIn(html, SIGNATURE_ID, signature)
  if (!signing.isTimeStamped || ways?.timeStamp === undefined) return signed
  const stamp: DossierTimeStamp = { reply: await ways.timeStamp(manifest, seal, signal) }
  return putIn(signed, TIME_STAMP_ID, stamp)
}

function between(html: string, before: string, after: string): string {
  const start = html.indexOf(before) + before.length
  return html.slice(start, html.indexOf(after, start))
}

/** Base64 and names of algorithms hold nothing that HTML would read. */
function putIn(html: string, id: string, value: object): string {
  const empty = `${blockStart(id)}${BLOCK_END}`
  const at = html.indexOf(empty)
  return `${html.slice(0, at)}${blockStart(id)}${JSON.stringify(value)}${BLOCK_END}${html.slice(at + empty.length)}`
}
