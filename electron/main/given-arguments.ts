// Owns telling what the app was given to open from all else on its command line: switches, and in development the app itself.
import { resolve } from 'node:path'

/** What a start of the app was given: addresses and paths, relative to its working folder. */
export type Given = { readonly things: readonly string[]; readonly folder: string }

/** More than a file manager gives at once. */
const MOST_THINGS = 10_000

/** The arguments of a start: what is something to open, and what else a start like it needs. */
type Arguments = { readonly given: readonly string[]; readonly own: readonly string[] }

/**
 * Tell the arguments that are something to open from the others.
 * @param argv as the process has it: the program first
 * @param appPath folder of the app where that is an argument, too; `null` in a packaged app
 */
export function sortArguments(argv: readonly string[], appPath: string | null): Arguments {
  const given: string[] = []
  const own: string[] = []
  let isAppStill = appPath !== null
  let hasSwitches = true
  for (const argument of argv.slice(1)) {
    if (hasSwitches && argument === '--') hasSwitches = false
    else if (hasSwitches && argument.startsWith('-')) own.push(argument)
    // The first that is no switch, whatever it is called: `.`, a file of it, a link to it.
    else if (isAppStill) {
      isAppStill = false
      own.push(argument)
    } else if (argument !== '') given.push(argument)
  }
  return { given: given.slice(0, MOST_THINGS), own }
}

/** The arguments that are something to open. */
export const givenArguments = (argv: readonly string[], appPath: string | null): readonly string[] =>
  sortArguments(argv, appPath).given

/** Where an argument lies. @param folder working folder of whoever gave it */
export const placeOf = (argument: string, folder: string): string => resolve(folder, argument)

/** Whether what another process sent is what ours send. */
export function isGiven(sent: unknown): sent is Given {
  if (typeof sent !== 'object' || sent === null || !('things' in sent) || !('folder' in sent)) return false
  const { things, folder } = sent
  return (
    typeof folder === 'string' &&
    Array.isArray(things) &&
    things.length <= MOST_THINGS &&
    things.every((thing) => typeof thing === 'string')
  )
}
