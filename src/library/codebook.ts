// Owns the codebook on disk: one record, made when the first tag is described. Leaves what carries a tag to `tags`.
import { joinDescriptions, type Codebook, type CodebookTag } from '../model/codebook'
import { LIBRARY_SCHEMA } from '../model/record'
import { renamedTag } from '../model/tag-path'
import * as layout from './layout'
import { readRecord } from './record'
import { CODEBOOK } from './record-types'
import type { Step } from './step'
import type { Store } from './store'

/** What is said of a tag; what isn't named stays. */
export type TagDescription = Partial<Pick<CodebookTag, 'colour' | 'description'>>

export type CodebookStore = {
  /** Every tag that is described. @throws {AppError} damaged, newer-record, storage */
  read(): Promise<readonly CodebookTag[]>
  /** Say what a tag means or how it is drawn. A tag that nothing carries yet is there from then on. */
  describe(tag: string, description: TagDescription): Promise<CodebookTag>
}

const EMPTY: Codebook = { schema: LIBRARY_SCHEMA, revision: 0, tags: [] }

/** Give the codebook of a library. Every method throws `AppError` damaged or what the disk says. */
export function makeCodebookStore(store: Store): CodebookStore {
  return {
    read: async () => (await readCodebook(store)).tags,
    describe: (id, description) =>
      store.change(async (step) => {
        const book = await readCodebook(store)
        const old = book.tags.find((tag) => tag.id === id) ?? { id, colour: null, description: '' }
        const answer: CodebookTag = { ...old, ...description, updatedAt: store.clock() }
        step.name({ kind: 'tag-described', target: '', title: id, count: 1 })
        await writeCodebook(store, step, book, [...book.tags.filter((tag) => tag.id !== id), answer])
        return answer
      }),
  }
}

/** Let the codebook follow a tag that is renamed, moved or merged; `null` for one that is deleted. */
export async function followTag(store: Store, step: Step, from: string, to: string | null): Promise<void> {
  const book = await readCodebook(store)
  const tags = new Map<string, CodebookTag>()
  const kept = book.tags.filter((tag) => renamedTag(tag.id, from, '') === tag.id)
  for (const tag of kept) tags.set(tag.id, tag)
  for (const tag of book.tags) {
    if (kept.includes(tag) || to === null) continue
    const moved: CodebookTag = { ...tag, id: renamedTag(tag.id, from, to), updatedAt: store.clock() }
    const there = tags.get(moved.id)
    tags.set(moved.id, there === undefined ? moved : joinTags(there, moved))
  }
  const next = [...tags.values()]
  if (next.length !== book.tags.length || next.some((tag, i) => tag !== book.tags[i]))
    await writeCodebook(store, step, book, next)
}

/** What two tags that become one say: the colour of the first that has one, and both descriptions. */
const joinTags = (there: CodebookTag, moved: CodebookTag): CodebookTag => ({
  ...moved,
  ...there,
  colour: there.colour ?? moved.colour,
  description: joinDescriptions(there.description, moved.description),
  updatedAt: moved.updatedAt,
})

const readCodebook = async ({ files }: Store): Promise<Codebook> =>
  (await readRecord(files, layout.CODEBOOK, CODEBOOK)) ?? EMPTY

async function writeCodebook(
  store: Store,
  step: Step,
  book: Codebook,
  tags: readonly CodebookTag[],
): Promise<void> {
  const next = { ...book, revision: book.revision + 1, tags: [...tags].sort(byId) }
  await step.record(layout.CODEBOOK, CODEBOOK, book, next)
  store.tell({ kind: 'codebook', id: '' })
}

const byId = (a: CodebookTag, b: CodebookTag): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
