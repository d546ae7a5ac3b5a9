// Owns the citation styles that a person added, on disk: one record, made when the first is added. Leaves what a style may be to `export`.
import { AppError } from '../errors'
import type { OwnStyle } from '../model/citation'
import { compareText } from '../model/compare'
import { MOST_STYLES, type KeptStyle, type KeptStyles } from '../model/own-style'
import { LIBRARY_SCHEMA } from '../model/record'
import * as layout from './layout'
import { readRecord } from './record'
import { STYLES } from './record-types'
import type { Step } from './step'
import type { Store } from './store'

export type StyleDraft = Pick<KeptStyle, 'id' | 'title' | 'csl'>

export type StyleStore = {
  /** All, by title. @throws {AppError} damaged, newer-record, storage */
  list(): Promise<readonly KeptStyle[]>
  /** Add a style, in place of one of the same id. @throws {AppError} bad-style (too many) */
  add(draft: StyleDraft): Promise<KeptStyle>
  /** @throws {AppError} not-found */
  remove(id: OwnStyle): Promise<void>
}

const EMPTY: KeptStyles = { schema: LIBRARY_SCHEMA, revision: 0, styles: [] }

/** Give the added styles of a library. Every method throws `AppError` damaged or what the disk says. */
export const makeStyleStore = (store: Store): StyleStore => ({
  list: async () => [...(await readStyles(store)).styles].sort(byTitle),
  add: (draft) =>
    store.change(async (step) => {
      const all = await readStyles(store)
      const others = all.styles.filter(({ id }) => id !== draft.id)
      if (others.length >= MOST_STYLES) throw new AppError('bad-style', { reason: 'too-many', detail: '' })
      const before = all.styles.find(({ id }) => id === draft.id)
      const now = store.clock()
      const style: KeptStyle = { ...before, ...draft, createdAt: before?.createdAt ?? now, updatedAt: now }
      step.name({ kind: 'style-added', target: draft.id, title: draft.title, count: 1 })
      await writeStyles(store, step, all, [...others, style])
      return style
    }),
  remove: (id) =>
    store.change(async (step) => {
      const all = await readStyles(store)
      const style = all.styles.find((one) => one.id === id)
      if (style === undefined) throw new AppError('not-found', { what: 'style', id })
      step.name({ kind: 'style-removed', target: id, title: style.title, count: 1 })
      await writeStyles(
        store,
        step,
        all,
        all.styles.filter((one) => one !== style),
      )
    }),
})

const readStyles = async ({ files }: Store): Promise<KeptStyles> =>
  (await readRecord(files, layout.STYLES, STYLES)) ?? EMPTY

async function writeStyles(
  store: Store,
  step: Step,
  all: KeptStyles,
  styles: readonly KeptStyle[],
): Promise<void> {
  const sorted = [...styles].sort((a, b) => compareText(a.id, b.id))
  await step.record(layout.STYLES, STYLES, all, { ...all, revision: all.revision + 1, styles: sorted })
  store.tell({ kind: 'styles', id: '' })
}

const byTitle = (a: KeptStyle, b: KeptStyle): number =>
  a.title.localeCompare(b.title) || compareText(a.id, b.id)
