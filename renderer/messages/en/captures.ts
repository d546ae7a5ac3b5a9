// Owns the words of the queue of captures, in English.
import { count, number } from './words'

/** These words in English. */
export const enCaptures = {
  captures: {
    title: 'Captures',
    /** Of so many in all, so many have ended. */
    progress: (done: number, total: number) => `${number(done)} of ${count(total, 'page', 'pages')} done`,
    paused: 'Paused',
    pausing: 'Paused; those under way go on to their end',
    pause: 'Pause',
    resume: 'Go on',
    stop: 'Cancel the rest',
    again: (n: number) => `Try ${number(n)} again`,
    clear: 'Clear what has ended',
    copy: 'Copy the report',
    totals: {
      kept: (n: number) => `${number(n)} kept`,
      incomplete: (n: number) => `${number(n)} of them not complete`,
      unchanged: (n: number) => `${number(n)} unchanged`,
      failed: (n: number) => `${number(n)} failed`,
      cancelled: (n: number) => `${number(n)} cancelled`,
    },
    states: {
      waiting: 'Waits',
      again: (attempts: number) => `Waits to be tried again (${count(attempts, 'try', 'tries')} so far)`,
      running: 'Under way',
      created: 'Kept',
      'version-added': 'New version kept',
      unchanged: 'Unchanged',
      cancelled: 'Cancelled',
    },
    open: (title: string) => `Open “${title}”`,
    cancelOne: (title: string) => `Cancel “${title}”`,
    againOne: (title: string) => `Try “${title}” again`,
    more: (n: number) => `and ${number(n)} more`,
    empty: 'Nothing is being captured',
    emptyHint:
      'Paste several links at once into “Clip”: they are captured one after the other, also after a restart.',
    status: (done: number, total: number) => `Capturing: ${number(done)} of ${number(total)}`,
    added: (n: number) => `${count(n, 'page waits', 'pages wait')} to be captured.`,
    none: 'All of these pages wait to be captured already.',
    refused: (n: number) => `${count(n, 'line is', 'lines are')} no web address.`,
    ended: 'The captures have ended',
    show: 'Show the report',
    many: (n: number) => `Clip ${count(n, 'page', 'pages')}`,
    manyHint: 'One address on each line. They are captured one after the other, gently with each site.',
    engine: 'Read the page',
    engines: {
      auto: 'automatically',
      fetch: 'as the server sends it',
      render: 'after its scripts have run',
    },
  },
}

/** What every locale must say here. */
export type CapturesMessages = typeof enCaptures
