// Owns the sample dossier as an exported file. Loaded through Vite, which puts the file's script and style in.
import type { DossierDocument } from '../../src/model/dossier-document'
import { dossierToHtml } from '../../src/export/html/dossier-to-html'
import { hostileDocument } from './hostile-dossier'
import { sampleDocument } from './sample-dossier'
import { hashOf } from './sealed-source'

export type SampleFile = { readonly document: DossierDocument; readonly html: string }

const exported = (document: DossierDocument): SampleFile => ({
  document,
  html: dossierToHtml(document, hashOf),
})

export const sampleFile = (): SampleFile => exported(sampleDocument())

/** A dossier in which every string is an attack. */
export const hostileFile = (): SampleFile => exported(hostileDocument())
