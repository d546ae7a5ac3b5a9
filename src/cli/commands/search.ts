// Owns `cuttings search`.
import { searchLibrary } from '../../actions/search-library'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { print } from '../output'

/** Search articles, quotes, dossiers and free notes; exit 1 when nothing was found. */
export const searchCommand: Command = async (args, surroundings) => {
  const { values, positionals } = readArguments(
    args,
    { limit: { type: 'string' } },
    'search QUERY [--limit N]',
    1,
    100,
  )
  const answer = await withLibrary(values.library, surroundings, (workspace) =>
    searchLibrary(workspace, positionals.join(' '), Number(values.limit ?? 50) || 50),
  )
  print(values.json, answer, () =>
    answer.hits.map((hit) => `${hit.kind.padEnd(8)} ${hit.id}  ${hit.title}\n         ${hit.snippet}`),
  )
  return answer.hits.length === 0 ? 1 : 0
}
