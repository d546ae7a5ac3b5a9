// Owns saying of a dossier's sources which are copies of one story, for whoever is handed it. Leaves finding copies to `source-groups.ts`.
import type { DossierSource } from '../model/dossier-document'
import { articleId } from '../model/ids'
import type { CopyOf, SourceCopies } from '../model/source-copies'
import { groupSources } from './source-groups'
import type { Workspace } from './workspace'

/**
 * Which sources are copies. `null` where that isn't known: not all articles of the library are compared yet, or one of these isn't in it.
 * @throws {AppError} damaged, storage
 */
export async function copiesAmong(
  workspace: Workspace,
  sources: readonly DossierSource[],
): Promise<SourceCopies | null> {
  const articles = [...new Set(sources.map((source) => source.articleId))]
  const found = await groupSources(
    workspace,
    articles.map((id) => articleId.parse(id)),
  )
  if (found.waiting > 0 || found.articles.length < articles.length) return null
  const titles = new Map<string, string>(found.stories.map(({ id, title }) => [id, title]))
  const firstNumbers = new Map<string, number>()
  for (const { articleId: id, number } of sources) if (!firstNumbers.has(id)) firstNumbers.set(id, number)
  const members = found.groups.flatMap((group) => group.members)
  const byArticle = new Map(members.map((member) => [member.id, member]))
  const copyOf = new Map<number, CopyOf>()
  for (const { articleId: id, number } of sources) {
    const member = byArticle.get(id)
    if (member === undefined) continue
    const { of, grade } = member
    copyOf.set(number, { number: firstNumbers.get(of) ?? null, title: titles.get(of) ?? '', grade })
  }
  return { independent: found.independent, copyOf }
}
