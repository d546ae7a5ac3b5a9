// Owns the app's own links among what the system gives it to open: nobody asked for them in the app, so that they show what is there, or
// propose, and do nothing else. Leaves following them to the window, and what is proposed to whoever asks about it.
import { addressOfClipLink, leadsToThing } from '../../src/model/app-link'

export type AppLinks = {
  /** Keep the last link to something of the library; gives all else, of links that propose a page its address. */
  sort(things: readonly string[]): readonly string[]
  /** The link that is to be followed, once; `null` for none. */
  take(): string | null
}

/** Begin with none. @param changed  there is one to be taken */
export function makeAppLinks(changed: () => void): AppLinks {
  let waiting: string | null = null
  return {
    sort(things) {
      const last = things.findLast(leadsToThing)
      if (last !== undefined) {
        waiting = last
        changed()
      }
      return things.filter((thing) => !leadsToThing(thing)).map((thing) => pageIn(thing) ?? thing)
    },
    take() {
      const taken = waiting
      waiting = null
      return taken
    },
  }
}

/** The page that a link proposes: of the web alone, or a link would have a file of this machine read. */
function pageIn(link: string): string | null {
  const address = addressOfClipLink(link)
  return address !== null && /^https?:/i.test(address) ? address : null
}
