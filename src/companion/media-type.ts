// Owns what a `Content-Type` says a body is.

/** The media type without its parameters, lower case. */
export const mediaTypeOf = (contentType: string): string =>
  (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()
