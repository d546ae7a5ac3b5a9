// Owns noticing that a person comes back with an address that they copied elsewhere. It is offered, and never taken by itself.
import { clipboard } from 'electron'

export type ClipboardOffer = {
  /** The window has the person's attention again. */
  look(): void
  /** The window loses it: what is copied by now, they have seen here. */
  leave(): void
}

export type OfferTools = {
  readonly isWanted: () => boolean
  /** Whether the library has a page of this address. */
  readonly isKnown: (url: string) => Promise<boolean>
  readonly offer: (url: string) => void
  readonly report: (error: unknown) => void
}

const LONGEST_ADDRESS = 2048

/** The address that a text is, alone; `null` for any other text. */
export function addressIn(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST_ADDRESS || !/^https?:\/\/[^\s]+$/i.test(trimmed)) return null
  return URL.canParse(trimmed) && new URL(trimmed).hostname.includes('.') ? trimmed : null
}

/** Make the offer. Each address is offered once. */
export function makeClipboardOffer({ isWanted, isKnown, offer, report }: OfferTools): ClipboardOffer {
  let seen: string | null = null
  // Newer engines answer later, older ones at once.
  const copied = async (): Promise<string | null> => addressIn(await clipboard.readText())
  const look = async (): Promise<void> => {
    const url = isWanted() ? await copied() : null
    if (url === null || url === seen) return
    seen = url
    if (!(await isKnown(url))) offer(url)
  }
  return {
    look() {
      look().catch(report)
    },
    leave() {
      copied()
        .then((url) => {
          seen = url ?? seen
        })
        .catch(report)
    },
  }
}
