/** What we use of citeproc-js. Source: https://citeproc-js.readthedocs.io/ */
declare module 'citeproc' {
  /** A cite of an item, with its position as the engine numbers them. */
  type Cite = {
    readonly id: string
    readonly locator?: string
    readonly label?: string
    readonly position: number
    readonly 'first-reference-note-number'?: number
    readonly 'near-note'?: boolean
  }
  type Engine = {
    readonly opt: {
      readonly xclass: string
      readonly lang: string
      readonly development_extensions: Record<string, boolean>
    }
    setOutputFormat(format: string): void
    updateItems(ids: readonly string[]): void
    makeCitationCluster(cites: readonly Cite[]): string
    makeBibliography(): false | [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
    getTerm(term: string, form: string): string | undefined
  }
  type System = {
    retrieveLocale(tag: string): string | false
    retrieveItem(id: string): unknown
  }
  const CSL: {
    readonly Engine: new (system: System, style: string, lang: string, forceLang: boolean) => Engine
    readonly Output: { readonly Formats: Record<string, unknown> }
  }
  export default CSL
}
