// Owns the form of a dossier's signature and time stamp, as they stand in a file, and what is signed. Leaves the cryptography to `node`.
import { z } from 'zod'

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/)

export const dossierSignature = z.looseObject({
  algorithm: z.literal('Ed25519'),
  /** SubjectPublicKeyInfo in DER (44 bytes), base64. */
  publicKey: base64.max(100),
  /** Of `signedMessage`, 64 bytes, base64. */
  signature: base64.max(100),
})
export type DossierSignature = Readonly<z.infer<typeof dossierSignature>>

/** A reply of a time-stamping authority (RFC 3161) about the manifest. */
export const dossierTimeStamp = z.looseObject({
  /** TimeStampResp in DER, base64. */
  reply: base64.max(200_000),
})
export type DossierTimeStamp = Readonly<z.infer<typeof dossierTimeStamp>>

/**
 * What is signed: one line for what it is, so that a signature means nothing elsewhere, and one for the seal, each ended by LF.
 * @param seal  SHA-256 of the manifest, 64 hexadecimal digits
 */
export const signedMessage = (seal: string): string => `Cuttings dossier\n${seal}\n`

/** What a person is told of the key that their exports are signed with. */
export type SigningKeyFacts = {
  /** Of its public half: 64 hexadecimal digits in groups of four. */
  readonly fingerprint: string
  /** ISO 8601 in UTC. */
  readonly createdAt: string
  /** Whether its private half lies in the system's key store, or else in a file that only its owner can read. */
  readonly isInKeyStore: boolean
}

/** What a time stamp says, and whether that holds. */
export type TimeStampCheck = {
  /** ISO 8601 in UTC; `null` when the reply can't be read. */
  readonly at: string | null
  /** Who says so, as their certificate names them. */
  readonly authority: string | null
  /**
   * `unreadable`: no reply of an authority, or one that refuses. `other-text`: about something else. `forged`: its signature doesn't hold,
   * or isn't by a certificate for time stamps. `unknown-authority`: it holds, but nobody whom this program knows vouches for the authority.
   */
  readonly problem: 'unreadable' | 'other-text' | 'forged' | 'unknown-authority' | null
}
