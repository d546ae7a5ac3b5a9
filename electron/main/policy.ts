// Owns the content policies and what the window's pages may be made of. Source: requirement S-02.

export const UI_ORIGIN = 'app://ui'

/** The window itself. Scripts and styles from its own files only; the reader's frame is its own file too. */
export const UI_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' article: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // The original view of an article: a document of its own, in a frame without scripts.
  "frame-src 'self' article:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify',
].join('; ')

/** The frame that articles are shown in: no scripts, no network, nothing but its own look and the library's images. */
export const READER_POLICY = [
  "default-src 'none'",
  'img-src article: data:',
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  'media-src article:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ')

/**
 * The original view of an article, shown in a page of an origin: its own styles, and pictures and fonts of the library. In a sandbox
 * without an origin: not even the files of its own scheme are its own.
 */
export const originalPolicy = (shownBy: string): string =>
  [
    "default-src 'none'",
    'img-src article: data:',
    "style-src 'unsafe-inline'",
    'font-src article: data:',
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${shownBy}`,
    'sandbox',
  ].join('; ')

/** A file of the library, an SVG image for one: inert, even if it were opened as a page. */
export const ASSET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
