// Owns `cuttings list`.
import { listArticles } from '../../search/index-reader'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { print } from '../output'

/** List the articles, newest first. */
export const listCommand: Command = async (args, surroundings) => {
  const options = { tag: { type: 'string' }, archived: { type: 'boolean' } } as const
  const { values } = readArguments(args, options, 'list [--tag TAG] [--archived]', 0)
  const { rows } = await withLibrary(values.library, surroundings, (workspace) =>
    Promise.resolve(
      listArticles(workspace.index, {
        shelf: values.archived === true ? 'archive' : 'all',
        tag: values.tag,
        order: 'clipped',
        offset: 0,
        limit: 1_000_000,
      }),
    ),
  )
  print(values.json, rows, () =>
    rows.map(
      (row) =>
        `${row.id}  ${row.title}  (${row.siteName ?? row.url ?? 'file'}, ${String(row.quoteCount)} quotes)`,
    ),
  )
  return 0
}
