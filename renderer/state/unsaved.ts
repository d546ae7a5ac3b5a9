// Owns the texts that were typed and aren't kept yet: whoever is about to end the app asks for them. Leaves keeping them to the drafts.
import { LONGEST_LABEL, LONGEST_UNSAVED, type UnsavedText } from '../../src/model/unsaved'
import { call, listen } from '../api'

/** A draft that isn't kept. */
export type HeldDraft = UnsavedText & {
  /** Keep it now, or wait for what is under way. Resolves when that has ended, well or not. */
  readonly settle: () => Promise<unknown>
}

const held = new Map<object, HeldDraft>()

/** Remember a draft until it is kept; `key` stands for the text field. */
export function holdDraft(key: object, draft: HeldDraft): void {
  held.set(key, draft)
}

/** Forget a draft: it was kept, or given up. */
export function releaseDraft(key: object): void {
  held.delete(key)
}

const tell = (isDone: boolean): Promise<unknown> =>
  call('app:unsaved', {
    texts: [...held.values()].map(({ label, text }) => ({
      label: label.slice(0, LONGEST_LABEL),
      text: text.slice(0, LONGEST_UNSAVED),
    })),
    isDone,
  })

/** When the app is about to end: keep what isn't kept, and say what can't be, first at once and then when all has been tried. */
export function tellUnsavedBeforeClosing(): void {
  listen('app:closing', () => void keepAll())
}

async function keepAll(): Promise<void> {
  const tried = new Set<HeldDraft>()
  const untried = (): HeldDraft[] => [...held.values()].filter((draft) => !tried.has(draft))
  await tell(held.size === 0)
  // Typing may go on meanwhile.
  for (let next = untried(); next.length > 0; next = untried()) {
    for (const draft of next) tried.add(draft)
    await Promise.all(next.map(({ settle }) => settle()))
    if (untried().length === 0) await tell(true)
  }
}
