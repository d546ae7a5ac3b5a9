// Owns why a file, an archive or a citation style is refused, in English.
import type { BadStyleReason, UnreadableReason, UnsafeReason } from '../../../src/errors'

/** Why a file can't be read. */
export const UNREADABLE: {
  readonly [R in UnreadableReason]: (name: string) => { what: string; next: string }
} = {
  empty: (name) => ({ what: `${name} is empty.`, next: 'Save or export it once more.' }),
  damaged: (name) => ({
    what: `${name} is damaged, in whole or in part. What could be read was read.`,
    next: 'Save or export it once more, and add it again.',
  }),
  truncated: (name) => ({
    what: `${name} ends too early. What came whole before that was read.`,
    next: 'Get the file once more; the copy may have been cut off.',
  }),
  encrypted: (name) => ({
    what: `${name} is protected by a password.`,
    next: 'Save a copy without a password and add that.',
  }),
  'no-access': (name) => ({
    what: `${name} could not be read from the disk.`,
    next: 'Check that it is there and that you may read it.',
  }),
  'not-a-file': (name) => ({
    what: `${name} is no ordinary file but a device or a pipe, and was not opened.`,
    next: 'Give a file or a folder.',
  }),
  'no-text': (name) => ({
    what: `${name} holds pictures of pages and no text, so nothing in it can be quoted.`,
    next: 'Have its text recognised (OCR) in another program and add the result.',
  }),
  'no-page': (name) => ({
    what: `No page was found in ${name}.`,
    next: 'Check that it is the right file.',
  }),
  'no-addresses': (name) => ({
    what: `No web addresses were found in ${name}.`,
    next: 'Put one address on each line, or one column of addresses in a CSV file.',
  }),
  compression: (name) => ({
    what: `${name} is compressed in a way that can’t be read here.`,
    next: 'Unpack it and add what is in it.',
  }),
}

const NOT_A_STYLE = 'Styles end in .csl; the Zotero Style Repository has more than ten thousand.'
/** Why a citation style can't be added. */
export const BAD_STYLE: {
  readonly [R in BadStyleReason]: (detail: string) => { what: string; next: string }
} = {
  'not-xml': (detail) => ({
    what: `This file is no citation style: it can’t be read as XML (${detail.slice(0, 120)}).`,
    next: NOT_A_STYLE,
  }),
  'not-csl': () => ({ what: 'This file is no citation style in CSL.', next: NOT_A_STYLE }),
  'other-version': (detail) => ({
    what: `This style is written in CSL ${detail.slice(0, 20)}; CSL 1.0 can be read.`,
    next: 'Look for a newer form of it.',
  }),
  dependent: (detail) => ({
    what: `This style only points to another one: ${detail.slice(0, 200)}.`,
    next: 'Add that one: it sets citations the same way.',
  }),
  'too-large': () => ({
    what: 'This style is larger, or written deeper, than any real one.',
    next: 'Get it from where it was published.',
  }),
  unusable: (detail) => ({
    what: `Nothing can be cited in this style: ${detail.slice(0, 200)}.`,
    next: 'Tell whoever wrote it.',
  }),
  'too-many': () => ({
    what: 'A library holds up to 50 styles of its own.',
    next: 'Take one away that you no longer need.',
  }),
}

/** Why an archive isn't opened: goes on after its name. */
export const UNSAFE: { readonly [R in UnsafeReason]: string } = {
  'too-many-entries': 'has more than 100,000 entries',
  'too-large': 'is too large when unpacked',
  ratio: 'grows beyond measure when unpacked',
  nested: 'is an archive within an archive',
  overlap: 'has entries that overlap, as only hostile archives do',
  link: 'is a link to another file',
  'unsafe-name': 'has a name that leads out of the archive',
}
