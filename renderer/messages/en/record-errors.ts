// Owns what is said of records that can’t be read or written, and of dossiers that aren’t taken in, in English.
import type { RefusedDossierReason } from '../../../src/errors'
import type { ErrorTexts } from '../error-text'

const REFUSALS: Readonly<Record<RefusedDossierReason, string>> = {
  'not-one': 'this is no dossier that Cuttings exported.',
  fails: 'it does not verify, so nothing was taken from it.',
  'no-outline': 'it was exported before dossiers carried their sections and text for other libraries.',
  unsafe: 'a snapshot in it holds what no capture lets through, so nothing was taken from it.',
  contradicts: 'it contradicts itself, so nothing was taken from it.',
}
const NEXT: Readonly<Record<RefusedDossierReason, string>> = {
  'not-one': 'Choose the HTML file, the ZIP file or the folder that was exported.',
  fails: 'Verify it to see what was changed, and ask its author for the file once more.',
  'no-outline': 'It can be verified. To import it, have it exported again with a newer Cuttings.',
  unsafe: 'Ask its author for the file once more.',
  contradicts: 'Ask its author for the file once more.',
}

/** These words. */
export const recordErrorsEn = {
  'read-only': ({ path }) => ({
    what: 'The library can only be read, so the change was not kept.',
    next: `Allow writing to ${path}, or open another library.`,
  }),
  'in-use': ({ path }) => ({
    what: 'Another program has this library open to write, so the change was not kept.',
    next: `Close ${path} there, then start Cuttings again.`,
  }),
  'disk-full': ({ path }) => ({
    what: 'The disk is full, so the change was not kept.',
    next: `Make room on the disk that holds ${path}, then do it again.`,
  }),
  storage: ({ path, code }) => ({
    what: `The library’s files could not be reached (${code}).`,
    next: `Check that ${path} is there and can be written to, then do it again.`,
  }),
  damaged: ({ path }) => ({
    what: 'A file of the library is damaged. It was left as it is.',
    next: `Bring ${path} back from a backup.`,
  }),
  'newer-record': () => ({
    what: 'This was written by a newer version of Cuttings. It was left as it is.',
    next: 'Update Cuttings to work on it.',
  }),
  'newer-library': () => ({
    what: 'This library was written by a newer version of Cuttings.',
    next: 'Update Cuttings to open it.',
  }),
  'refused-dossier': ({ name, reason }) => ({ what: `${name}: ${REFUSALS[reason]}`, next: NEXT[reason] }),
} satisfies Partial<ErrorTexts>
