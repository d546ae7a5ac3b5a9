// Owns `cuttings export`.
import { resolve } from 'node:path'
import { exportDossierHtml } from '../../actions/dossier-document'
import { dossierId } from '../../model/ids'
import { saveFile } from '../../node/save-file'
import { fileName } from '../../text/file-name'
import { readArguments, UsageError } from '../arguments'
import { CITATION_OPTIONS, CITATION_USAGE, readCitation } from '../citation-options'
import { wholeId, withLibrary, type Command } from '../command'
import { print } from '../output'

/** Write a dossier to a file that verifies itself. */
export const exportCommand: Command = async (args, surroundings) => {
  const options = {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    ...CITATION_OPTIONS,
  } as const
  const usage = `export DOSSIER [--format html] ${CITATION_USAGE} [-o FILE]`
  const { values, positionals } = readArguments(args, options, usage, 1)
  const format = values.format ?? 'html'
  if (format !== 'html') throw new UsageError(`there is no format “${format}”; there is html`)
  const cited = readCitation(values)
  const { title, html, quotes } = await withLibrary(values.library, surroundings, (workspace) =>
    exportDossierHtml(
      workspace,
      dossierId.parse(wholeId(workspace, 'dossier', positionals[0] ?? '')),
      undefined,
      cited,
    ),
  )
  const path = resolve(values.output ?? `${fileName(title)}.html`)
  const sizeBytes = await saveFile(path, html)
  print(values.json, { path, quotes, sizeBytes }, () => [`${path}: ${String(quotes)} quotes`])
  return 0
}
