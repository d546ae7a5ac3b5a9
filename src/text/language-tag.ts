// Owns which language tags of foreign pages may stand in a document.

/** A language tag that can stand in any format; empty for what is none. Source: BCP 47. */
export const languageTag = (lang: string | null): string =>
  lang !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang) ? lang : ''
