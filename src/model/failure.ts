// Owns what is kept of a failure that nobody foresaw: its kind and where in the program it was. Never its message: that may hold a title,
// an address or a path. Has no parsers in it: the window loads none.

/** `program`: the main process. `window`: the window's page. `graphics`: the process that draws. `helper`: any other. */
export const FAILURE_PLACES = ['program', 'window', 'graphics', 'helper'] as const
export type FailurePlace = (typeof FAILURE_PLACES)[number]

export type Failure = {
  /** When it was last. */
  readonly at: string
  readonly where: FailurePlace
  /** Name of the error with its code, such as `TypeError` or `Error EACCES`; of a process, why it ended. */
  readonly kind: string
  /** Innermost first: function, file and place, such as `open main.cjs:10:3`. */
  readonly frames: readonly string[]
  /** How often the same was seen. */
  readonly count: number
}

export const MOST_FAILURES = 50
export const MOST_FRAMES = 12
export const LONGEST_FRAME = 120
export const LONGEST_KIND = 60

/** What a person is told of, once it is over. */
export type Trouble = 'window-restarted' | 'graphics-restarted' | 'failed'
