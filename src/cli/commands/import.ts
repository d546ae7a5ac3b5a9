// Owns `cuttings import`: takes in a dossier that somebody handed over.
import { importDossier } from '../../actions/import-dossier'
import { readDossierBundle } from '../../node/dossier-bundle'
import { isSignedBy } from '../../node/ed25519'
import { sha256 } from '../../node/system'
import { checkTimeStamp } from '../../node/time-stamp'
import type { ImportOutcome } from '../../model/verification'
import { readArguments } from '../arguments'
import { withLibrary, type Command } from '../command'
import { givenAt } from '../given-file'
import { counted, print } from '../output'

/** Take in a dossier with its articles and quotes. It is verified first: one that fails is refused. */
export const importCommand: Command = async (args, surroundings) => {
  const usage = 'import FILE|FOLDER [--copy: once more, where the dossier is here already]'
  const { values, positionals } = readArguments(args, { copy: { type: 'boolean' } }, usage, 1)
  const bundle = await readDossierBundle(await givenAt(positionals[0] ?? ''))
  const outcome = await withLibrary(values.library, surroundings, (workspace) =>
    importDossier(
      workspace,
      bundle,
      { hashOf: sha256, isSignedBy, checkTimeStamp },
      { known: values.copy === true ? 'copy' : 'leave' },
    ),
  )
  print(values.json, outcome, () => linesOf(outcome))
  return 0
}

const DOSSIERS: Readonly<Record<ImportOutcome['dossier'], string>> = {
  added: 'added',
  copied: 'added as a copy',
  here: 'here already, and left as it is',
}

function linesOf(outcome: ImportOutcome): readonly string[] {
  const { dossierId, title, dossier, articles, quotes, without, unknownBlocks } = outcome
  return [
    `${dossierId}  ${title}: ${DOSSIERS[dossier]}`,
    `${counted(articles.added, 'article')} and ${counted(quotes.added, 'quote')} added; ${counted(articles.here, 'article')} and ${counted(quotes.here, 'quote')} here already`,
    ...(without === 0 ? [] : [`${counted(without, 'sealed part')} did not come with it`]),
    ...(unknownBlocks === 0 ? [] : [`${counted(unknownBlocks, 'part')} of a kind not known here left out`]),
  ]
}
