// Owns what extraction needs of a DOM. Leaves which DOM it is to `node/`.

/** Parsers and the sanitiser, each lazily made: most pages need only the fast one. */
export type PageTools = {
  /** Several times faster than the exact parser, and throws on a few pages. */
  parseFast(html: string): Document
  /** As a browser parses. */
  parseExact(html: string, url: string | null): Document
  /** Parse a fragment, as a browser does, in a document where nothing runs or loads. */
  parseFragment(html: string): DocumentFragment
  /**
   * Parse HTML as the content of a page's body and remove all that isn't on the list of `model/article-html`. Gives the body.
   * @throws when the sanitiser can't do its work
   */
  sanitise(html: string): Element
  /** Names and versions, for the capture record. */
  readonly names: { readonly fast: string; readonly exact: string }
}
