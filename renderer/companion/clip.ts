// Owns clipping from a tab: reading it, sending it, and letting it wait where the app is closed. Leaves the buttons to `popup.ts` and
// `background.ts`.
import type { ClipAnswer, FindAnswer } from '../../src/companion/requests'
import { askClip, askFind, type Asked } from './app'
import { showKept, showOutcome } from './badge'
import { browser } from './browser'
import { addWaiting, endWaiting, readKept, type Clip } from './kept'
import { takeDocument, takeSelection } from './take-page'

/** What a person says of a page. */
export type Said = {
  readonly tags: readonly string[]
  readonly note: string
  /** Whether the selection is to be a quote, and in which colour. */
  readonly quote: { readonly colour: string } | null
}

export type Outcome =
  | { readonly kind: 'kept'; readonly answer: ClipAnswer }
  /** The app is closed, or can't keep anything now: it waits here. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'failed'; readonly error: string }

export const NO_WORDS: Said = { tags: [], note: '', quote: null }

/** Clip a tab as it is shown. */
export async function clipTab(tabId: number, said: Said): Promise<Outcome> {
  const clip = await takeClip(tabId, said)
  const outcome: Outcome = clip === null ? { kind: 'failed', error: 'no-page' } : await send(clip)
  await showOutcome(tabId, outcome)
  return outcome
}

/** Clip a link: the app fetches it itself. */
export async function clipLink(tabId: number | null, url: string): Promise<Outcome> {
  const outcome = await send({ url })
  if (tabId !== null) await showOutcome(tabId, outcome)
  return outcome
}

async function takeClip(tabId: number, { tags, note, quote }: Said): Promise<Clip | null> {
  const [html, taken] = await Promise.all([runIn(tabId, takeDocument), runIn(tabId, takeSelection)])
  if (html === null || taken === null) return null
  const { url, title, selection } = taken
  return {
    url,
    html,
    ...(title.trim() === '' ? {} : { title: title.trim().slice(0, 1000) }),
    tags: [...tags],
    note,
    ...(quote === null || selection === null
      ? {}
      : {
          selection: { ...selection, colour: quote.colour, tags: [], note: '' } as NonNullable<
            Clip['selection']
          >,
        }),
  }
}

/** Run a function in a tab; `null` where the browser lets nobody do that, as on its own pages. */
export async function runIn<T>(tabId: number, work: () => T): Promise<Awaited<T> | null> {
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId }, func: work })
    return done?.result ?? null
  } catch {
    return null
  }
}

async function send(clip: Clip): Promise<Outcome> {
  const { pairing, waiting } = await readKept()
  if (pairing === null) return { kind: 'failed', error: 'not-paired' }
  // What came before it is kept before it.
  if (waiting.length > 0) await deliver()
  const asked = await askClip(pairing, clip)
  if (asked.kind === 'answer') return { kind: 'kept', answer: asked.value }
  if (asked.kind === 'forbidden') return { kind: 'failed', error: 'forbidden' }
  if (asked.kind === 'failed' && asked.isForGood) return { kind: 'failed', error: asked.error }
  return (await addWaiting(clip)) ? { kind: 'waits' } : { kind: 'failed', error: 'no-room' }
}

/** Send what waits, in its order, as long as the app takes it. Gives how many went. */
export function deliver(): Promise<number> {
  delivering ??= deliverAll().finally(() => {
    delivering = null
  })
  return delivering
}
let delivering: Promise<number> | null = null

async function deliverAll(): Promise<number> {
  const { pairing, waiting } = await readKept()
  if (pairing === null) return 0
  let sent = 0
  for (const { id, clip } of waiting) {
    const asked = await askClip(pairing, clip)
    if (asked.kind === 'answer') sent++
    else if (asked.kind !== 'failed' || !asked.isForGood) return sent
    await endWaiting(id, asked.kind === 'failed' ? asked.error : null)
  }
  return sent
}

/** Ask what is kept of an address, and show it on the button of its tab; `null` where no browser is paired. */
export async function find(tabId: number, url: string): Promise<Asked<FindAnswer> | null> {
  const { pairing } = await readKept()
  if (pairing === null) return null
  const asked = await askFind(pairing, url)
  if (asked.kind === 'answer') await showKept(tabId, asked.value)
  return asked
}
