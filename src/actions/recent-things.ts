// Owns saying what is called how of that which was done and gone to last. Leaves remembering it to whoever keeps the settings.
import type { NamedThing } from '../contract'
import type { RecentThing } from '../model/recent-things'
import { isWithinTag } from '../model/tag-path'
import { dossierSummary } from '../search/index-reader'
import { articleTitles } from '../search/names'
import { listTags } from './tags'
import type { Workspace } from './workspace'

/** Those that are still there, with what they are called now. Commands have no title here: they are the window's. */
export async function nameRecentThings(
  workspace: Workspace,
  things: readonly RecentThing[],
): Promise<NamedThing[]> {
  const db = await workspace.askIndex()
  const ids = things.filter(({ kind }) => kind === 'article').map(({ id }) => id)
  const titles = new Map<string, string>(articleTitles(db, ids).map(({ id, title }) => [id, title]))
  const tags = await listTags(workspace)
  return things.flatMap((thing): NamedThing[] => {
    switch (thing.kind) {
      case 'command':
        return [{ ...thing, title: '' }]
      case 'article': {
        const title = titles.get(thing.id)
        return title === undefined ? [] : [{ ...thing, title }]
      }
      case 'dossier': {
        const title = dossierSummary(db, thing.id)?.title
        return title === undefined ? [] : [{ ...thing, title }]
      }
      case 'tag':
        return tags.some(({ tag }) => isWithinTag(tag, thing.id)) ? [{ ...thing, title: thing.id }] : []
    }
  })
}
