// Owns the words of signing what is exported, in English.

export const enSigning = {
  signing: {
    heading: 'Signature',
    hint: 'Dossiers that you export as HTML are signed with this library’s own key. Give the fingerprint to whoever receives them, by another way: so they can tell that a file is yours.',
    fingerprint: 'Fingerprint of the key',
    inStore: 'The private half of the key is in the key store of this computer.',
    inFile:
      'This computer has no key store: the private half of the key is in a file that only you can read.',
    missing: 'The key is in a key store that can’t be reached now. What you export is not signed.',
    copy: 'Copy fingerprint',
    save: 'Save public key',
    savedTo: (path: string) => `Saved: ${path}`,
    authority: 'Time stamp authority',
    authorityHint:
      'Address of an authority (RFC 3161) that vouches when an export was made. It is sent the seal of each file, and nothing else. Leave it empty for none.',
    authorityPlaceholder: 'https://',
    badAuthority: 'This is no web address. It begins with https:// or http://.',
    noSignature: (path: string) =>
      `Not signed: the key can’t be read (${path}). If that stays so, move this file away: a new key is then made.`,
    noStamp: (why: string) => `Without a time stamp: ${why}`,
  },
}

/** What every locale must say here. */
export type SigningMessages = typeof enSigning
