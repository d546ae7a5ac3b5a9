// Owns `cuttings export-library`.
import { resolve } from 'node:path'
import { exportLibrary, libraryFiles } from '../../actions/export-library'
import type { Workspace } from '../../actions/workspace'
import { articleId, type ArticleId } from '../../model/ids'
import { LIBRARY_ENDINGS, LIBRARY_FORMATS, type LibraryFormat } from '../../model/library-formats'
import { savePieces } from '../../node/save-file'
import { saveFolder } from '../../node/save-folder'
import { readArguments, UsageError } from '../arguments'
import { wholeId, withLibrary, type Command } from '../command'
import { counted, print } from '../output'

const MOST_ARTICLES = 1000

/** Write the library, or the articles that are named, for other programs: a vault unless asked for something else. */
export const exportLibraryCommand: Command = async (args, surroundings) => {
  const options = { format: { type: 'string' }, output: { type: 'string', short: 'o' } } as const
  const usage = `export-library [ARTICLE…] [--format ${LIBRARY_FORMATS.join('|')}] [-o FILE]`
  const { values, positionals } = readArguments(args, options, usage, 0, MOST_ARTICLES)
  const format = LIBRARY_FORMATS.find((known) => known === (values.format ?? 'vault'))
  if (format === undefined)
    throw new UsageError(
      `there is no format “${values.format ?? ''}”; there are ${LIBRARY_FORMATS.join(', ')}`,
    )
  const ending = LIBRARY_ENDINGS[format]
  const path = resolve(values.output ?? (ending === '' ? 'cuttings' : `cuttings.${ending}`))
  const { articles, sizeBytes } = await withLibrary(values.library, surroundings, (workspace) => {
    const ids = positionals.map((given) => articleId.parse(wholeId(workspace, 'article', given)))
    return write(workspace, ids.length === 0 ? null : ids, format, path)
  })
  print(values.json, { path, format, articles, sizeBytes }, () => [
    `${path}: ${counted(articles, 'article')}`,
  ])
  return 0
}

async function write(
  workspace: Workspace,
  ids: readonly ArticleId[] | null,
  format: LibraryFormat,
  path: string,
): Promise<{ readonly articles: number; readonly sizeBytes: number }> {
  if (format === 'vault') {
    const { content, articles } = await libraryFiles(workspace, ids)
    const sizeBytes = await saveFolder(path, content)
    return { articles: articles(), sizeBytes }
  }
  const { content, articles } = await exportLibrary(workspace, ids, format)
  const sizeBytes = await savePieces(path, content)
  return { articles: articles(), sizeBytes }
}
