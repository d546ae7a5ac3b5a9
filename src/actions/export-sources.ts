// Owns exporting a list of the articles that were chosen, as a table.
import { sourcesToCsv } from '../export/sources-csv'
import type { ArticleId } from '../model/ids'
import { articleLink } from '../model/quote-link'
import { summariesOf } from '../search/many-reader'
import type { Workspace } from './workspace'

/** Give the articles as a file's text, in their order, with how many rows it has. */
export async function exportSources(
  workspace: Workspace,
  ids: readonly ArticleId[],
): Promise<{ readonly text: string; readonly articles: number }> {
  const rows = summariesOf(await workspace.askIndex(), ids)
  return {
    text: sourcesToCsv(rows.map((row) => ({ row, link: articleLink(row.id) }))),
    articles: rows.length,
  }
}
