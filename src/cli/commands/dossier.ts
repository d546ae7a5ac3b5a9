// Owns `cuttings dossier`.
import { addToDossier } from '../../actions/edit-dossier'
import type { Workspace } from '../../actions/workspace'
import { dossierTitle, type Dossier } from '../../model/dossier'
import { articleId, dossierId } from '../../model/ids'
import { listDossiers } from '../../search/index-reader'
import { quoteRow } from '../../search/quote-reader'
import { readArguments, UsageError } from '../arguments'
import { wholeId, withLibrary, type Command } from '../command'
import { print } from '../output'

const USAGE =
  'dossier list | dossier create TITLE | dossier add DOSSIER --quote QUOTE… | --article ARTICLE… | --section TITLE [--level N] | --text MARKDOWN'

/** List dossiers, create one, or add to one. */
export const dossierCommand: Command = async ([action = '', ...rest], surroundings) => {
  switch (action) {
    case 'list':
      return list(rest, surroundings)
    case 'create':
      return create(rest, surroundings)
    case 'add':
      return add(rest, surroundings)
    default:
      throw new UsageError(`usage: cuttings ${USAGE}`)
  }
}

const list: Command = async (args, surroundings) => {
  const { values } = readArguments(args, {}, USAGE, 0)
  const rows = await withLibrary(values.library, surroundings, (workspace) =>
    Promise.resolve(listDossiers(workspace.index)),
  )
  print(values.json, rows, () =>
    rows.map((row) => `${row.id}  ${row.title}  (${String(row.quoteCount)} quotes)`),
  )
  return 0
}

const create: Command = async (args, surroundings) => {
  const { values, positionals } = readArguments(args, {}, USAGE, 1)
  const title = dossierTitle.safeParse(positionals[0])
  if (!title.success) throw new UsageError('a dossier needs a title of at most 300 characters')
  const made = await withLibrary(values.library, surroundings, ({ library }) =>
    library.dossiers.create(title.data),
  )
  print(values.json, made, () => [`${made.id}  ${made.title}`])
  return 0
}

const add: Command = async (args, surroundings) => {
  const options = {
    quote: { type: 'string', multiple: true },
    article: { type: 'string', multiple: true },
    section: { type: 'string' },
    level: { type: 'string' },
    text: { type: 'string' },
  } as const
  const { values, positionals } = readArguments(args, options, USAGE, 1, 100)
  const [dossier = '', ...more] = positionals
  const quotes = [...(values.quote ?? []), ...more]
  const level = Number(values.level ?? 1)
  if (![1, 2, 3].includes(level)) throw new UsageError('--level takes 1, 2 or 3')
  const articles = values.article ?? []
  if (quotes.length + articles.length === 0 && values.section === undefined && values.text === undefined)
    throw new UsageError(`nothing to add; usage: cuttings ${USAGE}`)
  const changed = await withLibrary(values.library, surroundings, (workspace) =>
    addAll(workspace, wholeId(workspace, 'dossier', dossier), {
      section: values.section,
      level,
      text: values.text,
      quotes,
      articles,
    }),
  )
  print(values.json, changed, () => [
    `${changed.id}  ${changed.title}  (${String(changed.blocks.length)} parts)`,
  ])
  return 0
}

type Additions = {
  readonly section: string | undefined
  readonly level: number
  readonly text: string | undefined
  readonly quotes: readonly string[]
  readonly articles: readonly string[]
}

/** Section first, then commentary, then whole articles, then quotes: the order in which a page reads. */
async function addAll(
  workspace: Workspace,
  id: string,
  { section, level, text, quotes, articles }: Additions,
): Promise<Dossier> {
  const dossier = dossierId.parse(id)
  // All quotes are found before anything is added: a wrong one adds nothing.
  const found = quotes.map((given) => quoteRow(workspace.index, wholeId(workspace, 'quote', given)))
  const whole = articles.map((given) => articleId.parse(wholeId(workspace, 'article', given)))
  let changed = await workspace.library.dossiers.read(dossier)
  if (section !== undefined)
    changed = await addToDossier(workspace, dossier, { kind: 'section', level, title: section }, null)
  if (text !== undefined) changed = await addToDossier(workspace, dossier, { kind: 'text', text }, null)
  for (const one of whole)
    changed = await addToDossier(workspace, dossier, { kind: 'article', articleId: one }, null)
  for (const row of found) {
    if (row === null) continue
    const { id: quoteId, articleId: from } = row.quote
    changed = await addToDossier(workspace, dossier, { kind: 'quote', quoteId, articleId: from }, null)
  }
  return changed
}
