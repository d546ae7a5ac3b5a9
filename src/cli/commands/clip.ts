// Owns `cuttings clip`.
import { basename } from 'node:path'
import { stat } from 'node:fs/promises'
import { clipAddress, clipFile } from '../../actions/clip-article'
import type { ClipOutcome } from '../../model/answers'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { print, readInput } from '../output'

const WORDS: Readonly<Record<ClipOutcome['outcome'], string>> = {
  created: 'kept',
  'version-added': 'a new version was kept',
  unchanged: 'unchanged',
}

/** Clip a page by its address or from a file. */
export const clipCommand: Command = async (args, surroundings) => {
  const { values, positionals } = readArguments(
    args,
    { url: { type: 'string' } },
    'clip ADDRESS|FILE [--url ADDRESS]',
    1,
  )
  const [target = ''] = positionals
  const outcome = await withLibrary(values.library, surroundings, async (workspace) =>
    (await isFile(target))
      ? clipFile(workspace, {
          name: basename(target),
          bytes: await readInput(target),
          url: values.url ?? null,
        })
      : clipAddress(workspace, target),
  )
  print(values.json, outcome, () => [
    `${outcome.article.id}  ${outcome.article.title}`,
    `${WORDS[outcome.outcome]}${outcome.since === null ? '' : ` since ${outcome.since}`}${outcome.missingImages === 0 ? '' : `; ${String(outcome.missingImages)} images could not be had`}`,
  ])
  return 0
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    // Not there: then it is meant as an address, and the address parser says so if it isn't one.
    return false
  }
}
