// Owns the code by which a person lets a browser in: shown for a few minutes, good for one browser and a few tries. Leaves what is given for
// it to whoever asks.

/** In milliseconds. */
export const CODE_STAYS_MS = 5 * 60_000
/** Of 100,000,000 codes, so many may be tried. */
export const MOST_TRIES = 5
const CODE_LENGTH = 8

export type PairingCode = { readonly digits: string; readonly until: number }

export type Pairing = {
  /** Show a code; one that is shown already is no longer good. */
  readonly begin: () => PairingCode
  /** The code that is shown; `null` for none. */
  readonly current: () => PairingCode | null
  /** Whether it was the code. Then, and after too many tries, it is good no longer. */
  readonly tryCode: (typed: string) => boolean
  readonly end: () => void
}

export type PairingTools = {
  /** A digit by chance, 0 to 9, that nobody can foresee. */
  readonly randomDigit: () => number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Whether two texts are the same; takes as long whatever they are. */
  readonly isSame: (a: string, b: string) => boolean
}

/** Begin without a code. */
export function makePairing({ randomDigit, now, isSame }: PairingTools): Pairing {
  let shown: { readonly code: PairingCode; tries: number } | null = null
  const current = (): PairingCode | null => {
    if (shown !== null && shown.code.until <= now()) shown = null
    return shown?.code ?? null
  }
  return {
    current,
    begin() {
      const digits = Array.from({ length: CODE_LENGTH }, () => String(randomDigit())).join('')
      const code = { digits, until: now() + CODE_STAYS_MS }
      shown = { code, tries: 0 }
      return code
    },
    tryCode(typed) {
      const code = current()
      if (code === null || shown === null) return false
      const isRight = isSame(digitsOf(typed), code.digits)
      shown.tries++
      if (isRight || shown.tries >= MOST_TRIES) shown = null
      return isRight
    },
    end() {
      shown = null
    },
  }
}

/** A code is typed in groups, or without. */
const digitsOf = (typed: string): string =>
  Array.from(typed)
    .filter((sign) => sign >= '0' && sign <= '9')
    .join('')
