// Owns which origins can be a browser's extension: a page of the web never has one of them. Leaves which of them was let in to `policy`.

const CHROMIUM = 'chrome-extension://'
const FIREFOX = 'moz-extension://'
/** Of an extension in Chromium: 32 letters from a to p. */
const ID_LENGTH = 32
/** Of a UUID: the places of its dashes. */
const DASHES = [8, 13, 18, 23] as const
const UUID_LENGTH = 36

/**
 * What Firefox sends in place of an extension's origin, in some of its versions: pages without an origin of their own send it too. A page
 * can't send a token with it, since the question that browsers ask before that is refused.
 */
export const NO_ORIGIN = 'null'

/** Whether an origin is that of an extension. */
export function isExtensionOrigin(origin: string): boolean {
  if (origin.startsWith(CHROMIUM)) {
    const id = origin.slice(CHROMIUM.length)
    return id.length === ID_LENGTH && Array.from(id).every((letter) => letter >= 'a' && letter <= 'p')
  }
  return origin.startsWith(FIREFOX) && isUuid(origin.slice(FIREFOX.length))
}

/** Whether a token can be bound to an origin. */
export const canBeBound = (origin: string): boolean => origin === NO_ORIGIN || isExtensionOrigin(origin)

const isUuid = (text: string): boolean =>
  text.length === UUID_LENGTH &&
  Array.from(text).every((sign, at) =>
    DASHES.some((dash) => dash === at)
      ? sign === '-'
      : (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f'),
  )
