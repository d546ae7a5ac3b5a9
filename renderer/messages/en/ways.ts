// Owns the words of pasting, and of what the system gives the app to open, in English.
import { count } from './words'

/** These words in English. */
export const enWays = {
  ways: {
    paste: 'Keep what you copied',
    pasteHint: 'Or paste the text itself: what you copied is shown before it is kept.',
    whatIsKept: 'What will be kept',
    reading: 'Reading…',
    counted: (words: number, images: number) =>
      [count(words, 'word', 'words'), images > 0 ? count(images, 'image', 'images') : '']
        .filter((part) => part !== '')
        .join(' · '),
    goesOn: 'It goes on; all of it is kept.',
    title: 'Title',
    address: 'Where it stood (optional)',
    addressHint:
      'It is kept as it was copied, as an article of its own. A page that you have clipped from this address stays as it is.',
    keep: 'Keep',
    noWords: 'There are no words in what you copied. Nothing was kept.',
    less: 'Copy less at a time.',
    empty: 'There is nothing on the clipboard to keep.',
    image: 'There is only an image on the clipboard. An article needs words.',
    opened: (n: number) =>
      n === 1 ? 'Take this into the library?' : `Take these ${String(n)} into the library?`,
    openedHint: 'The files themselves stay as they are. Nothing of them has been read yet.',
    notOpened: 'This can’t be opened',
    take: 'Take',
  },
}

/** What every locale must say here. */
export type WaysMessages = typeof enWays
