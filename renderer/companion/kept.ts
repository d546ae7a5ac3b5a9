// Owns what the companion keeps in the browser: how it reaches the app, what waits for it, and what it refused. Leaves sending to `app.ts`.
import type { ClipRequest } from '../../src/companion/requests'
import { browser } from './browser'

/** The app that the browser is paired with. */
export type Pairing = { readonly port: number; readonly token: string }

/** A clip on its way: as the app takes it, in plain JSON. */
export type Clip = Partial<ClipRequest> & Pick<ClipRequest, 'url'>

export type Waiting = { readonly id: string; readonly clip: Clip }
/** What the app won't take: told once, and gone. */
export type Refused = { readonly title: string; readonly error: string }

type Kept = {
  readonly pairing: Pairing | null
  readonly waiting: readonly Waiting[]
  readonly refused: readonly Refused[]
}

const NOTHING: Kept = { pairing: null, waiting: [], refused: [] }
/** Pages that wait: the browser gives an extension 10 MB. */
const MOST_WAITING = 50
const MOST_UNITS = 4_000_000
const MOST_REFUSED = 20

/** What is kept. */
export async function readKept(): Promise<Kept> {
  return browser.storage.local.get<Kept>(NOTHING)
}

export const keepPairing = (pairing: Pairing | null): Promise<void> => browser.storage.local.set({ pairing })

/** Let a clip wait; gives whether there is room. */
export const addWaiting = (clip: Clip): Promise<boolean> =>
  inTurn(async () => {
    const { waiting } = await readKept()
    const size = waiting.reduce((sum, one) => sum + sizeOf(one.clip), sizeOf(clip))
    if (waiting.length >= MOST_WAITING || size > MOST_UNITS) return false
    const id = crypto.randomUUID()
    await browser.storage.local.set({
      waiting: [...waiting, { id, clip: { ...clip, savedAt: new Date().toISOString() } }],
    })
    return true
  })

/** A clip waits no longer. `refusal`: why the app won't take it. */
export const endWaiting = (id: string, refusal: string | null): Promise<void> =>
  inTurn(async () => {
    const { waiting, refused } = await readKept()
    const clip = waiting.find((one) => one.id === id)?.clip
    const told =
      refusal === null || clip === undefined ? [] : [{ title: clip.title ?? clip.url, error: refusal }]
    await browser.storage.local.set({
      waiting: waiting.filter((one) => one.id !== id),
      refused: [...refused, ...told].slice(-MOST_REFUSED),
    })
  })

export const forgetRefused = (): Promise<void> => inTurn(() => browser.storage.local.set({ refused: [] }))

const sizeOf = ({ html = '', note = '', selection }: Clip): number =>
  html.length + note.length + (selection?.exact.length ?? 0)

/** Each change is made of what the one before it left. */
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}
