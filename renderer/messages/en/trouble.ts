// Owns the words about failures of the app itself, and about the report of them, in English.

export const enTrouble = {
  trouble: {
    'window-restarted': {
      what: 'The window stopped working and was started again.',
      safe: 'Your library is kept, with all that you wrote up to a moment before.',
    },
    'graphics-restarted': {
      what: 'The part that draws the window stopped and was started again.',
      safe: 'Nothing is lost.',
    },
    failed: {
      what: 'Something went wrong inside Cuttings.',
      safe: 'What was kept stays kept. If something looks wrong, start Cuttings again.',
    },
    report: 'Report…',
    notDrawn: 'This can’t be shown',
    notDrawnHint: 'Something went wrong while it was drawn. Your library is as it was.',
    again: 'Try again',
    restart: 'Start the window again',
    heading: 'Report',
    hint: 'When something went wrong: versions, the size of the library, and where in the program it failed. No title, address, name or path is in it, and it goes nowhere by itself. Read it, then copy it.',
    text: 'The report',
    copyReport: 'Copy report',
  },
}

/** What every locale must say here. */
export type TroubleMessages = typeof enTrouble
