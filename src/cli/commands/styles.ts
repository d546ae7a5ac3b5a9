// Owns `cuttings styles`: the citation styles that there are, adding one and taking one away.
import { addStyle, listStyles, removeStyle } from '../../actions/citation-styles'
import type { Workspace } from '../../actions/workspace'
import { CITATION_STYLES, isOwnStyle } from '../../model/citation'
import { STYLE_LIMIT_BYTES } from '../../model/own-style'
import { readLocalFile } from '../../node/files/local-input-file'
import { readArguments, UsageError } from '../arguments'
import { withLibrary, type Command } from '../command'
import { print } from '../output'

const USAGE = 'styles [--add FILE.csl | --remove STYLE]'

/** List the styles, after a change that was asked for. */
export const stylesCommand: Command = async (args, surroundings) => {
  const { values } = readArguments(args, { add: { type: 'string' }, remove: { type: 'string' } }, USAGE, 0)
  const { add, remove } = values
  if (add !== undefined && remove !== undefined)
    throw new UsageError(`one at a time; usage: cuttings ${USAGE}`)
  const change = changeOf(add, remove)
  const added = await withLibrary(
    values.library,
    surroundings,
    async (workspace) => {
      await change?.(workspace)
      return listStyles(workspace)
    },
    { reconciles: false },
  )
  print(values.json, { brought: CITATION_STYLES, added }, () => [
    ...CITATION_STYLES,
    ...added.map(({ id, title }) => `${id}  ${title}`),
  ])
  return 0
}

function changeOf(
  add: string | undefined,
  remove: string | undefined,
): ((workspace: Workspace) => Promise<unknown>) | null {
  if (add !== undefined)
    return async (workspace) => addStyle(workspace, await readLocalFile(add, STYLE_LIMIT_BYTES))
  if (remove === undefined) return null
  if (!isOwnStyle(remove))
    throw new UsageError(
      `only styles that were added can be taken away, and they begin with own: (${remove})`,
    )
  return (workspace) => removeStyle(workspace, remove)
}
