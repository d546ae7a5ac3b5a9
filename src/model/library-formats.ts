// Owns the kinds of files that a library, or articles chosen from it, can be given away as. Leaves making them to `export`, and what they
// are called to the messages.

export const LIBRARY_FORMATS = ['vault', 'vault-zip', 'qdpx', 'qdc', 'annotations', 'wacz', 'csv'] as const
export type LibraryFormat = (typeof LIBRARY_FORMATS)[number]

/** The ending of a file of each kind, without the dot; a folder has none. */
export const LIBRARY_ENDINGS: Readonly<Record<LibraryFormat, string>> = {
  vault: '',
  'vault-zip': 'zip',
  qdpx: 'qdpx',
  qdc: 'qdc',
  annotations: 'jsonld',
  wacz: 'wacz',
  csv: 'csv',
}

/** Those for which the library is read once more than for its words alone: what is told first must be known first. */
export const PASSES: Readonly<Record<LibraryFormat, number>> = {
  vault: 2,
  'vault-zip': 2,
  qdpx: 4,
  qdc: 1,
  annotations: 1,
  wacz: 1,
  csv: 1,
}
