// Owns `cuttings export`.
import { resolve } from 'node:path'
import { dossierFiles, exportDossier } from '../../actions/export-dossier'
import { EXPORT_ENDINGS, EXPORT_FORMATS, paperSizeOf, type ExportFormat } from '../../model/export-formats'
import { dossierId } from '../../model/ids'
import { savePieces } from '../../node/save-file'
import { saveFolder } from '../../node/save-folder'
import { fileName } from '../../text/file-name'
import { readArguments, UsageError } from '../arguments'
import { CITATION_OPTIONS, CITATION_USAGE, readCitation } from '../citation-options'
import { wholeId, withLibrary, type Command } from '../command'
import { counted, print } from '../output'

/** Write a dossier to a file: unless asked for another, to one that verifies itself. */
export const exportCommand: Command = async (args, surroundings) => {
  const options = {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    ...CITATION_OPTIONS,
  } as const
  const usage = `export DOSSIER [--format ${HERE.join('|')}] ${CITATION_USAGE} [-o FILE]`
  const { values, positionals } = readArguments(args, options, usage, 1)
  const format = readFormat(values.format ?? 'html')
  const cited = readCitation(values)
  const { path, quotes, sizeBytes } = await withLibrary(values.library, surroundings, async (workspace) => {
    const id = dossierId.parse(wholeId(workspace, 'dossier', positionals[0] ?? ''))
    const paperSize = paperSizeOf(Intl.DateTimeFormat().resolvedOptions().locale)
    if (format === 'folder') {
      const made = await dossierFiles(workspace, id, { cited })
      const folder = resolve(values.output ?? fileName(made.title))
      return { path: folder, quotes: made.quotes, sizeBytes: await saveFolder(folder, made.content) }
    }
    const made = await exportDossier(workspace, id, format, { paperSize, cited })
    const file = resolve(values.output ?? `${fileName(made.title)}.${EXPORT_ENDINGS[format]}`)
    return { path: file, quotes: made.quotes, sizeBytes: await savePieces(file, made.content) }
  })
  print(values.json, { path, quotes, sizeBytes }, () => [`${path}: ${counted(quotes, 'quote')}`])
  return 0
}

/** What can be made without a window. */
const HERE = EXPORT_FORMATS.filter((format) => format !== 'pdf')

function readFormat(given: string): Exclude<ExportFormat, 'pdf'> {
  if (given === 'pdf')
    throw new UsageError('a PDF is printed by the app: open the dossier there and export it')
  const format = HERE.find((known) => known === given)
  if (format === undefined)
    throw new UsageError(`there is no format “${given}”; there are ${HERE.join(', ')}, and pdf in the app`)
  return format
}
