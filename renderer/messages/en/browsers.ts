// Owns the words of the way in for browsers, in English.

/** These words in English. */
export const enBrowsers = {
  browsers: {
    heading: 'Browsers',
    hint: 'Clip pages as you see them, also behind a login: with our companion, with SingleFile, or with a script. Only programs on this computer that you let in here are answered; while this is off, nothing listens.',
    on: 'Let browsers clip',
    listening: (address: string) => `Listening at ${address}`,
    failures: {
      taken: (port: number) => `Port ${String(port)} is in use by another program. Choose another one.`,
      forbidden: (port: number) =>
        `The system doesn’t let Cuttings use port ${String(port)}. Choose another one.`,
      other: (port: number) => `Cuttings can’t listen on port ${String(port)}. Choose another one.`,
    },
    port: 'Port',
    badPort: 'A number from 1024 to 65535.',
    pair: 'Pair a browser',
    code: 'Code for the browser',
    codeHint: (until: string) =>
      `Open the companion in your browser and type this code there. It lets one browser in, until ${until}.`,
    endCode: 'Hide the code',
    paired: (name: string) => `${name} is paired`,
    token: 'Make a token',
    tokenFor: 'Who is it for?',
    make: 'Make',
    tokenHint: 'For SingleFile, under “Upload to a REST Form API”, or for a script of yours.',
    tokenLabel: 'Token',
    tokenOnce: 'It is shown this once. Copy it to where it is used.',
    tokenAddress: 'Address',
    copyToken: 'Copy token',
    copyAddress: 'Copy address',
    done: 'Done',
    letIn: 'Let in',
    remove: (name: string) => `Don’t let in “${name}” any more`,
    removed: (name: string) => `“${name}” is not let in any more`,
    origins: {
      chromium: 'Extension in Chrome or Edge',
      firefox: 'Extension in Firefox',
      any: 'Token',
    },
    since: (day: string) => `since ${day}`,
    lastUsed: (when: string) => `last used ${when}`,
    neverUsed: 'not used yet',
    companion: 'Our companion',
    companionHint:
      'In Chrome or Edge, open the page of extensions, turn on developer mode and load this folder. In Firefox, load its manifest on about:debugging.',
    showFolder: 'Show its folder',
    bookmarklet: 'Bookmarklet',
    bookmarkletHint:
      'For any other browser: make a bookmark with this as its address. It proposes the page to Cuttings, which fetches it itself.',
    copyBookmarklet: 'Copy bookmarklet',
    news: {
      created: (title: string) => `Clipped from the browser: ${title}`,
      'version-added': (title: string) => `New version from the browser: ${title}`,
      unchanged: (title: string) => `Kept already: ${title}`,
      queued: 'A link from the browser waits to be captured',
    },
    quoted: 'With the selection as a quote.',
    quoteLost: 'The selection doesn’t stand in the text that was kept, so that there is no quote of it.',
    open: 'Open',
  },
}

/** What every locale must say here. */
export type BrowsersMessages = typeof enBrowsers
