// Owns taking in a dossier that somebody handed over, for `cuttings import`.
import { importDossier } from '../../actions/import-dossier'
import type { GivenFile } from '../../actions/workspace'
import { readDossierBundle } from '../../node/dossier-bundle'
import { isSignedBy } from '../../node/ed25519'
import { sha256 } from '../../node/system'
import { checkTimeStamp } from '../../node/time-stamp'
import type { ImportOutcome } from '../../model/verification'
import { withLibrary, type Surroundings } from '../command'
import { counted, print } from '../output'

type Given = {
  readonly library: string | undefined
  readonly json: boolean | undefined
  readonly isCopy: boolean
}

/** Take in a dossier with its articles and quotes. It is verified first: one that fails is refused. */
export async function takeDossier(
  file: GivenFile,
  { library, json, isCopy }: Given,
  surroundings: Surroundings,
): Promise<void> {
  const bundle = await readDossierBundle(file)
  const outcome = await withLibrary(library, surroundings, (workspace) =>
    importDossier(
      workspace,
      bundle,
      { hashOf: sha256, isSignedBy, checkTimeStamp },
      { known: isCopy ? 'copy' : 'leave' },
    ),
  )
  print(json, outcome, () => linesOf(outcome))
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
