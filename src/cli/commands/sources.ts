// Owns `cuttings sources`.
import { resolve } from 'node:path'
import {
  exportAllSources,
  exportDossierSources,
  exportSources,
  type ExportedSources,
} from '../../actions/export-sources'
import type { Workspace } from '../../actions/workspace'
import { SOURCE_FORMATS, type SourceFormat } from '../../model/citation'
import { articleId, dossierId } from '../../model/ids'
import { saveFile } from '../../node/save-file'
import { readArguments, UsageError } from '../arguments'
import { wholeId, withLibrary, type Command } from '../command'
import { print } from '../output'

const MOST_ARTICLES = 1000

/** List articles as sources: those that are named, those that a dossier cites, or all. */
export const sourcesCommand: Command = async (args, surroundings) => {
  const options = {
    format: { type: 'string' },
    dossier: { type: 'string' },
    output: { type: 'string', short: 'o' },
  } as const
  const usage = `sources [ARTICLE… | --dossier DOSSIER] [--format ${SOURCE_FORMATS.join('|')}] [-o FILE]`
  const { values, positionals } = readArguments(args, options, usage, 0, MOST_ARTICLES)
  const format = SOURCE_FORMATS.find((known) => known === (values.format ?? 'csl-json'))
  if (format === undefined)
    throw new UsageError(
      `there is no format “${values.format ?? ''}”; there are ${SOURCE_FORMATS.join(', ')}`,
    )
  if (values.dossier !== undefined && positionals.length > 0)
    throw new UsageError(`articles or a dossier; usage: cuttings ${usage}`)
  const { text, articles } = await withLibrary(values.library, surroundings, (workspace) =>
    gather(workspace, positionals, values.dossier, format),
  )
  if (values.output === undefined) {
    process.stdout.write(text)
    return 0
  }
  const path = resolve(values.output)
  const sizeBytes = await saveFile(path, text)
  print(values.json, { path, articles, sizeBytes }, () => [`${path}: ${String(articles)} sources`])
  return 0
}

function gather(
  workspace: Workspace,
  articles: readonly string[],
  dossier: string | undefined,
  format: SourceFormat,
): Promise<ExportedSources> {
  if (dossier !== undefined)
    return exportDossierSources(workspace, dossierId.parse(wholeId(workspace, 'dossier', dossier)), format)
  if (articles.length === 0) return exportAllSources(workspace, format)
  const ids = articles.map((given) => articleId.parse(wholeId(workspace, 'article', given)))
  return exportSources(workspace, ids, format)
}
