// Owns `cuttings doctor`.
import { checkLibrary } from '../../library/check'
import { repairLibrary } from '../../library/repair'
import type { LibraryCheck, Repair } from '../../model/library-check'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { counted, print } from '../output'

const OPTIONS = { repair: { type: 'boolean' } } as const

/** Check every record, hash, quote and log line of the library, and mend what can be; exit 1 when anything is wrong after that. */
export const doctorCommand: Command = async (args, surroundings) => {
  const { values } = readArguments(args, OPTIONS, 'doctor [--repair]', 0)
  // The files are the truth, so the index has nothing to say here: it is left as it is.
  const options = { reconciles: false }
  if (values.repair !== true) {
    const check = await withLibrary(
      values.library,
      surroundings,
      ({ library }) => checkLibrary(library),
      options,
    )
    print(values.json, check, () => checkLines(check, 'nothing was changed'))
    return check.problemCount === 0 ? 0 : 1
  }
  const { repairs, check } = await withLibrary(
    values.library,
    surroundings,
    async ({ library }) => ({ repairs: await repairLibrary(library), check: await checkLibrary(library) }),
    options,
  )
  print(values.json, { repairs, check }, () => [
    ...repairs.map(repairLine),
    ...checkLines(check, 'left as they are'),
  ])
  return check.problemCount === 0 ? 0 : 1
}

const repairLine = ({ outcome, problem, path, detail }: Repair): string =>
  `${outcome}: ${problem}: ${path} (${detail})`

const checkLines = (check: LibraryCheck, ending: string): string[] => [
  `${[
    counted(check.articles, 'article'),
    counted(check.versions, 'version'),
    counted(check.quotes, 'quote'),
    counted(check.assets, 'image'),
    counted(check.dossiers, 'dossier'),
    counted(check.notes, 'note'),
    counted(check.logLines, 'log line'),
  ].join(', ')} checked`,
  ...check.problems.map(({ path, problem, detail }) => `${problem}: ${path} (${detail})`),
  ...(check.problemCount > check.problems.length
    ? [`and ${counted(check.problemCount - check.problems.length, 'more problem')}`]
    : []),
  check.problemCount === 0 ? 'nothing is wrong' : `${counted(check.problemCount, 'problem')}; ${ending}`,
]
