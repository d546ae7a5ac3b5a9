// Owns `cuttings doctor`.
import { checkLibrary } from '../../library/check'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { print } from '../output'

const count = (n: number, one: string): string => `${String(n)} ${one}${n === 1 ? '' : 's'}`

/** Check every record, hash, quote and log line of the library; exit 1 when anything is wrong. */
export const doctorCommand: Command = async (args, surroundings) => {
  const { values } = readArguments(args, {}, 'doctor', 0)
  const check = await withLibrary(values.library, surroundings, (workspace) =>
    checkLibrary(workspace.library),
  )
  print(values.json, check, () => [
    `${count(check.articles, 'article')}, ${count(check.versions, 'version')}, ${count(check.quotes, 'quote')}, ${count(check.assets, 'image')}, ${count(check.dossiers, 'dossier')}, ${count(check.logLines, 'log line')} checked`,
    ...check.problems.map(({ path, problem, detail }) => `${problem}: ${path} (${detail})`),
    check.problemCount === 0
      ? 'nothing is wrong'
      : `${count(check.problemCount, 'problem')}; nothing was changed`,
  ])
  return check.problemCount === 0 ? 0 : 1
}
