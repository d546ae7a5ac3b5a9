// Owns the sample dossier as an exported file. Loaded through Vite, which puts the file's script and style in.
import { signFile } from '../../src/actions/sign-dossier'
import type { DossierDocument } from '../../src/model/dossier-document'
import { dossierToHtml } from '../../src/export/html/dossier-to-html'
import { makeKeyPair, signMessage } from '../../src/node/ed25519'
import { articleDocument } from './article-blocks'
import { hostileDocument } from './hostile-dossier'
import { sampleDocument } from './sample-dossier'
import { hashOf } from './sealed-source'

export type SampleFile = { readonly document: DossierDocument; readonly html: string }

const exported = (document: DossierDocument): SampleFile => ({
  document,
  html: dossierToHtml(document, hashOf),
})

export const sampleFile = (): SampleFile => exported(sampleDocument())

/** With whole articles in it, too. */
export const articleFile = (): SampleFile => exported(articleDocument())

/** The same, signed by a key of its own. */
export async function signedFile(): Promise<SampleFile> {
  const { publicKey, privateKey } = makeKeyPair()
  const signing = { publicKey, isTimeStamped: false }
  const document = { ...sampleDocument(), signing }
  const key = {
    publicKey,
    createdAt: document.createdAt,
    isInKeyStore: false,
    sign: (message: string) => signMessage(privateKey, message),
  }
  const html = await signFile({ hashOf, signing: undefined }, exported(document).html, { key, signing })
  return { document, html }
}

/** A dossier in which every string is an attack. */
export const hostileFile = (): SampleFile => exported(hostileDocument())
