// Owns knowing the folders that browsers put beside a page that they save: what lies in them belongs to the page.

/** Whether a folder is `Title_files` or `Title.files` beside `Title.html`; `names` are those that lie where it does. */
export function belongsToPage(folder: string, names: ReadonlySet<string>): boolean {
  const title = /^(.*)(?:_files|\.files)$/.exec(folder)?.[1]
  return title !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => names.has(title + ending))
}
